//! One occurrence in a list.

use chrono::{NaiveDate, NaiveDateTime};
use leptos::prelude::*;

use crate::app::components::date_leaf::DateLeaf;
use crate::app::components::icon::{Icon, icon};
use crate::app::components::standing_badge::StandingBadge;
use crate::app::components::words::{example_mark, words};
use crate::app::describe;
use crate::app::published::published;
use crate::app::route::Route;
use crate::app::texts::texts;
use crate::content::{Event, LibraryFile, Text};
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
    standing: Standing,
    phrase: String,
    is_now: bool,
    facts: Vec<String>,
    example: bool,
}

impl Card {
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
            standing,
            phrase: describe::standing(event, occurrence, now),
            is_now: published().is_none()
                && standing.takes_place()
                && occurrence.is_now(event, now),
            facts: age
                .into_iter()
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

/// A card: what, when, where, and whether one can come. The title is the link.
#[component]
pub fn OccurrenceCard(
    card: Card,
    /// The level of its heading: one below the heading above the list.
    level: Level,
) -> impl IntoView {
    let title = view! { <a href=card.href>{words(&card.title)}</a> };
    let title = match level {
        Level::Third => view! { <h3 class="event-card__title">{title}</h3> }.into_any(),
        Level::Fourth => view! { <h4 class="event-card__title">{title}</h4> }.into_any(),
    };
    let place = (!card.place.is_empty()).then(
        || view! { <p class="event-card__line">{icon(Icon::Pin)} <span>{card.place}</span></p> },
    );
    let notes = card
        .notes
        .into_iter()
        .map(|note| view! { <p class="event-card__note">{note}</p> });
    let facts = card
        .facts
        .into_iter()
        .map(|fact| view! { <li class="tag">{fact}</li> });
    view! {
        <article class="event-card">
            <DateLeaf day=card.day/>
            <div class="event-card__body">
                {title}
                <p class="event-card__line">
                    {icon(Icon::Calendar)} <time datetime=card.machine_time>{card.when}</time>
                </p>
                {place}
                {notes.collect_view()}
                <StandingBadge standing=card.standing phrase=card.phrase/>
                {card.summary.as_ref().map(|text| view! { <p class="event-card__summary">{words(text)}</p> })}
                <ul class="tags">
                    {card.is_now.then(|| view! { <li class="tag event-card__now">{texts().standing.now}</li> })}
                    {facts.collect_view()}
                    {card.example.then(|| view! { <li>{example_mark(true)}</li> })}
                </ul>
            </div>
        </article>
    }
}
