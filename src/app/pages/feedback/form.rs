//! The form at work: what was typed, and what became of it.

use chrono::{NaiveDateTime, TimeDelta};
use leptos::prelude::*;

use super::about;
use crate::app::outbox::{Outbox, Progress};
use crate::app::signals::{Memo, RwSignal, follow};
use crate::app::store::Store;
use crate::app::texts::texts;
use crate::browser::{clock, dom, page, storage};
use crate::domain::feedback::{
    Draft, Field, Flag, Kind, MessageId, Mistake, TRAP, ValidFeedback, mentions_bsn,
};

/// What is being written, for as long as the tab is open.
const DRAFT: &str = "reactie";

/// Nobody writes a message in less.
const SHORTEST_WRITING: TimeDelta = TimeDelta::seconds(3);

/// The id of the heading above the mistakes.
pub const ERRORS: &str = "fouten";
/// The id of the heading above the question about a BSN.
pub const BSN: &str = "bsn";

/// Where the resident is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    Empty,
    Errors,
    /// There may be a BSN in the message: we ask before we send it.
    AsksAboutBsn,
    Sending,
    Sent,
    Waiting,
    Refused,
    Elsewhere,
}

impl Phase {
    /// The word in `data-state`.
    pub fn word(self) -> &'static str {
        match self {
            Phase::Empty => "empty",
            Phase::Errors | Phase::AsksAboutBsn => "errors",
            Phase::Sending => "sending",
            Phase::Sent | Phase::Elsewhere => "sent",
            Phase::Waiting => "waiting",
            Phase::Refused => "refused",
        }
    }

    /// Whether the fields are in sight.
    pub fn has_fields(self) -> bool {
        match self {
            Phase::Empty | Phase::Errors | Phase::AsksAboutBsn | Phase::Sending => true,
            Phase::Sent | Phase::Waiting | Phase::Refused | Phase::Elsewhere => false,
        }
    }
}

/// The form, and what can be done with it.
#[derive(Clone, Copy)]
pub struct Form {
    pub store: Store,
    pub outbox: Outbox,
    /// What is typed.
    pub draft: RwSignal<Draft>,
    /// What we put into the fields; what is typed after that is in the draft alone.
    pub filled: RwSignal<Draft>,
    /// Whether the browser keeps the draft over a reload.
    pub is_kept: RwSignal<bool>,
    pub mistakes: RwSignal<Vec<Mistake>>,
    asks_about_bsn: RwSignal<bool>,
    /// The message that was sent from here.
    sent: RwSignal<Option<MessageId>>,
    /// The refused message that this one is made from.
    replaces: RwSignal<Option<MessageId>>,
    opened: StoredValue<Option<NaiveDateTime>>,
}

impl Form {
    /// A form with what was being written, about the page and of the kind in the address.
    pub fn open(
        store: Store,
        outbox: Outbox,
        over: Memo<Option<String>>,
        kind: Option<Kind>,
    ) -> Self {
        let draft = Draft {
            kind: kind.or_else(|| Some(Kind::default())),
            ..Draft::default()
        };
        let form = Form {
            store,
            outbox,
            filled: RwSignal::new(draft.clone()),
            draft: RwSignal::new(draft),
            is_kept: RwSignal::new(true),
            mistakes: RwSignal::default(),
            asks_about_bsn: RwSignal::default(),
            sent: RwSignal::default(),
            replaces: RwSignal::default(),
            opened: StoredValue::default(),
        };
        let mut is_open = false;
        follow(move || {
            let over = over.get();
            if !is_open {
                is_open = true;
                form.resume(kind.is_some());
            }
            if over.is_some() {
                form.edit(|draft| draft.about = over);
            }
            if let Some(about) = form.draft.with_untracked(|draft| draft.about.clone()) {
                about::need(store, &about);
            }
        });
        form
    }

    /// Where the resident is. Reading it in a view follows it.
    pub fn phase(self) -> Phase {
        let sent = self.sent.get();
        match sent.and_then(|id| self.outbox.progress(&id)) {
            Some(Progress::Sending) => Phase::Sending,
            Some(Progress::Waiting) => Phase::Waiting,
            Some(Progress::Sent) => Phase::Sent,
            Some(Progress::Refused) => Phase::Refused,
            Some(Progress::Elsewhere) => Phase::Elsewhere,
            None if self.asks_about_bsn.get() => Phase::AsksAboutBsn,
            None if self.mistakes.with(Vec::is_empty) => Phase::Empty,
            None => Phase::Errors,
        }
    }

    /// What to do about a field; `None` when it is fine.
    pub fn error(self, field: Field) -> Option<&'static str> {
        let mistakes = self.mistakes.get();
        let mistake = mistakes
            .into_iter()
            .find(|mistake| mistake.field() == field);
        mistake.map(texts().feedback.mistake)
    }

    /// Whether the message that was sent stays when the page is closed.
    pub fn message_is_kept(self) -> bool {
        self.sent
            .with(|sent| sent.as_ref().is_none_or(|id| self.outbox.keeps(id)))
    }

    /// What is not shown among the messages on the device: what is being sent, and what is being changed.
    pub fn hidden_message(self) -> Option<MessageId> {
        let sending = self.sent.get().filter(|_| self.phase() == Phase::Sending);
        sending.or(self.replaces.get())
    }

    /// Changes the draft, and keeps it for as long as the tab is open.
    pub fn edit(self, change: impl FnOnce(&mut Draft)) {
        self.draft.update(change);
        self.keep();
    }

    /// Takes what was typed in a field.
    pub fn type_in(self, field: Field, typed: String) {
        self.edit(|draft| draft.set(field, typed));
    }

    /// Sends what was typed, or says what has to be put right first.
    pub fn submit(self) {
        if self.is_on_its_way() {
            return;
        }
        match self.validate() {
            Err(mistakes) => {
                self.asks_about_bsn.set(false);
                self.mistakes.set(mistakes);
                page::focus("#fouten");
            }
            Ok(feedback) if mentions_bsn(feedback.message()) => {
                self.mistakes.set(Vec::new());
                self.asks_about_bsn.set(true);
                page::focus("#bsn");
            }
            Ok(feedback) => self.send(feedback),
        }
    }

    /// Sends it although there may be a BSN in it.
    pub fn submit_anyway(self) {
        if let (false, Ok(feedback)) = (self.is_on_its_way(), self.validate()) {
            self.send(feedback);
        }
    }

    /// Back to the message, to take the number out.
    pub fn leave_question(self) {
        self.asks_about_bsn.set(false);
        page::focus("#bericht");
    }

    /// Goes on with a message that was refused. It stays on the device until the new one is sent.
    pub fn change(self, id: MessageId) {
        let entries = self.outbox.entries();
        let Some(entry) = entries.into_iter().find(|entry| entry.message.id == id) else {
            return;
        };
        self.start(entry.message.feedback.into_draft());
        self.replaces.set(Some(id));
        page::focus("#bericht");
    }

    /// Removes a message from the device.
    pub fn remove(self, id: MessageId) {
        self.outbox.remove(&id);
        if self.sent.with_untracked(|sent| *sent == Some(id)) {
            self.start(blank());
        }
        page::focus_if_lost("main h1");
    }

    /// An empty form.
    pub fn start_again(self) {
        self.start(blank());
        page::focus("main h1");
    }

    /// Forgets the draft: the library has it.
    pub fn forget_draft(self) {
        storage::save_for_visit(DRAFT, None);
    }

    /// Goes on with what was typed before a reload. What was typed in the page as it came is newer, and
    /// so is the kind that the address asks for, unless something was written of another kind.
    fn resume(self, asks_kind: bool) {
        self.opened.set_value(Some(clock::now()));
        let draft = storage::load_for_visit(DRAFT).and_then(|draft| Draft::read(&draft));
        let here = self.draft.get_untracked();
        match draft.filter(|_| here.message.is_empty()) {
            Some(mut draft) => {
                if asks_kind && draft.message.is_empty() {
                    draft.kind = here.kind;
                }
                self.fill(draft);
            }
            None => self.keep(),
        }
    }

    fn start(self, draft: Draft) {
        self.mistakes.set(Vec::new());
        self.asks_about_bsn.set(false);
        self.replaces.set(None);
        self.fill(draft);
        self.sent.set(None);
    }

    fn fill(self, draft: Draft) {
        self.filled.set(draft.clone());
        self.draft.set(draft);
        self.keep();
    }

    fn keep(self) {
        let draft = self.draft.get_untracked();
        let written = (draft != blank()).then(|| draft.write());
        let is_kept = storage::save_for_visit(DRAFT, written.as_deref());
        if is_kept != self.is_kept.get_untracked() {
            self.is_kept.set(is_kept);
        }
    }

    fn is_on_its_way(self) -> bool {
        untrack(|| match self.phase() {
            Phase::Empty | Phase::Errors | Phase::AsksAboutBsn => false,
            Phase::Sending | Phase::Sent | Phase::Waiting | Phase::Refused | Phase::Elsewhere => {
                true
            }
        })
    }

    fn validate(self) -> Result<ValidFeedback, Vec<Mistake>> {
        let mut draft = self.draft.get_untracked().without_what_is_not_asked();
        draft.about = draft
            .about
            .map(|about| untrack(|| about::for_staff(self.store, &about)));
        draft.validate()
    }

    fn send(self, feedback: ValidFeedback) {
        let id = self.outbox.send(feedback, self.flags());
        // What the device does not keep as a message stays as a draft until it has arrived.
        if self.outbox.keeps(&id) {
            self.forget_draft();
        }
        if let Some(refused) = self.replaces.get_untracked() {
            self.outbox.remove(&refused);
        }
        self.mistakes.set(Vec::new());
        self.asks_about_bsn.set(false);
        self.sent.set(Some(id));
    }

    /// Signs of a program at work.
    fn flags(self) -> Vec<Flag> {
        let trapped = !dom::value_of(TRAP).is_empty();
        let opened = self.opened.get_value();
        let fast = opened.is_some_and(|opened| clock::now() - opened < SHORTEST_WRITING);
        let signs = [(trapped, Flag::Trap), (fast, Flag::Fast)];
        signs
            .into_iter()
            .filter(|(seen, _)| *seen)
            .map(|(_, flag)| flag)
            .collect()
    }
}

/// Nothing typed yet.
fn blank() -> Draft {
    Draft {
        kind: Some(Kind::default()),
        ..Draft::default()
    }
}
