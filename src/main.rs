//! The two doors: the app in the browser, the tool `bieb` on the host.

#[cfg(target_arch = "wasm32")]
fn main() {
    bieb::app::start();
}

/// The door behind which the code stands that comes later: `boot.js` opens it when that is there, and the
/// publisher divides the program by what it leads to.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen(js_name = openLater)]
pub fn open_later() {
    bieb::app::open_later();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    bieb::tool::run()
}
