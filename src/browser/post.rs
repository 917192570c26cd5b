//! Sending a message.

use std::time::Duration;

use gloo_net::http::{Request, Response};
use leptos::prelude::set_timeout;
use web_sys::{AbortController, RequestCredentials, RequestRedirect};

use crate::domain::feedback::Answer;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// Sends JSON and gives the answer as far as it came; `None` without one.
pub async fn post(address: &str, json: String) -> Option<Answer> {
    let abort = AbortController::new().ok();
    let signal = abort.as_ref().map(AbortController::signal);
    if let Some(abort) = abort {
        set_timeout(move || abort.abort(), PATIENCE);
    }
    let request = Request::post(address)
        .abort_signal(signal.as_ref())
        .credentials(RequestCredentials::Omit)
        // Whoever sends us elsewhere is not the receiver; the answer then has no status.
        .redirect(RequestRedirect::Manual)
        .header("Content-Type", "application/json")
        .body(json);
    let response = request.ok()?.send().await.ok()?;
    let headers = response.headers();
    let retry_after = headers.get("Retry-After").as_deref().and_then(retry_after);
    let media = headers.get("Content-Type").unwrap_or_default();
    Some(Answer {
        status: response.status(),
        redirected: response.redirected(),
        is_json: media.contains("json"),
        body: body(&response).await?,
        retry_after,
    })
}

async fn body(response: &Response) -> Option<String> {
    response.text().await.ok()
}

/// Seconds, or a moment (RFC 9110, 10.2.3).
fn retry_after(value: &str) -> Option<Duration> {
    if let Ok(seconds) = value.trim().parse::<u32>() {
        return Some(Duration::from_secs(seconds.into()));
    }
    let millis = js_sys::Date::parse(value) - js_sys::Date::now();
    (millis > 0.0).then(|| Duration::from_millis(millis as u64))
}
