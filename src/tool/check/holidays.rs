//! Until when school holidays are known, and what goes on in later ones because nobody wrote them down.

use chrono::{Days, NaiveDate, NaiveDateTime};

use super::pointer::Pointer;
use crate::content::{Content, EventsFile, Fault, LibraryFile, Problem};
use crate::domain::dutch;

/// Between two school holidays lie some seven weeks: so long after the last one that is known there may
/// be none.
const UNTIL_THE_NEXT: Days = Days::new(6 * 7);
/// So far ahead residents see what goes on without an end.
const DAYS_AHEAD: Days = Days::new(366);

/// What skips school holidays and goes on after those that are known. Without any holiday
/// [`references`](super::references) says so.
pub fn check(
    library: Option<&LibraryFile>,
    events: Option<&EventsFile>,
    now: NaiveDateTime,
) -> Vec<Problem> {
    let holidays = library.iter().flat_map(|file| &file.school_holidays);
    let Some(known) = holidays.map(|holiday| holiday.to).max() else {
        return Vec::new();
    };
    let is_sure_until = known.checked_add_days(UNTIL_THE_NEXT).unwrap_or(known);
    let seen_until = now
        .date()
        .checked_add_days(DAYS_AHEAD)
        .unwrap_or(NaiveDate::MAX);
    let events = events.iter().flat_map(|file| &file.events).enumerate();
    let goes_on = events.filter(|(_, event)| {
        event.repeat.as_ref().is_some_and(|repeat| {
            let last = repeat.until.unwrap_or(seen_until);
            repeat.skip_school_holidays && last > is_sure_until
        })
    });
    goes_on
        .map(|(at, event)| {
            let place =
                Pointer::in_file::<EventsFile>().item(EventsFile::LIST, at, Some(event.id.as_str()));
            let field = place.field("repeat").field("skip_school_holidays");
            field.warn(Fault::Noted(format!(
                "We kennen de schoolvakanties tot en met {} ({known}). Deze reeks gaat daarna door, ook in \
                 vakanties. Zet de volgende vakanties bij school_holidays in library.json, of zet een \
                 laatste datum bij until.",
                dutch::record_date(known)
            )))
        })
        .collect()
}
