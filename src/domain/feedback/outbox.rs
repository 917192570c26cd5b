//! The outbox: what waits on the device until the receiver has it.
//!
//! A message is written down before it is sent, and taken away only when the receiver confirmed it, when
//! the resident says so, or when after seven days it cannot be sent once more. Everything that can happen
//! in between (a lost connection, a lost answer, a closed page, another tab) leaves it here, and the next
//! try carries the same id.

use std::time::Duration;

use chrono::{Days, NaiveDateTime};
use serde::Serialize;
use serde_json::Value;

use super::draft::ValidFeedback;
use super::message::{Message, MessageId};
use super::verdict::Verdict;

/// So long a message may wait: the device may be shared.
pub const KEEP_DAYS: u32 = 7;

/// A message in the outbox.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Entry {
    pub message: Message,
    /// The HTTP status with which the receiver refused it. It is not tried again, and stays for the
    /// resident to read, copy or mail.
    pub refused: Option<u16>,
}

impl Entry {
    /// An entry as JSON, for the shelf.
    pub fn write(&self) -> String {
        // Text, numbers and lists can always be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what [`write`](Self::write) wrote; `None` when it is something else.
    pub fn read(text: &str) -> Option<Entry> {
        let json: Value = serde_json::from_str(text).ok()?;
        Some(Entry {
            message: Message::read(&json["message"]).ok()?,
            refused: json["refused"]
                .as_u64()
                .and_then(|status| status.try_into().ok()),
        })
    }
}

/// Where entries stay when the page is closed.
pub trait OutboxStorage {
    /// Writes an entry, in place of one with the same id. Says whether it will be there after a reload.
    fn put(&mut self, entry: &Entry) -> bool;
    fn take_away(&mut self, id: &MessageId);
    fn all(&self) -> Vec<Entry>;
}

/// What waits: on the shelf, which other tabs share, or else in this page.
pub struct Outbox<S> {
    shelf: S,
    /// What the shelf could not take.
    unkept: Vec<Entry>,
    has_expired: bool,
}

impl<S: OutboxStorage> Outbox<S> {
    pub fn new(shelf: S) -> Self {
        Outbox {
            shelf,
            unkept: Vec::new(),
            has_expired: false,
        }
    }

    /// Takes a message in. Says whether it survives the page being closed.
    pub fn add(&mut self, message: Message) -> bool {
        self.put(Entry {
            message,
            refused: None,
        })
    }

    /// All entries, the oldest first. What was refused and is too old goes; what waits gets one more try,
    /// because a clock that was wrong until now may have kept it from being sent.
    pub fn entries(&mut self, now: NaiveDateTime) -> Vec<Entry> {
        self.expire(now, |entry| entry.refused.is_some());
        let mut entries = self.all();
        for entry in &mut entries {
            // Written by a clock that was ahead. It is not to wait any longer for that.
            if entry.message.written_at > now {
                entry.message.written_at = now;
                self.put(entry.clone());
            }
        }
        crate::content::sort_short(&mut entries, |entry| entry.message.written_at);
        entries
    }

    /// Takes away what is too old, where nothing can be sent any more.
    pub fn give_up_old(&mut self, now: NaiveDateTime) {
        self.expire(now, |_| true);
    }

    /// Whether a message was taken away because it was too old, since the page was opened.
    pub fn has_expired(&self) -> bool {
        self.has_expired
    }

    /// What is still to be sent, the oldest first.
    pub fn waiting(&mut self, now: NaiveDateTime) -> Vec<MessageId> {
        let waiting = self.entries(now).into_iter();
        waiting
            .filter(|entry| entry.refused.is_none())
            .map(|entry| entry.message.id)
            .collect()
    }

    /// An entry as it is now: another tab may have sent it or taken it away.
    pub fn get(&self, id: &MessageId) -> Option<Entry> {
        let mut entries = self.all().into_iter();
        entries.find(|entry| entry.message.id == *id)
    }

    /// Whether an entry stays when the page is closed.
    pub fn keeps(&self, id: &MessageId) -> bool {
        !self.unkept.iter().any(|entry| entry.message.id == *id)
    }

    /// The message that waits and says the same: what is sent twice is one message.
    pub fn same(&self, feedback: &ValidFeedback) -> Option<MessageId> {
        let mut entries = self.all().into_iter();
        let same = |entry: &Entry| entry.refused.is_none() && entry.message.feedback == *feedback;
        entries.find(same).map(|entry| entry.message.id)
    }

    /// Does what a verdict says. Says whether the message is gone because it was too old.
    pub fn apply(&mut self, id: &MessageId, verdict: Verdict, now: NaiveDateTime) -> bool {
        match verdict {
            Verdict::Confirmed => self.remove(id),
            Verdict::Refused(status) => {
                if let Some(mut entry) = self.get(id) {
                    entry.refused = Some(status);
                    self.put(entry);
                }
            }
            Verdict::Retry(_) | Verdict::Busy(_) | Verdict::Unreachable => {
                return self.expire(now, |entry| entry.message.id == *id);
            }
        }
        false
    }

    /// Puts back what was removed, as it was.
    pub fn put_back(&mut self, entry: Entry) {
        self.put(entry);
    }

    pub fn remove(&mut self, id: &MessageId) {
        self.shelf.take_away(id);
        self.unkept.retain(|entry| entry.message.id != *id);
    }

    fn expire(&mut self, now: NaiveDateTime, may_go: impl Fn(&Entry) -> bool) -> bool {
        let mut entries = self.all();
        entries.retain(|entry| may_go(entry) && is_too_old(entry, now));
        for entry in &entries {
            self.remove(&entry.message.id);
        }
        self.has_expired |= !entries.is_empty();
        !entries.is_empty()
    }

    /// What the shelf could not take is newer than what lies there.
    fn all(&self) -> Vec<Entry> {
        let mut entries = self.shelf.all();
        entries.retain(|entry| self.keeps(&entry.message.id));
        entries.extend(self.unkept.iter().cloned());
        entries
    }

    fn put(&mut self, entry: Entry) -> bool {
        self.unkept
            .retain(|known| known.message.id != entry.message.id);
        let kept = self.shelf.put(&entry);
        if !kept {
            self.unkept.push(entry);
        }
        kept
    }
}

fn is_too_old(entry: &Entry, now: NaiveDateTime) -> bool {
    let oldest = now.checked_sub_days(Days::new(KEEP_DAYS.into()));
    oldest.is_some_and(|oldest| entry.message.written_at < oldest)
}

/// How long to wait between rounds of sending: twice as long after each round that failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Backoff {
    /// Rounds in a row that failed.
    failures: u32,
    /// What the receiver asked for in the last one.
    asked: Option<Duration>,
}

impl Backoff {
    const SHORTEST: Duration = Duration::from_secs(2);
    /// With the jitter on top: five minutes.
    const LONGEST: Duration = Duration::from_secs(240);
    /// A receiver that asks for more is mistaken, or we are: the next visit tries anyway.
    const MOST_ASKED: Duration = Duration::from_secs(3600);

    /// A round failed; `asked` is the longest `Retry-After` in it.
    pub fn after_failure(self, asked: Option<Duration>) -> Self {
        Backoff {
            failures: self.failures.saturating_add(1),
            asked,
        }
    }

    /// The backoff now. `jitter`, from 0 to 1, spreads the devices that lost their connection together.
    ///
    /// ```
    /// use std::time::Duration;
    /// use bieb::domain::feedback::Backoff;
    ///
    /// let once = Backoff::default().after_failure(None);
    /// assert_eq!(once.length(0.0), Duration::from_secs(2));
    /// assert_eq!(once.after_failure(None).length(1.0), Duration::from_secs(5));
    /// ```
    pub fn length(self, jitter: f64) -> Duration {
        let doublings = self.failures.saturating_sub(1).min(16);
        let backoff = (Self::SHORTEST * (1 << doublings)).min(Self::LONGEST);
        let spread = backoff.mul_f64(0.25 * jitter.clamp(0.0, 1.0));
        let asked = self.asked.unwrap_or_default().min(Self::MOST_ASKED);
        (backoff + spread).max(asked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_five_minutes() {
        let mut backoff = Backoff::default();
        let mut lengths = Vec::new();
        for _ in 0..9 {
            backoff = backoff.after_failure(None);
            lengths.push((backoff.length(0.0).as_secs(), backoff.length(1.0).as_secs()));
        }
        let expected = [
            (2, 2),
            (4, 5),
            (8, 10),
            (16, 20),
            (32, 40),
            (64, 80),
            (128, 160),
            (240, 300),
            (240, 300),
        ];
        assert_eq!(lengths, expected);
        for _ in 0..1_000 {
            backoff = backoff.after_failure(None);
        }
        assert_eq!(backoff.length(0.5), Duration::from_secs(270));
    }

    #[test]
    fn the_receiver_may_ask_for_more_but_not_for_days() {
        #[track_caller]
        fn check(asked: u64, seconds: u64) {
            let asked = Some(Duration::from_secs(asked));
            let backoff = Backoff::default().after_failure(asked);
            assert_eq!(backoff.length(0.0), Duration::from_secs(seconds));
        }
        check(0, 2);
        check(60, 60);
        check(90_000, 3_600);
    }
}
