//! Occurrences by day.

use std::collections::HashSet;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::components::live::LiveText;
use crate::app::components::occurrence_card::{Card, Level, OccurrenceCard};

/// The cards of one day, or of what began before the list and still goes on.
#[derive(Clone, PartialEq)]
pub struct DayGroup {
    /// `None`: of what goes on.
    pub day: Option<NaiveDate>,
    /// `Vandaag, zondag 22 november`
    pub title: String,
    pub cards: Vec<Card>,
}

/// A list of cards. A card that stays keeps its place in the page, and the focus of who reads it.
#[component]
pub fn OccurrenceList(
    #[prop(into)] cards: Signal<Vec<Card>>,
    #[prop(optional)] level: Level,
) -> impl IntoView {
    // `<For>` wants each key once, and staff may have written a lesson twice.
    let each = move || {
        let mut seen = HashSet::new();
        let mut cards = cards.get();
        cards.retain(|card| seen.insert(card.key()));
        cards
    };
    view! {
        <ul role="list" class="event-list">
            <For each key=Card::key let(first)>
                <li><LiveCard cards first level/></li>
            </For>
        </ul>
    }
}

/// A card as the list says it now.
#[component]
fn LiveCard(
    cards: Signal<Vec<Card>>,
    /// The card as it came into the list.
    first: Card,
    level: Level,
) -> impl IntoView {
    let card = Memo::new(move |known: Option<&Card>| {
        let known = known.unwrap_or(&first);
        let same = cards.with(|cards| cards.iter().find(|card| card.is_same(known)).cloned());
        // A card that has left the list stays as it was until it is taken away.
        same.unwrap_or_else(|| known.clone())
    });
    view! { <OccurrenceCard card level/> }
}

/// A list for each day, under its date.
#[component]
pub fn OccurrencesByDay(
    #[prop(into)] days: Signal<Vec<DayGroup>>,
    /// Before the ids of the days: two lists on one page have days in common.
    #[prop(default = "")]
    prefix: &'static str,
) -> impl IntoView {
    let each = move || days.with(|days| days.iter().map(|group| group.day).collect::<Vec<_>>());
    view! {
        <For each key=|day| *day let(day)>
            <DaySection days day prefix/>
        </For>
    }
}

#[component]
fn DaySection(
    days: Signal<Vec<DayGroup>>,
    day: Option<NaiveDate>,
    prefix: &'static str,
) -> impl IntoView {
    let title = Signal::derive(move || {
        let title = days.with(|days| on(days, day).map(|group| group.title.clone()));
        title.unwrap_or_default()
    });
    let cards = Memo::new(move |_| {
        let cards = days.with(|days| on(days, day).map(|group| group.cards.clone()));
        cards.unwrap_or_default()
    });
    let id = day.map_or_else(
        || [prefix, "loopt"].concat(),
        |day| [prefix, "dag-", &day.to_string()].concat(),
    );
    view! {
        <section class="day">
            <h3 class="day__title" id=id><LiveText text=title/></h3>
            <OccurrenceList cards level=Level::Fourth/>
        </section>
    }
}

fn on(days: &[DayGroup], day: Option<NaiveDate>) -> Option<&DayGroup> {
    days.iter().find(|group| group.day == day)
}
