//! The dates of a series: all lessons of a course, and of what comes back the next times.

use std::collections::HashSet;

use chrono::{NaiveDate, NaiveDateTime};
use leptos::prelude::*;

use crate::app::components::live::{LiveText, Remount};
use crate::app::components::when::When;
use crate::app::describe;
use crate::app::route::{self, Route};
use crate::app::texts::texts;
use crate::content::Event;
use crate::domain::agenda::Agenda;
use crate::domain::filter::Filter;
use crate::domain::occurrence::Occurrence;
use crate::domain::standing::Standing;

/// How many coming dates stand in the list.
const DATES: usize = 12;

/// The dates of a series, as plain values.
#[derive(Clone, PartialEq)]
pub struct Dates {
    heading: String,
    rows: Vec<DateRow>,
    /// The address of all dates, when more of them come than stand here.
    all: Option<String>,
}

impl Dates {
    /// The other dates of a series, from today on. A course shows all its lessons, past ones too, because
    /// one registers for them together. `own` is the one that the page is about. `None`: there are no others.
    pub fn new(
        agenda: &Agenda,
        event: &Event,
        coming: &[Occurrence],
        own: Option<&Occurrence>,
        now: NaiveDateTime,
    ) -> Option<Self> {
        let is_course = !event.sessions.is_empty();
        let others = || coming.iter().filter(|known| Some(*known) != own).copied();
        let (known, most) = match is_course {
            true => (agenda.lessons(event), usize::MAX),
            false => (others().collect(), DATES),
        };
        if known.is_empty() || !event.is_series() {
            return None;
        }
        let goes_on = known.len() > most;
        let text = texts().event;
        let heading = match (is_course, own) {
            (true, _) => text.all_lessons.to_owned(),
            (false, Some(_)) => text.other_dates.to_owned(),
            (false, None) if goes_on => (texts().phrase.next_times)(most),
            (false, None) => text.all_dates.to_owned(),
        };
        let all = goes_on.then(|| {
            route::agenda(&Filter {
                words: event.title.to_string(),
                ..Filter::default()
            })
        });
        // `<For>` wants each key once, and staff may have written a lesson twice.
        let mut seen = HashSet::new();
        let rows = known
            .iter()
            .take(most)
            .filter(|occurrence| seen.insert((occurrence.date, occurrence.start)))
            .map(|occurrence| {
                let is_coming = coming.contains(occurrence);
                DateRow::new(event, occurrence, is_coming, own == Some(occurrence), now)
            });
        Some(Dates {
            heading,
            rows: rows.collect(),
            all,
        })
    }
}

/// One date, and what to know about it.
#[derive(Clone, PartialEq)]
struct DateRow {
    /// Its planned date and its start tell it from the others.
    occurrence: Occurrence,
    /// Nowhere for what is past: its page does not stay.
    href: Option<String>,
    /// Whether the page is about this date.
    is_own: bool,
    when: String,
    notes: String,
}

impl DateRow {
    fn new(
        event: &Event,
        occurrence: &Occurrence,
        is_coming: bool,
        is_own: bool,
        now: NaiveDateTime,
    ) -> Self {
        let lesson = describe::lesson(event, occurrence);
        let lesson = lesson.map(|(number, of)| (texts().phrase.lesson)(number, of));
        let stops = !Standing::new(event, occurrence, now).takes_place();
        let stands = stops.then(|| describe::standing(event, occurrence, now));
        let notes: Vec<String> = lesson.into_iter().chain(stands).collect();
        let page = || Route::Occurrence(event.id.clone(), occurrence.date);
        DateRow {
            occurrence: *occurrence,
            href: is_coming.then(|| page().href()),
            is_own,
            when: describe::when(event, occurrence, now.date()),
            notes: notes.join(". "),
        }
    }
}

/// The dates under a heading; nothing when there are none.
#[component]
pub fn MoreDates(#[prop(into)] dates: Signal<Option<Dates>>) -> impl IntoView {
    let rows = Memo::new(move |_| {
        let rows = dates.with(|dates| dates.as_ref().map(|dates| dates.rows.clone()));
        rows.unwrap_or_default()
    });
    let heading = Signal::derive(move || {
        let heading = dates.with(|dates| dates.as_ref().map(|dates| dates.heading.clone()));
        heading.unwrap_or_default()
    });
    let all = move || {
        let href = dates.with(|dates| dates.as_ref().and_then(|dates| dates.all.clone()));
        let label = texts().event.all_in_agenda;
        href.map(|href| view! { <p class="actions"><a class="button" href=href>{label}</a></p> })
    };
    view! {
        <Show when=move || dates.with(Option::is_some)>
            <section>
                <h2 tabindex="-1" id="datums"><LiveText text=heading/></h2>
                <ul role="list" class="date-list">
                    <For each=move || rows.get() key=key let(first)>
                        <li><LiveDate rows first/></li>
                    </For>
                </ul>
                {all}
            </section>
        </Show>
    }
}

fn key(row: &DateRow) -> (NaiveDate, NaiveDateTime) {
    (row.occurrence.date, row.occurrence.start)
}

/// A date as the list says it now.
#[component]
fn LiveDate(
    rows: Memo<Vec<DateRow>>,
    /// The date as it came into the list.
    first: DateRow,
) -> impl IntoView {
    let row = Memo::new(move |known: Option<&DateRow>| {
        let known = known.unwrap_or(&first);
        let is_same = |row: &&DateRow| key(row) == key(known);
        let same = rows.with(|rows| rows.iter().find(is_same).cloned());
        same.unwrap_or_else(|| known.clone())
    });
    view! { <Remount><DateLine row=row.get()/></Remount> }
}

#[component]
fn DateLine(row: DateRow) -> impl IntoView {
    let said = view! { <When said=row.when/> };
    let link = match row.href {
        Some(href) => {
            let current = row.is_own.then_some("page");
            view! { <a href=href aria-current=current>{said}</a> }.into_any()
        }
        None => view! { <span>{said}</span> }.into_any(),
    };
    let notes =
        (!row.notes.is_empty()).then(|| view! { <span class="quiet">" " {row.notes}</span> });
    view! { {link} {notes} }
}
