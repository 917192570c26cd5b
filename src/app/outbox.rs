//! The messages on their way, as the pages see them: sends them in rounds until the receiver has each.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::signals::{RwSignal, follow};
use crate::app::store::Store;
use crate::app::texts::texts;
use crate::browser::shelf::DeviceShelf;
use crate::browser::{chance, clock, post, turn};
use crate::domain::feedback::{
    self, Entry, Flag, Message, MessageId, Pause, ValidFeedback, Verdict,
};

/// How a message of this visit fares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    Sending,
    /// Not yet, and it will be tried again.
    Waiting,
    Sent,
    Refused,
    /// Another tab has sent it, or someone has removed it there.
    Elsewhere,
}

/// The outbox of this app. Given to the pages by context.
#[derive(Clone, Copy)]
pub struct Outbox {
    store: Store,
    messages: StoredValue<feedback::Outbox<DeviceShelf>>,
    /// What is on the device: still to be sent, or refused.
    entries: RwSignal<Vec<Entry>>,
    /// The messages of this visit.
    progress: RwSignal<Vec<(MessageId, Progress)>>,
    rounds: StoredValue<Rounds>,
}

/// Between the rounds of sending.
#[derive(Default)]
struct Rounds {
    is_running: bool,
    /// Something came in during this round.
    once_more: bool,
    pause: Pause,
    timer: Option<TimeoutHandle>,
}

/// The outbox of this app.
pub fn use_outbox() -> Outbox {
    expect_context()
}

impl Outbox {
    /// An outbox that goes on with what an earlier visit left, as soon as the receiver is known.
    pub fn new(store: Store) -> Self {
        let outbox = Outbox {
            store,
            messages: StoredValue::new(feedback::Outbox::new(DeviceShelf)),
            entries: RwSignal::default(),
            progress: RwSignal::default(),
            rounds: StoredValue::default(),
        };
        follow(move || {
            outbox.endpoint();
            outbox.wake();
        });
        follow(move || {
            _ = window_event_listener_untyped("online", move |_| outbox.wake());
        });
        outbox
    }

    /// What is on the device, the oldest first. Reading it in a view follows it.
    pub fn entries(self) -> Vec<Entry> {
        self.entries.get()
    }

    /// How a message of this visit fares. Reading it in a view follows it.
    pub fn progress(self, id: &MessageId) -> Option<Progress> {
        self.progress.with(|all| {
            all.iter()
                .find(|(known, _)| known == id)
                .map(|(_, how)| *how)
        })
    }

    /// Whether a message stays when the page is closed.
    pub fn keeps(self, id: &MessageId) -> bool {
        self.messages.with_value(|messages| messages.keeps(id))
    }

    /// Writes a message down and sends it.
    pub fn send(self, feedback: ValidFeedback, flags: Vec<Flag>) -> MessageId {
        let id = MessageId::from_random(chance::bytes());
        let message = Message {
            id: id.clone(),
            feedback,
            language: texts().feedback.language.into(),
            written_at: clock::now(),
            flags,
        };
        self.messages.update_value(|messages| {
            // Whether it stays when the page is closed, the form asks.
            messages.add(message);
        });
        self.progress
            .update(|all| all.push((id.clone(), Progress::Sending)));
        self.wake();
        id
    }

    /// Takes a message away, at the resident's word.
    pub fn remove(self, id: &MessageId) {
        self.messages.update_value(|messages| messages.remove(id));
        self.progress
            .update(|all| all.retain(|(known, _)| known != id));
        self.show();
    }

    /// Where messages go. `None`: nowhere yet, or nowhere at all.
    pub fn endpoint(self) -> Option<String> {
        let library = self.store.library.get();
        let feedback = library.value()?.feedback.as_ref()?;
        Some(feedback.endpoint.as_ref()?.as_str().to_owned())
    }

    /// Starts a round now, or after the one that is going on.
    fn wake(self) {
        self.show();
        if self.waiting().is_empty() {
            self.plan();
            return;
        }
        let is_running = self.rounds.try_update_value(|rounds| {
            if let Some(timer) = rounds.timer.take() {
                timer.clear();
            }
            rounds.once_more = rounds.is_running;
            std::mem::replace(&mut rounds.is_running, true)
        });
        if is_running == Some(false) {
            spawn_local(self.run());
        }
    }

    async fn run(self) {
        loop {
            let had_turn = turn::take(self.round()).await;
            if !had_turn {
                self.rest(None);
            }
            let once_more = self.rounds.try_update_value(|rounds| {
                rounds.is_running = rounds.once_more;
                std::mem::take(&mut rounds.once_more)
            });
            if once_more != Some(true) {
                break;
            }
        }
        self.plan();
    }

    /// Tries each message once.
    fn round(self) -> Pin<Box<dyn Future<Output = ()>>> {
        Box::pin(async move {
            let mut failed = None;
            for id in self.waiting() {
                let Some(verdict) = self.try_once(&id).await else {
                    continue;
                };
                self.messages
                    .update_value(|messages| messages.settle(&id, verdict, clock::now()));
                match verdict {
                    Verdict::Confirmed => self.note(&id, Progress::Sent),
                    Verdict::Refused(_) => self.note(&id, Progress::Refused),
                    Verdict::Retry(asked) | Verdict::Busy(asked) => {
                        failed = failed.max(Some(asked))
                    }
                    Verdict::Unreachable => {
                        failed = failed.max(Some(None));
                        break;
                    }
                }
                self.show();
            }
            match failed {
                Some(asked) => self.rest(asked),
                None => self
                    .rounds
                    .update_value(|rounds| rounds.pause = Pause::default()),
            }
        })
    }

    /// One try. `None`: there is nothing to try, or nowhere to send it.
    async fn try_once(self, id: &MessageId) -> Option<Verdict> {
        let endpoint = untrack(|| self.endpoint())?;
        // Another tab may have had its turn since we looked.
        let entry = self.messages.with_value(|messages| messages.get(id))?;
        let answer = post::post(&endpoint, entry.message.write()).await;
        Some(Verdict::of(answer.as_ref(), id))
    }

    fn waiting(self) -> Vec<MessageId> {
        let waiting = |messages: &mut feedback::Outbox<_>| messages.waiting(clock::now());
        self.messages.try_update_value(waiting).unwrap_or_default()
    }

    /// After a round in which something failed.
    fn rest(self, asked: Option<Duration>) {
        self.rounds
            .update_value(|rounds| rounds.pause = rounds.pause.after_failure(asked));
    }

    /// Says how all messages stand after a round, and when the next one begins.
    fn plan(self) {
        let waiting = self.waiting();
        let standing = |id: &MessageId, how: Progress| match how {
            Progress::Sending | Progress::Waiting if waiting.contains(id) => Progress::Waiting,
            Progress::Sending | Progress::Waiting => Progress::Elsewhere,
            Progress::Sent | Progress::Refused | Progress::Elsewhere => how,
        };
        self.progress.update(|all| {
            for (id, how) in all {
                *how = standing(id, *how);
            }
        });
        self.show();
        if waiting.is_empty() || untrack(|| self.endpoint()).is_none() {
            return;
        }
        self.rounds.update_value(|rounds| {
            let pause = rounds.pause.length(chance::fraction());
            rounds.timer = set_timeout_with_handle(move || self.wake(), pause).ok();
        });
    }

    fn note(self, id: &MessageId, progress: Progress) {
        self.progress.update(|all| {
            if let Some(known) = all.iter_mut().find(|(known, _)| known == id) {
                known.1 = progress;
            }
        });
    }

    /// Shows the pages what is on the device.
    fn show(self) {
        let entries = |messages: &mut feedback::Outbox<_>| messages.entries(clock::now());
        if let Some(entries) = self.messages.try_update_value(entries) {
            self.entries.set(entries);
        }
    }
}
