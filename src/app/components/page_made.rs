//! What only a published page shows, until the app takes its place.

use chrono::NaiveDateTime;

use crate::app::components::links::phone;
use crate::app::html::{Node, html};
use crate::app::texts::texts;
use crate::content::{Branch, LibraryFile};
use crate::domain::dutch;

/// What does not work where scripts are off.
pub fn without_scripts() -> Node {
    let text = texts().published;
    html! { noscript { p(class="notice published-note") { (text.without_scripts) } } }
}

/// When the page was made, where the library is, and the line in which `boot.js` says how the loading goes.
/// Where even that does not come, the style shows another line after a while.
pub fn page_made(moment: NaiveDateTime, library: Option<&LibraryFile>, path: String) -> Node {
    let branches = library.iter().flat_map(|library| &library.branches);
    let branches: Vec<String> = branches.map(Branch::name_and_place).collect();
    let number = library.and_then(|library| library.phone.as_ref());
    let said = (texts().phrase.page_made)(
        &dutch::record_date(moment.date()),
        &dutch::hours(moment.time(), None),
    );
    html! {
        aside(aria-labelledby="page-made") {
            p(class="quiet published-note", id="page-made") { (said) }
            address(class="quiet published-note") { (branches.join(" · ")) }
        }
        p(class="boot-status", id="boot-status", role="status", hidden=true) {}
        p(class="boot-status boot-status--late", role="status") {
            (texts().published.late) " " (number.map(phone)) " "
            a(class="button", href=path, rel="external") { (texts().load.again) }
        }
    }
}
