//! How many of the saved activities have changed since they were seen, for the mark in the menu. Counted by the part
//! of the program that shows them, which comes when there are any.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::lazy::lazy;
use crate::app::store::Store;
use crate::domain::saved::current;

/// Counts them from now on, whenever the list or the agenda is another one.
pub fn count_changes(store: Store) {
    let list = store.saved.list();
    Effect::new(move |_| {
        store.agenda.track();
        if list.with(|list| list.is_empty()) {
            store.saved.changed.set(0);
            return;
        }
        spawn_local(async move {
            // Where the code does not come, the menu shows only how many there are.
            _ = count(store).await;
        });
    });
}

lazy! {
    my_list, load_count,
    fn count(store: Store) -> Result<()> {
        count_now(store);
    }
}

fn count_now(store: Store) {
    let Some(agenda) = store.agenda.get_untracked() else {
        // Not each page brings the agenda.
        spawn_local(store.events.load());
        return;
    };
    let now = store.now.get_untracked();
    let changed = store.saved.list().with_untracked(|list| {
        let has_changed = |item: &&_| !current(&agenda, item, now).changes.is_empty();
        list.items().iter().filter(has_changed).count()
    });
    store.saved.changed.set(changed);
}
