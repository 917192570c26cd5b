//! Links to the parts of a long page: a visitor comes for one of them.

use crate::app::html::{Node, html};
use crate::app::texts::texts;

/// Each part by its id and its heading.
pub fn contents(parts: Vec<(String, &'static str)>) -> Node {
    let links = parts.into_iter().map(|(id, heading)| {
        let href = ["#", &id].concat();
        // External to the router: it is the browser that jumps within a page.
        html! { li { a(href=href, rel="external") { (heading) } } }
    });
    html! {
        nav(class="contents", aria-label=texts().site.on_this_page) {
            ul(class="link-list") { (links.collect::<Node>()) }
        }
    }
}
