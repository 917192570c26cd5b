//! What has changed, in words.

use chrono::NaiveDateTime;

use crate::app::describe;
use crate::app::texts::texts;
use crate::content::{Event, LibraryFile};
use crate::domain::dutch;
use crate::domain::occurrence::Occurrence;
use crate::domain::saved::Change;

/// `Veranderd: Verplaatst naar donderdag 10 december. Nu in Bibliotheek Vianen.` `None` when nothing has.
pub fn changed(
    changes: &[Change],
    event: &Event,
    occurrence: &Occurrence,
    library: Option<&LibraryFile>,
    now: NaiveDateTime,
) -> Option<String> {
    let say = |change| {
        let mut said = said(change, event, occurrence, library, now);
        said.push('.');
        said
    };
    let said: Vec<String> = changes.iter().map(say).collect();
    (!said.is_empty()).then(|| (texts().my_list_phrase.changed)(&said.join(" ")))
}

fn said(
    change: &Change,
    event: &Event,
    occurrence: &Occurrence,
    library: Option<&LibraryFile>,
    now: NaiveDateTime,
) -> String {
    let (text, phrase) = (texts().my_list, texts().my_list_phrase);
    let start = occurrence.start;
    match change {
        // With the reason.
        Change::Cancelled | Change::Postponed => describe::standing(event, occurrence, now),
        Change::Gone => text.gone.into(),
        Change::GoesOn => text.goes_on.into(),
        Change::Day => (phrase.moved_to)(&dutch::date(start.date(), now.date())),
        Change::Time if occurrence.is_all_day(event) => {
            describe::when(event, occurrence, now.date())
        }
        Change::Time => (phrase.now_at)(&dutch::hours(start.time(), None)),
        Change::Place => match describe::place(event, occurrence, library) {
            _ if occurrence.is_only_online(event) => text.online.into(),
            place => (phrase.now_in)(&place),
        },
        Change::Full => text.full.into(),
        Change::WaitingList => text.waiting_list.into(),
        Change::Few => text.few.into(),
        Change::RoomAgain => text.room_again.into(),
        Change::RegistrationOpen => text.registration_open.into(),
        Change::RegistrationClosed => text.registration_closed.into(),
        Change::Title(before) => (phrase.was_called)(before),
    }
}
