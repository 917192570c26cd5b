//! The messages on their way, as the pages see them: sends them in rounds until the receiver has each.

mod delivery;
pub mod draft;
mod rounds;
pub mod slot;

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use leptos::leptos_dom::helpers::set_timeout_with_handle;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::route::Route;
use crate::app::store::Store;
use crate::app::texts::texts;
use crate::browser::local_storage::LocalStorage;
use crate::browser::{clock, focus, page, post, random, tab_lock};
use crate::domain::feedback::{self, Entry, Flag, Message, MessageId, ValidFeedback, Verdict};

pub use delivery::Delivery;
use rounds::Rounds;

/// So long a message is called on its way while another tab sends its own.
const SOON: Duration = Duration::from_secs(5);

/// The outbox of this app, as [`slot::use_outbox`] gives it.
#[derive(Clone, Copy)]
pub struct OutboxHandle {
    store: Store,
    messages: StoredValue<feedback::Outbox<LocalStorage>>,
    /// What is on the device: still to be sent, or refused.
    entries: RwSignal<Vec<Entry>>,
    /// The messages of this visit.
    delivery: RwSignal<Vec<(MessageId, Delivery)>>,
    has_expired: RwSignal<bool>,
    rounds: StoredValue<Rounds>,
}

impl OutboxHandle {
    /// An outbox that goes on with what an earlier visit left, as soon as the receiver is known.
    pub fn new(store: Store) -> Self {
        let outbox = OutboxHandle {
            store,
            messages: StoredValue::new(feedback::Outbox::new(LocalStorage)),
            entries: RwSignal::default(),
            delivery: RwSignal::default(),
            has_expired: RwSignal::default(),
            rounds: StoredValue::default(),
        };
        Effect::new(move |_| {
            outbox.endpoint();
            outbox.wake();
        });
        Effect::new(move |_| {
            _ = window_event_listener_untyped("online", move |_| outbox.wake());
        });
        outbox
    }

    /// What is on the device, the oldest first. Reading it in a view follows it.
    pub fn entries(self) -> Vec<Entry> {
        self.entries.get()
    }

    /// How a message of this visit fares. Reading it in a view follows it.
    pub fn delivery(self, id: &MessageId) -> Option<Delivery> {
        self.delivery.with(|all| {
            all.iter()
                .find(|(known, _)| known == id)
                .map(|(_, how)| *how)
        })
    }

    /// Whether a message stays when the page is closed.
    pub fn keeps(self, id: &MessageId) -> bool {
        self.messages.with_value(|messages| messages.keeps(id))
    }

    /// Whether a message is gone because it waited for too long. Reading it in a view follows it.
    pub fn has_expired(self) -> bool {
        self.has_expired.get()
    }

    /// The message that waits and says the same.
    pub fn same(self, feedback: &ValidFeedback) -> Option<MessageId> {
        self.messages.with_value(|messages| messages.same(feedback))
    }

    /// Writes a message down and sends it. What waits already is not written down twice.
    pub fn send(self, feedback: ValidFeedback, flags: Vec<Flag>) -> MessageId {
        let known = self.same(&feedback);
        let id = known
            .clone()
            .unwrap_or_else(|| MessageId::from_random(random::bytes()));
        let message = Message {
            id: id.clone(),
            feedback,
            language: texts().feedback.language.into(),
            written_at: clock::now(),
            flags,
        };
        if known.is_none() {
            self.messages.update_value(|messages| {
                // Whether it stays when the page is closed, the form asks.
                messages.add(message);
            });
        }
        self.delivery.update(|all| {
            all.retain(|(known, _)| *known != id);
            all.push((id.clone(), Delivery::Sending));
        });
        self.wake();
        id
    }

    /// Takes a message away, at the resident's word. Gives it, for who wants it back.
    pub fn remove(self, id: &MessageId) -> Option<Entry> {
        let entry = self.messages.with_value(|messages| messages.get(id));
        self.messages.update_value(|messages| messages.remove(id));
        self.delivery
            .update(|all| all.retain(|(known, _)| known != id));
        self.show();
        entry
    }

    /// Puts back what was taken away, and goes on with it.
    pub fn put_back(self, entry: Entry) {
        self.messages
            .update_value(|messages| messages.put_back(entry));
        self.wake();
    }

    /// Where messages go. `None`: nowhere yet, or nowhere at all.
    pub fn endpoint(self) -> Option<String> {
        let library = self.store.library.get();
        let feedback = library.value()?.feedback.as_ref()?;
        Some(feedback.endpoint.as_ref()?.as_str().to_owned())
    }

    /// Starts a round now, or after the one that is going on; but not before the receiver wants one.
    fn wake(self) {
        let held = self
            .rounds
            .with_value(|rounds| rounds.held().filter(|_| !rounds.is_running));
        match held {
            Some(wait) => self.plan(wait),
            None => self.begin(),
        }
    }

    fn begin(self) {
        self.show();
        if self.waiting().is_empty() {
            self.stand();
            return;
        }
        let is_running = self.rounds.try_update_value(|rounds| {
            rounds.clear_timer();
            rounds.once_more = rounds.is_running;
            std::mem::replace(&mut rounds.is_running, true)
        });
        if is_running == Some(false) {
            spawn_local(self.run());
        } else {
            // We may be waiting for our turn since before this message was written.
            self.look_soon();
        }
    }

    /// Says that messages wait, when our turn does not come soon.
    fn look_soon(self) {
        let look = move || {
            if !self.rounds.with_value(|rounds| rounds.has_turn) {
                self.stand();
            }
        };
        // Where there are no timers nothing is said in between.
        _ = set_timeout_with_handle(look, SOON);
    }

    async fn run(self) {
        loop {
            self.look_soon();
            let had_turn = tab_lock::hold(self.round()).await;
            let once_more = self.rounds.try_update_value(|rounds| {
                if !had_turn {
                    rounds.failed(None, false);
                }
                rounds.end_turn()
            });
            if once_more != Some(true) {
                break;
            }
        }
        self.plan(self.rounds.with_value(|rounds| rounds.wait));
    }

    /// Tries each message once.
    fn round(self) -> Pin<Box<dyn Future<Output = ()>>> {
        Box::pin(async move {
            if self.rounds.try_update_value(Rounds::take_turn) != Some(true) {
                return;
            }
            let mut failed = None;
            let mut was_heard = false;
            for id in self.waiting() {
                let Some(verdict) = self.try_once(&id).await else {
                    continue;
                };
                let apply =
                    |messages: &mut feedback::Outbox<_>| messages.apply(&id, verdict, clock::now());
                let has_expired = self.messages.try_update_value(apply);
                match verdict {
                    Verdict::Confirmed => {
                        draft::confirmed(&id);
                        self.announce(&id, texts().feedback.states.sent_title);
                        self.note(&id, Delivery::Sent);
                    }
                    Verdict::Refused(_) => {
                        self.announce(&id, texts().feedback.states.refused_title);
                        self.note(&id, Delivery::Refused);
                    }
                    Verdict::Retry(asked) | Verdict::Busy(asked) => {
                        was_heard = true;
                        failed = failed.max(Some(asked));
                    }
                    Verdict::Unreachable => failed = failed.max(Some(None)),
                }
                if has_expired == Some(true) {
                    self.note(&id, Delivery::Expired);
                }
                self.show();
                // The others would fare no better now.
                if matches!(verdict, Verdict::Busy(_) | Verdict::Unreachable) {
                    break;
                }
            }
            self.rounds.update_value(|rounds| match failed {
                Some(asked) => rounds.failed(asked, was_heard),
                None => rounds.went_well(),
            });
        })
    }

    /// One try. `None`: there is nothing to try, or nowhere to send it.
    async fn try_once(self, id: &MessageId) -> Option<Verdict> {
        let endpoint = untrack(|| self.endpoint())?;
        // Another tab may have had its turn since we looked.
        let entry = self.messages.with_value(|messages| messages.get(id))?;
        let answer = post::post(&endpoint, entry.message.write()).await;
        Some(Verdict::from_answer(answer.as_ref(), id))
    }

    fn waiting(self) -> Vec<MessageId> {
        let waiting = |messages: &mut feedback::Outbox<_>| messages.waiting(clock::now());
        self.messages.try_update_value(waiting).unwrap_or_default()
    }

    fn has_receiver(self) -> bool {
        untrack(|| self.endpoint()).is_some()
    }

    /// Says how all messages stand.
    fn stand(self) {
        let is_known = untrack(|| self.store.library.get().value().is_some());
        if is_known && !self.has_receiver() {
            self.messages
                .update_value(|messages| messages.give_up_old(clock::now()));
        }
        self.show();
        let entries = self.entries.get_untracked();
        self.delivery.update(|all| {
            for (id, how) in all {
                let kept = entries.iter().find(|entry| entry.message.id == *id);
                *how = how.between_rounds(kept);
            }
        });
    }

    /// Says how all messages stand, and plans the next round.
    fn plan(self, wait: Duration) {
        self.stand();
        let has_work = !self.waiting().is_empty() && self.has_receiver();
        self.rounds.update_value(|rounds| {
            rounds.clear_timer();
            if has_work {
                let timer = set_timeout_with_handle(move || self.begin(), wait);
                rounds.timer = timer.ok();
            }
        });
    }

    /// Says what became of a message, where no form does: to who is on another page, or comes back for a message of
    /// an earlier visit. Who was at its line in the list goes to the heading with it.
    fn announce(self, id: &MessageId, what: &'static str) {
        let is_of_visit = self
            .delivery
            .with_untracked(|all| all.iter().any(|(known, _)| known == id));
        if !is_of_visit || page::path() != Route::Feedback.href() {
            self.store.news.set(what.into());
        }
        if focus::is_in(".outbox") {
            focus::focus_if_lost("main h1");
        }
    }

    fn note(self, id: &MessageId, delivery: Delivery) {
        self.delivery.update(|all| {
            if let Some(known) = all.iter_mut().find(|(known, _)| known == id) {
                known.1 = delivery;
            }
        });
    }

    /// Shows the pages what is on the device.
    fn show(self) {
        let entries = |messages: &mut feedback::Outbox<_>| messages.entries(clock::now());
        if let Some(entries) = self.messages.try_update_value(entries) {
            self.entries.set(entries);
        }
        let has_expired = self.messages.with_value(feedback::Outbox::has_expired);
        if has_expired && !self.has_expired.get_untracked() {
            self.has_expired.set(true);
        }
    }
}
