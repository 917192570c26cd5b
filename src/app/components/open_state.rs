//! Whether something is open: in words, with a shape beside them.

use leptos::prelude::*;

use crate::app::components::icon::{Icon, icon};
use crate::app::opening::Told;

/// The state and its notes.
pub fn open_state(told: Told) -> AnyView {
    let (look, shape) = match told.is_open {
        true => ("open-now", Icon::Check),
        false => ("open-now open-now--closed", Icon::Cross),
    };
    let notes = told
        .notes
        .into_iter()
        .map(|note| view! { <p class="quiet">{note}</p> });
    view! {
        <p class=look>{icon(shape)} <strong>{told.state}</strong></p>
        {notes.collect_view()}
    }
    .into_any()
}
