//! What a resident saves: activities on a date, each with how it stood, so that the app can say what has changed
//! since. It stays on the device, and may leave it only as a link.

mod change;
mod current;
mod link;
mod snapshot;

use chrono::NaiveDate;

use crate::content::{Id, parse_date};
pub use change::{Change, changes};
pub use current::{Current, current};
pub use link::{LinkedList, MOST_IN_LINK, read_link, write_link};
pub use snapshot::{Chance, Snapshot};

/// So many activities fit in a list. More is a mistake, or somebody filling the device.
pub const MOST: usize = 500;

/// What is saved, by the address of its page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SavedId {
    /// The planned date, which stays whatever happens.
    pub date: NaiveDate,
    pub event: Id,
}

impl SavedId {
    /// `taalcafe.2026-12-03`
    pub fn write(&self) -> String {
        [self.event.as_str(), ".", &self.date.to_string()].concat()
    }

    /// Reads what [`write`](Self::write) wrote; `None` when it is something else.
    pub fn read(text: &str) -> Option<Self> {
        let (event, date) = text.split_once('.')?;
        Some(SavedId {
            date: parse_date(date)?,
            event: Id::new(event)?,
        })
    }
}

/// A saved activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    pub id: SavedId,
    /// How it stood when it was saved or last seen, as [`Snapshot::write`] writes it. It is read only where the
    /// changes are shown; what cannot be read has no changes.
    pub seen: String,
}

/// The list of one resident, in order of time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedList(Vec<Saved>);

/// There are [`MOST`] of them already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListIsFull;

impl SavedList {
    /// The list of these, as far as they fit: of what is there twice, the first.
    pub fn new(items: impl IntoIterator<Item = Saved>) -> Self {
        let mut list = SavedList::default();
        for item in items {
            // What does not fit any more is left out.
            _ = list.add(item);
        }
        list
    }

    pub fn items(&self) -> &[Saved] {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn has(&self, id: &SavedId) -> bool {
        self.place(id).is_ok()
    }

    pub fn get(&self, id: &SavedId) -> Option<&Saved> {
        self.0.get(self.place(id).ok()?)
    }

    /// Adds an item. What is there already stays as it was seen.
    pub fn add(&mut self, item: Saved) -> Result<(), ListIsFull> {
        let Err(place) = self.place(&item.id) else {
            return Ok(());
        };
        if self.0.len() == MOST {
            return Err(ListIsFull);
        }
        self.0.insert(place, item);
        Ok(())
    }

    /// Takes an item off, and gives it, so that it can be put back as it was.
    pub fn remove(&mut self, id: &SavedId) -> Option<Saved> {
        let place = self.place(id).ok()?;
        Some(self.0.remove(place))
    }

    fn place(&self, id: &SavedId) -> Result<usize, usize> {
        self.0.binary_search_by(|known| known.id.cmp(id))
    }
}
