//! What a resident saves, on the device: one key per activity, so that two tabs never write over each other, and
//! what is spoiled costs one activity.

use super::storage;
use crate::domain::saved::{Saved, SavedId, SavedList};

const PREFIX: &str = "mijn-lijst-";

/// All that is on the device and can be read.
pub fn load() -> SavedList {
    let kept = storage::load_all(PREFIX).into_iter();
    SavedList::new(kept.filter_map(|(key, seen)| {
        let id = SavedId::read(key.strip_prefix(PREFIX)?)?;
        Some(Saved { id, seen })
    }))
}

/// Keeps an activity. Says whether it will be there after a reload.
pub fn keep(item: &Saved) -> bool {
    storage::save(&key(&item.id), Some(&item.seen))
}

pub fn forget(id: &SavedId) {
    // What cannot be taken away stays on the device, as the visitor sees after a reload.
    storage::save(&key(id), None);
}

/// Calls `changed` whenever another tab saves an activity or takes one off.
pub fn on_change(changed: impl Fn() + 'static) {
    storage::on_change(move |key| {
        if key.is_none_or(|key| key.starts_with(PREFIX)) {
            changed();
        }
    });
}

fn key(id: &SavedId) -> String {
    [PREFIX, &id.write()].concat()
}
