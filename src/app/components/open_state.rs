//! Whether something is open: in words, with a shape beside them.

use leptos::prelude::*;

use crate::app::components::live::Remount;
use crate::app::opening::Told;
use crate::app::published::only_alive;
use crate::app::texts::texts;

/// The state and its notes. A published page says where to look instead.
#[component]
pub fn OpenState(#[prop(into)] told: Signal<Told>) -> impl IntoView {
    // The clock goes on; most of the time it says the same.
    let told = Memo::new(move |_| told.get());
    view! { <Remount><Now told=told.get()/></Remount> }
}

#[component]
fn Now(told: Told) -> impl IntoView {
    let Some(told) = only_alive(told) else {
        return view! { <p class="open-now">{texts().published.see_hours}</p> }.into_any();
    };
    let look = match told.is_open {
        true => "open-now open-now--open",
        false => "open-now open-now--closed",
    };
    let note = |note| view! { <p class="quiet">{note}</p> };
    view! {
        <p class=look>{told.state}</p>
        {told.notes.into_iter().map(note).collect_view()}
    }
    .into_any()
}
