//! One time that an activity takes place.

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use crate::content::{Availability, Change, Event, Id, Status, Text};

/// How long an activity without an end is taken to last.
const USUAL_LENGTH: Duration = Duration::hours(2);

/// Before this hour an evening still belongs to the day on which it began.
const NIGHT_ENDS: u32 = 6;

/// One time of an event, with its change applied. Small, because an agenda holds tens of thousands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// The planned date: the address of its page, whatever happens to it.
    pub date: NaiveDate,
    pub start: NaiveDateTime,
    pub end: Option<NaiveDateTime>,
    /// Its place in `Event::changes`.
    change: Option<u16>,
}

impl Occurrence {
    /// The occurrence that was planned from `start` to `end`.
    pub fn new(event: &Event, start: NaiveDateTime, end: Option<NaiveDateTime>) -> Self {
        let date = start.date();
        let planned = Occurrence {
            date,
            start,
            end,
            change: None,
        };
        let Some(at) = event.changes.iter().position(|change| change.date == date) else {
            return planned;
        };
        let change = &event.changes[at];
        let length = end.map(|end| end - start);
        let start = change.start.unwrap_or(start);
        let end = change
            .end
            .filter(|end| *end >= start)
            .or(length.map(|length| start + length));
        Occurrence {
            date,
            start,
            end,
            change: u16::try_from(at).ok(),
        }
    }

    /// What staff say about this date.
    pub fn change<'e>(&self, event: &'e Event) -> Option<&'e Change> {
        event.changes.get(usize::from(self.change?))
    }

    pub fn status(&self, event: &Event) -> Status {
        let changed = self.change(event).and_then(|change| change.status);
        changed.or(event.status).unwrap_or(Status::Scheduled)
    }

    /// Why it is cancelled, postponed or moved.
    pub fn reason<'e>(&self, event: &'e Event) -> Option<&'e Text> {
        self.change(event)
            .and_then(|change| change.reason.as_ref())
            .or(event.reason.as_ref())
    }

    pub fn availability(&self, event: &Event) -> Option<Availability> {
        self.change(event)
            .and_then(|change| change.availability)
            .or(event.availability)
    }

    /// The branch where it is, this time.
    pub fn branch<'e>(&self, event: &'e Event) -> Option<&'e Id> {
        let moved = self.change(event).and_then(|change| change.branch.as_ref());
        moved.or_else(|| event.place.as_ref()?.branch.as_ref())
    }

    /// When it was planned, if it is at another time now. Of what lasts all day only the day counts.
    pub fn planned_otherwise(&self, event: &Event) -> Option<NaiveDateTime> {
        self.change(event)?.start?;
        let planned = self.date.and_time(planned_time(event, self.date));
        let differs = match event.all_day {
            true => self.start.date() != self.date,
            false => self.start != planned,
        };
        differs.then_some(planned)
    }

    /// Whether it is on another date than planned. Its page keeps the planned date as its address.
    pub fn is_on_another_date(&self) -> bool {
        self.start.date() != self.date
    }

    /// Whether it is in another branch than planned.
    pub fn is_elsewhere(&self, event: &Event) -> bool {
        let planned = event.place.as_ref().and_then(|place| place.branch.as_ref());
        self.change(event)
            .and_then(|change| change.branch.as_ref())
            .is_some_and(|branch| Some(branch) != planned)
    }

    /// The last day on which it is. A night out belongs to the day on which it began.
    pub fn last_day(&self) -> NaiveDate {
        let Some(end) = self.end else {
            return self.start.date();
        };
        let short = end - self.start < Duration::hours(24);
        if short && end.hour() < NIGHT_ENDS {
            self.start.date()
        } else {
            end.date()
        }
    }

    /// Whether it is over at `now`. What lasts all day ends with its day.
    pub fn is_over(&self, event: &Event, now: NaiveDateTime) -> bool {
        let end = match self.end {
            _ if event.all_day => self.last_day().and_time(NaiveTime::MIN) + Duration::days(1),
            Some(end) if end > self.start => end,
            Some(_) | None => self.start + USUAL_LENGTH,
        };
        end <= now
    }

    /// Whether it goes on at `now`.
    pub fn is_now(&self, event: &Event, now: NaiveDateTime) -> bool {
        self.start <= now && !self.is_over(event, now)
    }
}

fn planned_time(event: &Event, date: NaiveDate) -> NaiveTime {
    let lesson = event
        .sessions
        .iter()
        .find(|lesson| lesson.start.date() == date);
    lesson.map_or(event.start, |lesson| lesson.start).time()
}
