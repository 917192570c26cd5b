//! Each series once: what comes back every week stands in the list for its first time, which says when it is
//! there too.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};

use super::{Agenda, Hit};
use crate::domain::filter::Filter;
use crate::domain::standing::Standing;

/// A place in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub found: Hit,
    /// Times of the same series that do not have a place of their own.
    pub others: Vec<Hit>,
}

/// On which other days a series is there, and on which it is not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OtherDays {
    pub on: Vec<NaiveDate>,
    pub off: Vec<NaiveDate>,
}

impl Agenda {
    /// What a visitor finds, each series once where they asked for that.
    pub fn list(&self, filter: &Filter, now: NaiveDateTime) -> Vec<Listed> {
        let found = self.find(filter, now);
        match filter.once {
            true => self.once(found, now),
            false => found.into_iter().map(Listed::alone).collect(),
        }
    }

    /// A series stands for the first day on which it takes place, at each time of that day.
    fn once(&self, found: Vec<Hit>, now: NaiveDateTime) -> Vec<Listed> {
        let mut days: HashMap<usize, (NaiveDate, bool)> = HashMap::new();
        for found in &found {
            let (event, occurrence) = self.get(*found);
            let takes_place = Standing::new(event, occurrence, now).takes_place();
            let day = (occurrence.start.date(), takes_place);
            let known = days.entry(self.event_at(*found)).or_insert(day);
            if takes_place && !known.1 {
                *known = day;
            }
        }
        let mut listed: Vec<Listed> = Vec::new();
        let mut others: HashMap<usize, Vec<Hit>> = HashMap::new();
        for found in found {
            let (event, occurrence) = self.get(found);
            let at = self.event_at(found);
            let is_shown = days
                .get(&at)
                .is_some_and(|(day, _)| *day == occurrence.start.date());
            match is_shown || !event.is_series() {
                true => listed.push(Listed::alone(found)),
                false => others.entry(at).or_default().push(found),
            }
        }
        for place in &mut listed {
            let others = others.remove(&self.event_at(place.found));
            place.others = others.unwrap_or_default();
        }
        listed
    }

    /// The days of the times that have no place of their own.
    pub fn other_days(&self, listed: &Listed, now: NaiveDateTime) -> OtherDays {
        let mut days = OtherDays::default();
        for found in &listed.others {
            let (event, occurrence) = self.get(*found);
            let day = occurrence.start.date();
            let days = match Standing::new(event, occurrence, now).takes_place() {
                true => &mut days.on,
                false => &mut days.off,
            };
            if !days.contains(&day) {
                days.push(day);
            }
        }
        days
    }
}

impl Listed {
    fn alone(found: Hit) -> Self {
        Listed {
            found,
            others: Vec::new(),
        }
    }
}
