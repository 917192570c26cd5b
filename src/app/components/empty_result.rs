//! Nothing found: which choice to drop, and what that gives.

use leptos::prelude::*;

use crate::app::components::drawing::{Drawing, DrawingName};
use crate::app::components::live::LiveText;
use crate::app::texts::texts;
use crate::domain::filter::Facet;

/// Says that nothing fits, and offers ways out with the number of activities each gives.
#[component]
pub fn EmptyResult(
    /// What dropping a part gives: the part, what was chosen, how many activities.
    #[prop(into)]
    ways_out: Signal<Vec<(Facet, String, usize)>>,
    /// How many activities there are without any choice.
    #[prop(into)]
    all: Signal<usize>,
    #[prop(into)] on_drop: Callback<Facet>,
    #[prop(into)] on_clear: Callback<()>,
) -> impl IntoView {
    let parts = move || ways_out.with(|ways| ways.iter().map(|way| way.0).collect::<Vec<_>>());
    let advice = move || {
        let is_any = ways_out.with(|ways| !ways.is_empty());
        is_any.then(|| view! { <p>{texts().agenda.drop_a_filter}</p> })
    };
    let clearing = Signal::derive(move || (texts().phrase.clearing_gives)(all.get()));
    view! {
        <div class="empty">
            <Drawing name=DrawingName::Search/>
            <p class="empty__title">{texts().agenda.empty}</p>
            {advice}
            <ul role="list" class="empty__ways">
                <For each=parts key=|part| *part let(part)>
                    <li><WayOut ways_out part on_drop/></li>
                </For>
            </ul>
            <button type="button" class="button" on:click=move |_| on_clear.run(())>
                <LiveText text=clearing/>
            </button>
        </div>
    }
}

/// Drops one part of what was chosen.
#[component]
fn WayOut(
    ways_out: Signal<Vec<(Facet, String, usize)>>,
    part: Facet,
    on_drop: Callback<Facet>,
) -> impl IntoView {
    let label = Signal::derive(move || {
        ways_out.with(|ways| {
            let own = ways.iter().find(|way| way.0 == part);
            own.map(|(_, choice, count)| (texts().phrase.dropping_gives)(choice, *count))
                .unwrap_or_default()
        })
    });
    view! {
        <button type="button" class="button button--choice" on:click=move |_| on_drop.run(part)>
            <LiveText text=label/>
        </button>
    }
}
