//! An event: all its facts, its coming dates, and what else there is.

mod around;
mod calendar;
mod head;
mod known;
mod lead;

use std::sync::Arc;

use chrono::NaiveDateTime;
use leptos::prelude::*;

use crate::app::components::live::Remount;
use crate::app::components::occurrence_card::Card;
use crate::app::components::save_button::ToSave;
use crate::app::describe;
use crate::app::pages::event_dates::{Dates, MoreDates};
use crate::app::pages::event_facts::EventFacts;
use crate::app::pages::upcoming::with_agenda;
use crate::app::pages::use_title;
use crate::app::route::Route;
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::content::{Event, Id, LibraryFile};
use crate::domain::agenda::Agenda;
use crate::domain::occurrence::Occurrence;
use crate::domain::standing::Standing;
pub use around::{Around, alternatives};
pub use calendar::AddToCalendar;
pub use head::{Description, EventHead};
pub use known::{WithEvent, event_title, known_event};
pub use lead::{Lead, LeadActions, OccurrenceLead};

#[component]
pub fn EventPage(event: Id) -> impl IntoView {
    let known = known_event(use_store(), event);
    use_title(move || vec![event_title(known), texts().agenda.title.into()]);
    view! { <WithEvent known let(event)><EventView event/></WithEvent> }
}

/// What the page of an event says that changes with the time.
#[derive(Clone, Default, PartialEq)]
struct EventNow {
    next: Option<Occurrence>,
    /// When `next` is, in words; `None` when there are no dates any more.
    when: Option<String>,
    lead: Option<Lead>,
    to_save: Option<ToSave>,
    dates: Option<Dates>,
    alternatives: Vec<Card>,
}

impl EventNow {
    fn new(
        agenda: &Agenda,
        event: &Event,
        library: Option<&LibraryFile>,
        now: NaiveDateTime,
    ) -> Self {
        let coming = agenda.coming(event, now);
        let next = next(agenda, event, &coming, now);
        let ahead = next.filter(|next| !next.is_over(event, now));
        EventNow {
            next,
            when: ahead.map(|next| describe::when(event, &next, now.date())),
            lead: next.map(|next| Lead::new(event, &next, library, now)),
            to_save: ahead.map(|next| ToSave::new(event, &next, now)),
            dates: Dates::new(agenda, event, &coming, None, now),
            alternatives: alternatives(agenda, event, library, now),
        }
    }
}

/// The occurrence that the page is about: the next one that takes place, or else the next one.
fn next(
    agenda: &Agenda,
    event: &Event,
    coming: &[Occurrence],
    now: NaiveDateTime,
) -> Option<Occurrence> {
    let takes_place = |known: &&Occurrence| Standing::new(event, known, now).takes_place();
    let next = coming.iter().find(takes_place).or(coming.first());
    next.copied().or_else(|| {
        // It begins after the days of the agenda, or this was the only time.
        let first = agenda.on(event, event.start.date()).into_iter().next()?;
        (!event.is_series() || !first.is_over(event, now)).then_some(first)
    })
}

#[component]
fn EventView(event: Memo<Arc<Event>>) -> impl IntoView {
    let store = use_store();
    let page = Route::Event(event.with_untracked(|event| event.id.clone()));
    let shown = Memo::new(move |_| {
        with_agenda(store, |agenda, library, now| {
            event.with(|event| EventNow::new(agenda, event, library, now))
        })
        .unwrap_or_default()
    });
    let lead = Memo::new(move |_| shown.with(|shown| shown.lead.clone()));
    let lead = move || lead.get().map(|lead| view! { <OccurrenceLead lead/> });
    let to_save = Memo::new(move |_| shown.with(|shown| shown.to_save.clone()));
    let title = Memo::new(move |_| event.with(|event| event.title.to_string()));
    let occurrence = Memo::new(move |_| shown.with(|shown| shown.next));
    let when = Memo::new(move |_| shown.with(|shown| shown.when.clone()));
    let dates = Memo::new(move |_| shown.with(|shown| shown.dates.clone()));
    let others = Memo::new(move |_| shown.with(|shown| shown.alternatives.clone()));
    view! {
        <EventHead event/>
        <div class="split">
            <div class="split__lead">
                <Remount>{lead()}</Remount>
                <LeadActions to_save title page=page.clone()/>
                <AddToCalendar event occurrence/>
            </div>
            <div class="split__main">
                <Description event/>
                <EventFacts event occurrence when/>
                <MoreDates dates/>
            </div>
            <Around event page alternatives=others/>
        </div>
    }
}
