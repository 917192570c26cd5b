//! The program of the app itself, which comes in two parts where the publisher divided it.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// What `boot.js` offers. It fails where the part does not come; another call tries again.
    #[wasm_bindgen(catch, js_name = loadLater)]
    async fn load() -> Result<JsValue, JsValue>;
}

/// Loads the part that comes later, unless it is there. Says whether it is.
pub async fn load_later() -> bool {
    load().await.is_ok()
}
