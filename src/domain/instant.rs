//! Moments as machines want them: Amsterdam wall time with how far it is from UTC on that day.

use chrono::{DateTime, Duration, NaiveDateTime, SecondsFormat, TimeZone};
use chrono_tz::Europe::Amsterdam;
use chrono_tz::Tz;

/// The instant at which the clocks in Amsterdam say this. An hour that is there twice is meant the first time; in the
/// one that is skipped the clocks were not turned yet.
pub fn of(wall: NaiveDateTime) -> DateTime<Tz> {
    let local = Amsterdam.from_local_datetime(&wall);
    local.earliest().unwrap_or_else(|| {
        let hour = Duration::hours(1);
        // The hour before it has the offset that holds until the clocks are turned.
        let before = Amsterdam.from_local_datetime(&(wall - hour)).earliest();
        before.map_or_else(
            || Amsterdam.from_utc_datetime(&wall),
            |before| before + hour,
        )
    })
}

/// `2027-01-12T10:00:00+01:00` (RFC 3339).
pub fn text(wall: NaiveDateTime) -> String {
    of(wall).to_rfc3339_opts(SecondsFormat::Secs, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_says_how_far_it_is_from_utc() {
        #[track_caller]
        fn check(wall: &str, expected: &str) {
            assert_eq!(text(wall.parse().unwrap()), expected);
        }
        check("2027-01-12T10:00:00", "2027-01-12T10:00:00+01:00");
        check("2027-07-12T10:00:00", "2027-07-12T10:00:00+02:00");
        check("2027-03-28T01:59:00", "2027-03-28T01:59:00+01:00");
        check("2027-03-28T02:30:00", "2027-03-28T03:30:00+02:00");
        check("2027-03-28T03:00:00", "2027-03-28T03:00:00+02:00");
        check("2027-10-31T01:59:00", "2027-10-31T01:59:00+02:00");
        check("2027-10-31T02:30:00", "2027-10-31T02:30:00+02:00");
        check("2027-10-31T03:00:00", "2027-10-31T03:00:00+01:00");
    }
}
