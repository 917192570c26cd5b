//! Feedback from a page of another host (CORS). Whether there is any, `library.json` says: then its receiver
//! has an address with a host in it, and the pages send to that address too. tower-http's layer for this
//! would also answer OPTIONS where nothing is shared, so these few lines stay.

use axum::http::{HeaderMap, HeaderValue, header};

use super::site::Site;

/// How long a browser remembers that it may send, in seconds.
const DAY: u32 = 24 * 60 * 60;

/// Whether the page that sends is, as far as its browser says, of another host than ours.
fn is_cross_origin(asked: &HeaderMap) -> bool {
    let said = |name| asked.get(name).and_then(|value| value.to_str().ok());
    let Some(page) = said("origin") else {
        return false;
    };
    let host = page.split_once("://").map(|(_, host)| host);
    host.is_none() || host != said("host")
}

/// Whether a browser says that a form stands in a page of others. Older browsers say only `Origin`, which
/// is `null` where a page hides where it is from.
pub fn is_foreign_form(asked: &HeaderMap) -> bool {
    match asked.get("sec-fetch-site") {
        Some(site) => site == "cross-site" || site == "same-site",
        None => is_cross_origin(asked),
    }
}

/// The headers with which such a page may read the answer (CORS); none where it may not. Everyone may:
/// the form is for everyone, and nothing in the answer depends on who asks.
pub fn allowed(site: &Site, asked: &HeaderMap) -> Option<HeaderMap> {
    if !is_cross_origin(asked) || !site.is_shared_receiver() {
        return None;
    }
    let mut headers = HeaderMap::new();
    let mut allow = |name, value| headers.insert(name, HeaderValue::from_static(value));
    allow(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    allow(header::ACCESS_CONTROL_ALLOW_METHODS, "POST");
    allow(header::ACCESS_CONTROL_ALLOW_HEADERS, "Content-Type");
    allow(header::ACCESS_CONTROL_EXPOSE_HEADERS, "Retry-After");
    headers.insert(header::ACCESS_CONTROL_MAX_AGE, DAY.into());
    Some(headers)
}
