//! What the agenda has of an event on one date, which is what the address of an occurrence names.

use chrono::{NaiveDate, NaiveDateTime};

use super::Agenda;
use crate::content::Event;
use crate::domain::occurrence::Occurrence;
use crate::domain::standing::Standing;

impl Agenda {
    /// The occurrence that the page of a date is about: one that takes place before one that does not.
    pub fn occurrence_on(
        &self,
        event: &Event,
        date: NaiveDate,
        now: NaiveDateTime,
    ) -> Option<Occurrence> {
        let here = self.on(event, date);
        let takes_place = |known: &&Occurrence| Standing::new(event, known, now).takes_place();
        here.iter().find(takes_place).or(here.first()).copied()
    }
}
