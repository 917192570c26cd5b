//! Doing something when a visitor pauses, and not at each keystroke.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::{StoredValue, UpdateValue, on_cleanup};

/// While someone types, what changes is said after this pause: a screen reader that says it at every keystroke can not
/// be followed.
pub const SPOKEN_PAUSE: Duration = Duration::from_millis(500);

/// A length of time in which nothing new comes. It ends with the part of the page that waits for it.
#[derive(Clone, Copy)]
pub struct Debounce {
    length: Duration,
    waiting: StoredValue<Option<TimeoutHandle>>,
}

impl Debounce {
    pub fn new(length: Duration) -> Self {
        let debounce = Debounce {
            length,
            waiting: StoredValue::new(None),
        };
        on_cleanup(move || debounce.stop());
        debounce
    }

    /// Does this after the pause, and what was waiting not at all.
    pub fn then(self, run: impl FnOnce() + 'static) {
        self.stop();
        // Where a browser keeps no time there is nothing to wait for.
        let handle = set_timeout_with_handle(run, self.length).ok();
        self.waiting.update_value(|waiting| *waiting = handle);
    }

    /// Forgets what was waiting.
    pub fn stop(self) {
        if let Some(handle) = self.waiting.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    }
}
