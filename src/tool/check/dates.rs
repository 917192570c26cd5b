//! Dates of an activity that contradict each other: only the rules of the agenda can see that.

use chrono::Duration;

use super::pointer::Pointer;
use crate::content::{
    Change, Content, Event, EventsFile, Fault, LibraryFile, Period, Problem, SchoolHoliday, Status,
};
use crate::domain::calendar;

/// Without the library the school holidays are not known; then a change in a holiday is not noticed.
pub fn check(library: Option<&LibraryFile>, events: Option<&EventsFile>) -> Vec<Problem> {
    let holidays = library.map_or(&[][..], |library| &library.school_holidays);
    let events = events.iter().flat_map(|file| &file.events);
    let of_each = events.enumerate().flat_map(|(at, event)| {
        let place =
            Pointer::in_file::<EventsFile>().item(EventsFile::LIST, at, Some(event.id.as_str()));
        let mut problems = changes(event, holidays, &place);
        problems.extend(first_lesson(event, &place));
        problems.extend(repetition(event, holidays, &place));
        problems
    });
    of_each.collect()
}

/// The first lesson at another time than the activity begins. One on another day is an error of the reader.
fn first_lesson(event: &Event, place: &Pointer) -> Option<Problem> {
    let mut lessons = event.sessions.iter();
    let first = lessons.find(|lesson| lesson.start.date() == event.start.date())?;
    let counts_in_days = event.all_day || first.lacks_time;
    let is_known = event
        .sessions
        .iter()
        .any(|lesson| lesson.start == event.start);
    (!counts_in_days && !is_known).then(|| place.field("start").warn(Fault::LessonAtOtherTime))
}

fn changes(event: &Event, holidays: &[SchoolHoliday], place: &Pointer) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (at, change) in event.changes.iter().enumerate() {
        let field = |field| place.element("changes", at).field(field);
        let mut earlier = event.changes[..at].iter();
        if let Some(earlier) = earlier.find(|earlier| earlier.date == change.date) {
            let twice = match says_more(change, earlier) {
                true => field("date").mislead(Fault::ChangedTwice),
                false => field("date").warn(Fault::ChangedTwice),
            };
            problems.push(twice);
        }
        if change.lacks_time && !event.all_day {
            problems.push(field("start").warn(Fault::DayAlone));
        }
        let is_moved = change.status == Some(Status::Moved);
        if is_moved && change.start.is_none() && change.branch.is_none() {
            // The reason may say where to. Without one people go to the old place.
            problems.push(match change.reason.is_some() {
                true => field("status").warn(Fault::MovedNowhere),
                false => field("status").mislead(Fault::MovedNowhere),
            });
        }
        match calendar::on(event, holidays, change.date).len() {
            0 if calendar::is_needless(event, holidays, change) => {
                problems.push(field("date").warn(Fault::RestsAlready));
            }
            0 => {
                let nearest = calendar::nearest(event, holidays, change.date);
                problems.push(field("date").mislead(Fault::NoOccurrence { nearest }));
            }
            1 => {}
            // To cancel both at once is plain; to begin both at one time is not.
            _ if change.start.is_some() => {
                problems.push(field("start").warn(Fault::TwiceThatDay));
            }
            _ => {}
        }
    }
    problems
}

/// Whether a change says something that residents must know and that an earlier one does not.
fn says_more(change: &Change, earlier: &Change) -> bool {
    let differs = |own: bool, same: bool| own && !same;
    differs(change.status.is_some(), change.status == earlier.status)
        || differs(change.start.is_some(), change.start == earlier.start)
        || differs(change.branch.is_some(), change.branch == earlier.branch)
        || differs(
            change.availability.is_some(),
            change.availability == earlier.availability,
        )
}

fn repetition(event: &Event, holidays: &[SchoolHoliday], place: &Pointer) -> Vec<Problem> {
    let Some(repeat) = &event.repeat else {
        return Vec::new();
    };
    let mut problems = Vec::new();
    let field = place.field("repeat");
    if repeat.until.is_some_and(|until| until < event.start.date()) {
        problems.push(field.field("until").lose(Fault::NeverTakesPlace));
    } else {
        // Whoever names a date in a holiday too is sure that it rests; that is no mistake.
        let without = calendar::without_rest(event);
        for (at, date) in repeat.except.iter().enumerate() {
            if !calendar::is_planned(&without, &[], *date) {
                let nearest = calendar::nearest(event, holidays, *date);
                let field = field.element("except", at);
                problems.push(field.mislead(Fault::NoOccurrence { nearest }));
            }
        }
    }
    if runs_into_itself(event) {
        problems.push(place.field("end").warn(Fault::RunsIntoItself));
    }
    problems
}

/// Whether one time lasts longer than until the next.
pub fn runs_into_itself(event: &Event) -> bool {
    let (Some(repeat), Some(end)) = (&event.repeat, event.end) else {
        return false;
    };
    let days = match repeat.every {
        Period::Day => 1,
        Period::Week => 7,
        Period::Month => 28,
    };
    let days = Duration::days(days * i64::from(repeat.interval()));
    // What lasts all day has its last day too.
    if event.all_day {
        end.date() - event.start.date() >= days
    } else {
        end - event.start > days
    }
}
