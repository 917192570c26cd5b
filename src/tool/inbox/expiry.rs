//! Removes the messages that have been kept long enough, unless the clock cannot be right.

use chrono::{Days, Duration, NaiveDateTime};

use super::store::Ages;

/// A server that runs removes each message on its day; more than this late, something was wrong before.
const LATE: Duration = Duration::days(7);

/// A clock may be put right by so much without anybody noticing.
const DRIFT: Duration = Duration::days(1);

/// What to do with the messages of an inbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expiry {
    /// None has been kept long enough.
    Nothing,
    /// Those that came before this moment go.
    Before(NaiveDateTime),
    /// By the clock those before this moment would go, but the clock may be wrong.
    Implausible(NaiveDateTime),
}

/// The moment before which messages have been kept for `days`.
pub fn cut(now: NaiveDateTime, days: u32) -> Option<NaiveDateTime> {
    now.checked_sub_days(Days::new(days.into()))
}

/// Judges by the messages themselves: a clock that runs years ahead would make nearly all of them old at
/// once, and one that is behind knows messages of days that have not come.
pub fn plan(ages: &Ages, cut: NaiveDateTime, now: NaiveDateTime) -> Expiry {
    if ages.expired == 0 {
        return Expiry::Nothing;
    }
    let is_most = ages.expired * 2 > ages.all;
    let is_late = ages.oldest.is_none_or(|oldest| oldest < cut - LATE);
    let is_from_the_future = ages.newest.is_none_or(|newest| newest > now + DRIFT);
    match (is_most && is_late) || is_from_the_future {
        true => Expiry::Implausible(cut),
        false => Expiry::Before(cut),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_of_an_inbox_is_not_removed_at_once() {
        let now: NaiveDateTime = "2027-01-12T10:00:00".parse().unwrap();
        let cut = cut(now, 365).unwrap();
        // Messages as old as this many days, by the clock of now.
        let check = |ages: &[i64], expected: Expiry| {
            let times = || ages.iter().map(|days| now - Duration::days(*days));
            let ages = Ages {
                all: ages.len() as i64,
                expired: times().filter(|time| *time < cut).count() as i64,
                oldest: times().min(),
                newest: times().max(),
            };
            assert_eq!(plan(&ages, cut, now), expected, "{ages:?}");
        };
        check(&[], Expiry::Nothing);
        check(&[0, 100, 364], Expiry::Nothing);
        check(&[0, 100, 366], Expiry::Before(cut));
        // After a stop of half a year, but there are newer ones.
        check(&[0, 1, 2, 400, 500, 540], Expiry::Before(cut));
        // The last of a quiet inbox, on its day.
        check(&[366], Expiry::Before(cut));
        // Five years ahead, or five years behind before.
        check(&[1_825, 1_826, 1_900], Expiry::Implausible(cut));
        check(&[1_825], Expiry::Implausible(cut));
        check(&[0, 1_825, 1_826], Expiry::Implausible(cut));
        // A year and a day ahead.
        check(&[366, 400, 600, 730], Expiry::Implausible(cut));
        // The clock was years ahead and is behind again.
        check(&[-26_000, 400], Expiry::Implausible(cut));
    }
}
