//! What is different now from how an activity stood when it was saved or last seen.

use super::snapshot::{Chance, Snapshot};

/// What has changed. The words for it come from how the activity stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The agenda does not have it any more.
    Gone,
    Cancelled,
    Postponed,
    /// It was off, and is on again.
    GoesOn,
    /// It is on another day.
    Day,
    /// It is on the same day, at another time.
    Time,
    Place,
    Full,
    WaitingList,
    Few,
    /// It was full, and is not any more.
    RoomAgain,
    RegistrationOpen,
    RegistrationClosed,
    /// It had this title.
    Title(String),
}

/// What has changed between two moments: what stops a visitor first. Of what is off or over only that matters.
pub fn changes(seen: &Snapshot, now: &Snapshot) -> Vec<Change> {
    let mut changes: Vec<Change> = chance(seen.chance, now.chance).into_iter().collect();
    let is_off = matches!(
        now.chance,
        Chance::Cancelled | Chance::Postponed | Chance::Over | Chance::Gone
    );
    if is_off {
        return changes;
    }
    if now.day != seen.day {
        changes.push(Change::Day);
    } else if now.time != seen.time {
        changes.push(Change::Time);
    }
    if now.place != seen.place {
        changes.push(Change::Place);
    }
    if now.title != seen.title {
        changes.push(Change::Title(seen.title.clone()));
    }
    changes
}

fn chance(seen: Chance, now: Chance) -> Option<Change> {
    if seen == now {
        return None;
    }
    let was_off = matches!(seen, Chance::Cancelled | Chance::Postponed | Chance::Gone);
    let was_full = matches!(seen, Chance::Full | Chance::WaitingList);
    Some(match now {
        // Time passes, which is no news.
        Chance::Over => return None,
        Chance::Gone => Change::Gone,
        Chance::Cancelled => Change::Cancelled,
        Chance::Postponed => Change::Postponed,
        Chance::Full => Change::Full,
        Chance::WaitingList => Change::WaitingList,
        Chance::Closed => Change::RegistrationClosed,
        Chance::Open | Chance::Few | Chance::NotYet if was_off => Change::GoesOn,
        Chance::Open | Chance::Few if was_full => Change::RoomAgain,
        Chance::Few => Change::Few,
        Chance::Open if matches!(seen, Chance::NotYet | Chance::Closed) => Change::RegistrationOpen,
        // There are more places, or registration was put off: it is no better or worse to know it now.
        Chance::Open | Chance::NotYet => return None,
    })
}
