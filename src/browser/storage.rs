//! What stays on the device: until it is forgotten, or until the tab is closed. Storage may be absent,
//! blocked or full: then nothing stays, and the app works all the same. So it is on the host, where pages
//! are drawn for everyone.

use leptos::ev;
use leptos::prelude::{window, window_event_listener};
use web_sys::Storage;

/// The value kept under `key`.
pub fn load(key: &str) -> Option<String> {
    device()?.get_item(key).ok()?
}

/// Keeps a value, or forgets it. Says whether that worked.
pub fn save(key: &str, value: Option<&str>) -> bool {
    put(device(), key, value)
}

/// The value kept under `key` for as long as the tab is open.
pub fn load_for_visit(key: &str) -> Option<String> {
    visit()?.get_item(key).ok()?
}

/// Keeps a value while the tab is open, or forgets it. Says whether that worked.
pub fn save_for_visit(key: &str, value: Option<&str>) -> bool {
    put(visit(), key, value)
}

/// All values under keys that begin with `prefix`, each with its key.
pub fn load_all(prefix: &str) -> Vec<(String, String)> {
    let Some(storage) = device() else {
        return Vec::new();
    };
    let count = storage.length().unwrap_or_default();
    let keys = (0..count).filter_map(|at| storage.key(at).ok().flatten());
    keys.filter(|key| key.starts_with(prefix))
        .filter_map(|key| {
            let value = storage.get_item(&key).ok().flatten()?;
            Some((key, value))
        })
        .collect()
}

/// Calls `changed` whenever another tab keeps or forgets something, with its key; `None`: all of it.
pub fn on_change(changed: impl Fn(Option<String>) + 'static) {
    window_event_listener(ev::storage, move |event| changed(event.key()));
}

fn device() -> Option<Storage> {
    let is_in_browser = cfg!(target_arch = "wasm32");
    is_in_browser.then(|| window().local_storage().ok())??
}

fn visit() -> Option<Storage> {
    let is_in_browser = cfg!(target_arch = "wasm32");
    is_in_browser.then(|| window().session_storage().ok())??
}

fn put(storage: Option<Storage>, key: &str, value: Option<&str>) -> bool {
    let Some(storage) = storage else {
        return false;
    };
    match value {
        Some(value) => storage.set_item(key, value).is_ok(),
        None => storage.remove_item(key).is_ok(),
    }
}
