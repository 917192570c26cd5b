//! What a feed says of an activity. Nothing of it changes with the day on which it is read: what a reader has seen
//! comes back only when staff changed it.

use chrono::NaiveDate;

use crate::app::describe;
use crate::app::texts::feeds::feeds;
use crate::app::texts::texts;
use crate::content::{Availability, Change, Event, LibraryFile, Status, Text};
use crate::domain::dutch;
use crate::domain::occurrence::Occurrence;

/// No date is in this year, so that each is written with its own.
const NO_YEAR: NaiveDate = NaiveDate::MIN;

/// In words that XML allows.
pub struct Words {
    pub title: String,
    pub summary: Option<String>,
    pub html: String,
    /// When it is, on all its dates.
    pub when: String,
    /// Empty where nobody said where it is.
    pub place: String,
}

impl Words {
    pub fn new(event: &Event, library: Option<&LibraryFile>) -> Self {
        let mark = if event.example { feeds().example } else { "" };
        let mut html = String::new();
        let planned = planned(event);
        let occurrence = Occurrence::new(&planned, event.start, event.end);
        let facts = facts(event, library);
        let changes = changes(event, library);
        let own = event.description.iter().map(Text::to_string);
        for line in facts.into_iter().chain(changes).chain(own) {
            html.push_str("<p>");
            html_escape::encode_text_to_string(allowed_in_xml(&line), &mut html);
            html.push_str("</p>");
        }
        Words {
            title: allowed_in_xml(&[event.title.as_str(), mark].concat()),
            summary: event
                .summary
                .as_ref()
                .map(|text| allowed_in_xml(text.as_str())),
            html,
            when: when(&planned, &occurrence),
            place: describe::place(&planned, &occurrence, library),
        }
    }

    /// All of it, to compare.
    pub fn all(&self) -> String {
        [
            &self.title,
            self.summary.as_deref().unwrap_or_default(),
            &self.html,
        ]
        .join("\n")
    }
}

/// Without the signs that may not stand in XML (XML 1.0, `Char`): one of them would cost the whole feed.
pub fn allowed_in_xml(text: &str) -> String {
    let is_allowed = |c: &char| matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
    text.chars().filter(is_allowed).collect()
}

/// The activity as if nothing was changed on any date.
fn planned(event: &Event) -> Event {
    Event {
        changes: Vec::new(),
        ..event.clone()
    }
}

/// When, where, for whom and for how much, as it was planned.
fn facts(event: &Event, library: Option<&LibraryFile>) -> Vec<String> {
    let planned = planned(event);
    let occurrence = Occurrence::new(&planned, event.start, event.end);
    let place = describe::place(&planned, &occurrence, library);
    let whom = event.for_whom.as_ref().map(Text::to_string);
    let whom = whom.or_else(|| Some(dutch::age(event.age.filter(|age| !age.is_all())?)));
    let price = dutch::price(event.price.as_ref());
    let labels = texts().event;
    let said = [
        (labels.when, Some(when(&planned, &occurrence))),
        (labels.place, Some(place).filter(|place| !place.is_empty())),
        (labels.for_whom, whom),
        (labels.cost, price),
    ];
    let said = said
        .into_iter()
        .filter_map(|(label, said)| Some((feeds().labelled)(label, &said?)));
    let status = event
        .status
        .and_then(|status| standing(status, event.reason.as_ref()));
    let room = event.availability.and_then(room);
    status.into_iter().chain(room).chain(said).collect()
}

/// Its only time, all its lessons, or how often it comes back.
fn when(planned: &Event, first: &Occurrence) -> String {
    let say = |occurrence: &Occurrence| describe::when(planned, occurrence, NO_YEAR);
    if planned.sessions.len() > 1 {
        let lessons = planned.sessions.iter();
        let lessons =
            lessons.map(|lesson| say(&Occurrence::new(planned, lesson.start, lesson.end)));
        return lessons.collect::<Vec<_>>().join("; ");
    }
    let Some(repeat) = &planned.repeat else {
        return say(first);
    };
    let said = (feeds().repeated)(repeat.every, repeat.interval(), &say(first));
    match repeat.until {
        Some(last) => (feeds().until)(&said, &dutch::date(last, NO_YEAR)),
        None => said,
    }
}

/// What is different on each date, in order of time.
fn changes(event: &Event, library: Option<&LibraryFile>) -> Vec<String> {
    let mut changes: Vec<&Change> = event.changes.iter().collect();
    changes.sort_by_key(|change| change.date);
    let said = changes.into_iter().filter_map(|change| {
        let said = change_in_words(event, change, library);
        let date = dutch::capital(&dutch::date(change.date, NO_YEAR));
        (!said.is_empty()).then(|| (feeds().labelled)(&date, &said.join(". ")))
    });
    said.collect()
}

fn change_in_words(event: &Event, change: &Change, library: Option<&LibraryFile>) -> Vec<String> {
    let branch = change.branch.as_ref();
    let branch = branch.and_then(|id| describe::branch_name(library, id));
    let moved = change.start.map(|start| {
        let span = dutch::span(
            start,
            change.end,
            event.all_day || change.lacks_time,
            NO_YEAR,
        );
        (texts().phrase.moved_to)(&span)
    });
    let elsewhere = branch.map(|name| (texts().phrase.elsewhere)(name.as_str()));
    let is_said = moved.is_some() || elsewhere.is_some();
    let status = change
        .status
        .filter(|status| !(is_said && *status == Status::Moved));
    let status_said = status.and_then(|status| standing(status, change.reason.as_ref()));
    // Why it is cancelled or postponed stands with that.
    let reason = change.reason.as_ref().filter(|_| status_said.is_none());
    let reason = reason.map(|reason| dutch::capital(reason.as_str()));
    let room = change.availability.and_then(room);
    [status_said, moved, elsewhere, reason, room]
        .into_iter()
        .flatten()
        .collect()
}

/// `None` for what goes on as planned.
fn standing(status: Status, reason: Option<&Text>) -> Option<String> {
    let why = reason.map_or("", Text::as_str);
    match status {
        Status::Cancelled => Some((texts().phrase.cancelled)(why)),
        Status::Postponed => Some((texts().phrase.postponed)(why)),
        Status::Moved => Some(texts().standing.moved.to_owned()),
        Status::Scheduled => None,
    }
}

fn room(availability: Availability) -> Option<String> {
    let said = match availability {
        Availability::Full => texts().standing.full,
        Availability::WaitingList => texts().standing.waiting_list,
        Availability::Few => texts().standing.few,
        Availability::Open => return None,
    };
    Some(said.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_that_xml_does_not_know_costs_only_itself() {
        assert_eq!(allowed_in_xml("a\u{8}b\u{0}\tc\u{FFFE} 👵"), "ab\tc 👵");
    }
}
