//! The two doors: the app in the browser, the tool `bieb` on the host.

#[cfg(target_arch = "wasm32")]
fn main() {
    bieb::app::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    bieb::tool::run()
}
