//! What the visitor saved: kept on the device, and the same in all tabs.

use leptos::prelude::*;

use crate::app::texts::texts;
use crate::browser::saved_storage;
use crate::domain::saved::{ListIsFull, Saved, SavedId, SavedList};

/// The list of this visitor.
#[derive(Clone, Copy, Default)]
pub struct SavedStore {
    list: RwSignal<SavedList>,
    /// What the device did not take: it is there until the page is closed.
    unkept: StoredValue<Vec<SavedId>>,
    /// How many have changed since they were seen.
    pub changed: RwSignal<usize>,
    /// What the visitor must know of what they saved last; empty when all is well.
    pub note: RwSignal<&'static str>,
}

impl SavedStore {
    /// Begins with what is on the device, and follows what other tabs do with it.
    pub fn load(self) {
        self.list.set(saved_storage::load());
        saved_storage::on_change(move || {
            let mut list = saved_storage::load();
            let unkept = self.unkept.get_value();
            self.list.update(|known| {
                for id in &unkept {
                    if let Some(item) = known.remove(id) {
                        // There was room for it before.
                        _ = list.add(item);
                    }
                }
                *known = list;
            });
        });
    }

    /// The list as it is now. Reading it in a view follows it.
    pub fn list(self) -> Signal<SavedList> {
        self.list.into()
    }

    /// Saves an activity, or takes it off.
    pub fn toggle(self, item: Saved) {
        if self.list.with_untracked(|list| list.has(&item.id)) {
            self.note.set("");
            self.remove(&item.id);
        } else {
            self.add(item);
        }
    }

    /// Saves an activity. What is saved already stays as it was seen.
    pub fn add(self, item: Saved) {
        let mut list = self.list.get_untracked();
        let note = match list.add(item.clone()) {
            Err(ListIsFull) => texts().save.full,
            Ok(()) => {
                self.list.set(list);
                match self.keep(&item) {
                    true => "",
                    false => texts().save.not_kept,
                }
            }
        };
        self.note.set(note);
    }

    /// Takes an activity off, and gives it as it was.
    pub fn remove(self, id: &SavedId) -> Option<Saved> {
        saved_storage::forget(id);
        self.unkept
            .update_value(|unkept| unkept.retain(|known| known != id));
        self.list.try_update(|list| list.remove(id)).flatten()
    }

    /// Remembers how activities of the list were seen.
    pub fn see(self, items: &[Saved]) {
        let mut list = self.list.get_untracked();
        let mut is_same = true;
        for item in items {
            if list.get(&item.id).is_none_or(|known| known == item) {
                continue;
            }
            is_same = false;
            self.keep(item);
            list.remove(&item.id);
            // There is room: it has just been taken off.
            _ = list.add(item.clone());
        }
        if !is_same {
            self.list.set(list);
        }
    }

    fn keep(self, item: &Saved) -> bool {
        let is_kept = saved_storage::keep(item);
        self.unkept.update_value(|unkept| {
            unkept.retain(|known| *known != item.id);
            if !is_kept {
                unkept.push(item.id.clone());
            }
        });
        is_kept
    }
}
