//! The words of a published page as HTML, without style or script: no page can be painted sooner, so this is
//! what ours is held against.

/// Elements that go with all that is in them: what styles, runs, and draws. A picture without its style fills
/// the screen.
const GONE: [&str; 3] = ["style", "script", "svg"];

/// The page without them, and without what it asks for.
pub fn unstyled(page: &str) -> String {
    let mut bare = page.to_owned();
    for element in GONE {
        bare = without(&bare, &format!("<{element}"), &format!("</{element}>"));
    }
    without(&bare, "<link", ">")
}

/// A text without what stands from `begin` up to and including `end`.
fn without(text: &str, begin: &str, end: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(begin) {
        kept += before;
        rest = after.split_once(end).map_or("", |(_, after)| after);
    }
    kept + rest
}
