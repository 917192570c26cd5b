//! An activity in words: what the lists and pages say about its time, place and standing.

use chrono::{NaiveDate, NaiveDateTime};

use crate::app::published::published;
use crate::app::texts::texts;
use crate::content::{Event, Id, Lesson, LibraryFile, PhoneNumber, Status, Text};
use crate::domain::agenda::runs_on;
use crate::domain::dutch;
use crate::domain::occurrence::Occurrence;
use crate::domain::standing::Standing;

/// `dinsdag 12 januari, 10.00 tot 11.00 uur`.
pub fn when(event: &Event, occurrence: &Occurrence, today: NaiveDate) -> String {
    let is_all_day = occurrence.is_all_day(event);
    let said = dutch::span(occurrence.start, occurrence.end, is_all_day, today);
    match occurrence.lacks_time() {
        true => [&said, ", ", texts().standing.time_follows].concat(),
        false => said,
    }
}

/// `Taalcafé, donderdag 3 december`.
pub fn what(event: &Event, occurrence: &Occurrence, today: NaiveDate) -> String {
    let date = dutch::date(occurrence.start.date(), today);
    [event.title.as_str(), ", ", &date].concat()
}

/// As [`when`], in a list. Of what began before today the last day counts: `Tot en met zondag 7 februari`.
pub fn when_listed(event: &Event, occurrence: &Occurrence, today: NaiveDate) -> String {
    if !runs_on(occurrence, today) {
        return when(event, occurrence, today);
    }
    let last = (texts().phrase.until_day)(&dutch::date(occurrence.last_day(), today));
    match occurrence.end.filter(|_| !occurrence.is_all_day(event)) {
        Some(end) => [&last, ", ", &dutch::hours(end.time(), None)].concat(),
        None => last,
    }
}

/// How many days of a series stand on a card.
const OTHER_DAYS: usize = 4;

/// `Ook op 19 en 26 januari`; `None` when its series is there on no other day.
pub fn also_on(days: &[NaiveDate], today: NaiveDate) -> Option<String> {
    let (said, more) = days.split_at(days.len().min(OTHER_DAYS));
    let said = dutch::day_list(said, today);
    (!days.is_empty()).then(|| (texts().phrase.also_on)(&said, more.len()))
}

/// `Niet op 12 januari`; `None` when it takes place on all its days.
pub fn not_on(days: &[NaiveDate], today: NaiveDate) -> Option<String> {
    (!days.is_empty()).then(|| (texts().phrase.not_on)(&dutch::day_list(days, today)))
}

/// Whom to call before going, where a mistake of staff may hide that it is cancelled, moved or full. `None`:
/// all is well. The number is that of who organises it, of the branch, or of the library.
pub fn call_first(
    event: &Event,
    occurrence: &Occurrence,
    library: Option<&LibraryFile>,
) -> Option<Option<PhoneNumber>> {
    let own = || event.contact.as_ref()?.phone.as_ref();
    let branch = || library?.branch(occurrence.branch(event)?)?.phone.as_ref();
    let general = || library?.phone.as_ref();
    let number = || own().or_else(branch).or_else(general);
    occurrence.is_uncertain(event).then(|| number().cloned())
}

/// `Kijk uit: bel even of dit doorgaat (085 483 54 32)`.
pub fn warning(number: Option<&PhoneNumber>) -> String {
    let text = texts().standing.uncertain;
    match number {
        Some(number) => [text, " (", &number.shown(), ")"].concat(),
        None => text.to_owned(),
    }
}

/// Whether it goes on now, for whoever reads a page that is alive: a published one is read later.
pub fn is_now(event: &Event, occurrence: &Occurrence, now: NaiveDateTime) -> bool {
    published().is_none()
        && Standing::new(event, occurrence, now).takes_place()
        && occurrence.is_now(event, now)
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

/// How it stands, in one plain phrase: `Gaat niet door: de docent is ziek`.
pub fn standing(event: &Event, occurrence: &Occurrence, now: NaiveDateTime) -> String {
    let texts = texts();
    let reason = || occurrence.reason(event).map_or("", Text::as_str);
    let is_only_online = occurrence.is_only_online(event);
    match Standing::new(event, occurrence, now) {
        Standing::Over => match occurrence.status(event) {
            Status::Cancelled => (texts.phrase.was_cancelled)(reason()),
            Status::Postponed => (texts.phrase.was_postponed)(reason()),
            Status::Scheduled | Status::Moved => texts.standing.over.into(),
        },
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
        Standing::RegisterIfYouCan if is_only_online => texts.standing.rather_register.into(),
        Standing::RegisterIfYouCan => texts.standing.register_if_you_can.into(),
        Standing::WalkIn if is_only_online => texts.standing.join_in.into(),
        Standing::WalkIn => texts.standing.walk_in.into(),
        Standing::Ask => texts.standing.ask.into(),
    }
}

/// `Verplaatst naar donderdag 10 december`, for who can still come.
pub fn moved_to(
    event: &Event,
    occurrence: &Occurrence,
    library: Option<&LibraryFile>,
    now: NaiveDateTime,
) -> Option<String> {
    new_place(event, occurrence, library, now).map(|place| (texts().phrase.moved_to)(&place))
}

/// When and where it is instead of what was planned, for who can still come: `donderdag 10 december`.
pub fn new_place(
    event: &Event,
    occurrence: &Occurrence,
    library: Option<&LibraryFile>,
    now: NaiveDateTime,
) -> Option<String> {
    if !Standing::new(event, occurrence, now).takes_place() {
        return None;
    }
    let start = occurrence.start;
    let when =
        occurrence
            .planned_otherwise(event)
            .map(|planned| match planned.date() == start.date() {
                true => dutch::hours(start.time(), None),
                false => dutch::date(start.date(), now.date()),
            });
    let place = other_branch(event, occurrence, library).flatten();
    let parts = [when.as_deref(), place.map(Text::as_str)];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The branch where it is and was not planned. `Some(None)`: we do not know what it is called.
fn other_branch<'l>(
    event: &Event,
    occurrence: &Occurrence,
    library: Option<&'l LibraryFile>,
) -> Option<Option<&'l Text>> {
    let branch = occurrence.branch(event)?;
    let is_elsewhere = occurrence.is_elsewhere(event);
    is_elsewhere.then(|| branch_name(library, branch))
}

/// What is different from the plan: another time, another place, and why. Empty when nothing is.
pub fn moves(
    event: &Event,
    occurrence: &Occurrence,
    library: Option<&LibraryFile>,
    today: NaiveDate,
) -> Vec<String> {
    let texts = texts();
    let mut moves = Vec::new();
    if let Some(planned) = occurrence.planned_otherwise(event) {
        moves.push(match planned.date() == occurrence.start.date() {
            true => (texts.phrase.was_planned_at)(&dutch::hours(planned.time(), None)),
            false => {
                let planned = dutch::span(planned, None, occurrence.is_all_day(event), today);
                (texts.phrase.was_planned)(&planned)
            }
        });
    }
    moves.extend(
        other_branch(event, occurrence, library).map(|name| match name {
            Some(name) => (texts.phrase.elsewhere)(name.as_str()),
            None => texts.standing.elsewhere.into(),
        }),
    );
    let status = occurrence.status(event);
    if moves.is_empty() && status == Status::Moved {
        moves.push(texts.standing.moved.into());
    }
    let change = occurrence.change(event);
    let is_about_this_date = change.is_some_and(|change| change.reason.is_some());
    // Why it is cancelled or postponed stands with that.
    let is_said = matches!(status, Status::Cancelled | Status::Postponed);
    if !is_said && (is_about_this_date || !moves.is_empty()) {
        // It is written to follow a colon, and stands alone here.
        let reason = occurrence.reason(event);
        moves.extend(reason.map(|reason| dutch::capital(reason.as_str())));
    }
    moves
}

/// Which lesson of a series it is: its number and how many there are.
pub fn lesson(event: &Event, occurrence: &Occurrence) -> Option<(usize, usize)> {
    let of = event.sessions.len();
    // There may be two on one day.
    let exact = |lesson: &Lesson| lesson.start == occurrence.start;
    let on_that_day = |lesson: &Lesson| lesson.start.date() == occurrence.date;
    let at = event.sessions.iter().position(exact);
    let at = at.or_else(|| event.sessions.iter().position(on_that_day))?;
    (of > 1).then_some((at + 1, of))
}
