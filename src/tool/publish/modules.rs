//! The loader of the page: written as small modules, published as one, because a browser asks for a module only
//! when it has read the one that imports it.

/// Puts a module and all that it imports in one, each after what it needs. `read` finds a module by its name.
///
/// It reads only the form in which ours are written: imports and exports of declarations, each import on a line
/// of its own, and no name declared in two modules.
pub fn join<'m>(main: &str, read: &impl Fn(&str) -> Option<&'m str>) -> Option<String> {
    let mut joined = String::new();
    add(main, read, &mut Vec::new(), &mut joined)?;
    Some(joined)
}

fn add<'m>(
    name: &str,
    read: &impl Fn(&str) -> Option<&'m str>,
    known: &mut Vec<String>,
    joined: &mut String,
) -> Option<()> {
    if known.iter().any(|known| known == name) {
        return Some(());
    }
    known.push(name.to_owned());
    let mut own = String::new();
    for line in read(name)?.lines() {
        match imported(line) {
            Some(other) => add(other, read, known, joined)?,
            None => {
                own += line.strip_prefix("export ").unwrap_or(line);
                own.push('\n');
            }
        }
    }
    *joined += &own;
    Some(())
}

/// The module that a line imports: `import { tell } from './line.js';`.
fn imported(line: &str) -> Option<&str> {
    let (_, from) = line.strip_prefix("import ")?.split_once(" from './")?;
    from.strip_suffix("';")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_module_comes_once_and_after_what_it_needs() {
        let read = |name: &str| match name {
            "main.js" => {
                Some("// Main.\nimport { b } from './b.js';\nimport { c } from './c.js';\nb(c);\n")
            }
            "b.js" => Some("import { c } from './c.js';\n\nexport function b() { return c; }\n"),
            "c.js" => Some("export const c = import('x');\n"),
            _ => None,
        };
        assert_eq!(
            join("main.js", &read).as_deref(),
            Some("const c = import('x');\n\nfunction b() { return c; }\n// Main.\nb(c);\n")
        );
        assert_eq!(join("other.js", &read), None);
    }
}
