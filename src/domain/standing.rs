//! How an occurrence stands for someone who wants to come: the one thing to know first.

use chrono::NaiveDateTime;

use crate::content::{Availability, Event, Need, Status};
use crate::domain::occurrence::Occurrence;

/// What someone who wants to come should know first. The app has one phrase for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Over,
    Cancelled,
    Postponed,
    Full,
    WaitingList,
    /// Registration begins at this moment.
    OpensAt(NaiveDateTime),
    /// Registration has ended.
    Closed,
    Few,
    Register,
    RegisterIfYouCan,
    WalkIn,
    /// What staff wrote about registration cannot be read, so it says nothing.
    Ask,
}

impl Standing {
    /// How `occurrence` stands at `now`. The earliest case that holds wins, from "it is over" to "just
    /// walk in": what stops you from coming is said before what you have to do for it.
    pub fn new(event: &Event, occurrence: &Occurrence, now: NaiveDateTime) -> Self {
        if occurrence.is_over(event, now) {
            return Standing::Over;
        }
        match occurrence.status(event) {
            Status::Cancelled => return Standing::Cancelled,
            Status::Postponed => return Standing::Postponed,
            Status::Scheduled | Status::Moved => {}
        }
        match occurrence.availability(event) {
            Some(Availability::Full) => return Standing::Full,
            Some(Availability::WaitingList) => return Standing::WaitingList,
            Some(Availability::Few | Availability::Open) | None => {}
        }
        let Some(registration) = &event.registration else {
            return Standing::WalkIn;
        };
        let register = match registration.need {
            None => return Standing::Ask,
            Some(Need::None) => return Standing::WalkIn,
            Some(Need::Recommended) => Standing::RegisterIfYouCan,
            Some(Need::Required) => Standing::Register,
        };
        if let Some(opens) = registration.opens.filter(|opens| now < *opens) {
            return Standing::OpensAt(opens);
        }
        if registration.closes.is_some_and(|closes| closes <= now) {
            return Standing::Closed;
        }
        match occurrence.availability(event) {
            Some(Availability::Few) => Standing::Few,
            Some(Availability::Open | Availability::Full | Availability::WaitingList) | None => {
                register
            }
        }
    }

    /// Whether one can still come, if only by a waiting list.
    pub fn takes_place(self) -> bool {
        !matches!(
            self,
            Standing::Over | Standing::Cancelled | Standing::Postponed
        )
    }
}

/// Whether one can come without registering.
pub fn is_walk_in(event: &Event) -> bool {
    event.registration.as_ref().is_none_or(|registration| {
        matches!(registration.need, Some(Need::None | Need::Recommended))
    })
}
