//! Whether the visitor looks at the page, and when they come back to it.

use leptos::ev;
use leptos::prelude::{document, window_event_listener};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Whether the page is on the screen.
pub fn is_here() -> bool {
    !document().hidden()
}

/// Calls `back` each time the visitor comes back: to the tab, to the phone that slept, to a page that the
/// browser had put aside, or to where there is a connection.
pub fn on_return(back: impl Fn() + Clone + 'static) {
    let seen = back.clone();
    let seen = Closure::<dyn Fn()>::new(move || {
        if is_here() {
            seen();
        }
    });
    // Not on the window: the event does not have to bubble. It is listened to as long as the page is open.
    let listener = seen.into_js_value();
    _ = document().add_event_listener_with_callback("visibilitychange", listener.unchecked_ref());
    let shown = back.clone();
    window_event_listener(ev::pageshow, move |event| {
        // Any page shows itself once, when it has just been loaded.
        if event.persisted() {
            shown();
        }
    });
    window_event_listener(ev::online, move |_| back());
}
