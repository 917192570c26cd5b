//! What one date of an activity says in someone's own calendar. It may be read long after it was made, so it
//! says nothing that is so only today.

use std::collections::HashMap;

use chrono::{Days, NaiveDate, NaiveDateTime};

use super::words;
use crate::app::route::Route;
use crate::content::{Event, Id, LibraryFile, Location, Status};
use crate::domain::occurrence::Occurrence;

/// Behind the `@` of every UID. It stays the same for ever, also when the library gets another website: an
/// entry with another UID is another appointment, and the old one would stay in people's calendars.
const NAMESPACE: &str = "agenda.bibliotheeklekijssel.nl";

/// One date, as a calendar holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Made of the event and its planned date, so that it survives a move and a cancellation.
    pub uid: String,
    pub title: String,
    pub time: EntryTime,
    pub status: EntryStatus,
    pub description: String,
    /// Empty where the place is not known.
    pub place: String,
    pub location: Option<Location>,
    /// Where one takes part online.
    pub online: Option<String>,
    /// The address of its page, from the top of the site.
    pub page: String,
    pub categories: Vec<String>,
}

/// When it is, in Amsterdam.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryTime {
    /// Without an end where none is known.
    At(NaiveDateTime, Option<NaiveDateTime>),
    /// The first day, and the first day on which it is over.
    Days(NaiveDate, NaiveDate),
}

/// Whether it takes place (RFC 5545, 3.8.1.11).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryStatus {
    Confirmed,
    /// A mistake of staff may hide that it does not take place.
    Tentative,
    Cancelled,
}

impl Entry {
    /// The entry of an occurrence. `rank` tells those apart that were planned on one date: the first is 0.
    pub fn new(
        event: &Event,
        occurrence: &Occurrence,
        rank: usize,
        library: Option<&LibraryFile>,
    ) -> Self {
        let branch = occurrence.branch(event).and_then(|id| library?.branch(id));
        Entry {
            uid: uid(event, occurrence.date, rank),
            title: words::title(event, occurrence),
            time: time(event, occurrence),
            status: status(event, occurrence),
            description: words::description(event, occurrence, library),
            place: words::place(event, occurrence, library),
            location: branch.and_then(|branch| branch.location.clone()),
            online: event.online.as_ref().map(|url| url.as_str().to_owned()),
            page: Route::Occurrence(event.id.clone(), occurrence.date).href(),
            categories: words::categories(event),
        }
    }

    /// The entries of occurrences in the order of the agenda, each with its own UID.
    pub fn all<'a>(
        occurrences: impl IntoIterator<Item = (&'a Event, &'a Occurrence)>,
        library: Option<&LibraryFile>,
    ) -> Vec<Entry> {
        let mut ranks = Ranks::default();
        occurrences
            .into_iter()
            .map(|(event, occurrence)| {
                let rank = ranks.next(event, occurrence);
                Entry::new(event, occurrence, rank, library)
            })
            .collect()
    }
}

/// Tells apart what was planned on one date.
#[derive(Default)]
pub struct Ranks(HashMap<(Id, NaiveDate), usize>);

impl Ranks {
    /// The rank of the next occurrence, in the order of the agenda: the first of a date is 0.
    pub fn next(&mut self, event: &Event, occurrence: &Occurrence) -> usize {
        let place = (event.id.clone(), occurrence.date);
        let known = self.0.entry(place).or_default();
        *known += 1;
        *known - 1
    }
}

fn uid(event: &Event, date: NaiveDate, rank: usize) -> String {
    let id = event.id.as_str();
    match rank {
        0 => format!("{id}-{date}@{NAMESPACE}"),
        rank => format!("{id}-{date}-{}@{NAMESPACE}", rank + 1),
    }
}

fn time(event: &Event, occurrence: &Occurrence) -> EntryTime {
    if !occurrence.is_all_day(event) {
        let end = occurrence.end.filter(|end| *end > occurrence.start);
        return EntryTime::At(occurrence.start, end);
    }
    let last = occurrence.last_day();
    let over = last.checked_add_days(Days::new(1)).unwrap_or(last);
    EntryTime::Days(occurrence.start.date(), over)
}

fn status(event: &Event, occurrence: &Occurrence) -> EntryStatus {
    match occurrence.status(event) {
        // Whoever goes on the planned day finds nobody there.
        Status::Cancelled | Status::Postponed => EntryStatus::Cancelled,
        Status::Scheduled | Status::Moved if occurrence.is_uncertain(event) => {
            EntryStatus::Tentative
        }
        Status::Scheduled | Status::Moved => EntryStatus::Confirmed,
    }
}
