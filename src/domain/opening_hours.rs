//! Opening hours: open now, until when, and when again, with and without staff.
//!
//! Branches and desks share these rules. All moments are Amsterdam wall time, so that a clock change
//! shifts nothing: a door that opens at ten opens when the clock on the wall says ten.
//!
//! - An exception replaces the regular hours of its days; of two for one day the shorter one counts, and
//!   of two as short one that closes: nobody then stands before a closed door.
//! - A span that ends at or before its beginning ends on the next day. It belongs to the day on which
//!   it begins: an exception on the next day does not cut it off.
//! - Spans of one kind that touch or overlap are one. Where both kinds overlap there is staff.
//! - Hours without a kind, as of a desk, are staffed.
//! - A desk stands in its branch: on a day on which the branch is different it helps only while the
//!   branch is open. On other days its own hours hold, because someone may let people in.

#[cfg(test)]
mod tests;

use std::iter::successors;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime};

use crate::content::{Branch, Desk, Exception, Hours, HoursKind, Text, Weekday};

/// How many days ahead of today the next opening is looked for.
const DAYS_AHEAD: usize = 30;

/// The Monday of some week: regular hours do not depend on the date.
const MONDAY: NaiveDate = NaiveDate::from_ymd_opt(2027, 1, 4).expect("January has a fourth day");

/// From `start` up to, and not including, `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub start: NaiveDateTime,
    pub end: NaiveDateTime,
    pub kind: HoursKind,
}

/// What a resident at the door wants to know.
#[derive(Clone, Debug, PartialEq)]
pub enum OpeningStatus {
    /// One can go in.
    Open {
        /// With or without staff.
        kind: HoursKind,
        /// When this kind ends.
        until: NaiveDateTime,
        /// When the doors close: later than `until` where the other kind follows without a pause.
        closes: NaiveDateTime,
    },
    /// The doors are shut.
    Closed {
        /// The next opening of either kind; `None` when there is none in the next 30 days.
        next: Option<Span>,
        /// Why today is different, when it is and staff said why.
        reason: Option<Text>,
    },
}

/// Times on one day. `until` at or before `from` is on the next day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    pub from: NaiveTime,
    pub until: NaiveTime,
}

/// The hours of one day, in the order of the clock. Without any it is a closed day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayTimes {
    /// When someone is there to help.
    pub staffed: Vec<Times>,
    /// When residents can let themselves in, as staff wrote it: this may run on while there is staff.
    pub self_service: Vec<Times>,
}

impl DayTimes {
    /// Whether nothing opens on this day.
    pub fn is_closed(&self) -> bool {
        self.staffed.is_empty() && self.self_service.is_empty()
    }
}

/// Whether it is open at `now`.
pub fn status(hours: &[Hours], exceptions: &[Exception], now: NaiveDateTime) -> OpeningStatus {
    let timetable = Timetable::around(hours, exceptions, now.date());
    match timetable.kind_at(now) {
        Some(kind) => OpeningStatus::Open {
            kind,
            until: timetable.end_of(now, |then| then == Some(kind)),
            closes: timetable.end_of(now, |then| then.is_some()),
        },
        None => OpeningStatus::Closed {
            next: timetable.spans_from(now).next(),
            reason: exception_on(exceptions, now.date()).and_then(|today| today.reason.clone()),
        },
    }
}

/// When a desk of this branch helps: the rest of the span that is going on (it then starts at `now`), or
/// the next one in 30 days.
pub fn next_at_desk(desk: &Desk, branch: &Branch, now: NaiveDateTime) -> Option<Span> {
    Timetable::new(now.date(), &|date| spans_at_desk(desk, branch, date))
        .spans_from(now)
        .find(|span| span.kind == HoursKind::Staffed)
}

/// The exceptions of today and so many days after it that shut the branch while the desk would help.
pub fn shut_at_desk<'b>(
    desk: &Desk,
    branch: &'b Branch,
    today: NaiveDate,
    days: u64,
) -> Vec<&'b Exception> {
    let mut shut = upcoming_exceptions(&branch.exceptions, today, days);
    let misses = |date: NaiveDate| {
        let own = spans_on(&desk.hours, &desk.exceptions, date);
        !own.is_empty() && spans_at_desk(desk, branch, date).is_empty()
    };
    shut.retain(|exception| {
        // An end that is mistyped may be ages away.
        let dates = today.iter_days().take(1 + days as usize);
        let mut dates = dates.filter(|date| exception.from <= *date && *date <= exception.last());
        exception.closes() && dates.any(misses)
    });
    shut
}

/// The hours of one date, exceptions included.
pub fn day(hours: &[Hours], exceptions: &[Exception], date: NaiveDate) -> DayTimes {
    let times = |kind| {
        let mut spans = spans_on(hours, exceptions, date);
        spans.retain(|span| span.kind == kind);
        Timetable { spans }
            .spans_from(date.into())
            .map(|span| Times {
                from: span.start.time(),
                until: span.end.time(),
            })
            .collect()
    };
    DayTimes {
        staffed: times(HoursKind::Staffed),
        self_service: times(HoursKind::SelfService),
    }
}

/// The regular week, from Monday.
pub fn week(hours: &[Hours]) -> impl Iterator<Item = (Weekday, DayTimes)> {
    MONDAY
        .iter_days()
        .take(7)
        .map(|date| (date.weekday().into(), day(hours, &[], date)))
}

/// Which of these regular hours lie outside those of the house, in part or whole, by their place in the
/// list. With or without staff: the house is open.
pub fn outside(hours: &[Hours], house: &[Hours]) -> Vec<usize> {
    let is_outside = |hours: &Hours| {
        let mut week = MONDAY.iter_days().take(7);
        week.any(|date| {
            let open = Timetable::around(house, &[], date);
            let spans = spans_on(std::slice::from_ref(hours), &[], date);
            let mut ends = spans
                .iter()
                .map(|span| (span.end, open.end_of(span.start, |kind| kind.is_some())));
            ends.any(|(end, closes)| closes < end)
        })
    };
    let places = hours.iter().enumerate();
    places
        .filter(|(_, hours)| is_outside(hours))
        .map(|(at, _)| at)
        .collect()
}

/// The exceptions of today and so many days after it, the first one first.
pub fn upcoming_exceptions(
    exceptions: &[Exception],
    today: NaiveDate,
    days: u64,
) -> Vec<&Exception> {
    let last = today.checked_add_days(Days::new(days)).unwrap_or(today);
    let mut upcoming: Vec<&Exception> = Vec::new();
    for exception in exceptions {
        if exception.last() >= today && exception.from <= last {
            let place = upcoming.partition_point(|known| known.from <= exception.from);
            upcoming.insert(place, exception);
        }
    }
    upcoming
}

fn exception_on(exceptions: &[Exception], date: NaiveDate) -> Option<&Exception> {
    exceptions
        .iter()
        .filter(|exception| exception.from <= date && date <= exception.last())
        .min_by_key(|exception| (exception.last() - exception.from, !exception.closes()))
}

/// The spans that begin on this date, as staff wrote them.
fn spans_on(hours: &[Hours], exceptions: &[Exception], date: NaiveDate) -> Vec<Span> {
    let span = |from: NaiveTime, until: NaiveTime, kind: Option<HoursKind>| Span {
        start: date.and_time(from),
        end: if until > from {
            date.and_time(until)
        } else {
            (date + Days::new(1)).and_time(until)
        },
        kind: kind.unwrap_or(HoursKind::Staffed),
    };
    match exception_on(exceptions, date) {
        Some(exception) if exception.closed => Vec::new(),
        Some(exception) => exception
            .hours
            .iter()
            .map(|hours| span(hours.from, hours.until, hours.kind))
            .collect(),
        None => hours
            .iter()
            .filter(|hours| hours.day == date.weekday().into())
            .map(|hours| span(hours.from, hours.until, hours.kind))
            .collect(),
    }
}

/// The spans of a desk that begin on this date; on a day on which the branch is different, what the
/// branch leaves of them.
fn spans_at_desk(desk: &Desk, branch: &Branch, date: NaiveDate) -> Vec<Span> {
    let own = spans_on(&desk.hours, &desk.exceptions, date);
    if exception_on(&branch.exceptions, date).is_none() {
        return own;
    }
    let open = spans_on(&[], &branch.exceptions, date);
    let both = |one: &Span, other: &Span| Span {
        start: one.start.max(other.start),
        end: one.end.min(other.end),
        kind: one.kind,
    };
    own.iter()
        .flat_map(|own| open.iter().map(move |open| both(own, open)))
        .filter(|span| span.start < span.end)
        .collect()
}

/// Spans in any order, which may touch and overlap.
struct Timetable {
    spans: Vec<Span>,
}

impl Timetable {
    /// From yesterday, whose last span may run past midnight, as far as we look ahead.
    fn new(today: NaiveDate, spans_on: &dyn Fn(NaiveDate) -> Vec<Span>) -> Self {
        let dates = (today - Days::new(1)).iter_days();
        let spans = dates.take(1 + 1 + DAYS_AHEAD).flat_map(spans_on).collect();
        Timetable { spans }
    }

    fn around(hours: &[Hours], exceptions: &[Exception], today: NaiveDate) -> Self {
        Timetable::new(today, &|date| spans_on(hours, exceptions, date))
    }

    fn kind_at(&self, moment: NaiveDateTime) -> Option<HoursKind> {
        let open = self
            .spans
            .iter()
            .filter(|span| span.start <= moment && moment < span.end);
        // `Staffed` comes before `SelfService`.
        open.map(|span| span.kind).min()
    }

    /// This moment, and then each at which a span begins or ends.
    fn edges_from(&self, moment: NaiveDateTime) -> impl Iterator<Item = NaiveDateTime> {
        successors(Some(moment), |moment| {
            let edges = self.spans.iter().flat_map(|span| [span.start, span.end]);
            edges.filter(|edge| edge > moment).min()
        })
    }

    /// When it first is no longer `same`; it is at `moment`. After the last edge all is closed.
    fn end_of(
        &self,
        moment: NaiveDateTime,
        same: impl Fn(Option<HoursKind>) -> bool,
    ) -> NaiveDateTime {
        self.edges_from(moment)
            .find(|edge| !same(self.kind_at(*edge)))
            .unwrap_or(moment)
    }

    /// What is left of the span that is going on, and the spans that follow; joined where they touch.
    fn spans_from(&self, moment: NaiveDateTime) -> impl Iterator<Item = Span> {
        let span_from = |moment| {
            self.edges_from(moment).find_map(|start| {
                let kind = self.kind_at(start)?;
                let end = self.end_of(start, |then| then == Some(kind));
                Some(Span { start, end, kind })
            })
        };
        successors(span_from(moment), move |before| span_from(before.end))
    }
}
