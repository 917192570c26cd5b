//! On which dates an activity takes place: its start, repetition, lessons, holidays and changes.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, Weekday};

use crate::content::{Event, Period, Repeat, SchoolHoliday, sort_short};
use crate::domain::occurrence::Occurrence;

/// Occurrences of an event whose day, planned or new, lies between `from` and `to`, both included, or
/// that still go on at `from`. In order of their planned dates.
pub fn occurrences(
    event: &Event,
    holidays: &[SchoolHoliday],
    from: NaiveDate,
    to: NaiveDate,
) -> Vec<Occurrence> {
    let mut found: Vec<Occurrence> = planned(event, holidays, from, to)
        .into_iter()
        .map(|(start, end)| Occurrence::new(event, start, end))
        .collect();
    // What was planned outside these days may have been moved into them.
    for change in &event.changes {
        let moved_in = change
            .start
            .is_some_and(|start| (from..=to).contains(&start.date()));
        if moved_in && !found.iter().any(|known| known.date == change.date) {
            let planned = planned(event, holidays, change.date, change.date);
            let on_that_day = planned
                .into_iter()
                .filter(|(start, _)| start.date() == change.date);
            found.extend(on_that_day.map(|(start, end)| Occurrence::new(event, start, end)));
        }
    }
    sort_short(&mut found, |occurrence| occurrence.date);
    found
}

/// The occurrences that were planned on one date; normally none or one.
pub fn on(event: &Event, holidays: &[SchoolHoliday], date: NaiveDate) -> Vec<Occurrence> {
    let mut found = occurrences(event, holidays, date, date);
    found.retain(|occurrence| occurrence.date == date);
    found
}

/// The occurrences that were planned on another date and moved to this one.
pub fn moved_to(event: &Event, holidays: &[SchoolHoliday], date: NaiveDate) -> Vec<Occurrence> {
    let mut found = occurrences(event, holidays, date, date);
    found.retain(|known| known.is_on_another_date() && known.start.date() == date);
    found
}

/// Planned starts and ends, before any change.
fn planned(
    event: &Event,
    holidays: &[SchoolHoliday],
    from: NaiveDate,
    to: NaiveDate,
) -> Vec<(NaiveDateTime, Option<NaiveDateTime>)> {
    let overlaps = |start: NaiveDateTime, end: Option<NaiveDateTime>| {
        start.date() <= to && end.unwrap_or(start).date() >= from
    };
    if !event.sessions.is_empty() {
        let lessons = event
            .sessions
            .iter()
            .map(|lesson| (lesson.start, lesson.end));
        return lessons
            .filter(|(start, end)| overlaps(*start, *end))
            .collect();
    }
    let length = event.end.map(|end| end - event.start);
    let Some(repeat) = &event.repeat else {
        let once = Some((event.start, event.end));
        return once
            .into_iter()
            .filter(|(start, end)| overlaps(*start, *end))
            .collect();
    };
    // What began before `from` may still go on.
    let days = length.map_or(0, |length| length.num_days().max(0) as u64 + 1);
    let first = from.checked_sub_days(Days::new(days)).unwrap_or(from);
    repeated(event.start.date(), repeat, holidays, first, to)
        .into_iter()
        .map(|date| date.and_time(event.start.time()))
        .map(|start| {
            (
                start,
                length.and_then(|length| start.checked_add_signed(length)),
            )
        })
        .filter(|(start, end)| overlaps(*start, *end))
        .collect()
}

/// The dates of a repetition between two dates, both included, less the dates on which it rests.
fn repeated(
    start: NaiveDate,
    repeat: &Repeat,
    holidays: &[SchoolHoliday],
    from: NaiveDate,
    to: NaiveDate,
) -> Vec<NaiveDate> {
    let to = repeat.until.map_or(to, |until| until.min(to));
    let rests = |date: NaiveDate| {
        repeat.except.contains(&date)
            || (repeat.skip_school_holidays
                && holidays
                    .iter()
                    .any(|holiday| (holiday.from..=holiday.to).contains(&date)))
    };
    let steps = first_step(start, repeat, from)..;
    steps
        .map_while(|step| nth(start, repeat, step))
        .take_while(|date| *date <= to)
        .filter(|date| *date >= from && !rests(*date))
        .collect()
}

/// A step that lies at or just before `from`, so that old repetitions cost nothing.
fn first_step(start: NaiveDate, repeat: &Repeat, from: NaiveDate) -> u32 {
    let days = (from - start).num_days().max(0) as u32;
    let step = match repeat.every {
        Period::Day => days / repeat.interval(),
        Period::Week => days / 7 / repeat.interval(),
        // A month has at most 31 days; one month early is early enough for every weekday.
        Period::Month => (days / 31).saturating_sub(1) / repeat.interval(),
    };
    step.saturating_sub(1)
}

/// The date after `step` intervals. `None` past the end of the calendar.
fn nth(start: NaiveDate, repeat: &Repeat, step: u32) -> Option<NaiveDate> {
    let intervals = step.checked_mul(repeat.interval())?;
    match repeat.every {
        Period::Day => start.checked_add_days(Days::new(intervals.into())),
        Period::Week => start.checked_add_days(Days::new(u64::from(intervals) * 7)),
        Period::Month => {
            let month = start
                .with_day(1)?
                .checked_add_months(Months::new(intervals))?;
            same_weekday(month, start.weekday(), start.day0() / 7)
        }
    }
}

/// The second Tuesday, the third Wednesday … A fifth one, which most months lack, means the last
/// (RFC 5545: `BYDAY=-1TU`).
fn same_weekday(month: NaiveDate, weekday: Weekday, week: u32) -> Option<NaiveDate> {
    if week < 4 {
        return NaiveDate::from_weekday_of_month_opt(
            month.year(),
            month.month(),
            weekday,
            week as u8 + 1,
        );
    }
    (4..=5).rev().find_map(|nth| {
        NaiveDate::from_weekday_of_month_opt(month.year(), month.month(), weekday, nth)
    })
}
