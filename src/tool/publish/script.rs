//! The scripts without what only their makers read.

/// The same without lines that only explain, and without the space at the beginning of lines. What stands
/// in a line stays, so nothing need be known of the language but that no text goes on over lines.
pub fn without_notes(script: &str) -> String {
    let mut short = String::with_capacity(script.len());
    let mut in_note = false;
    for line in script.lines().map(str::trim) {
        let in_block = in_note || line.starts_with("/*");
        let is_note = in_block || line.starts_with("//");
        in_note = in_block && !line.ends_with("*/");
        if !is_note && !line.is_empty() {
            short.push_str(line);
            short.push('\n');
        }
    }
    short
}

#[cfg(test)]
mod tests {
    use super::without_notes;

    #[test]
    fn only_what_browsers_need_stays() {
        #[track_caller]
        fn check(script: &str, short: &str) {
            assert_eq!(without_notes(script), short);
        }
        check(
            "// Waarom\n\nif (a) {\n    a = '// nee';\n}\n",
            "if (a) {\na = '// nee';\n}\n",
        );
        check("/** Een\n * twee */\na * b;\n* c;\n", "a * b;\n* c;\n");
        check("/* een regel */\na\n  b\n", "a\nb\n");
        check(
            "a /* in de regel */ b // en erachter",
            "a /* in de regel */ b // en erachter\n",
        );
    }

    /// Text over more than one line would lose its space.
    #[test]
    fn no_script_of_ours_has_text_over_lines() {
        for script in [
            include_str!("../../../public/boot.js"),
            include_str!("../../../public/comfort.js"),
            include_str!("../../../public/sw.js"),
        ] {
            for line in script.lines() {
                assert!(line.matches('`').count() % 2 == 0, "{line}");
                assert!(!line.ends_with('\\'), "{line}");
            }
        }
    }
}
