//! One occurrence of an event. Its address is its planned date and stays, whatever happens: cancelled,
//! moved or past, the page says so, why, and where to go instead. What moved is found at its new date too.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};
use leptos::prelude::*;

use crate::app::components::occurrence_card::Card;
use crate::app::components::when::When;
use crate::app::describe;
use crate::app::pages::event::{
    Around, Description, EventHead, Lead, OccurrenceLead, WithEvent, alternatives, event_title,
    known_event,
};
use crate::app::pages::event_dates::{Dates, MoreDates};
use crate::app::pages::event_facts::EventFacts;
use crate::app::pages::upcoming::with_agenda;
use crate::app::pages::use_title;
use crate::app::route::Route;
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::content::{Event, Id, LibraryFile};
use crate::domain::agenda::Agenda;
use crate::domain::dutch;
use crate::domain::occurrence::Occurrence;
use crate::domain::standing::Standing;

#[component]
pub fn OccurrencePage(event: Id, date: NaiveDate) -> impl IntoView {
    let store = use_store();
    let known = known_event(store, event);
    use_title(move || {
        let date = dutch::date(date, store.today.get());
        let title = [&event_title(known), ", ", &date].concat();
        vec![title, texts().agenda.title.into()]
    });
    view! { <WithEvent known let(event)><OccurrenceView event date/></WithEvent> }
}

/// What the page of an occurrence says that changes with the time.
#[derive(Clone, Default, PartialEq)]
struct OccurrenceView {
    /// The one that the page is about; `None` when there is none on this date.
    occurrence: Option<Occurrence>,
    when: Option<String>,
    /// Of all on this date.
    leads: Vec<(Lead, Option<OtherDate>)>,
    instead: Option<Instead>,
    dates: Option<Dates>,
    alternatives: Vec<Card>,
}

impl OccurrenceView {
    fn new(
        agenda: &Agenda,
        event: &Event,
        date: NaiveDate,
        library: Option<&LibraryFile>,
        now: NaiveDateTime,
    ) -> Self {
        let coming = agenda.coming(event, now);
        let mut here = agenda.on(event, date);
        here.extend(agenda.moved_to(event, date));
        let takes_place = |known: &&Occurrence| Standing::new(event, known, now).takes_place();
        let occurrence = here.iter().find(takes_place).or(here.first());
        let lead = |known: &Occurrence| {
            let lead = Lead::new(event, known, library, now);
            (lead, OtherDate::new(event, known, date, now))
        };
        OccurrenceView {
            occurrence: occurrence.copied(),
            when: occurrence.map(|known| describe::when(event, known, now.date())),
            leads: here.iter().map(lead).collect(),
            instead: occurrence.and_then(|known| Instead::new(event, known, &coming, now)),
            dates: Dates::new(agenda, event, &coming, occurrence, now),
            alternatives: alternatives(agenda, event, library, now),
        }
    }
}

#[component]
fn OccurrenceView(event: Arc<Event>, date: NaiveDate) -> impl IntoView {
    let store = use_store();
    let page = Route::Occurrence(event.id.clone(), date);
    let known = Arc::clone(&event);
    let shown = Memo::new(move |_| {
        with_agenda(store, |agenda, library, now| {
            OccurrenceView::new(agenda, &known, date, library, now)
        })
        .unwrap_or_default()
    });
    let occurrence = Memo::new(move |_| shown.with(|shown| shown.occurrence));
    let dates = Memo::new(move |_| shown.with(|shown| shown.dates.clone()));
    let others = Memo::new(move |_| shown.with(|shown| shown.alternatives.clone()));
    let described = Arc::clone(&event);
    view! {
        <EventHead event=Arc::clone(&event)/>
        <div class="split">
            <Leads shown/>
            <div class="split__main">
                <Show
                    when=move || occurrence.with(Option::is_some)
                    fallback=|| view! { <p class="notice">{texts().event.date_unknown}</p> }
                >
                    <Described event=Arc::clone(&described) shown/>
                </Show>
                <MoreDates dates/>
            </div>
            <Around event page alternatives=others/>
        </div>
    }
}

/// What is known of an occurrence besides when it is.
#[component]
fn Described(event: Arc<Event>, shown: Memo<OccurrenceView>) -> impl IntoView {
    let occurrence = Memo::new(move |_| shown.with(|shown| shown.occurrence));
    let when = Memo::new(move |_| shown.with(|shown| shown.when.clone()));
    view! {
        <Description event=Arc::clone(&event)/>
        <EventFacts event occurrence when/>
    }
}

/// When all on this date are, and where to go instead; nothing when there are none.
#[component]
fn Leads(shown: Memo<OccurrenceView>) -> impl IntoView {
    move || {
        let OccurrenceView { leads, instead, .. } = shown.get();
        let is_any = !leads.is_empty();
        let leads = leads.into_iter().map(|(lead, other)| {
            view! {
                <OccurrenceLead lead/>
                {other.map(|other| view! { <OtherDateLink other/> })}
            }
        });
        is_any.then(|| {
            view! {
                <div class="split__lead">
                    {leads.collect_view()}
                    {instead.map(|instead| view! { <InsteadLink instead/> })}
                </div>
            }
        })
    }
}

/// What moved to another date has two pages: the one of the planned date leads to the new date while one
/// can come, and the one of the new date leads back.
#[derive(Clone, PartialEq)]
struct OtherDate {
    href: String,
    label: &'static str,
    date: String,
}

impl OtherDate {
    fn new(
        event: &Event,
        occurrence: &Occurrence,
        page: NaiveDate,
        now: NaiveDateTime,
    ) -> Option<Self> {
        if !occurrence.is_on_another_date() {
            return None;
        }
        let (date, label) = match page == occurrence.date {
            true => (occurrence.start.date(), texts().event.see_new_date),
            false => (occurrence.date, texts().event.see_planned_date),
        };
        let takes_place = Standing::new(event, occurrence, now).takes_place();
        let is_of_use = page != occurrence.date || takes_place;
        is_of_use.then(|| OtherDate {
            href: Route::Occurrence(event.id.clone(), date).href(),
            label,
            date: dutch::date(date, now.date()),
        })
    }
}

#[component]
fn OtherDateLink(other: OtherDate) -> impl IntoView {
    let OtherDate { href, label, date } = other;
    view! { <p class="actions"><a class="button" href=href>{label} ": " {date}</a></p> }
}

/// For who can not come this time: the next time that does take place, or else an earlier one.
#[derive(Clone, PartialEq)]
struct Instead {
    href: String,
    label: &'static str,
    when: String,
}

impl Instead {
    fn new(
        event: &Event,
        occurrence: &Occurrence,
        coming: &[Occurrence],
        now: NaiveDateTime,
    ) -> Option<Self> {
        if Standing::new(event, occurrence, now).takes_place() {
            return None;
        }
        let mut others = coming
            .iter()
            .filter(|known| *known != occurrence && Standing::new(event, known, now).takes_place());
        let is_later = |other: &&Occurrence| other.start > occurrence.start;
        let later = others.clone().find(is_later);
        let label = match later {
            Some(_) => texts().event.see_next_time,
            None => texts().event.see_other_time,
        };
        let other = later.or_else(|| others.next())?;
        Some(Instead {
            href: Route::Occurrence(event.id.clone(), other.date).href(),
            label,
            when: describe::when(event, other, now.date()),
        })
    }
}

#[component]
fn InsteadLink(instead: Instead) -> impl IntoView {
    let Instead { href, label, when } = instead;
    view! {
        <p class="actions">
            <a class="button button--primary" href=href>{label} ": " <When said=when/></a>
        </p>
    }
}
