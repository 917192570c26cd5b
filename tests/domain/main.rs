//! The rules of the agenda, from outside: tables, properties, and an independent oracle.

#![allow(
    clippy::too_many_lines,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test is a list of cases, and fails where one of them surprises"
)]

mod agenda;
mod calendar;
mod feedback;
mod filter;
mod near;
mod saved;
mod standing;

use bieb::content::{Content, Event, EventsFile};
use chrono::{NaiveDate, NaiveDateTime};

/// An event from the JSON that staff would write; `fields` come beside id, title and start.
fn event(start: &str, fields: &str) -> Event {
    let comma = if fields.is_empty() { "" } else { "," };
    let json = format!(
        r#"{{"events": [{{"id": "taalcafe", "title": "Taalcafé", "start": "{start}"{comma}{fields}}}]}}"#
    );
    let mut parsed = EventsFile::parse(&json).expect("the JSON of the test is right");
    assert_eq!(parsed.problems, [], "the JSON of the test has problems");
    parsed.value.events.remove(0)
}

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn moment(text: &str) -> NaiveDateTime {
    format!("{text}:00").parse().expect("a moment")
}
