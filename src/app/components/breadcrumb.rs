//! Where a page stands: the way to it from the front page (WAI-ARIA Authoring Practices, "Breadcrumb").

use crate::app::html::{Node, html};
use crate::app::route::Route;
use crate::app::texts::texts;

/// The way to a page through the page above it. The page itself is not in it: its heading follows.
pub fn breadcrumb(parent: &Route, label: &'static str) -> Node {
    let nav = texts().nav;
    html! {
        nav(class="breadcrumb", aria-label=nav.breadcrumb) {
            ol(class="breadcrumb__list") {
                li { a(href=Route::Home.href()) { (nav.home) } }
                li { a(href=parent.href()) { (label) } }
            }
        }
    }
}
