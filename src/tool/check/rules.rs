//! Mistakes that only the rules of the agenda can see.

use std::borrow::Cow;

use crate::content::{Content, EventsFile, Fault, LibraryFile, Problem, Severity, Step};
use crate::domain::calendar;

/// Changes for a date on which the activity is not planned. Without the library the school holidays
/// are not known; then a change in a holiday is not noticed.
pub fn check(library: Option<&LibraryFile>, events: Option<&EventsFile>) -> Vec<Problem> {
    let holidays = library.map_or(&[][..], |library| &library.school_holidays);
    let events = events.iter().flat_map(|file| &file.events);
    events
        .flat_map(|event| {
            event
                .changes
                .iter()
                .enumerate()
                .map(move |change| (event, change))
        })
        .filter(|(event, (_, change))| calendar::on(event, holidays, change.date).is_empty())
        .map(|(event, (at, _))| Problem {
            file: EventsFile::FILE,
            item: Some(event.id.to_string()),
            path: vec![
                Step::Key(Cow::Borrowed(EventsFile::LIST)),
                Step::With("id", event.id.to_string()),
                Step::Key(Cow::Borrowed("changes")),
                Step::Index(at),
                Step::Key(Cow::Borrowed("date")),
            ],
            depth: 2,
            severity: Severity::Warning,
            fault: Fault::NoOccurrence,
        })
        .collect()
}
