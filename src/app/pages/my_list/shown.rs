//! What the page of a list shows, as plain values: what comes by day, what is past, and what is no more.

use chrono::{NaiveDate, NaiveDateTime};

use super::words;
use crate::app::components::occurrence_card::Card;
use crate::app::components::occurrence_list::DayGroup;
use crate::app::components::save_button::ToSave;
use crate::app::describe;
use crate::app::pages::upcoming::day_title;
use crate::app::route::Route;
use crate::app::texts::texts;
use crate::content::{Event, LibraryFile, sort_short};
use crate::domain::agenda::{Agenda, listed_day};
use crate::domain::dutch;
use crate::domain::occurrence::Occurrence;
use crate::domain::saved::{Chance, Saved, SavedId, SavedList, Snapshot, current};

/// A list as it is now.
#[derive(Clone, Default, PartialEq)]
pub struct Shown {
    pub days: Vec<DayGroup>,
    /// What stands in the days.
    pub coming: Vec<SavedId>,
    pub past: Vec<PastItem>,
    pub gone: Vec<ToSave>,
    /// How all of it stands.
    pub seen: Vec<Saved>,
}

/// Something that is over.
#[derive(Clone, PartialEq)]
pub struct PastItem {
    pub id: SavedId,
    /// `Taalcafé, donderdag 3 december`
    pub what: String,
    /// Its page, while that stays.
    pub href: Option<String>,
}

/// What a list is shown with.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    pub agenda: &'a Agenda,
    pub library: Option<&'a LibraryFile>,
    pub now: NaiveDateTime,
}

impl Shown {
    /// These items. Of those that are not in `list` any more the card says so.
    pub fn new(items: &SavedList, list: Option<&SavedList>, around: Around) -> Self {
        let mut shown = Shown::default();
        let mut cards: Vec<(NaiveDateTime, NaiveDate, Card)> = Vec::new();
        for item in items.items() {
            let is_taken_off = list.is_some_and(|list| !list.has(&item.id));
            let now = current(around.agenda, item, around.now);
            if let Some(snapshot) = &now.snapshot {
                shown.seen.push(Saved {
                    id: item.id.clone(),
                    seen: snapshot.write(),
                });
            }
            let is_over = |snapshot: &Snapshot| snapshot.chance == Chance::Over;
            let is_over = match &now.snapshot {
                Some(snapshot) => is_over(snapshot),
                None => item.id.date < around.now.date(),
            };
            match now.found {
                _ if is_over && is_taken_off => {}
                found if is_over => shown.past.push(past(item, found, now.snapshot, around)),
                Some((event, occurrence)) => {
                    let (library, moment) = (around.library, around.now);
                    let changed = words::changed(&now.changes, event, &occurrence, library, moment);
                    let card = Card::new(event, &occurrence, library, moment);
                    let card = card.of_saved(item.id.clone(), changed);
                    let card = match is_taken_off {
                        true => card.with_note(texts().my_list.taken_off),
                        false => card,
                    };
                    let day = listed_day(&occurrence, moment.date());
                    cards.push((occurrence.start, day, card));
                    shown.coming.push(item.id.clone());
                }
                None => shown.gone.push(ToSave {
                    what: what(&item.id, now.snapshot, around),
                    item: item.clone(),
                    foreign_title: None,
                }),
            }
        }
        shown.days = by_day(cards, around.now.date());
        shown
    }

    /// What is still to come, as it stands now.
    pub fn coming_items(&self) -> Vec<Saved> {
        let seen = self.seen.iter();
        let coming = seen.filter(|item| self.coming.contains(&item.id));
        coming.cloned().collect()
    }
}

fn by_day(mut cards: Vec<(NaiveDateTime, NaiveDate, Card)>, today: NaiveDate) -> Vec<DayGroup> {
    sort_short(&mut cards, |(start, day, _)| (*day, *start));
    let mut days: Vec<DayGroup> = Vec::new();
    for (_, day, card) in cards {
        match days.last_mut() {
            Some(last) if last.day == Some(day) => last.cards.push(card),
            Some(_) | None => days.push(DayGroup {
                day: Some(day),
                title: day_title(day, today),
                cards: vec![card],
            }),
        }
    }
    days
}

fn past(
    item: &Saved,
    found: Option<(&Event, Occurrence)>,
    snapshot: Option<Snapshot>,
    around: Around,
) -> PastItem {
    let page = || Route::Occurrence(item.id.event.clone(), item.id.date).href();
    let is_planned = found.is_some_and(|(event, occurrence)| {
        let mut planned = around.agenda.planned();
        planned.any(|(of, known)| of.id == event.id && *known == occurrence)
    });
    PastItem {
        id: item.id.clone(),
        what: match found {
            Some((event, occurrence)) => describe::what(event, &occurrence, around.now.date()),
            None => what(&item.id, snapshot, around),
        },
        href: is_planned.then(page),
    }
}

/// What it was called when it was seen, and when it was to be.
fn what(id: &SavedId, seen: Option<Snapshot>, around: Around) -> String {
    let day = seen.as_ref().map_or(id.date, |seen| seen.day);
    let title = seen.map(|seen| seen.title);
    let title = title.as_deref().unwrap_or(texts().my_list.unknown);
    [title, ", ", &dutch::date(day, around.now.date())].concat()
}
