//! What a visitor found, in their own calendar.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::calendar::{Chosen, hand_over};
use crate::app::route::Route;
use crate::app::store::{Store, use_store};
use crate::app::texts::texts;
use crate::content::{Event, Id};
use crate::domain::agenda::{Found, Listed};
use crate::domain::filter::Facet;

/// A file of the list, made on the device, and the way to calendars that keep up with changes.
#[component]
pub fn ListInCalendar(
    found: Memo<Found>,
    /// The file is named after them.
    choices: Memo<Vec<(Facet, String)>>,
) -> impl IntoView {
    let store = use_store();
    let text = texts().calendar;
    let make = move |_| {
        let chosen =
            found.with_untracked(|found| chosen(store, found.first(), choices.get_untracked()));
        let Some(chosen) = chosen else {
            return;
        };
        spawn_local(async move {
            if !hand_over(chosen).await {
                store.news.set(text.failed.to_owned());
            }
        });
    };
    view! {
        <p class="actions screen-only">
            <button type="button" class="button" on:click=make>{text.this_list}</button>
            <a class="button button--quiet" href=Route::Calendars.href()>{text.follow}</a>
        </p>
    }
}

/// All dates of the list, those that stand behind another of their series too.
fn chosen(store: Store, found: &[Listed], choices: Vec<(Facet, String)>) -> Option<Chosen> {
    let agenda = store.agenda.get_untracked()?;
    let mut hits: Vec<_> = found
        .iter()
        .flat_map(|listed| {
            [listed.found]
                .into_iter()
                .chain(listed.others.iter().copied())
        })
        .collect();
    hits.sort_unstable();
    // An activity of every week is there once.
    let mut events: HashMap<Id, Arc<Event>> = HashMap::new();
    let dates = hits.into_iter().map(|hit| {
        let (event, occurrence) = agenda.get(hit);
        let known = events.entry(event.id.clone());
        let event = known.or_insert_with(|| Arc::new(event.clone()));
        (Arc::clone(event), *occurrence)
    });
    let choices = choices.into_iter().map(|(_, choice)| choice);
    let name: Vec<String> = [texts().agenda.title.to_owned()]
        .into_iter()
        .chain(choices)
        .collect();
    Some(Chosen {
        name: name.join(", "),
        dates: dates.collect(),
        has_alarm: false,
        library: untrack(|| store.library.get()).value().cloned(),
        now: store.now.get_untracked(),
    })
}
