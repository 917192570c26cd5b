//! What a visitor finds, in two lists: what is meant for the age they asked for, and what is for everyone. There is so
//! much for everyone that in one list the rest would drown in it.

use chrono::NaiveDateTime;

use super::{Agenda, Listed};
use crate::domain::filter::Filter;

/// What a visitor finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// What is meant for the age, and behind it what is for everyone; each part in order of time.
    listed: Vec<Listed>,
    /// How many of them are meant for the age.
    meant: usize,
}

impl Found {
    /// The list that answers the question: what is for everyone, where nothing is meant for this age alone.
    pub fn first(&self) -> &[Listed] {
        match self.meant {
            0 => &self.listed,
            meant => &self.listed[..meant],
        }
    }

    /// What is for everyone too, beside the first list.
    pub fn for_everyone(&self) -> &[Listed] {
        match self.meant {
            0 => &[],
            meant => &self.listed[meant..],
        }
    }

    /// Whether nothing is meant for this age, but something is for everyone.
    pub fn is_only_for_everyone(&self) -> bool {
        self.meant == 0 && !self.listed.is_empty()
    }
}

impl Agenda {
    /// What a visitor finds. Without an age all of it stands in the first list.
    pub fn found(&self, filter: &Filter, now: NaiveDateTime) -> Found {
        let is_meant = |listed: &Listed| filter.is_meant(self.get(listed.found).0);
        let list = self.list(filter, now);
        if filter.age.is_none() {
            let meant = list.len();
            return Found {
                listed: list,
                meant,
            };
        }
        let (mut listed, for_everyone): (Vec<_>, Vec<_>) = list.into_iter().partition(is_meant);
        let meant = listed.len();
        listed.extend(for_everyone);
        Found { listed, meant }
    }
}
