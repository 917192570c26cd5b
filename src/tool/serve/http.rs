//! From requests to answers: which part of the server answers, and what every answer has.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

use super::feedback::{self, Receiver};
use super::handler::{StaticHandler, refuse};
use super::host;
use super::safety::Safety;
use super::site::Site;

/// While someone waits for the answer: higher takes long and wins little.
const QUICK: CompressionLevel = CompressionLevel::Precise(4);

/// The answers to all requests.
pub fn app(site: Arc<Site>, receiver: Option<Receiver>, safety: Arc<Safety>) -> Router {
    let handler = Arc::new(StaticHandler::new(site));
    let mut routes = Router::new();
    if let Some(receiver) = receiver {
        routes = routes.merge(feedback::routes(receiver));
    }
    // Only what depends on the encoding is worth encoding, and has no copy ready.
    let compressible = |status, _, headers: &HeaderMap, _: &_| {
        status == StatusCode::OK && headers.contains_key(header::VARY)
    };
    routes
        .fallback(answer)
        .with_state(handler)
        .layer(
            CompressionLayer::new()
                .quality(QUICK)
                .compress_when(compressible),
        )
        .layer(from_fn_with_state(safety, protect))
}

async fn answer(State(handler): State<Arc<StaticHandler>>, request: Request) -> Response {
    let (asked, _) = request.into_parts();
    handler.answer(asked.method, asked.uri, asked.headers).await
}

async fn protect(State(safety): State<Arc<Safety>>, request: Request, next: Next) -> Response {
    let mut answer = match host::is_right(request.version(), request.headers()) {
        true => next.run(request).await,
        false => refuse(StatusCode::BAD_REQUEST),
    };
    let headers = answer.headers_mut();
    // Encoded while it is sent, the same words are other bytes than those that the tag is of.
    if headers.contains_key(header::CONTENT_ENCODING)
        && !headers.contains_key(header::CONTENT_LENGTH)
    {
        weaken(headers);
    }
    for (name, value) in &*safety.headers() {
        headers.insert(name, value.clone());
    }
    answer
}

fn weaken(headers: &mut HeaderMap) {
    let tag = headers.get(header::ETAG).map(HeaderValue::as_bytes);
    let weak = tag
        .filter(|tag| !tag.starts_with(b"W/"))
        .map(|tag| [b"W/", tag].concat());
    if let Some(weak) = weak.and_then(|weak| HeaderValue::from_bytes(&weak).ok()) {
        headers.insert(header::ETAG, weak);
    }
}
