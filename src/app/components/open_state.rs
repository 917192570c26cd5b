//! Whether something is open: in words, with a shape beside them.

use chrono::NaiveDateTime;
use leptos::prelude::*;

use crate::app::components::live::Remount;
use crate::app::opening::{self, Told};
use crate::app::published::only_alive;
use crate::app::texts::texts;
use crate::content::{Exception, Hours};

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

/// How it is with a branch.
#[component]
pub fn BranchOpenState(
    hours: Vec<Hours>,
    exceptions: Vec<Exception>,
    now: Signal<NaiveDateTime>,
) -> impl IntoView {
    let known = StoredValue::new((hours, exceptions));
    let told = Signal::derive(move || {
        known.with_value(|(hours, exceptions)| opening::branch(hours, exceptions, now.get()))
    });
    let on_day = Signal::derive(move || {
        known.with_value(|(hours, exceptions)| opening::branch_on_day(hours, exceptions, now.get()))
    });
    view! { <OpenState told on_day/> }
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
