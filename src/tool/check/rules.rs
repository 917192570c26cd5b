//! Mistakes that only the rules of the agenda and of the opening hours can see.

use std::borrow::Cow;

use crate::content::{Content, EventsFile, Fault, HelpFile, LibraryFile, Problem, Severity, Step};
use crate::domain::{calendar, opening_hours};

/// Changes for a date on which the activity is not planned. Without the library the school holidays
/// are not known; then a change in a holiday is not noticed.
pub fn changes(library: Option<&LibraryFile>, events: Option<&EventsFile>) -> Vec<Problem> {
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

/// Regular times of a desk at which its branch is not regularly open. Of a branch without hours nothing
/// is known.
pub fn desks(library: Option<&LibraryFile>, help: Option<&HelpFile>) -> Vec<Problem> {
    let desks = help.iter().flat_map(|file| &file.desks);
    desks
        .filter_map(|desk| Some((desk, library?.branch(&desk.branch)?)))
        .filter(|(_, branch)| !branch.hours.is_empty())
        .flat_map(|(desk, branch)| {
            let outside = opening_hours::outside(&desk.hours, &branch.hours);
            outside.into_iter().map(move |at| (desk, at))
        })
        .map(|(desk, at)| Problem {
            file: HelpFile::FILE,
            item: Some(desk.branch.to_string()),
            path: vec![
                Step::Key(Cow::Borrowed("desks")),
                Step::With("branch", desk.branch.to_string()),
                Step::Key(Cow::Borrowed("hours")),
                Step::Index(at),
            ],
            depth: 2,
            severity: Severity::Warning,
            fault: Fault::DeskWhileClosed,
        })
        .collect()
}
