//! What a published page leaves out. It may be read long after it was made, so it must not say what is
//! so only at this moment: that a door is open, that an activity goes on, which day is today.

use chrono::NaiveDateTime;
use leptos::prelude::*;

/// In the context while a page is drawn for publishing: when it is made, in Amsterdam.
#[derive(Clone, Copy, Debug)]
pub struct Published(pub NaiveDateTime);

/// When this page was made. `None`: the page is alive, and knows what time it is.
pub fn published() -> Option<NaiveDateTime> {
    // In the browser the app always runs, and the compiler leaves out what is for publishing only.
    if cfg!(target_arch = "wasm32") {
        return None;
    }
    use_context::<Published>().map(|published| published.0)
}

/// A value that only the running app can know.
pub fn only_alive<T>(value: T) -> Option<T> {
    published().is_none().then_some(value)
}
