//! Dates of an activity that contradict each other: only the rules of the agenda can see that.

use chrono::Duration;

use super::place::Place;
use crate::content::{
    Content, Event, EventsFile, Fault, LibraryFile, Period, Problem, SchoolHoliday,
};
use crate::domain::calendar;

/// Without the library the school holidays are not known; then a change in a holiday is not noticed.
pub fn check(library: Option<&LibraryFile>, events: Option<&EventsFile>) -> Vec<Problem> {
    let holidays = library.map_or(&[][..], |library| &library.school_holidays);
    let events = events.iter().flat_map(|file| &file.events);
    let of_each = events.enumerate().flat_map(|(at, event)| {
        let place =
            Place::of_file::<EventsFile>().item(EventsFile::LIST, at, Some(event.id.as_str()));
        let mut problems = changes(event, holidays, &place);
        problems.extend(repetition(event, &place));
        problems
    });
    of_each.collect()
}

fn changes(event: &Event, holidays: &[SchoolHoliday], place: &Place) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (at, change) in event.changes.iter().enumerate() {
        let mut warn = |field, fault| {
            problems.push(place.element("changes", at).field(field).warn(fault));
        };
        let mut earlier = event.changes[..at].iter();
        if earlier.any(|earlier| earlier.date == change.date) {
            warn("date", Fault::ChangedTwice);
        }
        match calendar::on(event, holidays, change.date).len() {
            0 => warn("date", Fault::NoOccurrence),
            1 => {}
            // To cancel both at once is plain; to begin both at one time is not.
            _ if change.start.is_some() => warn("start", Fault::TwiceThatDay),
            _ => {}
        }
    }
    problems
}

fn repetition(event: &Event, place: &Place) -> Vec<Problem> {
    let Some(repeat) = &event.repeat else {
        return Vec::new();
    };
    let mut problems = Vec::new();
    let field = place.field("repeat");
    if repeat.until.is_some_and(|until| until < event.start.date()) {
        problems.push(field.field("until").warn(Fault::NeverTakesPlace));
    } else {
        // Whoever names a date in a holiday too is sure that it rests; that is no mistake.
        let mut without = event.clone();
        let rests = without.repeat.as_mut().map(|repeat| {
            repeat.skip_school_holidays = false;
            std::mem::take(&mut repeat.except)
        });
        for (at, date) in rests.into_iter().flatten().enumerate() {
            if calendar::on(&without, &[], date).is_empty() {
                problems.push(field.element("except", at).warn(Fault::NoOccurrence));
            }
        }
    }
    let days = match repeat.every {
        Period::Day => 1,
        Period::Week => 7,
        Period::Month => 28,
    };
    let days = Duration::days(days * i64::from(repeat.interval()));
    let runs_on = event.end.is_some_and(|end| {
        // What lasts all day has its last day too.
        if event.all_day {
            end.date() - event.start.date() >= days
        } else {
            end - event.start > days
        }
    });
    if runs_on {
        problems.push(place.field("end").warn(Fault::RunsIntoItself));
    }
    problems
}
