//! The rounds of sending: when the next one may begin.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;

use crate::browser::{random, tab_lock};
use crate::domain::feedback::Backoff;

#[derive(Default)]
pub struct Rounds {
    pub is_running: bool,
    /// No other tab is sending.
    pub has_turn: bool,
    /// Something came in during this round.
    pub once_more: bool,
    /// How long to wait for the next one.
    pub wait: Duration,
    pub timer: Option<TimeoutHandle>,
    backoff: Backoff,
    /// Until when the receiver wants to be left alone, in milliseconds since 1970.
    resting_until: u64,
}

impl Rounds {
    /// How long the receiver still wants to be left alone, whatever tab it told so.
    pub fn held(&self) -> Option<Duration> {
        tab_lock::time_until(self.resting_until.max(tab_lock::backoff_until()))
    }

    /// Says whether there is something to do in our turn: the tab that had its turn before us may have been
    /// asked to wait. Our own backoff is over by now.
    pub fn take_turn(&mut self) -> bool {
        self.has_turn = true;
        let until = tab_lock::backoff_until();
        let is_of_others = until != self.resting_until;
        let Some(wait) = tab_lock::time_until(until).filter(|_| is_of_others) else {
            return true;
        };
        self.resting_until = until;
        self.wait = wait;
        false
    }

    /// Says whether the next round begins at once.
    pub fn end_turn(&mut self) -> bool {
        self.has_turn = false;
        self.is_running = std::mem::take(&mut self.once_more) && self.held().is_none();
        self.is_running
    }

    /// After a round in which something failed. A receiver that answered is left alone for as long, whatever
    /// comes in between; without a connection only a new try shows whether there is one.
    pub fn failed(&mut self, asked: Option<Duration>, was_heard: bool) {
        self.backoff = self.backoff.after_failure(asked);
        self.wait = self.backoff.length(random::fraction());
        if was_heard {
            self.resting_until = tab_lock::back_off(self.wait);
        }
    }

    pub fn went_well(&mut self) {
        self.backoff = Backoff::default();
        self.wait = self.backoff.length(random::fraction());
        self.resting_until = 0;
        tab_lock::end_backoff();
    }

    /// Forgets the next round, because another begins.
    pub fn clear_timer(&mut self) {
        if let Some(timer) = self.timer.take() {
            timer.clear();
        }
    }
}
