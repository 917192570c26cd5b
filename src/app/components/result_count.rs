//! How many results there are, also said aloud.

use leptos::prelude::*;

use crate::app::components::live::Remount;
use crate::app::debounce::{Debounce, SPOKEN_PAUSE};

/// The count, in a live region that is there from the start.
#[component]
pub fn ResultCount(
    #[prop(into)] phrase: Signal<String>,
    /// What was asked. The answer to another question is said, also when the count is the same.
    #[prop(optional, into)]
    question: Signal<String>,
) -> impl IntoView {
    // One memo for the effect to follow. An effect that reads several memos of one source misses a change
    // when the first of them stays the same (reactive_graph 0.2.16).
    let answer = Memo::new(move |_| (question.get(), phrase.get()));
    let said = RwSignal::new(answer.get_untracked());
    let debounce = Debounce::new(SPOKEN_PAUSE);
    Effect::new(move |_| {
        let answer = answer.get();
        debounce.then(move || said.set(answer));
    });
    // What was said when the page came is not said again after the first pause.
    let said = Memo::new(move |_| said.get());
    // Who arrives hears the heading; what then comes with the content is no answer to a question of theirs.
    let first = question.get_untracked();
    let has_asked = Memo::new(move |known: Option<&bool>| {
        known == Some(&true) || question.with(|question| *question != first)
    });
    let live = move || if has_asked.get() { "polite" } else { "off" };
    let span = move || {
        let (_, phrase) = said.get();
        (!phrase.is_empty()).then(|| view! { <span>{phrase}</span> })
    };
    view! { <p class="result-count" role="status" aria-live=live><Remount>{span()}</Remount></p> }
}
