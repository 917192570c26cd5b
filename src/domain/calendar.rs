//! On which dates an activity takes place: its start, repetition, lessons, holidays and changes.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, Weekday};

use crate::content::{Change, Event, Period, Repeat, SchoolHoliday, Status, sort_short};
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
    for date in misdated(event, holidays) {
        let meant = nearest(event, holidays, date);
        for occurrence in &mut found {
            occurrence.may_be_changed |= meant.contains(&occurrence.date);
        }
    }
    found
}

/// Whether an occurrence is planned on this date.
pub fn is_planned(event: &Event, holidays: &[SchoolHoliday], date: NaiveDate) -> bool {
    let planned = planned(event, holidays, date, date);
    planned.iter().any(|(start, _)| start.date() == date)
}

/// Whether there would be an occurrence on this date, if it did not rest in holidays or by name.
pub fn rests(event: &Event, holidays: &[SchoolHoliday], date: NaiveDate) -> bool {
    !is_planned(event, holidays, date) && is_planned(&without_rest(event), &[], date)
}

/// The event as if it never rested.
pub fn without_rest(event: &Event) -> Event {
    let mut without = event.clone();
    if let Some(repeat) = &mut without.repeat {
        repeat.skip_school_holidays = false;
        repeat.except.clear();
    }
    without
}

/// Dates that staff changed or excepted, and on which there is nothing: they meant another date. To
/// cancel a date that rests already is no mistake.
pub fn misdated(event: &Event, holidays: &[SchoolHoliday]) -> Vec<NaiveDate> {
    let changes = event.changes.iter();
    let changed = changes
        .filter(|change| {
            !is_planned(event, holidays, change.date) && !is_needless(event, holidays, change)
        })
        .map(|change| change.date);
    let excepted = event.repeat.iter().flat_map(|repeat| &repeat.except);
    let mut excepted = excepted.copied().peekable();
    let of_nothing = excepted.peek().is_some().then(|| without_rest(event));
    let excepted = excepted.filter(|date| {
        let without = of_nothing.as_ref();
        without.is_some_and(|without| !is_planned(without, &[], *date))
    });
    changed.chain(excepted).collect()
}

/// Whether the change only cancels a date that rests already.
pub fn is_needless(event: &Event, holidays: &[SchoolHoliday], change: &Change) -> bool {
    let stops = matches!(change.status, Some(Status::Cancelled | Status::Postponed));
    stops && rests(event, holidays, change.date)
}

/// How far from a date that is no occurrence one is looked for.
const DAYS_TO_THE_NEXT: u64 = 400;

/// The occurrences next to a date on which there is none: the last planned date before it and the first
/// one after it, as far as there are any.
pub fn nearest(event: &Event, holidays: &[SchoolHoliday], date: NaiveDate) -> Vec<NaiveDate> {
    let first = event.start.date();
    let last = event.repeat.as_ref().and_then(|repeat| repeat.until);
    // The year may be mistyped: then it lies far from all of them.
    let near = date.min(last.unwrap_or(date)).max(first);
    let days = Days::new(DAYS_TO_THE_NEXT);
    let (from, to) = (near.checked_sub_days(days), near.checked_add_days(days));
    let planned = match event.repeat {
        Some(_) => planned(event, holidays, from.unwrap_or(near), to.unwrap_or(near)),
        None => planned(event, holidays, NaiveDate::MIN, NaiveDate::MAX),
    };
    let dates = || planned.iter().map(|(start, _)| start.date());
    let before = dates().filter(|known| *known < date).max();
    let after = dates().filter(|known| *known > date).min();
    before.into_iter().chain(after).collect()
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
