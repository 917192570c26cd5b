//! Entries as the text of an iCalendar file.

use std::fmt;

use chrono::NaiveDateTime;
use icalendar::{Component, Event as VEvent, EventLike, EventStatus, Property};

use super::entry::{Entry, EntryStatus, EntryTime};
use super::revision::Revision;
use super::timezone::{TZID, VTIMEZONE};
use crate::app::texts::texts;

/// How often programs that follow a calendar may ask for it again.
const REFRESH: &str = "PT6H";

/// The file with these entries, under the name that people see in their list of calendars. An empty one is a
/// calendar in which nothing is planned.
pub fn calendar(name: &str, vevents: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let mut text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n".to_owned();
    let properties = [
        Property::new("PRODID", "-//bibliotheeklekijssel.nl//bieb//NL"),
        Property::new("CALSCALE", "GREGORIAN"),
        Property::new("METHOD", "PUBLISH"),
        // RFC 7986, and the names that programs read that are older.
        Property::new("NAME", plain(name))
            .add_parameter("VALUE", "TEXT")
            .done(),
        Property::new("X-WR-CALNAME", plain(name)),
        Property::new("X-WR-TIMEZONE", TZID),
        Property::new("REFRESH-INTERVAL", REFRESH)
            .add_parameter("VALUE", "DURATION")
            .done(),
        Property::new("X-PUBLISHED-TTL", REFRESH),
    ];
    for property in properties {
        let line: Result<String, fmt::Error> = property.try_into();
        text.push_str(&line.expect("writing to a string cannot fail"));
    }
    text.push_str(VTIMEZONE);
    for vevent in vevents {
        text.push_str(vevent.as_ref());
    }
    text.push_str("END:VCALENDAR\r\n");
    text
}

/// The text of one entry. `origin` is where the site is, such as `https://app.voorbeeld.nl`; without it the entry
/// does not lead to its page.
pub fn vevent(entry: &Entry, revision: Revision, origin: Option<&str>) -> String {
    let mut vevent = VEvent::new();
    vevent
        .uid(&entry.uid)
        .sequence(revision.sequence)
        .timestamp(revision.modified)
        .last_modified(revision.modified)
        .summary(&one_line(&entry.title))
        .status(match entry.status {
            EntryStatus::Confirmed => EventStatus::Confirmed,
            EntryStatus::Tentative => EventStatus::Tentative,
            EntryStatus::Cancelled => EventStatus::Cancelled,
        })
        .categories(entry.categories.iter().map(|category| one_line(category)));
    set_time(&mut vevent, entry.time);
    set_place(&mut vevent, entry);
    let page = origin.map(|origin| [origin, &entry.page].concat());
    let description = plain(&entry.description);
    match page {
        Some(page) => {
            let lines = [&description, "\n", texts().calendar.page, ": ", &page];
            vevent.description(&lines.concat()).url(&page);
        }
        None => _ = vevent.description(&description),
    }
    folded(&Component::to_string(&vevent))
}

fn set_time(vevent: &mut VEvent, time: EntryTime) {
    let local = |name: &str, moment: NaiveDateTime| {
        Property::new(name, moment.format("%Y%m%dT%H%M%S").to_string())
            .add_parameter("TZID", TZID)
            .done()
    };
    match time {
        EntryTime::At(start, end) => {
            vevent.append_property(local("DTSTART", start));
            if let Some(end) = end {
                vevent.append_property(local("DTEND", end));
            }
        }
        EntryTime::Days(first, over) => {
            // Who goes to an exhibition of a month is not away for a month.
            vevent
                .starts(first)
                .ends(over)
                .add_property("TRANSP", "TRANSPARENT");
        }
    }
}

fn set_place(vevent: &mut VEvent, entry: &Entry) {
    if !entry.place.is_empty() {
        vevent.location(&one_line(&entry.place));
    }
    if let Some(location) = &entry.location {
        let degrees = format!("{};{}", location.lat.0, location.lon.0);
        vevent.add_property("GEO", degrees);
    }
    if let Some(url) = &entry.online {
        // RFC 7986, 5.11.
        let conference = Property::new("CONFERENCE", url.as_str())
            .add_parameter("VALUE", "URI")
            .done();
        vevent.append_property(conference);
    }
}

/// The same entry with an alarm on the day before, at the same time. Never in what people follow: there they
/// cannot switch it off one by one.
///
/// As text, for the same reason as [`VTIMEZONE`].
pub fn with_alarm(vevent: &str, title: &str) -> String {
    let description: Result<String, fmt::Error> =
        Property::new("DESCRIPTION", one_line(title)).try_into();
    let alarm = [
        "BEGIN:VALARM\r\nACTION:DISPLAY\r\n",
        &description.expect("writing to a string cannot fail"),
        "TRIGGER:-P1D\r\nEND:VALARM\r\nEND:VEVENT\r\n",
    ];
    vevent.replace("END:VEVENT\r\n", &alarm.concat())
}

/// No line is longer than 75 octets (RFC 5545, 3.1): `icalendar` 0.17 forgets the space with which a line that goes
/// on begins.
fn folded(text: &str) -> String {
    const LONGEST: usize = 75;
    let mut folded = String::with_capacity(text.len() + 8);
    for mut line in text.split_inclusive("\r\n") {
        while line.trim_end_matches("\r\n").len() > LONGEST {
            let ends = |at: &usize| line.is_char_boundary(*at);
            let (start, rest) = line.split_at((0..=LONGEST).rev().find(ends).unwrap_or(0));
            folded.push_str(start);
            folded.push_str("\r\n ");
            line = rest;
        }
        folded.push_str(line);
    }
    folded
}

/// Only text, with plain ends of lines: a carriage return by itself would begin a property of its own.
fn plain(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines
        .chars()
        .filter(|letter| !letter.is_control() || *letter == '\n')
        .collect()
}

fn one_line(text: &str) -> String {
    plain(text).replace('\n', " ")
}
