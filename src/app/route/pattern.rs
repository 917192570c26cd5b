//! Addresses with parameters, as `path!` of `leptos_router` writes them: `/agenda/:event`.

/// The values of the parameters, in the order of the pattern. `None`: the path is another one. A closing
/// slash is forgiven.
pub fn matched<'a>(pattern: &str, path: &'a str) -> Option<Vec<&'a str>> {
    let mut values = Vec::new();
    let mut path = steps(path);
    for wanted in steps(pattern) {
        let step = path.next()?;
        if wanted.starts_with(':') {
            values.push(step);
        } else if wanted != step {
            return None;
        }
    }
    path.next().is_none().then_some(values)
}

/// The path with these values for its parameters.
pub fn filled(pattern: &str, values: &[String]) -> String {
    let mut values = values.iter();
    let mut path = String::new();
    for step in steps(pattern) {
        path.push('/');
        match step.strip_prefix(':') {
            Some(_) => path.extend(values.next().map(String::as_str)),
            None => path.push_str(step),
        }
    }
    if path.is_empty() {
        path.push('/');
    }
    path
}

fn steps(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter(|step| !step.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_fits_the_pattern_it_was_made_from() {
        #[track_caller]
        fn check(pattern: &str, path: &str, values: &[&str]) {
            assert_eq!(matched(pattern, path).as_deref(), Some(values));
            let values: Vec<String> = values.iter().map(|value| value.to_string()).collect();
            assert_eq!(filled(pattern, &values), path);
        }
        check("/", "/", &[]);
        check("/over", "/over", &[]);
        check("/hulp/:topic", "/hulp/digid", &["digid"]);
        check(
            "/agenda/:event/:date",
            "/agenda/taalcafe/2027-01-12",
            &["taalcafe", "2027-01-12"],
        );
    }

    #[test]
    fn other_paths_do_not_fit() {
        assert_eq!(matched("/hulp/:topic", "/hulp"), None);
        assert_eq!(matched("/hulp/:topic", "/hulp/digid/app"), None);
        assert_eq!(matched("/hulp", "/over"), None);
        assert_eq!(
            matched("/hulp", "/hulp/"),
            Some(vec![]),
            "a closing slash is forgiven"
        );
    }
}
