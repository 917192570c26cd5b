//! Reads and rewrites pages by the selectors of CSS.

use std::cell::RefCell;

use lol_html::{ElementContentHandlers, RewriteStrSettings, Selector, element, rewrite_str, text};
use std::borrow::Cow;

use crate::tool::failure::Failure;

/// What to do with the elements that a selector finds, as `lol_html::element!` makes it.
pub type Rule<'r> = (Cow<'static, Selector>, ElementContentHandlers<'r>);

/// The page after each rule did its work.
pub fn rewrite(page: &str, rules: Vec<Rule>) -> Result<String, Failure> {
    let mut settings = RewriteStrSettings::new();
    for rule in rules {
        settings = settings.append_element_content_handler(rule);
    }
    rewrite_str(page, settings)
        .map_err(|error| Failure::new(format!("Kan de HTML van de app niet lezen: {error}.")))
}

/// What stands in each element that `selector` finds, as it is written.
pub fn texts(page: &str, selector: &str) -> Result<Vec<String>, Failure> {
    let found: RefCell<Vec<String>> = RefCell::default();
    rewrite(
        page,
        vec![
            element!(selector, |_| {
                found.borrow_mut().push(String::new());
                Ok(())
            }),
            text!(selector, |chunk| {
                if let Some(last) = found.borrow_mut().last_mut() {
                    last.push_str(chunk.as_str());
                }
                Ok(())
            }),
        ],
    )?;
    Ok(found.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_style_or_script_is_read_as_it_is_written() {
        let page = "<style>a > b { content: '&amp;' }</style><script src=\"/a.js\"></script>\
            <script>if (1 < 2) a('<b>')</script><style></style>";
        let read = |selector| texts(page, selector).unwrap();
        assert_eq!(read("style"), ["a > b { content: '&amp;' }", ""]);
        assert_eq!(read("script:not([src])"), ["if (1 < 2) a('<b>')"]);
        assert!(read("h1").is_empty());
    }
}
