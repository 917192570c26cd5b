//! The style of the app in one file, without what only its makers read: a first visit asks once.

/// The tags of `index.html` that ask for a style sheet.
pub fn links(index: &str) -> Vec<&str> {
    let tags = index.match_indices("<link ").filter_map(|(at, _)| {
        let tag = &index[at..];
        Some(&tag[..=tag.find('>')?])
    });
    tags.filter(|tag| tag.contains(" rel=\"stylesheet\""))
        .collect()
}

/// The value of an attribute of a tag.
pub fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let value = tag.split_once(&format!(" {name}=\""))?.1;
    Some(value.split_once('"')?.0)
}

/// What a style sheet says, as `tag` asks for it: for all media, or for some.
pub fn for_media(tag: &str, css: &str) -> String {
    match attribute(tag, "media") {
        Some(media) => format!("@media {media} {{{css}}}"),
        None => css.to_owned(),
    }
}

/// The same without comments, and with one space where there was more. Strings stay as they are.
pub fn without_notes(css: &str) -> String {
    let mut short = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(next) = rest.chars().next() {
        let taken = match next {
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' | '\'' => {
                let end = string_end(rest, next);
                short.push_str(&rest[..end]);
                end
            }
            _ if next.is_ascii_whitespace() => next.len_utf8(),
            _ => {
                short.push(next);
                next.len_utf8()
            }
        };
        // A comment separates as a space does.
        let separates = next.is_ascii_whitespace() || taken > 1 && next == '/';
        let follows = short.ends_with([' ', '{', '}', ';']) || short.is_empty();
        if separates && !follows {
            short.push(' ');
        }
        rest = &rest[taken..];
    }
    short
}

/// Where the string ends with which `css` begins.
fn string_end(css: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, letter) in css.char_indices().skip(1) {
        if letter == quote && !is_escaped {
            return at + letter.len_utf8();
        }
        is_escaped = letter == '\\' && !is_escaped;
    }
    css.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_browsers_need_stays() {
        #[track_caller]
        fn check(css: &str, short: &str) {
            assert_eq!(without_notes(css), short);
        }
        check(
            "/* Kop */\n.a,\n.b > c {\n    color: red;\n}\n\n/* Staart */\n",
            ".a, .b > c {color: red;}",
        );
        check("a/* of */b{}", "a b{}");
        check(".a :hover{}", ".a :hover{}");
        check(
            r#"a::after { content: "  /* nee */ \" é  "; }"#,
            r#"a::after {content: "  /* nee */ \" é  ";}"#,
        );
        check(
            "a { width: calc(1px + 2px) }",
            "a {width: calc(1px + 2px) }",
        );
        check("a{} /* open", "a{}");
    }

    #[test]
    fn a_style_for_paper_stays_for_paper() {
        let index = r#"<link rel="icon" href="/i.svg"><link rel="stylesheet" href="/a.css"/>
            <link rel="stylesheet" href="/p.css" media="print">"#;
        let links = links(index);
        let said: Vec<_> = links.iter().map(|link| for_media(link, "b{}")).collect();
        assert_eq!(said, ["b{}", "@media print {b{}}"]);
        assert_eq!(attribute(links[1], "href"), Some("/p.css"));
    }
}
