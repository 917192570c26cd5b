//! One occurrence in a list.

use chrono::{NaiveDate, NaiveDateTime};
use leptos::prelude::*;

use crate::app::components::date_leaf::DateLeaf;
use crate::app::components::icon::{Icon, IconName};
use crate::app::components::live::{LiveText, Remount};
use crate::app::components::save_button::{SaveButton, ToSave};
use crate::app::components::standing_badge::{MovedBadge, StandingBadge};
use crate::app::components::when::When;
use crate::app::components::words::{ExampleMark, Words};
use crate::app::describe;
use crate::app::route::Route;
use crate::app::texts::texts;
use crate::content::{Event, Kind, LibraryFile, Text};
use crate::domain::agenda::OtherDays;
use crate::domain::dutch;
use crate::domain::occurrence::Occurrence;
use crate::domain::saved::SavedId;
use crate::domain::standing::Standing;

/// What a card says about an occurrence, as plain values.
#[derive(Clone, PartialEq)]
pub struct Card {
    href: String,
    start: NaiveDateTime,
    title: Text,
    /// What the link is called where links are listed: the title, the date, and what stops a visitor.
    label: String,
    summary: Option<Text>,
    day: NaiveDate,
    when: String,
    place: String,
    /// The room, as it stands in the place.
    room: Option<String>,
    /// On which other days its series is there: `Ook op 19 en 26 januari`.
    also: Option<String>,
    notes: Vec<String>,
    moved: Option<String>,
    standing: Standing,
    phrase: String,
    is_now: bool,
    facts: Vec<String>,
    example: bool,
    to_save: ToSave,
    /// What has changed since it was saved.
    changed: Option<String>,
}

impl Card {
    /// What tells it from other cards: two lessons on one day have one address, but begin at different
    /// times.
    pub fn key(&self) -> (String, NaiveDateTime) {
        (self.href.clone(), self.start)
    }

    /// `dinsdag 12 januari, 10.00 - 11.00 uur`
    pub fn when(&self) -> String {
        self.when.clone()
    }

    /// Whether both are about the same occurrence, whatever they say of it.
    pub fn is_same(&self, other: &Card) -> bool {
        self.start == other.start && self.href == other.href
    }

    pub fn new(
        event: &Event,
        occurrence: &Occurrence,
        library: Option<&LibraryFile>,
        now: NaiveDateTime,
    ) -> Self {
        let today = now.date();
        let standing = Standing::new(event, occurrence, now);
        let lesson = describe::lesson(event, occurrence);
        let warning = describe::call_first(event, occurrence, library);
        let warning = warning.map(|number| describe::warning(number.as_ref()));
        let notes = describe::moves(event, occurrence, library, today);
        let lesson = lesson.map(|(number, of)| (texts().phrase.lesson)(number, of));
        // At a consultation it matters whom one meets.
        let partner = event.partner.as_ref();
        let partner = partner.filter(|_| event.kind == Some(Kind::Consultation));
        let age = event.age.filter(|age| !age.is_all()).map(dutch::age);
        let room = event.place.as_ref().and_then(|place| place.room.as_ref());
        let phrase = describe::standing(event, occurrence, now);
        let what = describe::what(event, occurrence, today);
        Card {
            label: label(what, standing, &phrase),
            href: Route::Occurrence(event.id.clone(), occurrence.date).href(),
            start: occurrence.start,
            title: event.title.clone(),
            summary: event.summary.clone(),
            // What goes on for weeks is listed under today, so its leaf shows today.
            day: occurrence.start.date().max(today),
            when: describe::when_listed(event, occurrence, today),
            place: describe::place(event, occurrence, library),
            room: room.map(|room| [", ", room.as_str()].concat()),
            also: None,
            notes: warning.into_iter().chain(lesson).chain(notes).collect(),
            moved: describe::moved_to(event, occurrence, library, now),
            standing,
            phrase,
            is_now: describe::is_now(event, occurrence, now),
            facts: partner
                .map(|partner| [texts().event.partner, ": ", partner.as_str()].concat())
                .into_iter()
                .chain(age)
                .chain(dutch::price(event.price.as_ref()))
                .collect(),
            example: event.example,
            to_save: ToSave::new(event, occurrence, now),
            changed: None,
        }
    }

    /// The card of what was saved: its button is about the date under which that was.
    pub fn of_saved(mut self, id: SavedId, changed: Option<String>) -> Self {
        self.to_save.item.id = id;
        self.changed = changed;
        self
    }

    /// The same with a line about the list in which it stands.
    pub fn with_note(mut self, note: &str) -> Self {
        self.notes.push(note.to_owned());
        self
    }

    /// The card of a series that stands in the list once.
    pub fn with_other_days(mut self, days: &OtherDays, today: NaiveDate) -> Self {
        self.also = describe::also_on(&days.on, today);
        self.notes.extend(describe::not_on(&days.off, today));
        self
    }
}

/// `Taalcafé, donderdag 3 december`, with the phrase behind it for what does not go on.
fn label(what: String, standing: Standing, phrase: &str) -> String {
    match standing {
        Standing::Cancelled
        | Standing::Postponed
        | Standing::Over
        | Standing::Full
        | Standing::Closed => [&what, ". ", phrase].concat(),
        Standing::WaitingList
        | Standing::OpensAt(_)
        | Standing::Few
        | Standing::Register
        | Standing::RegisterIfYouCan
        | Standing::WalkIn
        | Standing::Ask => what,
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

/// A card: what, when, where, and whether one can come. The title is the link. It stays while the rest changes,
/// so that who has the focus on it keeps that.
#[component]
pub fn OccurrenceCard(
    card: Memo<Card>,
    /// One below the heading above the list.
    level: Level,
) -> impl IntoView {
    let day = Memo::new(move |_| card.with(|card| card.day));
    let to_save = Signal::derive(move || card.with(|card| card.to_save.clone()));
    let title = view! { <TitleLink card/> };
    let title = match level {
        Level::Third => view! { <h3 class="event-card__title">{title}</h3> }.into_any(),
        Level::Fourth => view! { <h4 class="event-card__title">{title}</h4> }.into_any(),
    };
    view! {
        <article class="event-card">
            <Remount><DateLeaf day=day.get()/></Remount>
            <div class="event-card__body">
                {title}
                <Remount><Body card=card.get()/></Remount>
                <SaveButton to_save/>
            </div>
        </article>
    }
}

#[component]
fn TitleLink(card: Memo<Card>) -> impl IntoView {
    let title = Memo::new(move |_| card.with(|card| (card.href.clone(), card.title.clone())));
    let link = move || {
        let (href, text) = title.get();
        let label = move || card.with(|card| card.label.clone());
        match text.language() {
            "nl" => view! { <a href=href aria-label=label><Words text/></a> }.into_any(),
            // A label has no language of its own: in it the title would be said as Dutch.
            _ => {
                let begin = text.to_string();
                let rest = Signal::derive(move || label().replacen(&begin, "", 1));
                view! { <a href=href><Words text/> <span class="spoken-only"><LiveText text=rest/></span></a> }
                    .into_any()
            }
        }
    };
    view! { <Remount>{link()}</Remount> }
}

/// All but the title and the leaf.
#[component]
fn Body(card: Card) -> impl IntoView {
    let place =
        (!card.place.is_empty()).then(|| view! { <Place place=card.place room=card.room/> });
    let also = card.also.map(|also| {
        view! { <p class="event-card__line"><Icon name=IconName::Calendar/><span>{also}</span></p> }
    });
    let changed = card
        .changed
        .map(|changed| view! { <p class="event-card__changed">{changed}</p> });
    let notes = card
        .notes
        .into_iter()
        .map(|note| view! { <p class="event-card__note">{note}</p> });
    let summary = card
        .summary
        .map(|text| view! { <p class="event-card__summary"><Words text/></p> });
    let now = card
        .is_now
        .then(|| view! { <li class="tag event-card__now">{texts().standing.now}</li> });
    let facts = card
        .facts
        .into_iter()
        .map(|fact| view! { <li class="tag">{fact}</li> });
    view! {
        <p class="event-card__line">
            <Icon name=IconName::Calendar/>
            <time datetime=describe::machine_time(card.start)><When said=card.when/></time>
        </p>
        {place}
        {also}
        {changed}
        {card.moved.map(|phrase| view! { <MovedBadge phrase/> })}
        {notes.collect_view()}
        <StandingBadge standing=card.standing phrase=card.phrase/>
        {summary}
        <ul role="list" class="tags">
            {now}
            {facts.collect_view()}
            {card.example.then(|| view! { <li aria-hidden="true"><ExampleMark example=true/></li> })}
        </ul>
    }
}

/// Where it is. On a phone the room is on the page of the activity.
#[component]
fn Place(place: String, room: Option<String>) -> impl IntoView {
    let around = room
        .as_ref()
        .and_then(|room| place.split_once(room.as_str()));
    let words = match around.zip(room.clone()) {
        Some(((before, after), room)) => {
            let (before, after) = (before.to_owned(), after.to_owned());
            view! { <span>{before} <span class="event-card__room">{room}</span> {after}</span> }
                .into_any()
        }
        None => view! { <span>{place}</span> }.into_any(),
    };
    view! { <p class="event-card__line"><Icon name=IconName::Pin/> {words}</p> }
}
