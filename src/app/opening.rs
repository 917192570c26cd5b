//! Opening hours in words: open now and until when, or closed and until when.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

use crate::app::published::published;
use crate::app::texts::texts;
use crate::content::{Branch, Desk, Exception, Hours, HoursKind, Text};
use crate::domain::dutch;
use crate::domain::opening_hours::{self, DayTimes, OpeningStatus, Times};

/// What a resident at the door reads.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub is_open: bool,
    /// `Nu open tot 17.30 uur`, `Gesloten, morgen open om 10.00 uur`.
    pub state: String,
    /// Whether there is staff, and why today is different. May be empty.
    pub notes: Vec<String>,
}

/// How it is with a branch at `now`.
pub fn branch(hours: &[Hours], exceptions: &[Exception], now: NaiveDateTime) -> Told {
    let (phrase, text) = (texts().phrase, texts().hours);
    match opening_hours::status(hours, exceptions, now) {
        OpeningStatus::Open {
            kind,
            until,
            closes,
        } => {
            let note = match kind {
                HoursKind::Staffed if until < closes => {
                    Some((phrase.staff_until)(&end(until, now)))
                }
                HoursKind::Staffed => None,
                HoursKind::SelfService if until < closes => {
                    Some((phrase.staff_from)(&end(until, now)))
                }
                HoursKind::SelfService => Some(text.no_staff.to_owned()),
            };
            Told {
                is_open: true,
                state: (phrase.open_until)(&end(closes, now)),
                notes: note.into_iter().collect(),
            }
        }
        OpeningStatus::Closed { next, reason } => {
            let state = match next {
                Some(next) => (phrase.closed_until)(&(phrase.open_at)(
                    &dutch::relative_day(next.start.date(), now.date()),
                    &dutch::hours(next.start.time(), None),
                )),
                None => text.unknown.to_owned(),
            };
            let alone = next.is_some_and(|next| next.kind == HoursKind::SelfService);
            let notes = [
                reason.map(|reason| reason.to_string()),
                alone.then(|| text.no_staff.to_owned()),
                next.is_none().then(|| text.unknown_hint.to_owned()),
            ];
            Told {
                is_open: false,
                state,
                notes: notes.into_iter().flatten().collect(),
            }
        }
    }
}

/// When a desk of this branch can help: `Nu open tot 12.00 uur`, `Volgende keer: morgen om 10.00 uur`.
pub fn desk(desk: &Desk, branch: &Branch, now: NaiveDateTime) -> Told {
    let phrase = texts().phrase;
    let next = opening_hours::next_at_desk(desk, branch, now);
    let is_open = next.is_some_and(|next| next.start <= now);
    let state = match next {
        Some(next) if is_open => (phrase.open_until)(&end(next.end, now)),
        Some(next) => (phrase.next_at)(&(phrase.at_time)(
            &dutch::relative_day(next.start.date(), now.date()),
            &dutch::hours(next.start.time(), None),
        )),
        None => texts().help.ask_times.to_owned(),
    };
    Told {
        is_open,
        state,
        notes: Vec::new(),
    }
}

/// When a desk helps next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextHours {
    pub start: NaiveDateTime,
    end: NaiveDateTime,
}

/// The next hours of a desk of this branch; `None`: we do not know any.
pub fn next_hours(desk: &Desk, branch: &Branch, now: NaiveDateTime) -> Option<NextHours> {
    let next = opening_hours::next_at_desk(desk, branch, now)?;
    Some(NextHours {
        start: next.start,
        end: next.end,
    })
}

impl NextHours {
    /// `Nu open tot 15.30 uur`, `Morgen, 10.00 - 12.00 uur`. A published page leaves out the day: it is read on
    /// other days too, and the day stands beside it.
    pub fn words(&self, now: NaiveDateTime) -> String {
        let is_open = self.start <= now;
        let until = end(self.end, now);
        let hours = dutch::hours(self.start.time(), Some(self.end.time()));
        match (published(), is_open) {
            (Some(_), true) => [texts().hours.until, " ", &until].concat(),
            (Some(_), false) => hours,
            (None, true) => (texts().phrase.open_until)(&until),
            (None, false) => {
                let day = dutch::relative_day(self.start.date(), now.date());
                [&dutch::capital(&day), ", ", &hours].concat()
            }
        }
    }

    /// The day that a published page leaves out of the words.
    pub fn spoken_day(&self, now: NaiveDateTime) -> Option<String> {
        let day = || dutch::date(self.start.date(), now.date());
        published().map(|_| dutch::capital(&day()))
    }
}

/// The hours of a branch on one day, for a page that is read on other days too.
pub fn branch_on_day(hours: &[Hours], exceptions: &[Exception], now: NaiveDateTime) -> Told {
    let day = opening_hours::day(hours, exceptions, now.date());
    Told {
        is_open: !day.is_closed(),
        state: dutch::capital(&dutch::date(now.date(), now.date())),
        notes: vec![dutch::capital(&day_times(&day))],
    }
}

/// `17.30 uur`; midnight is `24.00 uur`; with the day when that is not plain.
fn end(end: NaiveDateTime, now: NaiveDateTime) -> String {
    let today = now.date();
    let tomorrow = today.checked_add_days(Days::new(1));
    if end.time() == NaiveTime::MIN && Some(end.date()) == tomorrow {
        return "24.00 uur".to_owned();
    }
    let time = dutch::hours(end.time(), None);
    // Who reads "01.00 uur" in the evening knows which night is meant.
    let this_night = Some(end.date()) == tomorrow && end < now + chrono::Duration::hours(12);
    if end.date() == today || this_night {
        return time;
    }
    [&dutch::relative_day(end.date(), today), " ", &time].concat()
}

/// For a table: `10.00 tot 12.30` and `13.00 tot 17.30`.
pub fn spans(times: &[Times]) -> Vec<String> {
    let span = |times: &Times| dutch::hours(times.from, Some(times.until));
    let short = |said: String| said.trim_end_matches(" uur").to_owned();
    times.iter().map(span).map(short).collect()
}

/// `10.00 tot 12.30 uur en 13.00 tot 17.30 uur`. `None`: not at all.
pub fn times(times: &[Times]) -> Option<String> {
    let spans: Vec<String> = times
        .iter()
        .map(|times| dutch::hours(times.from, Some(times.until)))
        .collect();
    (!spans.is_empty()).then(|| spans.join(texts().hours.and))
}

/// What is different on some days: `vrijdag 25 december: gesloten (Kerst)`.
pub fn exception(exception: &Exception, today: NaiveDate) -> String {
    let days = dutch::days(exception.from, exception.last(), today);
    let day = opening_hours::day(&[], std::slice::from_ref(exception), exception.from);
    let mut line = [&days, ": ", &day_times(&day)].concat();
    if let Some(reason) = exception.reason.as_ref().map(Text::as_str) {
        line.push_str(" (");
        line.push_str(reason);
        line.push(')');
    }
    line
}

/// All hours of one day; those without staff say so.
fn day_times(day: &DayTimes) -> String {
    let text = texts().hours;
    let alone = times(&day.self_service)
        .map(|times| [&times, " ", &text.self_service.to_ascii_lowercase()].concat());
    let parts: Vec<String> = times(&day.staffed).into_iter().chain(alone).collect();
    match parts.is_empty() {
        true => text.closed.to_owned(),
        false => parts.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Content, HelpFile, LibraryFile};

    /// With a self-service hour before and an evening after, a noon break, and Christmas.
    fn library() -> Branch {
        let json = r#"{"branches": [{"id": "b", "name": "B", "hours": [
            {"day": "tuesday", "from": "09:00", "until": "10:00", "kind": "self-service"},
            {"day": "tuesday", "from": "10:00", "until": "17:30", "kind": "staffed"},
            {"day": "tuesday", "from": "17:30", "until": "21:00", "kind": "self-service"},
            {"day": "wednesday", "from": "10:00", "until": "12:30"},
            {"day": "wednesday", "from": "13:30", "until": "00:00"},
            {"day": "friday", "from": "20:00", "until": "01:00"}
        ], "exceptions": [
            {"from": "2026-12-25", "to": "2026-12-26", "closed": true, "reason": "Kerst"},
            {"from": "2026-12-24", "hours": [{"from": "10:00", "until": "16:00"}]}
        ]}]}"#;
        LibraryFile::parse(json).unwrap().value.branches.remove(0)
    }

    #[test]
    fn the_state_says_open_until_or_closed_until() {
        #[track_caller]
        fn check(now: &str, state: &str, notes: &[&str]) {
            let library = library();
            let told = branch(&library.hours, &library.exceptions, now.parse().unwrap());
            assert_eq!(
                (told.state.as_str(), told.notes),
                (state, notes.iter().map(|n| n.to_string()).collect())
            );
        }
        let alone = "Er zijn dan geen medewerkers. Je kunt zelf naar binnen.";
        check(
            "2027-01-12T09:30:00",
            "Nu open tot 21.00 uur",
            &["Medewerkers zijn er vanaf 10.00 uur."],
        );
        check(
            "2027-01-12T11:00:00",
            "Nu open tot 21.00 uur",
            &["Medewerkers zijn er tot 17.30 uur."],
        );
        check("2027-01-12T18:00:00", "Nu open tot 21.00 uur", &[alone]);
        check(
            "2027-01-12T21:00:00",
            "Gesloten, morgen open om 10.00 uur",
            &[],
        );
        check(
            "2027-01-13T12:45:00",
            "Gesloten, vandaag open om 13.30 uur",
            &[],
        );
        check("2027-01-13T20:00:00", "Nu open tot 24.00 uur", &[]);
        check("2027-01-15T21:00:00", "Nu open tot 01.00 uur", &[]);
        check("2027-01-16T00:30:00", "Nu open tot 01.00 uur", &[]);
        check(
            "2027-01-16T09:00:00",
            "Gesloten, dinsdag 19 januari open om 09.00 uur",
            &[alone],
        );
        check(
            "2026-12-25T12:00:00",
            "Gesloten, dinsdag 29 december open om 09.00 uur",
            &["Kerst", alone],
        );
    }

    #[test]
    fn a_place_without_hours_says_to_call() {
        let told = branch(&[], &[], "2027-01-12T09:30:00".parse().unwrap());
        assert_eq!(told.state, "Gesloten");
        assert_eq!(
            told.notes,
            ["We weten nog niet wanneer we weer open zijn. Bel ons."]
        );
    }

    #[test]
    fn a_desk_says_when_it_helps() {
        #[track_caller]
        fn check(now: &str, state: &str) {
            let json = r#"{"topics": [], "desks": [{"branch": "b", "hours": [
                {"day": "tuesday", "from": "10:00", "until": "17:30"},
                {"day": "thursday", "from": "15:00", "until": "17:00"},
                {"day": "friday", "from": "10:00", "until": "12:00"}
            ]}]}"#;
            let help = HelpFile::parse(json).unwrap().value;
            let told = desk(&help.desks[0], &library(), now.parse().unwrap());
            assert_eq!(told.state, state);
        }
        check("2027-01-12T09:30:00", "Volgende keer: vandaag om 10.00 uur");
        check("2027-01-12T11:00:00", "Nu open tot 17.30 uur");
        check("2027-01-13T18:00:00", "Volgende keer: morgen om 15.00 uur");
        check(
            "2027-01-15T18:00:00",
            "Volgende keer: dinsdag 19 januari om 10.00 uur",
        );
        // The branch closes early on the day before Christmas, and is closed at Christmas.
        check("2026-12-24T15:30:00", "Nu open tot 16.00 uur");
        check(
            "2026-12-25T11:00:00",
            "Volgende keer: dinsdag 29 december om 10.00 uur",
        );
    }

    #[test]
    fn an_exception_says_what_is_different() {
        let library = library();
        let today = "2026-12-01".parse().unwrap();
        let lines: Vec<String> = library
            .exceptions
            .iter()
            .map(|e| exception(e, today))
            .collect();
        assert_eq!(
            lines,
            [
                "vrijdag 25 december tot en met zaterdag 26 december: gesloten (Kerst)",
                "donderdag 24 december: 10.00 tot 16.00 uur",
            ]
        );
    }
}
