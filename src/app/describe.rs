//! An activity in words: what the lists and pages say about its time, place and standing.

use chrono::{NaiveDate, NaiveDateTime};

use crate::app::texts::texts;
use crate::content::{Event, Id, LibraryFile, Status, Text};
use crate::domain::dutch;
use crate::domain::occurrence::Occurrence;
use crate::domain::standing::Standing;

/// `dinsdag 12 januari, 10.00 - 11.00 uur`.
pub fn when(event: &Event, occurrence: &Occurrence, today: NaiveDate) -> String {
    dutch::span(occurrence.start, occurrence.end, event.all_day, today)
}

/// A moment as `<time datetime>` wants it.
pub fn machine_time(moment: NaiveDateTime) -> String {
    let mut text = moment.date().to_string();
    text.push('T');
    text.push_str(&dutch::time(moment.time()).replace('.', ":"));
    if text.len() < "2027-01-12T10:00".len() {
        text.insert("2027-01-12T".len(), '0');
    }
    text
}

/// The name of a branch, where the library knows it.
pub fn branch_name<'l>(library: Option<&'l LibraryFile>, id: &Id) -> Option<&'l Text> {
    library?.branch(id).map(|branch| &branch.name)
}

/// Where it is, in one line: `Vianen, leescafé`.
pub fn place(event: &Event, occurrence: &Occurrence, library: Option<&LibraryFile>) -> String {
    let mut parts: Vec<&str> = Vec::new();
    if let Some(name) = occurrence
        .branch(event)
        .and_then(|id| branch_name(library, id))
    {
        parts.push(name.as_str());
    }
    if let Some(place) = &event.place {
        // A room belongs to the branch where it was planned.
        let room = place
            .room
            .as_ref()
            .filter(|_| !occurrence.is_elsewhere(event));
        let own = [place.name.as_ref(), room, place.city.as_ref()];
        parts.extend(own.into_iter().flatten().map(Text::as_str));
    }
    if event.online.is_some() {
        parts.push(texts().event.online);
    }
    parts.dedup();
    parts.join(", ")
}

/// How it stands, in one plain phrase: `Afgelast: de docent is ziek`.
pub fn standing(event: &Event, occurrence: &Occurrence, now: NaiveDateTime) -> String {
    let texts = texts();
    let reason = || occurrence.reason(event).map_or("", Text::as_str);
    match Standing::of(event, occurrence, now) {
        Standing::Over => texts.standing.over.into(),
        Standing::Cancelled => (texts.phrase.cancelled)(reason()),
        Standing::Postponed => (texts.phrase.postponed)(reason()),
        Standing::Full => texts.standing.full.into(),
        Standing::WaitingList => texts.standing.waiting_list.into(),
        Standing::OpensAt(moment) => {
            (texts.phrase.registration_opens)(&dutch::date(moment.date(), now.date()))
        }
        Standing::Closed => texts.standing.closed.into(),
        Standing::Few => texts.standing.few.into(),
        Standing::Register => texts.standing.register.into(),
        Standing::RegisterIfYouCan => texts.standing.register_if_you_can.into(),
        Standing::WalkIn => texts.standing.walk_in.into(),
        Standing::Ask => texts.standing.ask.into(),
    }
}

/// What is different from the plan: another time, another place. Empty when nothing is.
pub fn moves(
    event: &Event,
    occurrence: &Occurrence,
    library: Option<&LibraryFile>,
    today: NaiveDate,
) -> Vec<String> {
    let texts = texts();
    let mut moves = Vec::new();
    if occurrence.is_rescheduled(event) {
        moves.push((texts.phrase.was_planned)(&dutch::date(
            occurrence.date,
            today,
        )));
    }
    let elsewhere = occurrence
        .branch(event)
        .filter(|_| occurrence.is_elsewhere(event));
    if let Some(name) = elsewhere.and_then(|id| branch_name(library, id)) {
        moves.push((texts.phrase.elsewhere)(name.as_str()));
    }
    if moves.is_empty() && occurrence.status(event) == Status::Moved {
        moves.push(texts.standing.moved.into());
    }
    if let Some(reason) = occurrence.reason(event).filter(|_| !moves.is_empty()) {
        moves.push(reason.to_string());
    }
    moves
}

/// Which lesson of a series it is: its number and how many there are.
pub fn lesson(event: &Event, occurrence: &Occurrence) -> Option<(usize, usize)> {
    let of = event.sessions.len();
    let at = event
        .sessions
        .iter()
        .position(|lesson| lesson.start.date() == occurrence.date)?;
    (of > 1).then_some((at + 1, of))
}
