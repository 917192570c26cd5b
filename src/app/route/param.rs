//! What can stand in an address as a parameter.

use chrono::NaiveDate;

use crate::content::{GroupId, Id, parse_date};

/// A value that is one step of an address. Each value has one way to be written, and a step that is written
/// otherwise is no such value.
pub trait PathParam: Sized {
    fn parse(step: &str) -> Option<Self>;
    fn to_step(&self) -> String;
}

impl PathParam for Id {
    fn parse(step: &str) -> Option<Self> {
        Id::new(step)
    }

    fn to_step(&self) -> String {
        self.as_str().to_owned()
    }
}

impl PathParam for NaiveDate {
    fn parse(step: &str) -> Option<Self> {
        parse_date(step)
    }

    fn to_step(&self) -> String {
        self.to_string()
    }
}

impl PathParam for GroupId {
    fn parse(step: &str) -> Option<Self> {
        GroupId::ALL
            .iter()
            .copied()
            .find(|group| group_step(*group) == step)
    }

    fn to_step(&self) -> String {
        group_step(*self).to_owned()
    }
}

fn group_step(group: GroupId) -> &'static str {
    match group {
        GroupId::Baby => "0-4",
        GroupId::Young => "4-18",
        GroupId::Adults => "volwassenen",
    }
}
