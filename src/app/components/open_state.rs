//! Whether something is open: in words, with a shape beside them.

use leptos::prelude::*;

use crate::app::components::live::Remount;
use crate::app::opening::Told;
use crate::app::published::only_alive;
use crate::app::texts::texts;

/// The state and its notes. A published page says what holds on the day that it was made, or where to look.
#[component]
pub fn OpenState(
    #[prop(into)] told: Signal<Told>,
    /// The hours of that day.
    #[prop(optional, into)]
    on_day: Signal<Option<Told>>,
) -> impl IntoView {
    // The clock goes on; most of the time it says the same.
    let known = Memo::new(move |_| (told.get(), on_day.get()));
    let state = move || {
        let (told, on_day) = known.get();
        view! { <Now told on_day/> }
    };
    view! { <Remount>{state()}</Remount> }
}

#[component]
fn Now(told: Told, on_day: Option<Told>) -> impl IntoView {
    let note = |note| view! { <p class="quiet">{note}</p> };
    let (look, told) = match (only_alive(told), on_day) {
        (Some(told), _) if told.is_open => ("open-now open-now--open", told),
        (Some(told), _) => ("open-now open-now--closed", told),
        (None, Some(day)) => ("open-now open-now--day", day),
        (None, None) => {
            return view! { <p class="open-now">{texts().published.see_hours}</p> }.into_any();
        }
    };
    view! {
        <div class="open-state">
            <p class=look>{told.state}</p>
            {told.notes.into_iter().map(note).collect_view()}
        </div>
    }
    .into_any()
}
