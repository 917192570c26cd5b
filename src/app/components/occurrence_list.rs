//! Occurrences by day.

use chrono::NaiveDate;

use crate::app::components::occurrence_card::{Card, Level, occurrence_card};
use crate::app::html::{Node, html};

/// The cards of one day.
pub struct DayGroup {
    pub day: NaiveDate,
    /// `Vandaag, zondag 22 november`
    pub title: String,
    pub cards: Vec<Card>,
}

/// A list of cards.
pub fn occurrence_list(cards: Vec<Card>, level: Level) -> Node {
    let items = cards.into_iter().map(|card| {
        Node::keyed(
            card.key().to_owned(),
            html! { li { (occurrence_card(card, level)) } },
        )
    });
    html! { ul(class="event-list") { (items.collect::<Node>()) } }
}

/// A list for each day, under its date.
pub fn occurrences_by_day(days: Vec<DayGroup>) -> Node {
    days.into_iter()
        .map(|group| {
            let id = ["dag-", &group.day.to_string()].concat();
            let labelled_by = id.clone();
            let day = html! {
                section(class="day", aria-labelledby=labelled_by) {
                    h3(class="day__title", id=id.clone()) { (group.title) }
                    (occurrence_list(group.cards, Level::Fourth))
                }
            };
            Node::keyed(id, day)
        })
        .collect::<Node>()
}
