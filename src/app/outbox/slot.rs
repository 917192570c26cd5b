//! Where the outbox is, once there is one: in the shell, so that it outlives the pages.
//!
//! Its code comes with the feedback form, or at the start where messages of an earlier visit wait.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::OutboxHandle;
use crate::app::lazy::lazy;
use crate::app::store::Store;
use crate::browser::local_storage::LocalStorage;

/// Given to the app by context.
#[derive(Clone, Copy)]
struct OutboxSlot {
    store: Store,
    /// The owner of the outbox.
    shell: StoredValue<Option<Owner>>,
    outbox: StoredValue<Option<OutboxHandle>>,
}

/// Makes room for the outbox in the current owner, and opens it where messages wait.
pub fn provide_outbox(store: Store) {
    let slot = OutboxSlot {
        store,
        shell: StoredValue::new(Owner::current()),
        outbox: StoredValue::new(None),
    };
    provide_context(slot);
    Effect::new(move |_| {
        if LocalStorage::holds_any() {
            spawn_local(async move {
                // Where the code does not come, the messages wait for the next visit.
                _ = go_on(slot).await;
            });
        }
    });
}

lazy! {
    feedback, load_go_on,
    fn go_on(slot: OutboxSlot) -> Result<()> {
        slot.open();
    }
}

/// The outbox of this app.
pub fn use_outbox() -> OutboxHandle {
    expect_context::<OutboxSlot>().open()
}

impl OutboxSlot {
    fn open(self) -> OutboxHandle {
        if let Some(outbox) = self.outbox.get_value() {
            return outbox;
        }
        let new = || OutboxHandle::new(self.store);
        let outbox = match self.shell.get_value() {
            Some(shell) => shell.with(new),
            None => new(),
        };
        self.outbox.set_value(Some(outbox));
        outbox
    }
}
