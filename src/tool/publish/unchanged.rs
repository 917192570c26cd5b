//! Tells whether a page changed, apart from the line that says when it was made.
//!
//! A page that says the same as before keeps its bytes, its moment and its copies: browsers need not
//! fetch it again, and most of a site is done at once.

/// How the line begins; see `app::components::page_made`.
const LINE: &str = "id=\"page-made\"";

/// Whether two pages say the same.
pub fn same_page(one: &str, other: &str) -> bool {
    match (apart(one), apart(other)) {
        (Some(one), Some(other)) => one == other,
        (None, None) => one == other,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// What stands before and after the moment.
fn apart(page: &str) -> Option<(&str, &str)> {
    let start = page.find(LINE)?;
    let end = start + page[start..].find("</p>")?;
    Some((&page[..start], &page[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_moment_may_differ() {
        let page =
            |text: &str, moment: &str| format!("<h1>{text}</h1><p id=\"page-made\">{moment}</p>");
        assert!(same_page(&page("a", "gisteren"), &page("a", "vandaag")));
        assert!(!same_page(&page("a", "vandaag"), &page("b", "vandaag")));
        assert!(!same_page("<h1>a</h1>", &page("a", "vandaag")));
        assert!(same_page("<h1>a</h1>", "<h1>a</h1>"));
    }
}
