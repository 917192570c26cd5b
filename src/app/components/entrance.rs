//! A large link with a drawing: a way in.

use crate::app::components::drawing::{Drawing, drawing};
use crate::app::html::{Node, html};

/// An item of a list of entrances.
pub fn entrance(href: String, sign: Drawing, label: &'static str, hint: &'static str) -> Node {
    html! {
        li {
            a(class="entrance", href=href) {
                (drawing(sign))
                span(class="entrance__words") {
                    span(class="entrance__title") { (label) }
                    span(class="entrance__hint") { (hint) }
                }
            }
        }
    }
}
