//! When an activity takes place: how it comes back, its lessons, and what is different on one date.

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::Value;

use super::cursor::Cursor;
use super::fault::Fault;
use super::read::Read;
use super::status::{Availability, Status};
use super::text::{Id, Text};

record! {
    /// Comes back after a fixed time. `start` is the first time.
    pub struct Repeat, "Herhaling" {
        every: Period, "Elke", "Dag, week of maand. Bij maand: dezelfde weekdag, zoals elke tweede dinsdag.", safeguard;
        interval: Option<Interval>, "Om de", "2 bij week betekent: om de week. Laat weg voor elke keer.", safeguard;
        until: Option<NaiveDate>, "Tot en met", "Laatste datum. Laat weg als het door blijft gaan.", safeguard;
        except: Vec<NaiveDate>, "Behalve op", "Datums waarop het niet is.", safeguard;
        skip_school_holidays: bool, "Niet in schoolvakanties", "true als het stil ligt in de schoolvakanties uit library.json.", safeguard;
    }
}

impl Repeat {
    /// Every how many days, weeks or months.
    pub fn interval(&self) -> u32 {
        self.interval.map_or(1, |interval| interval.0)
    }
}

vocabulary! {
    /// The period after which something comes back.
    pub enum Period, "Periode", also SPELLINGS {
        Day = "day", "Dag";
        Week = "week", "Week";
        Month = "month", "Maand";
    }
}

impl Period {
    const SPELLINGS: [(&str, Self); 13] = [
        ("dag", Period::Day),
        ("days", Period::Day),
        ("daily", Period::Day),
        ("dagelijks", Period::Day),
        ("weken", Period::Week),
        ("weeks", Period::Week),
        ("weekly", Period::Week),
        ("wekelijks", Period::Week),
        ("maand", Period::Month),
        ("maanden", Period::Month),
        ("months", Period::Month),
        ("monthly", Period::Month),
        ("maandelijks", Period::Month),
    ];
}

/// A whole number from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval(u32);

impl Interval {
    pub fn new(every: u32) -> Option<Self> {
        (1..=1000).contains(&every).then_some(Interval(every))
    }
}

impl Read for Interval {
    fn read(value: &Value, at: &mut Cursor) -> Option<Self> {
        let number = at.number(value);
        let whole =
            number.filter(|number| (1.0..=1000.0).contains(number) && number.fract() == 0.0);
        let every = whole.and_then(|number| Interval::new(number as u32));
        at.or(every, Fault::NotPositive)
    }
}

record! {
    /// One of the lessons that belong together.
    pub struct Lesson, "Les", validated by validate, derives
        /// Whether only its day is known.
        lacks_time {
        start: NaiveDateTime, "Begin", "2027-01-12T10:00.", safeguard;
        end: Option<NaiveDateTime>, "Einde", "2027-01-12T12:00.";
    }
}

impl Lesson {
    fn validate(&mut self, at: &mut Cursor) -> Option<()> {
        self.lacks_time = at.is_day_alone("start");
        if self.lacks_time {
            at.warn_at("start", Fault::DayAlone);
        }
        self.end = end_after(self.start, self.end, self.lacks_time, at);
        Some(())
    }
}

/// The end, if it can be one. One that is written as a day is the end of that day, unless the beginning
/// is a day too: then all of it counts in days.
pub(super) fn end_after(
    start: NaiveDateTime,
    end: Option<NaiveDateTime>,
    counts_in_days: bool,
    at: &mut Cursor,
) -> Option<NaiveDateTime> {
    let end = end?;
    let is_day = at.is_day_alone("end") && !counts_in_days;
    if is_day && end.date() >= start.date() {
        at.warn_at("end", Fault::EndWithoutTime);
        // On its own day that says no more than nothing.
        return (end.date() > start.date()).then(|| end_of_day(end));
    }
    if end < start {
        at.warn_at("end", Fault::EndBeforeStart);
        return None;
    }
    Some(end)
}

/// The last second of a day: what is open until a day is open all that day.
pub(super) fn end_of_day(day: NaiveDateTime) -> NaiveDateTime {
    day.date().and_hms_opt(23, 59, 59).unwrap_or(day)
}

record! {
    /// What is different on one date.
    pub struct Change, "Wijziging", validated by validate, derives
        /// Whether only the day is known to which it is moved.
        lacks_time,
        /// Whether staff meant something else, so that residents had better call.
        is_uncertain {
        date: NaiveDate, "Datum", "De datum waarop het eerst was gepland.", safeguard;
        status: Option<Status>, "Status", "Of het doorgaat.", safeguard;
        reason: Option<Text>, "Reden", "Waarom: de docent is ziek.";
        start: Option<NaiveDateTime>, "Nieuw begin", "Als de datum of tijd verandert.", safeguard;
        end: Option<NaiveDateTime>, "Nieuw einde", "Laat weg als het even lang duurt.";
        branch: Option<Id>, "Andere vestiging", "Kenmerk van de vestiging waar het dan is. In de oude vestiging lezen bezoekers dat het verplaatst is.", safeguard;
        availability: Option<Availability>, "Plek", "Of er die dag nog plek is.", safeguard;
    }
}

impl Change {
    fn validate(&mut self, at: &mut Cursor) -> Option<()> {
        self.lacks_time = at.is_day_alone("start");
        if let Some(start) = self.start {
            self.end = end_after(start, self.end, self.lacks_time, at);
        }
        Some(())
    }
}
