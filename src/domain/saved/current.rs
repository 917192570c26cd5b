//! What a saved activity is now.

use chrono::NaiveDateTime;

use super::{Chance, Change, Saved, SavedId, Snapshot, changes};
use crate::content::Event;
use crate::domain::agenda::Agenda;
use crate::domain::occurrence::Occurrence;

/// A saved activity as the agenda has it.
pub struct Current<'a> {
    /// `None`: the agenda does not have it any more.
    pub found: Option<(&'a Event, Occurrence)>,
    /// How it stands; `None` when the agenda does not have it, and nobody knows how it stood.
    pub snapshot: Option<Snapshot>,
    /// What has changed since it was seen.
    pub changes: Vec<Change>,
}

/// How a saved activity stands at `now`, and what has changed since it was seen.
pub fn current<'a>(agenda: &'a Agenda, item: &Saved, now: NaiveDateTime) -> Current<'a> {
    let seen = Snapshot::read(&item.seen);
    let found = find(agenda, &item.id, now);
    let snapshot = match &found {
        Some((event, occurrence)) => Some(Snapshot::new(event, occurrence, now)),
        None => seen.clone().map(|seen| without_agenda(seen, now)),
    };
    let both = seen.zip(snapshot.as_ref());
    Current {
        found,
        changes: both.map_or_else(Vec::new, |(seen, now)| changes(&seen, now)),
        snapshot,
    }
}

fn find<'a>(
    agenda: &'a Agenda,
    id: &SavedId,
    now: NaiveDateTime,
) -> Option<(&'a Event, Occurrence)> {
    let event = agenda.event(id.event.as_str())?;
    let planned = agenda.occurrence_on(event, id.date, now);
    // Of what is there once staff may have changed the date itself.
    let once = || {
        let first = agenda.occurrence_on(event, event.start.date(), now);
        first.filter(|_| !event.is_series())
    };
    Some((event, planned.or_else(once)?))
}

/// Staff take away what is past; what was still to come they should have cancelled.
fn without_agenda(seen: Snapshot, now: NaiveDateTime) -> Snapshot {
    let chance = match seen.day < now.date() {
        true => Chance::Over,
        false => Chance::Gone,
    };
    Snapshot { chance, ..seen }
}
