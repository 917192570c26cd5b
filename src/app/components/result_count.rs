//! How many results there are, also said aloud.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

/// While someone types, the count is said after a pause: a screen reader that says every keystroke's
/// count can not be followed.
const PAUSE: Duration = Duration::from_millis(500);

/// The count, in a live region that is there from the start.
#[component]
pub fn ResultCount(#[prop(into)] phrase: Signal<String>) -> impl IntoView {
    let said = RwSignal::new(phrase.get_untracked());
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    Effect::new(move || {
        let phrase = phrase.get();
        stop();
        let handle = set_timeout_with_handle(move || said.set(phrase), PAUSE);
        waiting.set_value(handle.ok());
    });
    on_cleanup(stop);
    view! { <p class="result-count" role="status">{move || said.get()}</p> }
}
