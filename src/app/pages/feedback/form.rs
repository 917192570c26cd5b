//! The form at work: what was typed, and what became of it.

use chrono::{NaiveDateTime, TimeDelta};
use leptos::html;
use leptos::prelude::*;

use super::about;
use super::phase::Phase;
use crate::app::outbox::draft::{self, Written};
use crate::app::outbox::{Delivery, OutboxHandle};
use crate::app::store::Store;
use crate::app::texts::texts;
use crate::browser::{clock, focus};
use crate::domain::feedback::{
    Draft, Entry, FeedbackKind, Field, Flag, MessageId, Mistake, ValidFeedback, mentions_bsn,
};

/// Nobody writes a message in less.
const SHORTEST_WRITING: TimeDelta = TimeDelta::seconds(3);

/// The id of the heading above the mistakes.
pub const ERRORS: &str = "fouten";
/// The id of the heading above the question about a BSN.
pub const BSN: &str = "bsn";

/// The form, and what can be done with it.
#[derive(Clone, Copy)]
pub struct Form {
    pub store: Store,
    pub outbox: OutboxHandle,
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
    /// What was being written when a refused message was taken up again.
    aside: RwSignal<Option<Draft>>,
    /// What was removed, the last one at the end. Only here: on the device nothing of it is left, and it goes with the
    /// page.
    pub removed: RwSignal<Vec<Entry>>,
    /// A field that people do not see.
    pub trap: NodeRef<html::Input>,
    opened: StoredValue<Option<NaiveDateTime>>,
}

impl Form {
    /// A form with what was being written, about the page and of the kind in the address. It is read before
    /// the form is drawn: what was typed in the page as it came is put into the fields right after, and adds
    /// to it.
    pub fn open(
        store: Store,
        outbox: OutboxHandle,
        over: Memo<Option<String>>,
        kind: Option<FeedbackKind>,
    ) -> Self {
        let written = Written::load();
        let mut begun = written.draft.unwrap_or_else(blank);
        // Where something was written already, it is of its own kind.
        if begun.message.is_empty() {
            begun.kind = kind.or(begun.kind);
        }
        let form = Form {
            store,
            outbox,
            draft: RwSignal::new(begun.clone()),
            filled: RwSignal::new(begun),
            is_kept: RwSignal::new(true),
            mistakes: RwSignal::default(),
            asks_about_bsn: RwSignal::default(),
            sent: RwSignal::default(),
            replaces: RwSignal::new(written.replaces),
            aside: RwSignal::new(written.aside),
            removed: RwSignal::default(),
            trap: NodeRef::new(),
            opened: StoredValue::default(),
        };
        // A tab that was copied, or closed in between, still has the draft of what waits already.
        if form
            .validate()
            .is_ok_and(|same| outbox.same(&same).is_some())
        {
            form.start_next();
        }
        form.follow_address(over);
        form
    }

    /// Takes over the page in the address as what the message is about.
    fn follow_address(self, over: Memo<Option<String>>) {
        Effect::new(move |opened: Option<()>| {
            let over = over.get();
            if opened.is_none() {
                self.opened.set_value(Some(clock::now()));
                self.keep();
            }
            if over.is_some() {
                self.edit(|draft| draft.about = over);
            }
            if let Some(about) = self.draft.with_untracked(|draft| draft.about.clone()) {
                about::need(self.store, &about);
            }
        });
    }

    /// Where the resident is. Tracks what that depends on.
    pub fn phase(self) -> Phase {
        let sent = self.sent.get();
        match sent.and_then(|id| self.outbox.delivery(&id)) {
            Some(Delivery::Sending) => Phase::Sending,
            Some(Delivery::Waiting) => Phase::Waiting,
            Some(Delivery::Sent) => Phase::Sent,
            Some(Delivery::Refused) => Phase::Refused,
            Some(Delivery::Expired) => Phase::Expired,
            Some(Delivery::Elsewhere) => Phase::Elsewhere,
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

    /// Changes the draft, and keeps it for as long as the tab is open. What is on its way stays as it is,
    /// and the fields show that.
    pub fn edit(self, change: impl FnOnce(&mut Draft)) {
        if self.is_on_its_way() {
            self.draft.update(|_| {});
            return;
        }
        self.draft.update(change);
        self.keep();
    }

    /// Takes what was typed in a field.
    pub fn type_in(self, field: Field, typed: String) {
        self.edit(|draft| draft.set(field, typed));
    }

    /// Sends what was typed, or says what has to be put right first.
    pub fn submit(self) {
        self.send_or(|feedback| mentions_bsn(feedback.message()));
    }

    /// Sends it although there may be a BSN in it.
    pub fn submit_anyway(self) {
        self.send_or(|_| false);
    }

    /// Back to the message, to take the number out.
    pub fn leave_question(self) {
        self.asks_about_bsn.set(false);
        focus::focus("#bericht");
    }

    /// Goes on with a message that was refused. It stays on the device until the new one is sent, and what
    /// was being written comes back after that.
    pub fn change(self, id: MessageId) {
        let entries = untrack(|| self.outbox.entries());
        let draft_of = |id: &MessageId| {
            let entry = entries.iter().find(|entry| entry.message.id == *id)?;
            Some(entry.message.feedback.clone().into_draft())
        };
        let Some(refused) = draft_of(&id) else {
            return;
        };
        let begun = self.draft.get_untracked();
        // What is on the device need not be kept twice.
        let is_known = self
            .replaces
            .get_untracked()
            .and_then(|id| draft_of(&id))
            .as_ref()
            == Some(&begun);
        if !self.is_on_its_way() && !is_known && begun != blank() {
            self.aside.update(|aside| {
                *aside = Some(match aside.take() {
                    Some(before) => before.and(begun),
                    None => begun,
                });
            });
        }
        self.start(refused, Some(id));
        focus::focus("#bericht");
    }

    /// Removes a message from the device. The focus goes to the way to have it back.
    pub fn remove(self, id: MessageId) {
        let entry = self.outbox.remove(&id);
        self.removed.update(|removed| removed.extend(entry));
        if self.sent.with_untracked(|sent| *sent == Some(id)) {
            self.start_next();
        }
        focus::focus("#zet-terug");
    }

    /// Puts back what was removed last.
    pub fn put_back(self) {
        if let Some(entry) = self.removed.try_update(Vec::pop).flatten() {
            self.outbox.put_back(entry);
            focus::focus("#op-dit-apparaat");
        }
    }

    /// An empty form, or what was set aside.
    pub fn start_again(self) {
        self.start_next();
        focus::focus("main h1");
    }

    fn start_next(self) {
        let aside = self.aside.get_untracked();
        self.aside.set(None);
        self.start(aside.unwrap_or_else(blank), None);
    }

    fn start(self, draft: Draft, replaces: Option<MessageId>) {
        self.mistakes.set(Vec::new());
        self.asks_about_bsn.set(false);
        self.replaces.set(replaces);
        self.filled.set(draft.clone());
        self.draft.set(draft);
        self.keep();
        self.sent.set(None);
    }

    fn keep(self) {
        let draft = self.draft.get_untracked();
        let written = Written {
            draft: (draft != blank()).then_some(draft),
            replaces: self.replaces.get_untracked(),
            aside: self.aside.get_untracked(),
        };
        let is_kept = written.keep();
        if is_kept != self.is_kept.get_untracked() {
            self.is_kept.set(is_kept);
        }
    }

    /// Whether what was typed is a message by now.
    pub fn is_on_its_way(self) -> bool {
        untrack(|| self.phase().has_message())
    }

    fn validate(self) -> Result<ValidFeedback, Vec<Mistake>> {
        let mut draft = self.draft.get_untracked().without_what_is_not_asked();
        draft.about = draft
            .about
            .map(|about| untrack(|| about::for_staff(self.store, &about)));
        draft.validate()
    }

    fn send_or(self, asks_first: fn(&ValidFeedback) -> bool) {
        if self.is_on_its_way() {
            return;
        }
        match self.validate() {
            Err(mistakes) => {
                self.asks_about_bsn.set(false);
                self.mistakes.set(mistakes);
                focus::focus("#fouten");
            }
            Ok(feedback) if asks_first(&feedback) => {
                self.mistakes.set(Vec::new());
                self.asks_about_bsn.set(true);
                focus::focus("#bsn");
            }
            Ok(feedback) => self.send(feedback),
        }
    }

    fn send(self, feedback: ValidFeedback) {
        let id = self.outbox.send(feedback, self.flags());
        draft::sent(&id, self.outbox.keeps(&id));
        if let Some(refused) = self.replaces.get_untracked() {
            self.outbox.remove(&refused);
            self.replaces.set(None);
        }
        self.mistakes.set(Vec::new());
        self.asks_about_bsn.set(false);
        self.sent.set(Some(id));
    }

    /// Signs of a program at work.
    fn flags(self) -> Vec<Flag> {
        let trap = self.trap.get_untracked();
        let trapped = trap.is_some_and(|field| !field.value().is_empty());
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
        kind: Some(FeedbackKind::default()),
        ..Draft::default()
    }
}
