//! A list of activities as one file for the calendar of the device.

use leptos::prelude::*;

use crate::app::calendar::{Chosen, hand_over};
use crate::app::store::use_store;
use crate::app::texts::texts;

/// Makes the file and hands it to the visitor.
#[component]
pub fn CalendarButton(
    /// What is in the list at the moment of the press. `None`: the agenda is not there.
    chosen: impl Fn() -> Option<Chosen> + Send + Sync + 'static,
) -> impl IntoView {
    let store = use_store();
    let press = move |_| {
        if let Some(chosen) = untrack(&chosen) {
            hand_over(store, chosen);
        }
    };
    view! { <button type="button" class="button" on:click=press>{texts().calendar.this_list}</button> }
}
