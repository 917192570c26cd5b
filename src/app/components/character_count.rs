//! How much room is left in a field: always in sight, and said when the typing pauses.

use std::time::Duration;

use leptos::prelude::*;

use crate::app::components::live::LiveText;
use crate::app::debounce::Debounce;
use crate::app::texts::texts;

/// Said after each key it would drown out the keys (as GOV.UK's character count found in tests).
const PAUSE: Duration = Duration::from_secs(1);

/// Only the last tenth is said. Nothing stops at the end: who pastes a long text can see how much has to go.
#[component]
pub fn CharacterCount(
    /// In characters. Below zero: how many are too many.
    #[prop(into)]
    room: Signal<isize>,
    /// The room of an empty field.
    most: usize,
) -> impl IntoView {
    let words = Signal::derive(move || (texts().feedback.room)(room.get()));
    let spoken = RwSignal::new(String::new());
    let debounce = Debounce::new(PAUSE);
    Effect::new(move |before: Option<isize>| {
        let now = room.get();
        if before.is_some_and(|before| before != now) {
            let is_short = now <= most as isize / 10;
            let said = is_short.then(|| (texts().feedback.room)(now));
            debounce.then(move || spoken.set(said.unwrap_or_default()));
        }
        now
    });
    view! {
        <p class="field__counter" aria-hidden="true"><LiveText text=words/></p>
        <p class="spoken-only" role="status"><LiveText text=spoken/></p>
    }
}
