//! What is soon to do, for the pages about a group, a subject or a branch.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};
use leptos::prelude::*;

use crate::app::components::occurrence_card::Card;
use crate::app::components::occurrence_list::OccurrenceList;
use crate::app::pages::loaded::NoAgenda;
use crate::app::published::published;
use crate::app::store::{Store, use_store};
use crate::app::texts::texts;
use crate::content::{Event, LibraryFile};
use crate::domain::agenda::{Agenda, Hit};
use crate::domain::dutch;
use crate::domain::filter::Filter;

/// Which events belong in a list, besides what a filter can say.
#[derive(Clone)]
pub struct Fits(Arc<dyn Fn(&Event) -> bool + Send + Sync>);

impl<F: Fn(&Event) -> bool + Send + Sync + 'static> From<F> for Fits {
    fn from(fits: F) -> Self {
        Fits(Arc::new(fits))
    }
}

/// What `read` finds in the agenda; `None` while there is no agenda. Tracks the agenda, the library and
/// the time.
pub fn with_agenda<T>(
    store: Store,
    read: impl FnOnce(&Agenda, Option<&LibraryFile>, NaiveDateTime) -> T,
) -> Option<T> {
    let agenda = store.agenda.get()?;
    let library = store.library.get();
    let library = library.value().map(|library| &**library);
    Some(read(&agenda, library, store.now.get()))
}

/// `Vandaag, zondag 22 november`, above what is on one day.
pub fn day_title(day: NaiveDate, today: NaiveDate) -> String {
    let date = dutch::date(day, today);
    match (day - today).num_days() {
        // A published page is read on other days too.
        _ if published().is_some() => dutch::capital(&date),
        0 => [texts().agenda.today, ", ", &date].concat(),
        1 => [texts().agenda.tomorrow, ", ", &date].concat(),
        _ => dutch::capital(&date),
    }
}

/// The activities as cards.
pub fn cards(
    agenda: &Agenda,
    library: Option<&LibraryFile>,
    found: impl IntoIterator<Item = Hit>,
    now: NaiveDateTime,
) -> Vec<Card> {
    found
        .into_iter()
        .map(|found| agenda.get(found))
        .map(|(event, occurrence)| Card::new(event, occurrence, library, now))
        .collect()
}

/// The first `most` activities that fit, each once; none while there is no agenda.
pub fn soonest(
    store: Store,
    filter: Filter,
    fits: impl Into<Fits>,
    most: usize,
) -> Memo<Vec<Card>> {
    let Fits(fits) = fits.into();
    Memo::new(move |_| {
        with_agenda(store, |agenda, library, now| {
            let found = agenda.soonest(&filter, &*fits, now, most);
            cards(agenda, library, found, now)
        })
        .unwrap_or_default()
    })
}

/// Its children once the agenda is there; until then what is the matter.
#[component]
pub fn AgendaReady(children: ChildrenFn) -> impl IntoView {
    let store = use_store();
    let is_ready = move || store.agenda.with(Option::is_some);
    view! { <Show when=is_ready fallback=NoAgenda>{children()}</Show> }
}

/// Activities in a list.
#[component]
pub fn UpcomingList(
    #[prop(into)] cards: Signal<Vec<Card>>,
    /// Stands in the place of the list when it is empty.
    none: &'static str,
) -> impl IntoView {
    let nothing = move || view! { <p class="quiet">{none}</p> };
    view! {
        <Show when=move || cards.with(|cards| !cards.is_empty()) fallback=nothing>
            <OccurrenceList cards/>
        </Show>
    }
}

/// The first activities that fit, each once.
#[component]
pub fn Soonest(
    #[prop(optional)] filter: Filter,
    #[prop(into)] fits: Fits,
    most: usize,
    /// Stands in the place of the list when nothing fits.
    none: &'static str,
) -> impl IntoView {
    let cards = soonest(use_store(), filter, fits, most);
    view! { <AgendaReady><UpcomingList cards none/></AgendaReady> }
}

/// The first activities that fit, each once, in a section of the page; nothing at all when nothing fits.
#[component]
pub fn UpcomingSection(
    id: &'static str,
    heading: &'static str,
    /// Stands between the heading and the list.
    #[prop(optional)]
    intro: Option<&'static str>,
    #[prop(into)] fits: Fits,
    most: usize,
) -> impl IntoView {
    let cards = soonest(use_store(), Filter::default(), fits, most);
    view! {
        <Show when=move || cards.with(|cards| !cards.is_empty())>
            <section>
                <h2 tabindex="-1" id=id>{heading}</h2>
                {intro.map(|intro| view! { <p>{intro}</p> })}
                <OccurrenceList cards/>
            </section>
        </Show>
    }
}
