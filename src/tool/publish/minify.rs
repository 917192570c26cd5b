//! Styles and scripts as browsers need them: without what only their makers read.
//!
//! Trunk's own `minify` does more than we can use: it also leaves out the `<head>` of `index.html`, to whose end the
//! pages add.

use lightningcss::stylesheet::{ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Features, Targets};

use crate::tool::failure::Failure;

/// The same rules, in fewer letters. Joining rules as well makes a page no smaller once it is compressed.
pub fn style(css: &str) -> Result<String, Failure> {
    let refuse =
        |reason: String| Failure::new(format!("De stijl van de app klopt niet: {reason}."));
    let sheet = StyleSheet::parse(css, ParserOptions::default())
        .map_err(|error| refuse(error.to_string()))?;
    let options = PrinterOptions {
        minify: true,
        // `(width >= 40em)` is shorter, and unknown to phones of before 2023.
        targets: Targets {
            include: Features::MediaRangeSyntax,
            ..Targets::default()
        },
        ..PrinterOptions::default()
    };
    let printed = sheet.to_css(options);
    Ok(printed.map_err(|error| refuse(error.to_string()))?.code)
}

/// The same without lines that only explain, and without the space at the beginning of lines. What stands in a line
/// stays, so nothing need be known of the language but that no text goes on over lines.
///
/// The crates that know the language do worse for us: `minifier` loses a quote in a regular expression, `minify-js`
/// writes functions as arrows, which the old browsers of `comfort.js` cannot read, and `oxc_minifier` is
/// two dozen crates for some 300 bytes.
pub fn script(script: &str) -> String {
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
    use std::fs;

    use super::*;
    use crate::tool::compress::files_under;
    use crate::tool::project;

    #[test]
    fn a_style_says_the_same() {
        #[track_caller]
        fn check(css: &str, short: &str) {
            assert_eq!(style(css).unwrap(), short);
        }
        check(
            "/* Kop */\n.a,\n.b > c {\n    color: red;\n}\n\n/* Staart */\n",
            ".a,.b>c{color:red}",
        );
        check(
            r#"a::after { content: "  /* nee */ \" é  "; }"#,
            r#"a:after{content:"  /* nee */ \" é  "}"#,
        );
        check(
            ":root { --wide: clamp(1rem, 0.4rem + 2.8vw, 2.5rem); }",
            ":root{--wide:clamp(1rem, .4rem + 2.8vw, 2.5rem)}",
        );
        check(
            "@media (min-width: 20em) and (max-width: 30em) { a { color: red } }",
            "@media (min-width:20em) and (max-width:30em){a{color:red}}",
        );
        check(
            "@media print { a { color: red } }",
            "@media print{a{color:red}}",
        );
    }

    #[test]
    fn a_style_with_a_mistake_is_refused() {
        assert!(style("a { color: red").is_ok(), "browsers close it too");
        assert!(style("} a { color: red }").is_err());
    }

    #[test]
    fn a_script_does_the_same() {
        #[track_caller]
        fn check(long: &str, short: &str) {
            assert_eq!(script(long), short);
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
        let public = project::root().join("public");
        let mut scripts = Vec::new();
        files_under(&public, &mut scripts).unwrap();
        scripts.retain(|file| file.extension().is_some_and(|ending| ending == "js"));
        assert!(scripts.len() > 5, "{scripts:?}");
        for file in scripts {
            for line in fs::read_to_string(&file).unwrap().lines() {
                let said = || format!("{}: {line}", file.display());
                assert!(line.matches('`').count() % 2 == 0, "{}", said());
                assert!(!line.ends_with('\\'), "{}", said());
            }
        }
    }
}
