//! Opening hours that contradict each other.

use chrono::NaiveTime;

use super::pointer::Pointer;
use crate::content::{Content, Exception, Fault, HelpFile, Hours, LibraryFile, Problem};

/// Of branches and of desks: spans of one day that share a minute, and days with two exceptions.
pub fn check(library: Option<&LibraryFile>, help: Option<&HelpFile>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let branches = library.iter().flat_map(|file| &file.branches);
    for (at, branch) in branches.enumerate() {
        let place =
            Pointer::in_file::<LibraryFile>().item(LibraryFile::LIST, at, Some(branch.id.as_str()));
        timetable(&branch.hours, &branch.exceptions, &place, &mut problems);
    }
    let desks = help.iter().flat_map(|file| &file.desks);
    for (at, desk) in desks.enumerate() {
        let place = Pointer::in_file::<HelpFile>().item("desks", at, None);
        timetable(&desk.hours, &desk.exceptions, &place, &mut problems);
    }
    problems
}

fn timetable(
    hours: &[Hours],
    exceptions: &[Exception],
    place: &Pointer,
    problems: &mut Vec<Problem>,
) {
    let overlapping = later_ones(hours, |one, other| {
        one.day == other.day && share_a_minute((one.from, one.until), (other.from, other.until))
    });
    let found = overlapping.map(|at| place.element("hours", at).warn(Fault::Overlaps));
    problems.extend(found);
    let overlap =
        |one: &Exception, other: &Exception| one.from <= other.last() && other.from <= one.last();
    let length = |of: &Exception| of.last() - of.from;
    // Which of the two holds cannot be told, and one of them closes.
    let contradict = |one: &Exception, other: &Exception| {
        overlap(one, other) && length(one) == length(other) && one.closes() != other.closes()
    };
    for at in later_ones(exceptions, overlap) {
        let place = place.element("exceptions", at);
        let mut earlier = exceptions[..at].iter();
        problems.push(match earlier.any(|one| contradict(one, &exceptions[at])) {
            true => place.mislead(Fault::Overlaps),
            false => place.warn(Fault::Overlaps),
        });
    }
    for (at, exception) in exceptions.iter().enumerate() {
        let place = place.element("exceptions", at);
        if exception.closed && !exception.hours.is_empty() {
            problems.push(place.field("hours").warn(Fault::ClosedWithHours));
        }
        let overlapping = later_ones(&exception.hours, |one, other| {
            share_a_minute((one.from, one.until), (other.from, other.until))
        });
        let found = overlapping.map(|at| place.element("hours", at).warn(Fault::Overlaps));
        problems.extend(found);
    }
}

/// The places of those that clash with one before them.
fn later_ones<T>(list: &[T], clash: impl Fn(&T, &T) -> bool) -> impl Iterator<Item = usize> {
    (0..list.len()).filter(move |at| list[..*at].iter().any(|earlier| clash(earlier, &list[*at])))
}

/// Whether two spans of one day overlap. One that ends in the night lasts until the day ends.
fn share_a_minute(one: (NaiveTime, NaiveTime), other: (NaiveTime, NaiveTime)) -> bool {
    let is_before_end = |time, (from, until)| time < until || until <= from;
    is_before_end(one.0, other) && is_before_end(other.0, one)
}
