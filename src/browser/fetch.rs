//! Fetching the content.

use gloo_net::http::Request;
use leptos::prelude::set_timeout;
use std::time::Duration;
use web_sys::AbortController;

use super::clock;

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

/// A file as it came.
pub struct Fetched {
    pub text: String,
    /// When the server gave it (RFC 3339, in UTC, so that the earlier of two is the smaller text).
    pub at: String,
    /// Whether it is the copy of the service worker, which had no good answer.
    pub is_copy: bool,
}

/// The header in which the service worker says when it made its copy.
const KEPT_AT: &str = "x-kept-at";

/// The text at an address of our own host. The browser asks the server by its ETag whether its copy is current
/// (`Cache-Control: no-cache` on content): to ask for what did not change costs a few hundred bytes.
pub async fn text(address: &str) -> Result<Fetched, FetchError> {
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
    let kept_at = response.headers().get(KEPT_AT);
    let text = response.text().await.map_err(|_| FetchError::Network)?;
    Ok(Fetched {
        text,
        is_copy: kept_at.is_some(),
        at: kept_at.unwrap_or_else(clock::timestamp),
    })
}
