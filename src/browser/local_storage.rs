//! The storage of the outbox on the device: one key per message, so that two tabs never write over each other.

use super::storage;
use crate::domain::feedback::{Entry, MessageId, OutboxStorage};

const PREFIX: &str = "bericht-";

/// The device's own storage, which all tabs share.
pub struct LocalStorage;

impl LocalStorage {
    /// Whether something stands on it, which may be spoiled.
    pub fn holds_any() -> bool {
        !storage::load_all(PREFIX).is_empty()
    }
}

impl OutboxStorage for LocalStorage {
    fn put(&mut self, entry: &Entry) -> bool {
        storage::save(&key(&entry.message.id), Some(&entry.write()))
    }

    fn take_away(&mut self, id: &MessageId) {
        // What cannot be taken away is sent again, and the receiver knows its id.
        storage::save(&key(id), None);
    }

    fn all(&self) -> Vec<Entry> {
        let kept = storage::load_all(PREFIX);
        kept.iter()
            .filter_map(|(_, text)| Entry::read(text))
            .collect()
    }
}

fn key(id: &MessageId) -> String {
    [PREFIX, id.as_str()].concat()
}
