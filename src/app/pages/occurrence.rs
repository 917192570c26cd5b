//! One occurrence of an event. Its address is its planned date and stays, whatever happens: cancelled,
//! moved or past, the page says so, why, and where to go instead. Who asks for the date to which it moved comes to
//! that page too: there is one, and not a twin at each of the two dates.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::app::components::live::Remount;
use crate::app::components::occurrence_card::Card;
use crate::app::components::save_button::ToSave;
use crate::app::components::when::When;
use crate::app::describe;
use crate::app::pages::event::{
    AddToCalendar, Around, Description, EventHead, Lead, LeadActions, OccurrenceLead, WithEvent,
    alternatives, event_title, known_event,
};
use crate::app::pages::event_dates::{Dates, MoreDates};
use crate::app::pages::event_facts::EventFacts;
use crate::app::pages::upcoming::with_agenda;
use crate::app::pages::use_title;
use crate::app::route::Route;
use crate::app::store::{Store, use_store};
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
    let moved = Memo::new(move |_| known.with(|event| moved_to(store, event.as_deref()?, date)));
    lead_to_planned_date(store, known, date);
    let title = Memo::new(move |_| {
        let date = || dutch::date(date, store.today.get());
        let (mark, rest) = moved
            .get()
            .map_or_else(|| (", ", date()), |moved| (": ", moved));
        [&event_title(known), mark, &rest].concat()
    });
    use_title(move || vec![title.get(), texts().agenda.title.into()]);
    view! { <WithEvent known let(event)><OccurrenceView event date moved/></WithEvent> }
}

/// Leads who asks for the date to which an occurrence moved to its page, at the date on which it was planned.
fn lead_to_planned_date(store: Store, known: Memo<Option<Arc<Event>>>, date: NaiveDate) {
    let planned = Memo::new(move |_| {
        let event = known.get()?;
        let agenda = store.agenda.get()?;
        let is_here = !agenda.on(&event, date).is_empty();
        let moved = agenda.moved_to(&event, date).into_iter().next();
        let planned = moved.filter(|_| !is_here)?.date;
        Some(Route::Occurrence(event.id.clone(), planned).href())
    });
    let navigate = use_navigate();
    Effect::new(move |_| {
        if let Some(address) = planned.get() {
            let options = NavigateOptions {
                replace: true,
                ..NavigateOptions::default()
            };
            navigate(&address, options);
        }
    });
}

/// Of what is on another date than was planned: `verplaatst naar donderdag 10 december`.
fn moved_to(store: Store, event: &Event, date: NaiveDate) -> Option<String> {
    with_agenda(store, |agenda, library, now| {
        let occurrence = agenda.occurrence_on(event, date, now)?;
        let place = describe::new_place(event, &occurrence, library, now);
        let place = place.filter(|_| occurrence.is_on_another_date())?;
        Some((texts().phrase.moved_title)(&place))
    })?
}

/// What the page of an occurrence says that changes with the time.
#[derive(Clone, Default, PartialEq)]
struct OccurrenceNow {
    /// The one that the page is about; `None` when there is none on this date.
    occurrence: Option<Occurrence>,
    when: Option<String>,
    /// Of all on this date.
    leads: Vec<Lead>,
    instead: Option<Instead>,
    to_save: Option<ToSave>,
    dates: Option<Dates>,
    alternatives: Vec<Card>,
}

impl OccurrenceNow {
    fn new(
        agenda: &Agenda,
        event: &Event,
        date: NaiveDate,
        library: Option<&LibraryFile>,
        now: NaiveDateTime,
    ) -> Self {
        let coming = agenda.coming(event, now);
        let here = agenda.on(event, date);
        let occurrence = agenda.occurrence_on(event, date, now);
        let occurrence = occurrence.as_ref();
        let lead = |known: &Occurrence| Lead::new(event, known, library, now);
        OccurrenceNow {
            occurrence: occurrence.copied(),
            when: occurrence.map(|known| describe::when(event, known, now.date())),
            leads: here.iter().map(lead).collect(),
            instead: occurrence.and_then(|known| Instead::new(event, known, &coming, now)),
            to_save: occurrence
                .filter(|known| !known.is_over(event, now))
                .map(|known| ToSave::new(event, known, now)),
            dates: Dates::new(agenda, event, &coming, occurrence, now),
            alternatives: alternatives(agenda, event, library, now),
        }
    }
}

#[component]
fn OccurrenceView(
    event: Memo<Arc<Event>>,
    date: NaiveDate,
    /// In the heading, behind the title.
    moved: Memo<Option<String>>,
) -> impl IntoView {
    let store = use_store();
    let page = Route::Occurrence(event.with_untracked(|event| event.id.clone()), date);
    let shown = Memo::new(move |_| {
        with_agenda(store, |agenda, library, now| {
            event.with(|event| OccurrenceNow::new(agenda, event, date, library, now))
        })
        .unwrap_or_default()
    });
    let occurrence = Memo::new(move |_| shown.with(|shown| shown.occurrence));
    let dates = Memo::new(move |_| shown.with(|shown| shown.dates.clone()));
    let others = Memo::new(move |_| shown.with(|shown| shown.alternatives.clone()));
    view! {
        <EventHead event moved/>
        <div class="split">
            <Leads event shown page=page.clone()/>
            <div class="split__main">
                <Show
                    when=move || occurrence.with(Option::is_some)
                    fallback=|| view! { <p class="notice">{texts().event.date_unknown}</p> }
                >
                    <Described event shown/>
                </Show>
                <MoreDates dates/>
            </div>
            <Around event page alternatives=others/>
        </div>
    }
}

/// What is known of an occurrence besides when it is.
#[component]
fn Described(event: Memo<Arc<Event>>, shown: Memo<OccurrenceNow>) -> impl IntoView {
    let occurrence = Memo::new(move |_| shown.with(|shown| shown.occurrence));
    let when = Memo::new(move |_| shown.with(|shown| shown.when.clone()));
    view! {
        <Description event/>
        <EventFacts event occurrence when/>
    }
}

/// When all on this date are, where to go instead, and what one can do with it; nothing when there are none.
#[component]
fn Leads(event: Memo<Arc<Event>>, shown: Memo<OccurrenceNow>, page: Route) -> impl IntoView {
    let store = use_store();
    let to_save = Memo::new(move |_| shown.with(|shown| shown.to_save.clone()));
    let title = Memo::new(move |_| {
        let occurrence = shown.with(|shown| shown.occurrence);
        let what = |known| event.with(|event| describe::what(event, &known, store.today.get()));
        occurrence.map(what).unwrap_or_default()
    });
    let is_any = move || shown.with(|shown| !shown.leads.is_empty());
    let occurrence = Memo::new(move |_| shown.with(|shown| shown.occurrence));
    let page = StoredValue::new(page);
    view! {
        <Show when=is_any>
            <div class="split__lead">
                <LeadList shown/>
                <LeadActions to_save title page=page.get_value()/>
                <AddToCalendar event occurrence/>
            </div>
        </Show>
    }
}

#[component]
fn LeadList(shown: Memo<OccurrenceNow>) -> impl IntoView {
    let shown =
        Memo::new(move |_| shown.with(|shown| (shown.leads.clone(), shown.instead.clone())));
    let view = move || {
        let (leads, instead) = shown.get();
        let leads = leads
            .into_iter()
            .map(|lead| view! { <OccurrenceLead lead/> });
        view! {
            {leads.collect_view()}
            {instead.map(|instead| view! { <InsteadLink instead/> })}
        }
    };
    view! { <Remount>{view()}</Remount> }
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
