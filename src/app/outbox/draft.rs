//! What is being written, as the tab keeps it: over a reload, and until the library has it.

use crate::browser::storage;
use crate::domain::feedback::{Draft, MessageId};

const DRAFT: &str = "reactie";
const REPLACES: &str = "reactie-vervangt";
const ASIDE: &str = "reactie-opzij";
/// The message that the draft became, and that the device does not keep.
const SENT_AS: &str = "reactie-verstuurd";

/// What is being written.
#[derive(Default)]
pub struct Written {
    /// `None`: nothing yet.
    pub draft: Option<Draft>,
    /// The refused message that it is made from.
    pub replaces: Option<MessageId>,
    /// What was being written before that, and comes back after it.
    pub aside: Option<Draft>,
}

impl Written {
    /// As it was kept last.
    pub fn load() -> Written {
        let text = |key| storage::load_for_visit(key);
        Written {
            draft: draft(DRAFT),
            replaces: text(REPLACES).and_then(|id| MessageId::new(&id)),
            aside: draft(ASIDE),
        }
    }

    /// Keeps it. Says whether that worked.
    pub fn keep(&self) -> bool {
        let write = |draft: &Option<Draft>| draft.as_ref().map(Draft::write);
        let replaces = self.replaces.as_ref().filter(|_| self.draft.is_some());
        storage::save_for_visit(SENT_AS, None);
        storage::save_for_visit(REPLACES, replaces.map(MessageId::as_str));
        storage::save_for_visit(ASIDE, write(&self.aside).as_deref());
        storage::save_for_visit(DRAFT, write(&self.draft).as_deref())
    }
}

fn draft(key: &str) -> Option<Draft> {
    storage::load_for_visit(key).and_then(|text| Draft::read(&text))
}

/// The draft became a message. What the device does not keep as a message stays as a draft until it has
/// arrived.
pub fn sent(id: &MessageId, is_kept: bool) {
    match is_kept {
        true => forget(),
        false => {
            storage::save_for_visit(SENT_AS, Some(id.as_str()));
        }
    }
}

/// The library has the message: its draft is of no use any more, in whatever page we are.
pub fn confirmed(id: &MessageId) {
    if storage::load_for_visit(SENT_AS).is_some_and(|sent| sent == id.as_str()) {
        forget();
    }
}

/// What was set aside comes in its place.
fn forget() {
    let written = Written {
        draft: draft(ASIDE),
        ..Written::default()
    };
    written.keep();
}
