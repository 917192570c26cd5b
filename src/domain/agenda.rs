//! The agenda: which occurrences a visitor sees, in which order.

mod found;
mod on_date;
mod series;

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::{Days, NaiveDate, NaiveDateTime};

use crate::content::{Age, Event, Id, LibraryFile, SchoolHoliday, sort_short};
use crate::domain::calendar;
use crate::domain::filter::{Facet, Filter};
use crate::domain::occurrence::Occurrence;
use crate::domain::search::Index;
use crate::domain::standing::Standing;
pub use found::Found;
pub use series::{Listed, OtherDays};

/// How many days back an occurrence still has a place in the agenda.
const DAYS_BACK: u64 = 30;
/// How many days ahead.
const DAYS_AHEAD: u64 = 366;

/// All events with their occurrences from 30 days back to 366 days ahead, in order of time.
pub struct Agenda {
    events: Vec<Event>,
    holidays: Vec<SchoolHoliday>,
    rows: Vec<Row>,
    by_id: HashMap<Id, usize>,
    words: Index,
}

/// An occurrence and its event's place in the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Row {
    event: u32,
    occurrence: Occurrence,
}

/// An occurrence in the agenda, by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hit(u32);

impl Agenda {
    /// The agenda as it is on `today`. Without a library it knows no holidays and no branch names.
    pub fn new(mut events: Vec<Event>, library: Option<&LibraryFile>, today: NaiveDate) -> Self {
        if let Some(library) = library {
            doubt_what_refers_to_nothing(&mut events, library);
        }
        let holidays = library
            .map(|library| library.school_holidays.clone())
            .unwrap_or_default();
        let from = today
            .checked_sub_days(Days::new(DAYS_BACK))
            .unwrap_or(today);
        let to = today
            .checked_add_days(Days::new(DAYS_AHEAD))
            .unwrap_or(today);
        let mut rows: Vec<Row> = (0u32..)
            .zip(&events)
            .flat_map(|(event, of)| {
                let occurrences = calendar::occurrences(of, &holidays, from, to);
                occurrences
                    .into_iter()
                    .map(move |occurrence| Row { event, occurrence })
            })
            .collect();
        rows.sort_unstable_by(|one, other| {
            let title = |row: &Row| events[row.event as usize].title.as_str();
            (one.occurrence.start, title(one)).cmp(&(other.occurrence.start, title(other)))
        });
        let by_id = events
            .iter()
            .enumerate()
            .map(|(at, event)| (event.id.clone(), at))
            .collect();
        let words = Index::new(events.iter().map(|event| searchable(event, library)));
        Agenda {
            events,
            holidays,
            rows,
            by_id,
            words,
        }
    }

    pub fn events(&self) -> &[Event] {
        &self.events
    }

    pub fn event(&self, id: &str) -> Option<&Event> {
        Some(&self.events[*self.by_id.get(&Id::new(id)?)?])
    }

    /// All that is planned, in order of time.
    pub fn planned(&self) -> impl Iterator<Item = (&Event, &Occurrence)> {
        self.rows
            .iter()
            .map(|row| (&self.events[row.event as usize], &row.occurrence))
    }

    /// The event and the occurrence of a search result.
    pub fn get(&self, found: Hit) -> (&Event, &Occurrence) {
        let row = &self.rows[found.0 as usize];
        (&self.events[row.event as usize], &row.occurrence)
    }

    /// The place of its event among the events.
    fn event_at(&self, found: Hit) -> usize {
        self.rows[found.0 as usize].event as usize
    }

    /// The occurrences of an event that were planned on one date, at any time past or to come.
    pub fn on(&self, event: &Event, date: NaiveDate) -> Vec<Occurrence> {
        calendar::on(event, &self.holidays, date)
    }

    /// The occurrences of an event that were planned on another date and moved to this one.
    pub fn moved_to(&self, event: &Event, date: NaiveDate) -> Vec<Occurrence> {
        calendar::moved_to(event, &self.holidays, date)
    }

    /// All lessons of a course, past ones too. Empty for what is no course.
    pub fn lessons(&self, event: &Event) -> Vec<Occurrence> {
        let lessons = event.sessions.iter();
        lessons
            .map(|lesson| Occurrence::new(event, lesson.start, lesson.end))
            .collect()
    }

    /// The occurrences of an event that are not over at `now`, in order of time.
    pub fn coming(&self, event: &Event, now: NaiveDateTime) -> Vec<Occurrence> {
        let Some(at) = self
            .by_id
            .get(&event.id)
            .and_then(|at| u32::try_from(*at).ok())
        else {
            return Vec::new();
        };
        let own = self.rows.iter().filter(|row| row.event == at);
        own.map(|row| row.occurrence)
            .filter(|known| !known.is_over(event, now))
            .collect()
    }

    /// What fits the filter and is not over at `now`, in order of time. What moved away from a branch is found
    /// there too: who knows it there must read where it is.
    pub fn find(&self, filter: &Filter, now: NaiveDateTime) -> Vec<Hit> {
        let today = now.date();
        let from = filter.from.map_or(today, |day| day.date(today));
        let until = filter.until.map_or(NaiveDate::MAX, |day| day.date(today));
        let words = self.words.find(&filter.words);
        // An event is looked at once, however often it takes place.
        let fits: Vec<bool> = (0u32..)
            .zip(&self.events)
            .map(|(at, event)| {
                words
                    .as_ref()
                    .is_none_or(|words| words.contains(at as usize))
                    && filter.fits(event)
            })
            .collect();
        (0u32..)
            .zip(&self.rows)
            .filter(|(_, Row { event, occurrence })| {
                let event = *event as usize;
                fits[event]
                    && occurrence.start.date() <= until
                    && occurrence.last_day() >= from
                    && !occurrence.is_over(&self.events[event], now)
                    && filter
                        .branch
                        .as_ref()
                        .is_none_or(|branch| occurrence.concerns(&self.events[event], branch))
            })
            .map(|(at, _)| Hit(at))
            .collect()
    }

    /// How many places in the first list one gets by dropping one part of the filter: most first, none left out.
    pub fn relaxations(&self, filter: &Filter, now: NaiveDateTime) -> Vec<(Facet, usize)> {
        let mut counts: Vec<(Facet, usize)> = filter
            .parts()
            .into_iter()
            .map(|part| (part, self.found(&filter.without(part), now).first().len()))
            .filter(|(_, count)| *count > 0)
            .collect();
        sort_short(&mut counts, |(_, count)| Reverse(*count));
        counts
    }

    /// What else someone could do who cannot come to `event`: other things of the same kind or about
    /// the same, each event once. First those in its branch, then those elsewhere; nearest in time.
    pub fn alternatives(&self, event: &Event, now: NaiveDateTime, most: usize) -> Vec<Hit> {
        let branch = event.place.as_ref().and_then(|place| place.branch.clone());
        let here = Filter {
            branch,
            ..Filter::default()
        };
        let mut found = self.soonest(&here, &|other| is_alike(event, other), now, most);
        if here.branch.is_some() && found.len() < most {
            let is_new =
                |other: &Event| found.iter().all(|found| self.get(*found).0.id != other.id);
            let elsewhere = |other: &Event| is_alike(event, other) && is_new(other);
            let more = self.soonest(&Filter::default(), &elsewhere, now, most - found.len());
            found.extend(more);
        }
        found
    }

    /// What comes first and takes place: of the events that fit, each once, nearest in time.
    pub fn soonest(
        &self,
        filter: &Filter,
        fits: &dyn Fn(&Event) -> bool,
        now: NaiveDateTime,
        most: usize,
    ) -> Vec<Hit> {
        let mut seen = Vec::new();
        self.find(filter, now)
            .into_iter()
            .filter(|found| {
                let (event, occurrence) = self.get(*found);
                let fresh = !seen.contains(&&event.id);
                let fits =
                    fresh && fits(event) && Standing::new(event, occurrence, now).takes_place();
                if fits {
                    seen.push(&event.id);
                }
                fits
            })
            .take(most)
            .collect()
    }

    /// The topics of all events, in alphabetical order.
    pub fn topics(&self) -> Vec<&str> {
        let mut topics: Vec<&str> = Vec::new();
        for topic in self.events.iter().flat_map(|event| &event.topics) {
            if let Err(place) = topics.binary_search(&topic.as_str()) {
                topics.insert(place, topic.as_str());
            }
        }
        topics
    }
}

/// A change to a branch that the library does not have stays where it was planned, and one had better
/// call. So it is with what rests in holidays of which one was lost.
fn doubt_what_refers_to_nothing(events: &mut [Event], library: &LibraryFile) {
    for event in events.iter_mut() {
        let rests = event
            .repeat
            .as_ref()
            .is_some_and(|repeat| repeat.skip_school_holidays);
        event.is_uncertain |= rests && library.is_uncertain;
        for change in &mut event.changes {
            let is_known = |branch: &Id| library.branch(branch).is_some();
            if change
                .branch
                .as_ref()
                .is_some_and(|branch| !is_known(branch))
            {
                change.branch = None;
                change.is_uncertain = true;
            }
        }
    }
}

/// Whether who likes `event` may like `other` too: for the same people, and of one kind or about the same.
fn is_alike(event: &Event, other: &Event) -> bool {
    let same_kind = event.kind.is_some() && event.kind == other.kind;
    let shares_topic = other
        .topics
        .iter()
        .any(|topic| event.topics.contains(topic));
    let ages = event.age.zip(other.age);
    let for_both = ages.is_none_or(|(one, other)| meet(one, other));
    event.id != other.id && for_both && (same_kind || shares_topic)
}

/// Whether someone may be of both ages. As in the filter, groups that meet at a birthday share nobody.
fn meet(one: Age, other: Age) -> bool {
    let bounds = |age: Age| {
        let from = age.from.unwrap_or(0);
        (from, age.to.unwrap_or(u16::MAX).max(from + 1))
    };
    let ((from, end), (other_from, other_end)) = (bounds(one), bounds(other));
    from < other_end && other_from < end
}

/// Whether it began before the first day of a list, and still goes on.
pub fn runs_on(occurrence: &Occurrence, first: NaiveDate) -> bool {
    occurrence.start.date() < first && first <= occurrence.last_day()
}

/// Under which day an occurrence is listed: its own, or the first day of the list for what began
/// before it.
pub fn listed_day(occurrence: &Occurrence, first: NaiveDate) -> NaiveDate {
    occurrence.start.date().max(first)
}

/// All words of an event that a visitor may search for.
fn searchable(event: &Event, library: Option<&LibraryFile>) -> String {
    let own = [
        Some(&event.title),
        event.summary.as_ref(),
        event.for_whom.as_ref(),
        event.partner.as_ref(),
    ];
    let place = event
        .place
        .iter()
        .flat_map(|place| [&place.name, &place.city, &place.room])
        .flatten();
    let branch = event
        .place
        .as_ref()
        .and_then(|place| library?.branch(place.branch.as_ref()?));
    let branch = branch
        .iter()
        .flat_map(|branch| [Some(&branch.name), branch.city.as_ref()])
        .flatten();
    let texts = own
        .into_iter()
        .flatten()
        .chain(&event.description)
        .chain(&event.topics);
    let mut words = String::new();
    for text in texts.chain(place).chain(branch) {
        for (_, words_of) in text.all() {
            words.push_str(words_of);
            words.push(' ');
        }
    }
    words
}
