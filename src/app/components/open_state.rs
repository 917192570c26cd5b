//! Whether something is open: in words, with a shape beside them.

use leptos::prelude::*;

use crate::app::opening::Told;

/// The state and its notes.
pub fn open_state(told: Told) -> AnyView {
    let look = match told.is_open {
        true => "open-now open-now--open",
        false => "open-now open-now--closed",
    };
    let notes = told
        .notes
        .into_iter()
        .map(|note| view! { <p class="quiet">{note}</p> });
    view! {
        <p class=look>{told.state}</p>
        {notes.collect_view()}
    }
    .into_any()
}
