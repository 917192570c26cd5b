//! Occurrences by day.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::components::occurrence_card::{Card, Level, OccurrenceCard};

/// The cards of one day.
pub struct DayGroup {
    pub day: NaiveDate,
    /// `Vandaag, zondag 22 november`
    pub title: String,
    pub cards: Vec<Card>,
}

/// A list of cards.
#[component]
pub fn OccurrenceList(cards: Vec<Card>, #[prop(optional)] level: Level) -> impl IntoView {
    let items = cards
        .into_iter()
        .map(|card| view! { <li><OccurrenceCard card level/></li> }.into_any());
    view! { <ul class="event-list">{items.collect_view()}</ul> }
}

/// A list for each day, under its date.
#[component]
pub fn OccurrencesByDay(days: Vec<DayGroup>) -> impl IntoView {
    days.into_iter()
        .map(|group| {
            let id = ["dag-", &group.day.to_string()].concat();
            let labelled_by = id.clone();
            view! {
                <section class="day" aria-labelledby=labelled_by>
                    <h3 class="day__title" id=id>{group.title}</h3>
                    <OccurrenceList cards=group.cards level=Level::Fourth/>
                </section>
            }
            .into_any()
        })
        .collect_view()
}
