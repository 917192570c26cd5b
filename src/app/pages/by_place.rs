//! Activities by place: a line for each branch, which unfolds.

use chrono::NaiveDateTime;
use leptos::prelude::*;

use crate::app::components::fold::{Fold, FoldLevel};
use crate::app::components::occurrence_card::{Card, Level};
use crate::app::components::occurrence_list::OccurrenceList;
use crate::app::pages::upcoming::cards;
use crate::app::texts::texts;
use crate::content::{Branch, Id, LibraryFile, Text, sort_short};
use crate::domain::agenda::{Agenda, Hit};
use crate::domain::filter::AgeWish;

/// How many activities of each branch are shown.
pub const PER_BRANCH: usize = 2;

/// The first activities in one place.
#[derive(Clone, PartialEq)]
pub struct PlaceCards {
    /// `None`: in none of the branches.
    branch: Option<Id>,
    name: Text,
    cards: Vec<Card>,
}

impl PlaceCards {
    /// What a place is known by, and its heading: a new name is a new line.
    fn key(&self) -> (Option<Id>, String) {
        (self.branch.clone(), self.name.to_string())
    }
}

/// The first activities in each branch, the visitor's own branch first; those elsewhere at the end.
pub fn by_place(
    agenda: &Agenda,
    library: Option<&LibraryFile>,
    mine: Option<&Id>,
    found: &[Hit],
    now: NaiveDateTime,
) -> Vec<PlaceCards> {
    let branches = library.iter().flat_map(|library| &library.branches);
    let mut places: Vec<Option<&Branch>> = branches.map(Some).collect();
    sort_short(&mut places, |branch| {
        branch.map(|branch| &branch.id) != mine
    });
    places.push(None);
    let in_place = |place: Option<&Branch>| {
        let is_here = |found: &Hit| {
            let (event, occurrence) = agenda.get(*found);
            let is_known = |id: &Id| library.is_some_and(|library| library.branch(id).is_some());
            match place {
                Some(place) => occurrence.concerns(event, &place.id),
                None => !occurrence.branch(event).is_some_and(is_known),
            }
        };
        let here = found.iter().copied().filter(is_here).take(PER_BRANCH);
        PlaceCards {
            branch: place.map(|place| place.id.clone()),
            name: place.map_or_else(
                || texts().boekstart.elsewhere.into(),
                |place| place.name.clone(),
            ),
            cards: cards(agenda, library, here, now),
        }
    };
    let places = places.into_iter().map(in_place);
    places.filter(|place| !place.cards.is_empty()).collect()
}

/// The activities under the name of their branch; a way to those for all ages when there are none.
#[component]
pub fn PlaceList(
    places: Memo<Vec<PlaceCards>>,
    age: Memo<Option<AgeWish>>,
    set_age: Callback<Option<AgeWish>>,
) -> impl IntoView {
    let has_any = move || places.with(|places| !places.is_empty());
    view! {
        <Show when=has_any fallback=move || view! { <NoActivities age set_age/> }>
            <For each=move || places.get() key=PlaceCards::key let(place)>
                <PlaceSection place places/>
            </For>
        </Show>
    }
}

#[component]
fn PlaceSection(place: PlaceCards, places: Memo<Vec<PlaceCards>>) -> impl IntoView {
    let PlaceCards {
        branch,
        name,
        cards,
    } = place;
    let id = branch.as_ref().map_or("elders", Id::as_str);
    let id = ["bij-", id].concat();
    let cards = Memo::new(move |known: Option<&Vec<Card>>| {
        places.with(|places| {
            let same = places.iter().find(|place| place.branch == branch);
            // A place that has left the list stays as it was until it is taken away.
            let known = || known.unwrap_or(&cards).clone();
            same.map_or_else(known, |place| place.cards.clone())
        })
    });
    let hint = Signal::derive(move || {
        cards.with(|cards| cards.first().map(Card::when).unwrap_or_default())
    });
    view! {
        <Fold id heading=name level=FoldLevel::Third hint>
            <OccurrenceList cards level=Level::Fourth/>
        </Fold>
    }
}

#[component]
fn NoActivities(age: Memo<Option<AgeWish>>, set_age: Callback<Option<AgeWish>>) -> impl IntoView {
    let text = texts().boekstart;
    view! {
        <div class="empty">
            <p>{text.no_activities}</p>
            <Show when=move || age.get().is_some()>
                <button type="button" class="button" on:click=move |_| set_age.run(None)>
                    {text.all_ages}
                </button>
            </Show>
        </div>
    }
}
