//! An address that leads nowhere: says so, and shows the way.

use crate::app::components::drawing::{Drawing, drawing};
use crate::app::html::{Node, html};
use crate::app::pages::use_title;
use crate::app::route::Route;
use crate::app::texts::texts;

pub fn not_found_page() -> Node {
    let text = texts().not_found;
    use_title(|| vec![texts().not_found.title.into()]);
    html! {
        (drawing(Drawing::Search))
        h1(tabindex="-1") { (text.title) }
        p { (text.text) }
        ul(class="link-list") {
            li { a(href=Route::Agenda.href()) { (text.agenda) } }
            li { a(href=Route::Home.href()) { (text.home) } }
        }
    }
}
