//! How much room is left in a field: always in sight, and said when the typing pauses.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

use crate::app::texts::texts;

/// Said after each key it would drown out the keys (as GOV.UK's character count found in tests).
const PAUSE: Duration = Duration::from_secs(1);

/// Nothing stops at the end: who pastes a long text can see how much has to go.
#[component]
pub fn CharacterCount(
    /// Below zero: how many are too many.
    #[prop(into)]
    room: Signal<isize>,
) -> AnyView {
    let words = move || (texts().feedback.room)(room.get());
    let spoken = RwSignal::new(String::new());
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    Effect::new(move |was: Option<isize>| {
        let now = room.get();
        if was.is_some_and(|was| was != now) {
            stop();
            let say = move || spoken.set((texts().feedback.room)(now));
            waiting.set_value(set_timeout_with_handle(say, PAUSE).ok());
        }
        now
    });
    on_cleanup(stop);
    view! {
        <p class="field__counter" aria-hidden="true">{words}</p>
        <p class="spoken-only" role="status">{spoken}</p>
    }
    .into_any()
}
