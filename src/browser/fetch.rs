//! Fetching the content.

use gloo_net::http::Request;
use leptos::prelude::set_timeout;
use std::time::Duration;
use web_sys::AbortController;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Why a file did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No connection, or no answer in time.
    Network,
    /// The server answered, but not with the file (HTTP status).
    Status(u16),
}

/// The text at an address of our own host. The browser asks the server whether its copy is current
/// (`Cache-Control: no-cache` on content), so what staff publish shows at the next visit.
pub async fn text(address: &str) -> Result<String, FetchError> {
    let abort = AbortController::new().ok();
    let signal = abort.as_ref().map(AbortController::signal);
    if let Some(abort) = abort {
        set_timeout(move || abort.abort(), PATIENCE);
    }
    let request = Request::get(address).abort_signal(signal.as_ref());
    let response = request.send().await.map_err(|_| FetchError::Network)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    response.text().await.map_err(|_| FetchError::Network)
}
