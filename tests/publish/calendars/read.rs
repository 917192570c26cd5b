//! Calendar files as two programs read them that have nothing to do with the one that wrote them.

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue,
};
use calcard::{Entry, Parser};
use chrono::{NaiveDate, NaiveDateTime, TimeZone};
use chrono_tz::Europe::Amsterdam;
use ical::recur::IcalRecurDateTime;
use ical::tree::cst::IcalCst;
use ical::tz::IcalTz;

/// What a calendar holds of one date.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub uid: String,
    pub sequence: i64,
    pub modified: NaiveDateTime,
    pub title: String,
    pub description: String,
    pub place: Option<String>,
    pub url: Option<String>,
    pub status: String,
    pub start: Moment,
    pub end: Option<Moment>,
    pub has_alarm: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    Day(NaiveDate),
    /// Seconds since 1970, by the file's own clock of Amsterdam.
    Instant(i64),
}

impl Moment {
    /// The wall time of Amsterdam, by another source than the file.
    pub fn in_amsterdam(moment: NaiveDateTime) -> Self {
        let local = Amsterdam.from_local_datetime(&moment);
        let instant = local.earliest().or_else(|| {
            // An hour that the clock skips is read with the offset of before.
            let earlier = moment - chrono::Duration::hours(1);
            Some(Amsterdam.from_local_datetime(&earlier).earliest()? + chrono::Duration::hours(1))
        });
        Moment::Instant(instant.expect("no clock skips two hours").timestamp())
    }
}

/// Every violation of RFC 5545 that `ical-rs` sees.
pub fn violations(text: &str) -> Vec<String> {
    let lines = text.split("\r\n");
    let long = lines
        .filter(|line| line.len() > 75)
        .map(|line| format!("too long: {line}"));
    let bare = text.replace("\r\n", "");
    let bare = bare
        .contains(['\r', '\n'])
        .then(|| "a bare end of line".to_owned());
    let broken = match IcalCst::parse(text) {
        Err(error) => vec![format!("{error:?}")],
        Ok(tree) => match tree.decode().validate() {
            Ok(_) => Vec::new(),
            Err(errors) => errors.iter().map(|error| format!("{error:?}")).collect(),
        },
    };
    broken.into_iter().chain(long).chain(bare).collect()
}

/// The dates of a file, as `calcard` reads them.
#[track_caller]
pub fn told(text: &str) -> Vec<Told> {
    let calendar = read(text);
    let tree = IcalCst::parse(text).expect("it can be read");
    let clock = IcalTz::of_calendar(&tree.decode(), "Europe/Amsterdam");
    let clock = clock.expect("the file says how the clock of Amsterdam goes");
    let is_date = |one: &&ICalendarComponent| one.component_type == ICalendarComponentType::VEvent;
    let dates = calendar.components.iter().filter(is_date);
    let mut told: Vec<Told> = dates.map(|date| Told::new(date, &clock)).collect();

    // What `calcard` makes of the name of the time zone is the same.
    let expanded = calendar.expand_dates(chrono_tz::UTC, 1_000_000);
    assert_eq!(expanded.errors, []);
    let mut instants: Vec<i64> = expanded
        .events
        .iter()
        .map(|one| one.start.timestamp())
        .collect();
    let mut ours: Vec<i64> = told
        .iter()
        .map(|one| match one.start {
            Moment::Instant(instant) => instant,
            Moment::Day(day) => day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp(),
        })
        .collect();
    instants.sort_unstable();
    ours.sort_unstable();
    assert_eq!(instants, ours);
    told.sort_by(|one, other| one.uid.cmp(&other.uid));
    told
}

#[track_caller]
fn read(text: &str) -> ICalendar {
    let mut parser = Parser::new(text);
    let Entry::ICalendar(calendar) = parser.entry() else {
        panic!("no calendar: {text}");
    };
    assert_eq!(parser.entry(), Entry::Eof);
    calendar
}

impl Told {
    fn new(date: &ICalendarComponent, clock: &IcalTz) -> Self {
        let text = |property| {
            let entry = date.property(&property)?;
            entry.values.first()?.as_text().map(str::to_owned)
        };
        let moment = |property| {
            let value = date.property(&property)?.values.first()?;
            Some(moment(value, clock))
        };
        let sequence = date.property(&ICalendarProperty::Sequence);
        let sequence = sequence.and_then(|entry| entry.values.first()?.as_integer());
        let modified = date.property(&ICalendarProperty::LastModified);
        let modified = modified.and_then(|entry| entry.values.first()?.as_partial_date_time());
        Told {
            uid: text(ICalendarProperty::Uid).expect("it has a UID"),
            sequence: sequence.expect("it has a sequence"),
            modified: modified
                .and_then(|one| Some(one.to_date_time()?.date_time))
                .expect("a time"),
            title: text(ICalendarProperty::Summary).expect("it has a title"),
            description: text(ICalendarProperty::Description).unwrap_or_default(),
            place: text(ICalendarProperty::Location),
            url: text(ICalendarProperty::Url),
            status: text(ICalendarProperty::Status).expect("it has a status"),
            start: moment(ICalendarProperty::Dtstart).expect("it has a start"),
            end: moment(ICalendarProperty::Dtend),
            has_alarm: !date.component_ids.is_empty(),
        }
    }
}

fn moment(value: &ICalendarValue, clock: &IcalTz) -> Moment {
    let value = value.as_partial_date_time().expect("it is a moment");
    let (year, month, day) = (
        value.year.unwrap(),
        value.month.unwrap(),
        value.day.unwrap(),
    );
    let Some(hour) = value.hour else {
        let day = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
        return Moment::Day(day.expect("it is a day"));
    };
    let local = IcalRecurDateTime {
        year: year.into(),
        month,
        day,
        hour,
        minute: value.minute.unwrap(),
        second: value.second.unwrap(),
    };
    Moment::Instant(clock.resolve(local).literal_instant(local))
}
