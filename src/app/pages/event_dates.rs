//! The dates of a series: all lessons of a course, and of what comes back the next times.

use crate::app::components::when::when;
use crate::app::describe;
use crate::app::html::{Node, html};
use crate::app::route::{self, Route};
use crate::app::store::Store;
use crate::app::texts::texts;
use crate::content::Event;
use crate::domain::agenda::Agenda;
use crate::domain::dutch;
use crate::domain::filter::Filter;
use crate::domain::occurrence::Occurrence;
use crate::domain::standing::Standing;

/// How many coming dates stand in the list.
const DATES: usize = 12;

/// The other dates of a series, from today on. A course shows all its lessons, past ones too, because one
/// registers for them together. `own` is the one that the page is about.
pub fn more_dates(
    store: Store,
    agenda: &Agenda,
    event: &Event,
    coming: &[Occurrence],
    own: Option<&Occurrence>,
) -> Node {
    let is_course = !event.sessions.is_empty();
    let others = || coming.iter().filter(|known| Some(*known) != own).copied();
    let (known, most) = match is_course {
        true => (agenda.lessons(event), usize::MAX),
        false => (others().collect(), DATES),
    };
    if known.is_empty() || !event.is_series() {
        return Node::default();
    }
    let goes_on = known.len() > most;
    let dates = known.iter().take(most).map(|occurrence| {
        let is_coming = coming.contains(occurrence);
        date(store, event, occurrence, is_coming, own == Some(occurrence))
    });
    let text = texts().event;
    let heading = match (is_course, own) {
        (true, _) => text.all_lessons.to_owned(),
        (false, Some(_)) => text.other_dates.to_owned(),
        (false, None) if goes_on => (texts().phrase.next_times)(most),
        (false, None) => text.all_dates.to_owned(),
    };
    let all = goes_on.then(|| {
        let href = route::agenda(&Filter {
            words: event.title.to_string(),
            ..Filter::default()
        });
        html! { p(class="actions") { a(class="button", href=href) { (text.all_in_agenda) } } }
    });
    html! {
        section(aria-labelledby="datums") {
            h2(id="datums") { (heading) }
            ul(class="date-list") { (dates.collect::<Node>()) }
            (all)
        }
    }
}

/// One date, and what to know about it. What is past is not linked: its page does not stay.
fn date(
    store: Store,
    event: &Event,
    occurrence: &Occurrence,
    is_coming: bool,
    is_own: bool,
) -> Node {
    let now = store.now.get();
    let today = now.date();
    let span = dutch::span(occurrence.start, occurrence.end, event.all_day, today);
    let link = match is_coming {
        true => {
            let href = Route::Occurrence(event.id.clone(), occurrence.date).href();
            let current = is_own.then_some("page");
            html! { a(href=href, aria-current=current) { (when(&span)) } }
        }
        false => html! { span { (when(&span)) } },
    };
    let lesson = describe::lesson(event, occurrence);
    let lesson = lesson.map(|(number, of)| (texts().phrase.lesson)(number, of));
    let stops = !Standing::of(event, occurrence, now).takes_place();
    let stands = stops.then(|| describe::standing(event, occurrence, now));
    let notes: Vec<String> = lesson.into_iter().chain(stands).collect();
    let notes = (!notes.is_empty()).then(|| {
        html! { span(class="quiet") { " " (notes.join(". ")) } }
    });
    html! { li { (link) (notes) } }
}
