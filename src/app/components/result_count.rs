//! How many results there are, also said aloud.

use std::time::Duration;

use leptos::prelude::*;

use crate::app::components::live::LiveText;
use crate::app::debounce::Debounce;

/// While someone types, the count is said after a pause: a screen reader that says every keystroke's
/// count can not be followed.
const PAUSE: Duration = Duration::from_millis(500);

/// The count, in a live region that is there from the start.
#[component]
pub fn ResultCount(#[prop(into)] phrase: Signal<String>) -> impl IntoView {
    // One memo for the effect to follow. An effect that reads several memos of one source misses a change
    // when the first of them stays the same (reactive_graph 0.2.16).
    let phrase = Memo::new(move |_| phrase.get());
    let said = RwSignal::new(phrase.get_untracked());
    let debounce = Debounce::new(PAUSE);
    Effect::new(move |_| {
        let phrase = phrase.get();
        debounce.then(move || said.set(phrase));
    });
    view! { <p class="result-count" role="status"><LiveText text=said/></p> }
}
