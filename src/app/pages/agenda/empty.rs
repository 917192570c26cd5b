//! What stands in the place of the agenda's list when nothing fits.

use leptos::prelude::*;

use crate::app::components::empty_result::EmptyResult;
use crate::app::pages::upcoming::with_agenda;
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::domain::filter::{Facet, Filter};

/// Says which choices to drop; without choices, or when there is nothing at all, only that there is nothing.
#[component]
pub fn NothingFound(
    filter: Memo<Filter>,
    choices: Memo<Vec<(Facet, String)>>,
    on_drop: Callback<Facet>,
    on_clear: Callback<()>,
) -> impl IntoView {
    let store = use_store();
    let all = Memo::new(move |_| {
        let all = with_agenda(store, |agenda, _, now| agenda.find(&Filter::default(), now));
        all.map_or(0, |all| all.len())
    });
    let ways_out = Memo::new(move |_| {
        let counts = with_agenda(store, |agenda, _, now| {
            filter.with(|filter| agenda.relaxations(filter, now))
        });
        let said = |part| {
            choices.with(|choices| {
                let said = choices.iter().find(|(other, _)| *other == part);
                said.map(|(_, said)| said.clone()).unwrap_or_default()
            })
        };
        let counts = counts.into_iter().flatten();
        counts
            .map(|(part, count)| (part, said(part), count))
            .collect::<Vec<_>>()
    });
    let can_widen = move || choices.with(|choices| !choices.is_empty()) && all.get() > 0;
    let nothing = || view! { <p class="empty">{texts().agenda.empty_all}</p> };
    view! {
        <Show when=can_widen fallback=nothing>
            <EmptyResult ways_out all on_drop on_clear/>
        </Show>
    }
}
