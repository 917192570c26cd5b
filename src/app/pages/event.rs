//! An event: all its facts, its coming dates, and what else there is.

use chrono::NaiveDateTime;
use leptos::prelude::*;

use crate::app::components::breadcrumb::breadcrumb;
use crate::app::components::contact::contact;
use crate::app::components::date_leaf::date_leaf;
use crate::app::components::facts::{Fact, fact_list};
use crate::app::components::links::feedback_link;
use crate::app::components::occurrence_card::Card;
use crate::app::components::occurrence_list::occurrence_list;
use crate::app::components::standing_badge::{moved_badge, standing_badge};
use crate::app::components::when::when;
use crate::app::components::words::{example_mark, paragraphs, words};
use crate::app::describe;
use crate::app::html::{IntoNode, Node, html};
use crate::app::pages::event_dates::more_dates;
use crate::app::pages::event_facts::facts;
use crate::app::pages::loaded::{no_agenda, without_library};
use crate::app::pages::use_title;
use crate::app::published::published;
use crate::app::route::Route;
use crate::app::store::{Same, Store, use_store};
use crate::app::texts::texts;
use crate::content::{Event, Id, LibraryFile};
use crate::domain::agenda::Agenda;
use crate::domain::occurrence::Occurrence;
use crate::domain::standing::Standing;

/// How many other activities are offered.
const ALTERNATIVES: usize = 3;

pub fn event_page(id: Id) -> Node {
    let store = use_store();
    let id = StoredValue::new(id);
    use_title(move || title_parts(store, &id.get_value()));
    Node::live(move || {
        with_event(store, &id.get_value(), |agenda, event, library| {
            let now = store.now.get();
            let coming = agenda.coming(event, now);
            let next = next(agenda, event, &coming, now);
            let next = next.as_ref();
            let lead = next.map(|next| occurrence_lead(store, event, next, library));
            let mut rows = vec![when_fact(event, next, now)];
            rows.extend(facts(event, next, library, now));
            html! {
                (event_head(store, event))
                div(class="split") {
                    div(class="split__lead") { (lead) }
                    div(class="split__main") {
                        (description(event))
                        (fact_list(rows))
                        (more_dates(store, agenda, event, &coming, None))
                    }
                    (aside(agenda, event, library, store, &Route::Event(event.id.clone())))
                }
            }
        })
    })
}

/// The occurrence that the page is about: the next one that takes place, or else the next one.
fn next(
    agenda: &Agenda,
    event: &Event,
    coming: &[Occurrence],
    now: NaiveDateTime,
) -> Option<Occurrence> {
    let takes_place = |known: &&Occurrence| Standing::of(event, known, now).takes_place();
    let next = coming.iter().find(takes_place).or(coming.first());
    next.copied().or_else(|| {
        // It begins after the days of the agenda, or this was the only time.
        let first = agenda.on(event, event.start.date()).into_iter().next()?;
        (!event.is_series() || !first.is_over(event, now)).then_some(first)
    })
}

/// The parts of the title of a page about an event.
pub fn title_parts(store: Store, id: &Id) -> Vec<String> {
    let title = store
        .agenda
        .get()
        .and_then(|agenda| Some(agenda.event(id.as_str())?.title.to_string()));
    let title = title.unwrap_or_else(|| texts().event.unknown_title.into());
    vec![title, texts().agenda.title.into()]
}

/// The view of an event that is there; otherwise what is the matter.
pub fn with_event(
    store: Store,
    id: &Id,
    view: impl Fn(&Same<Agenda>, &Event, Option<&LibraryFile>) -> Node,
) -> Node {
    let Some(agenda) = store.agenda.get() else {
        let heading = html! { h1(tabindex="-1") { (texts().agenda.title) } };
        return html! { (heading) (no_agenda(store)) };
    };
    let library = store.library.get();
    let library = library.value().map(|library| &**library);
    match agenda.event(id.as_str()) {
        Some(event) => view(&agenda, event, library),
        None => html! {
            h1(tabindex="-1") { (texts().event.unknown_title) }
            p { (texts().event.unknown_text) }
            p { a(class="button", href=Route::Agenda.href()) { (texts().event.to_agenda) } }
        },
    }
}

/// Title, kind and summary.
pub fn event_head(store: Store, event: &Event) -> Node {
    let kind = event
        .kind
        .map(|kind| html! { span { ((texts().phrase.kind)(kind)) } });
    let summary = event
        .summary
        .as_ref()
        .map(|text| html! { p(class="lead") { (words(text)) } });
    html! {
        (breadcrumb(&Route::Agenda, texts().nav.agenda))
        p(class="kicker") { (kind) (example_mark(event.example)) }
        h1(tabindex="-1") { (words(&event.title)) }
        (summary)
        (without_library(store))
    }
}

/// When the next time is, and whether one can come.
pub fn occurrence_lead(
    store: Store,
    event: &Event,
    occurrence: &Occurrence,
    library: Option<&LibraryFile>,
) -> Node {
    let now = store.now.get();
    let standing = Standing::of(event, occurrence, now);
    let moves = describe::moves(event, occurrence, library, now.date());
    let moves = (!moves.is_empty()).then(|| {
        let lines = moves
            .into_iter()
            .map(|line| html! { li { (line) } })
            .collect::<Node>();
        html! {
            div(class="notice notice--warning") {
                p(class="notice__title") { (texts().event.moved_title) }
                ul(class="plain-list") { (lines) }
            }
        }
    });
    let is_now = published().is_none() && standing.takes_place() && occurrence.is_now(event, now);
    html! {
        div(class="occurrence-lead") {
            (date_leaf(occurrence.start.date()))
            div(class="occurrence-lead__body") {
                p(class="occurrence-lead__when") {
                    time(datetime=describe::machine_time(occurrence.start)) {
                        (when(&describe::when(event, occurrence, now.date())))
                    }
                }
                (is_now.then(|| html! { p(class="event-card__now") { (texts().event.now) } }))
                (describe::moved_to(event, occurrence, library, now).map(moved_badge))
                (standing_badge(standing, describe::standing(event, occurrence, now)))
            }
            (moves)
        }
    }
}

fn when_fact(event: &Event, next: Option<&Occurrence>, now: NaiveDateTime) -> Fact {
    let next = next.filter(|next| !next.is_over(event, now));
    let value = match next {
        Some(next) => when(&describe::when(event, next, now.date())),
        None => texts().event.no_dates.into_node(),
    };
    Fact::new(texts().event.when, value)
}

/// What the activity is, in the words of staff.
pub fn description(event: &Event) -> Node {
    if event.description.is_empty() {
        return Node::default();
    }
    let picture = event.image.as_ref().map(|image| {
        let alt = image.alt.as_ref().map(|alt| alt.to_string());
        html! { img(class="picture", src=image.src.as_str().to_owned(), alt=alt, loading="lazy"); }
    });
    html! {
        section(class="prose", aria-labelledby="over") {
            h2(id="over") { (texts().event.about) }
            (picture)
            (paragraphs(&event.description))
        }
    }
}

/// What else there is, and whom to ask. `page` is where the reader is.
pub fn aside(
    agenda: &Agenda,
    event: &Event,
    library: Option<&LibraryFile>,
    store: Store,
    page: &Route,
) -> Node {
    let now = store.now.get();
    let others = agenda.alternatives(event, now, ALTERNATIVES);
    let cards: Vec<Card> = others
        .into_iter()
        .map(|found| agenda.get(found))
        .map(|(event, occurrence)| Card::of(event, occurrence, library, now))
        .collect();
    let alternatives = (!cards.is_empty()).then(|| {
        html! {
            section(class="split__full event-more", aria-labelledby="ook") {
                h2(id="ook") { (texts().event.alternatives) }
                (occurrence_list(cards, Default::default()))
            }
        }
    });
    html! {
        section(class="split__side", aria-labelledby="vragen") {
            h2(id="vragen") { (texts().event.contact) }
            (contact(event.contact.as_ref(), library))
            (feedback_link(page, texts().event.feedback))
        }
        (alternatives)
    }
}
