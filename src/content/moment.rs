//! Dates and times in the content: always Amsterdam wall time, whatever the device says.

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime, TimeZone};
use chrono_tz::Europe::Amsterdam;
use serde_json::Value;

use super::cursor::Cursor;
use super::fault::Fault;
use super::read::Read;

/// `2027-01-12`.
impl Read for NaiveDate {
    fn read(value: &Value, at: &mut Cursor) -> Option<Self> {
        at.or(
            value.as_str().map(str::trim).and_then(parse_date),
            Fault::NotADate,
        )
    }
}

/// `2027-01-12T10:00`, with or without seconds. With an offset or `Z` it is converted to Amsterdam.
/// A day alone is its first minute, and the cursor remembers that nobody wrote that minute.
impl Read for NaiveDateTime {
    fn read(value: &Value, at: &mut Cursor) -> Option<Self> {
        let text = value.as_str().unwrap_or_default();
        let moment = at.or(parse_moment(text), Fault::NotADateTime)?;
        if !text.contains('T') {
            at.note_day_alone();
        }
        if Amsterdam.from_local_datetime(&moment).earliest().is_none() {
            at.warn(Fault::SkippedHour);
        }
        Some(moment)
    }
}

/// `10:00`. `24:00` is midnight at the end of the day.
impl Read for NaiveTime {
    fn read(value: &Value, at: &mut Cursor) -> Option<Self> {
        at.or(value.as_str().and_then(time), Fault::NotATime)
    }
}

/// The date of `2027-01-12`. `None` for a day that does not exist, and for any other way to write it.
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let [year, month, day] = numbers(text, '-', [4, 2, 2])?;
    NaiveDate::from_ymd_opt(year as i32, month, day)
}

fn time(text: &str) -> Option<NaiveTime> {
    match text.trim() {
        text if is_end_of_day(text) => Some(NaiveTime::MIN),
        text if text.len() > 5 => {
            let [hour, minute, second] = numbers(text, ':', [2, 2, 2])?;
            NaiveTime::from_hms_opt(hour, minute, second)
        }
        text => {
            let [hour, minute] = numbers(text, ':', [2, 2])?;
            NaiveTime::from_hms_opt(hour, minute, 0)
        }
    }
}

fn is_end_of_day(clock: &str) -> bool {
    matches!(clock, "24:00" | "24:00:00")
}

/// The Amsterdam wall time of `2027-01-12T10:00`, with or without seconds and offset.
pub fn parse_moment(text: &str) -> Option<NaiveDateTime> {
    let text = text.trim();
    let Some((day, clock)) = text.split_once('T') else {
        return parse_date(text).map(NaiveDateTime::from);
    };
    let (clock, offset) = match clock.find(['Z', 'z', '+', '-']) {
        Some(at) => clock.split_at(at),
        None => (clock, ""),
    };
    // Fractions of a second are of no use to anyone.
    let clock = clock.split_once('.').map_or(clock, |(seconds, _)| seconds);
    let day = parse_date(day)?;
    // Midnight at the end of a day is that at which the next one begins (ISO 8601).
    let day = match is_end_of_day(clock) {
        true => day.succ_opt()?,
        false => day,
    };
    let local = day.and_time(time(clock)?);
    if offset.is_empty() {
        return Some(local);
    }
    let utc = local.checked_sub_signed(minutes_east(offset)?)?;
    Some(Amsterdam.from_utc_datetime(&utc).naive_local())
}

/// How far east of Greenwich: `Z`, `+01:00`, `-05:30` (RFC 3339); `+0100` and `+01` too (ISO 8601).
fn minutes_east(offset: &str) -> Option<Duration> {
    if offset.eq_ignore_ascii_case("z") {
        return Some(Duration::zero());
    }
    let (west, clock) = match offset.strip_prefix('-') {
        Some(clock) => (true, clock),
        None => (false, offset.strip_prefix('+')?),
    };
    let (hours, rest) = clock.split_at_checked(2)?;
    let minutes = match rest {
        "" => "00",
        rest => rest.strip_prefix(':').unwrap_or(rest),
    };
    let (hours, minutes) = (digits(hours, 2)?, digits(minutes, 2)?);
    if hours > 23 || minutes > 59 {
        return None;
    }
    let minutes = i64::from(hours * 60 + minutes);
    Some(Duration::minutes(if west { -minutes } else { minutes }))
}

/// Digits of exactly these widths with `separator` between them.
fn numbers<const N: usize>(text: &str, separator: char, widths: [usize; N]) -> Option<[u32; N]> {
    let mut parts = text.split(separator);
    let mut numbers = [0; N];
    for (number, width) in numbers.iter_mut().zip(widths) {
        *number = digits(parts.next()?, width)?;
    }
    parts.next().is_none().then_some(numbers)
}

fn digits(text: &str, width: usize) -> Option<u32> {
    let fits = text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_amsterdam_wall_time() {
        #[track_caller]
        fn check(written: &str, expected: Option<&str>) {
            let read = parse_moment(written).map(|moment| moment.format("%FT%H:%M").to_string());
            assert_eq!(read.as_deref(), expected, "{written}");
        }
        check("2027-01-12T10:00", Some("2027-01-12T10:00"));
        check(" 2027-01-12T10:00:30 ", Some("2027-01-12T10:00"));
        check("2027-01-12", Some("2027-01-12T00:00"));
        check("2027-01-12T24:00", Some("2027-01-13T00:00"));
        check("2027-12-31T24:00:00", Some("2028-01-01T00:00"));
        check("2027-01-12T24:01", None);
        check("2027-01-12T10:00Z", Some("2027-01-12T11:00"));
        check("2027-07-12T10:00Z", Some("2027-07-12T12:00"));
        check("2027-07-12T23:30:00.000Z", Some("2027-07-13T01:30"));
        check("2027-01-12T10:00+05:00", Some("2027-01-12T06:00"));
        check("2027-01-12T10:00-05:30", Some("2027-01-12T16:30"));
        check("2027-01-12T10:00+0500", Some("2027-01-12T06:00"));
        check("2027-01-12T10:00-0530", Some("2027-01-12T16:30"));
        check("2027-01-12T10:00+05", Some("2027-01-12T06:00"));
        check("2027-01-12T10:00+5", None);
        check("2027-01-12T10:00+", None);
        check("2027-01-12T10:00+050", None);
        check("2027-01-12T10:00+é", None);
        check("2027-01-12T10:00+99:99", None);
        check("2027-01-12T10:00+24:00", None);
        check("2027-01-12T10:00+0160", None);
        check("2028-02-29T10:00", Some("2028-02-29T10:00"));
        check("2026-02-30T10:00", None);
        check("2027-02-29", None);
        check("31-12-2026", None);
        check("2027-1-2", None);
        check("2027-01-12T25:00", None);
        check("2027-01-12T", None);
        check("morgen", None);
        check("", None);
    }

    #[test]
    fn times_of_day() {
        #[track_caller]
        fn check(written: &str, expected: Option<&str>) {
            assert_eq!(
                time(written)
                    .map(|time| time.format("%H:%M").to_string())
                    .as_deref(),
                expected
            );
        }
        check("10:00", Some("10:00"));
        check("24:00", Some("00:00"));
        check("24:00:00", Some("00:00"));
        check("9:00", None);
        check("10.00", None);
        check("25:00", None);
    }
}
