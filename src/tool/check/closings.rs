//! Activities that go on in a branch on a day on which it is closed.

use chrono::{Days, NaiveDate, NaiveDateTime};

use super::pointer::Pointer;
use crate::content::{
    Branch, Content, Event, EventsFile, Fault, LibraryFile, Problem, SchoolHoliday, Status,
};
use crate::domain::{calendar, dutch};

/// Of a closing that may be mistyped no more days are looked at.
const MOST_DAYS: u64 = 100;

/// The first such day of each activity. Someone may let people in: staff are asked, and not stopped.
pub fn check(
    library: Option<&LibraryFile>,
    events: Option<&EventsFile>,
    now: NaiveDateTime,
) -> Vec<Problem> {
    let Some(library) = library else {
        return Vec::new();
    };
    let events = events.iter().flat_map(|file| &file.events).enumerate();
    events
        .filter_map(|(at, event)| {
            let holidays = &library.school_holidays;
            let of_each = library.branches.iter();
            let closed = of_each.filter_map(|branch| {
                let date = first_while_closed(event, branch, holidays, now.date())?;
                Some((date, branch))
            });
            let (date, branch) = closed.min_by_key(|(date, _)| *date)?;
            let place =
                Pointer::in_file::<EventsFile>().item(EventsFile::LIST, at, Some(event.id.as_str()));
            Some(place.field("start").warn(Fault::Noted(format!(
                "Op {} ({date}) is {} gesloten, maar deze activiteit gaat door. Klopt dat? Zo niet, zet de \
                 datum dan bij except, of bij changes met status cancelled.",
                dutch::record_date(date),
                branch.name,
            ))))
        })
        .collect()
}

fn first_while_closed(
    event: &Event,
    branch: &Branch,
    holidays: &[SchoolHoliday],
    today: NaiveDate,
) -> Option<NaiveDate> {
    let closings = branch
        .exceptions
        .iter()
        .filter(|exception| exception.closes());
    let closings = closings.filter(|exception| exception.last() >= today);
    closings
        .filter_map(|closing| {
            let last = closing.from.checked_add_days(Days::new(MOST_DAYS))?;
            let last = closing.last().min(last);
            let found = calendar::occurrences(event, holidays, closing.from, last);
            let mut inside = found.into_iter().filter(|occurrence| {
                let stops = matches!(
                    occurrence.status(event),
                    Status::Cancelled | Status::Postponed
                );
                let date = occurrence.start.date();
                // What lasts for days is there on the days that are open.
                let lasts_for_days = occurrence.last_day() > date;
                occurrence.branch(event) == Some(&branch.id)
                    && !stops
                    && !lasts_for_days
                    && (closing.from..=last).contains(&date)
            });
            inside.next().map(|occurrence| occurrence.start.date())
        })
        .min()
}
