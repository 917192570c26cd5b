//! One time that an activity takes place.

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use crate::content::{Availability, Change, Event, Id, Status, Text};

/// So long an activity without an end goes on for sure enough to say that it goes on now.
const USUAL_LENGTH: Duration = Duration::hours(2);

/// An activity without an end is over when the evening is.
const EVENING_ENDS: NaiveTime = NaiveTime::from_hms_opt(23, 0, 0).expect("the day has this hour");

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
    /// Whether only its day is known, and not its time.
    lacks_time: bool,
    /// Whether staff may have meant it when they changed a date on which there is nothing.
    pub(super) may_be_changed: bool,
}

impl Occurrence {
    /// The occurrence that was planned from `start` to `end`.
    pub fn new(event: &Event, start: NaiveDateTime, end: Option<NaiveDateTime>) -> Self {
        let date = start.date();
        let lesson = event.sessions.iter().find(|known| known.start == start);
        let planned = Occurrence {
            date,
            start,
            end,
            change: None,
            lacks_time: lesson.map_or(event.lacks_time, |lesson| lesson.lacks_time),
            may_be_changed: false,
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
            start,
            end,
            change: u16::try_from(at).ok(),
            lacks_time: match change.start {
                Some(_) => change.lacks_time && !event.all_day,
                None => planned.lacks_time,
            },
            ..planned
        }
    }

    /// Whether only its day is known: residents read the day, and that the time follows.
    pub fn lacks_time(&self) -> bool {
        self.lacks_time
    }

    /// Whether only its days count: it lasts all day, or its time is not known.
    pub fn is_all_day(&self, event: &Event) -> bool {
        self.lacks_time || event.all_day
    }

    /// Whether a mistake of staff may hide that it is cancelled, moved or full. Residents read that they
    /// had better call.
    pub fn is_uncertain(&self, event: &Event) -> bool {
        let change = self.change(event);
        event.is_uncertain
            || self.may_be_changed
            || change.is_some_and(|change| change.is_uncertain)
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

    /// Whether it matters to who goes to this branch: it is there, or it moved away from there.
    pub fn concerns(&self, event: &Event, branch: &Id) -> bool {
        self.branch(event) == Some(branch) || self.has_left(event, branch)
    }

    /// Whether it was planned in this branch and is in another one.
    pub fn has_left(&self, event: &Event, branch: &Id) -> bool {
        let planned = event.place.as_ref().and_then(|place| place.branch.as_ref());
        planned == Some(branch) && self.is_elsewhere(event)
    }

    /// When it was planned, if it is at another time now. Of what lasts all day only the day counts.
    pub fn planned_otherwise(&self, event: &Event) -> Option<NaiveDateTime> {
        self.change(event)?.start?;
        let planned = self.date.and_time(planned_time(event, self.date));
        let differs = match self.is_all_day(event) {
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

    /// Whether one can only come online, this time.
    pub fn is_only_online(&self, event: &Event) -> bool {
        event.is_only_online() && self.branch(event).is_none()
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

    /// Whether it is sure to be over at `now`. What lasts all day ends with its day; what has no end stays
    /// until the evening is over.
    pub fn is_over(&self, event: &Event, now: NaiveDateTime) -> bool {
        let end = match self.known_end() {
            _ if self.is_all_day(event) => {
                self.last_day().and_time(NaiveTime::MIN) + Duration::days(1)
            }
            Some(end) => end,
            None => {
                let evening = self.start.date().and_time(EVENING_ENDS);
                evening.max(self.start + USUAL_LENGTH)
            }
        };
        end <= now
    }

    /// Whether it is sure to go on at `now`.
    pub fn is_now(&self, event: &Event, now: NaiveDateTime) -> bool {
        let is_sure =
            self.is_all_day(event) || self.known_end().is_some() || now < self.start + USUAL_LENGTH;
        self.start <= now && is_sure && !self.is_over(event, now)
    }

    fn known_end(&self) -> Option<NaiveDateTime> {
        self.end.filter(|end| *end > self.start)
    }
}

fn planned_time(event: &Event, date: NaiveDate) -> NaiveTime {
    let lesson = event
        .sessions
        .iter()
        .find(|lesson| lesson.start.date() == date);
    lesson.map_or(event.start, |lesson| lesson.start).time()
}
