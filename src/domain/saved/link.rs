//! A list in a link: `taalcafe.2026-12-03.verteluur.2026-12-09`. Letters, digits, `-` and `.` alone, which no mail
//! program and no chat writes otherwise.

use super::{SavedId, SavedList};
use crate::content::{Id, parse_date};

/// So many activities go into a link: more makes it longer than some servers and mail programs take.
pub const MOST_IN_LINK: usize = 50;

const BETWEEN: char = '.';

/// The list as it stands in a link, as far as it fits.
pub fn write_link<'l>(ids: impl IntoIterator<Item = &'l SavedId>) -> String {
    let ids = ids.into_iter().take(MOST_IN_LINK);
    ids.map(SavedId::write).collect::<Vec<_>>().join(".")
}

/// A list as it came in a link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkedList {
    /// What could be read, in order of time, each once.
    pub ids: Vec<SavedId>,
    /// Whether that is all.
    pub is_whole: bool,
}

/// Reads a list from a link. What is broken costs the items it stands in, and no other.
pub fn read_link(text: &str) -> LinkedList {
    let mut is_whole = true;
    let mut event: Option<Id> = None;
    let mut list = SavedList::default();
    // A chat may take the point at the end of a sentence along.
    for part in text.trim_end_matches(BETWEEN).split(BETWEEN) {
        let date = parse_date(part).filter(|_| event.is_some());
        match (event.take(), date) {
            (Some(event), Some(date)) => {
                let id = SavedId { date, event };
                let seen = String::new();
                is_whole &= list.add(super::Saved { id, seen }).is_ok();
            }
            (before, _) => {
                event = Id::new(part);
                is_whole &= before.is_none() && event.is_some();
            }
        }
    }
    LinkedList {
        is_whole: is_whole && event.is_none(),
        ids: list.items().iter().map(|item| item.id.clone()).collect(),
    }
}
