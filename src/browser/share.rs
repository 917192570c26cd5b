//! The device's own window for sharing (Web Share).

use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

/// Whether the device has such a window. On the host it has not.
pub fn is_possible() -> bool {
    let share = || Reflect::get(&window().navigator(), &JsValue::from_str("share"));
    cfg!(target_arch = "wasm32") && share().is_ok_and(|share| share.is_function())
}

/// Opens it. Says whether it came; whoever closes it without sharing changed their mind, and that is well.
pub async fn share(title: &str, address: &str) -> bool {
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(address);
    let shared = JsFuture::from(window().navigator().share_with_data(&data)).await;
    let name = |error: JsValue| Reflect::get(&error, &JsValue::from_str("name"));
    match shared {
        Ok(_) => true,
        Err(error) => name(error).is_ok_and(|name| name == "AbortError"),
    }
}
