//! Whether something is open: in words, with a shape beside them.

use crate::app::html::{Node, html};
use crate::app::opening::Told;
use crate::app::published::only_alive;
use crate::app::texts::texts;

/// The state and its notes. A published page says where to look instead.
pub fn open_state(told: Told) -> Node {
    let Some(told) = only_alive(told) else {
        return html! { p(class="open-now") { (texts().published.see_hours) } };
    };
    let look = match told.is_open {
        true => "open-now open-now--open",
        false => "open-now open-now--closed",
    };
    let notes = told
        .notes
        .into_iter()
        .map(|note| html! { p(class="quiet") { (note) } });
    html! { p(class=look) { (told.state) } (notes.collect::<Node>()) }
}
