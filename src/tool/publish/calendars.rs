//! The calendar files: one of each date, each activity, each branch and each age, and one of all.

use std::collections::HashMap;
use std::io;
use std::sync::OnceLock;

use chrono::{NaiveDate, NaiveDateTime};
use rayon::prelude::*;

use super::page_renderer::Snapshot;
use super::staging::Staging;
use crate::app::calendar::{Entry, Ranks, Revisions, calendar, vevent, with_alarm};
use crate::app::route::CalendarFile;
use crate::app::texts::texts;
use crate::content::{Event, GroupId, Id, LibraryFile};
use crate::domain::agenda::Agenda;
use crate::domain::filter::AgeWish;
use crate::domain::occurrence::Occurrence;

/// Writes them all. What the old site says about a date tells whether it has changed since.
pub fn write(snapshot: &Snapshot, staging: &Staging) -> io::Result<()> {
    let Some(agenda) = &snapshot.agenda else {
        return Ok(());
    };
    let old = staging.before(&name_of(&CalendarFile::All));
    let old = old.and_then(|bytes| String::from_utf8(bytes).ok());
    let old = Revisions::read(old.as_deref().unwrap_or_default());
    let calendars = Calendars::new(snapshot, agenda, old);
    calendars.files().into_par_iter().try_for_each(|file| {
        let Some(text) = calendars.text(&file) else {
            return Ok(());
        };
        staging.write_of_many(&name_of(&file), text.as_bytes())
    })
}

/// One of them, for whoever asks for it before it is published. Nobody remembers then what it said before, so
/// that all of it counts as changed now. `None`: there is no such calendar.
pub fn one(snapshot: &Snapshot, file: &CalendarFile) -> Option<String> {
    let agenda = snapshot.agenda.as_ref()?;
    Calendars::new(snapshot, agenda, Revisions::default()).text(file)
}

/// Its path from the top of the site.
fn name_of(file: &CalendarFile) -> String {
    file.href().trim_start_matches('/').to_owned()
}

struct Calendars<'a> {
    library: Option<&'a LibraryFile>,
    agenda: &'a Agenda,
    now: NaiveDateTime,
    origin: Option<&'a str>,
    old: Revisions<'a>,
    /// In order of time.
    dates: Vec<Dated<'a>>,
    /// The places of its dates.
    by_event: HashMap<&'a Id, Vec<usize>>,
}

struct Dated<'a> {
    event: &'a Event,
    occurrence: &'a Occurrence,
    rank: usize,
    /// Made when the first file needs it.
    vevent: OnceLock<String>,
}

impl<'a> Calendars<'a> {
    fn new(snapshot: &'a Snapshot, agenda: &'a Agenda, old: Revisions<'a>) -> Self {
        let mut ranks = Ranks::default();
        let mut by_event: HashMap<&Id, Vec<usize>> = HashMap::new();
        let mut dates = Vec::new();
        for (event, occurrence) in agenda.planned() {
            by_event.entry(&event.id).or_default().push(dates.len());
            dates.push(Dated {
                event,
                occurrence,
                rank: ranks.next(event, occurrence),
                vevent: OnceLock::new(),
            });
        }
        Calendars {
            library: snapshot.checked.library.as_ref(),
            agenda,
            now: snapshot.now,
            origin: snapshot.origin.as_deref(),
            old,
            dates,
            by_event,
        }
    }

    fn files(&self) -> Vec<CalendarFile> {
        let mut files = vec![CalendarFile::All];
        let branches = self.library.iter().flat_map(|library| &library.branches);
        files.extend(branches.map(|branch| CalendarFile::Branch(branch.id.clone())));
        files.extend(GroupId::ALL.iter().copied().map(CalendarFile::Age));
        for event in self.agenda.events() {
            files.push(CalendarFile::Event(event.id.clone()));
            let mut days: Vec<_> = self
                .of(&event.id)
                .map(|date| date.occurrence.date)
                .collect();
            days.sort_unstable();
            days.dedup();
            for day in days {
                files.push(CalendarFile::Occurrence(event.id.clone(), day));
                files.push(CalendarFile::Reminder(event.id.clone(), day));
            }
        }
        files
    }

    /// The text of a file. `None`: there is no such branch, activity or date, or nothing to be reminded of.
    fn text(&self, file: &CalendarFile) -> Option<String> {
        let name = self.library.and_then(|library| library.name.as_ref());
        let name = name.map_or(texts().site.name, |name| name.as_str());
        Some(match file {
            CalendarFile::All => self.followed(name, |_| true),
            CalendarFile::Branch(id) => {
                let branch = self.library?.branch(id)?;
                self.followed(branch.name.as_str(), |date| {
                    date.occurrence.concerns(date.event, id)
                })
            }
            CalendarFile::Age(group) => {
                let name = [name, ", ", (texts().phrase.group)(*group)].concat();
                let wish = AgeWish::Group(*group);
                self.followed(&name, |date| {
                    date.event.age.is_none_or(|age| wish.fits(age))
                })
            }
            // One without dates has a file too: who follows it waits for new ones.
            CalendarFile::Event(id) => {
                let title = self.agenda.event(id.as_str())?.title.as_str();
                calendar(title, self.of(id).map(|date| self.vevent(date)))
            }
            CalendarFile::Occurrence(id, day) => {
                let mut dates = self.on(id, *day).peekable();
                let title = dates.peek()?.event.title.as_str();
                calendar(title, dates.map(|date| self.vevent(date)))
            }
            CalendarFile::Reminder(id, day) => {
                let is_to_come = |date: &&Dated| !date.occurrence.is_over(date.event, self.now);
                let mut dates = self.on(id, *day).filter(is_to_come).peekable();
                let title = dates.peek()?.event.title.as_str();
                calendar(
                    title,
                    dates.map(|date| with_alarm(self.vevent(date), title)),
                )
            }
        })
    }

    fn followed(&self, name: &str, fits: impl Fn(&Dated) -> bool) -> String {
        let dates = self.dates.iter().filter(|date| fits(date));
        calendar(name, dates.map(|date| self.vevent(date)))
    }

    fn of(&self, event: &Id) -> impl Iterator<Item = &Dated<'a>> {
        let places = self.by_event.get(event).into_iter().flatten();
        places.map(|at| &self.dates[*at])
    }

    fn on(&self, event: &Id, day: NaiveDate) -> impl Iterator<Item = &Dated<'a>> {
        self.of(event)
            .filter(move |date| date.occurrence.date == day)
    }

    fn vevent<'d>(&self, date: &'d Dated) -> &'d str {
        date.vevent.get_or_init(|| {
            let entry = Entry::new(date.event, date.occurrence, date.rank, self.library);
            let write = |revision| vevent(&entry, revision, self.origin);
            self.old.revised(&entry.uid, self.now, write)
        })
    }
}
