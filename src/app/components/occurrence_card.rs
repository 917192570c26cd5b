//! One occurrence in a list.

use chrono::{NaiveDate, NaiveDateTime};

use crate::app::components::date_leaf::date_leaf;
use crate::app::components::icon::{Icon, icon};
use crate::app::components::standing_badge::{moved_badge, standing_badge};
use crate::app::components::when::when;
use crate::app::components::words::{example_mark, words};
use crate::app::describe;
use crate::app::html::{Node, html};
use crate::app::published::published;
use crate::app::route::Route;
use crate::app::texts::texts;
use crate::content::{Event, Kind, LibraryFile, Text};
use crate::domain::dutch;
use crate::domain::occurrence::Occurrence;
use crate::domain::standing::Standing;

/// What a card says about an occurrence, as plain values.
pub struct Card {
    href: String,
    title: Text,
    summary: Option<Text>,
    day: NaiveDate,
    machine_time: String,
    when: String,
    place: String,
    notes: Vec<String>,
    moved: Option<String>,
    standing: Standing,
    phrase: String,
    is_now: bool,
    facts: Vec<String>,
    example: bool,
}

impl Card {
    /// What tells it from other cards.
    pub fn key(&self) -> &str {
        &self.href
    }

    pub fn of(
        event: &Event,
        occurrence: &Occurrence,
        library: Option<&LibraryFile>,
        now: NaiveDateTime,
    ) -> Self {
        let today = now.date();
        let standing = Standing::of(event, occurrence, now);
        let lesson = describe::lesson(event, occurrence);
        let notes = describe::moves(event, occurrence, library, today);
        let lesson = lesson.map(|(number, of)| (texts().phrase.lesson)(number, of));
        // At a consultation it matters whom one meets.
        let partner = event.partner.as_ref();
        let partner = partner.filter(|_| event.kind == Some(Kind::Consultation));
        let age = event.age.filter(|age| !age.is_all()).map(dutch::age);
        Card {
            href: Route::Occurrence(event.id.clone(), occurrence.date).href(),
            title: event.title.clone(),
            summary: event.summary.clone(),
            // What goes on for weeks is listed under today, so its leaf shows today.
            day: occurrence.start.date().max(today),
            machine_time: describe::machine_time(occurrence.start),
            when: describe::when(event, occurrence, today),
            place: describe::place(event, occurrence, library),
            notes: lesson.into_iter().chain(notes).collect(),
            moved: describe::moved_to(event, occurrence, library, now),
            standing,
            phrase: describe::standing(event, occurrence, now),
            is_now: published().is_none()
                && standing.takes_place()
                && occurrence.is_now(event, now),
            facts: partner
                .map(|partner| [texts().event.partner, ": ", partner.as_str()].concat())
                .into_iter()
                .chain(age)
                .chain(dutch::price(event.price.as_ref()))
                .collect(),
            example: event.example,
        }
    }
}

/// The level of a card's heading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    /// In a section of the page.
    #[default]
    Third,
    /// Under a day or a branch in a section.
    Fourth,
}

/// A card: what, when, where, and whether one can come. The title is the link; its level is one below the
/// heading above the list.
pub fn occurrence_card(card: Card, level: Level) -> Node {
    let title = html! { a(href=card.href) { (words(&card.title)) } };
    let title = match level {
        Level::Third => html! { h3(class="event-card__title") { (title) } },
        Level::Fourth => html! { h4(class="event-card__title") { (title) } },
    };
    let place = (!card.place.is_empty())
        .then(|| html! { p(class="event-card__line") { (icon(Icon::Pin)) span { (card.place) } } });
    let notes = card
        .notes
        .into_iter()
        .map(|note| html! { p(class="event-card__note") { (note) } });
    let facts = card
        .facts
        .into_iter()
        .map(|fact| html! { li(class="tag") { (fact) } });
    html! {
        article(class="event-card") {
            (date_leaf(card.day))
            div(class="event-card__body") {
                (title)
                p(class="event-card__line") {
                    (icon(Icon::Calendar))
                    time(datetime=card.machine_time) { (when(&card.when)) }
                }
                (place)
                (card.moved.map(moved_badge))
                (notes.collect::<Node>())
                (standing_badge(card.standing, card.phrase))
                (card.summary.as_ref().map(|text| html! { p(class="event-card__summary") { (words(text)) } }))
                ul(class="tags") {
                    (card.is_now.then(|| html! { li(class="tag event-card__now") { (texts().standing.now) } }))
                    (facts.collect::<Node>())
                    (card.example.then(|| html! { li { (example_mark(true)) } }))
                }
            }
        }
    }
}
