//! Nothing found: which choice to drop, and what that gives.

use leptos::prelude::*;

use crate::app::components::drawing::{Drawing, drawing};
use crate::app::texts::texts;
use crate::domain::filter::Part;

/// Says that nothing fits, and offers ways out with the number of activities each gives.
#[component]
pub fn EmptyResult(
    /// What dropping a part gives: the part, what was chosen, how many activities.
    ways_out: Vec<(Part, String, usize)>,
    on_drop: Callback<Part>,
    on_clear: Callback<()>,
) -> impl IntoView {
    let buttons = ways_out.into_iter().map(|(part, choice, count)| {
        let label = (texts().phrase.dropping_gives)(&choice, count);
        view! {
            <li>
                <button type="button" class="button button--choice" on:click=move |_| on_drop.run(part)>
                    {label}
                </button>
            </li>
        }
        .into_any()
    });
    let buttons: Vec<_> = buttons.collect();
    let advice = (!buttons.is_empty()).then(|| view! { <p>{texts().agenda.drop_a_filter}</p> });
    view! {
        <div class="empty">
            {drawing(Drawing::Search)}
            <p class="empty__title">{texts().agenda.empty}</p>
            {advice}
            <ul class="empty__ways">{buttons}</ul>
            <button type="button" class="button" on:click=move |_| on_clear.run(())>
                {texts().agenda.clear}
            </button>
        </div>
    }
}
