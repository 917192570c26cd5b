//! What stays on the device. Storage may be absent, blocked or full: then nothing stays, and the app
//! works all the same.

use leptos::prelude::window;

/// The value kept under `key`.
pub fn load(key: &str) -> Option<String> {
    window().local_storage().ok()??.get_item(key).ok()?
}

/// Keeps a value, or forgets it. Says whether that worked.
pub fn save(key: &str, value: Option<&str>) -> bool {
    let Ok(Some(storage)) = window().local_storage() else {
        return false;
    };
    match value {
        Some(value) => storage.set_item(key, value).is_ok(),
        None => storage.remove_item(key).is_ok(),
    }
}
