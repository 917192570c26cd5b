//! `POST /api/feedback`: receives a message, and answers only when it is safely in the inbox.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Instant;

use axum::body::Body;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, post};
use futures_util::StreamExt;
use serde_json::json;

use super::answer::refuse;
use super::rate::RateLimit;
use super::refusal::Refusal;
use super::site::Site;
use super::{elsewhere, plain_form};
use crate::domain::feedback::Message;
use crate::tool::clock;
use crate::tool::headers;
use crate::tool::inbox::{NotWritten, Recorded, Writer};

/// The largest body, in bytes.
const MAX_BODY: usize = 32 * 1024;
/// What is too large is read up to here, so that the sender hears why instead of a broken connection.
const MAX_READ: usize = 8 * 1024 * 1024;

/// What receives feedback.
pub struct Receiver {
    pub site: Site,
    pub writer: Writer,
    pub limit: RateLimit,
}

/// The answers at the address of the receiver.
pub fn route<S: Clone + Send + Sync + 'static>(receiver: Receiver) -> MethodRouter<S> {
    post(answer)
        .options(may_i_send)
        .fallback(only_post)
        .with_state(Arc::new(receiver))
}

async fn only_post() -> Response {
    let allowed = [(header::ALLOW, "POST")];
    (allowed, refuse(StatusCode::METHOD_NOT_ALLOWED)).into_response()
}

/// A browser asks before it sends something of a page of another host.
async fn may_i_send(State(receiver): State<Arc<Receiver>>, request: Request) -> Response {
    match elsewhere::allowed(&receiver.site, request.headers()) {
        Some(allowed) => (StatusCode::NO_CONTENT, allowed).into_response(),
        None => only_post().await,
    }
}

/// What a message comes in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wrapping {
    Json,
    /// The fields of a form, as a browser sends them without any script.
    Form,
}

async fn answer(State(receiver): State<Arc<Receiver>>, request: Request) -> Response {
    let asked = request.headers();
    let allowed = elsewhere::allowed(&receiver.site, asked);
    // Before JSON of a strange page a browser asks whether it may; not so before a form.
    let is_strange = allowed.is_none() && elsewhere::is_form_of_others(asked);
    let wrapping = wrapping(asked).filter(|wrapping| *wrapping == Wrapping::Json || !is_strange);
    let outcome = receiver.receive(wrapping, request).await;
    let (status, headers) = match &outcome {
        Ok((status, _)) => (*status, HeaderMap::new()),
        Err(refusal) => (refusal.status(), refusal.headers()),
    };
    let body = match (wrapping, &outcome) {
        (Some(Wrapping::Form), outcome) => {
            plain_form::page(outcome.as_ref().err(), &receiver.site.home())
        }
        (_, Ok((_, id))) => axum::Json(json!({"id": id})).into_response(),
        (_, Err(refusal)) => axum::Json(refusal.body()).into_response(),
    };
    let never_kept = [(header::CACHE_CONTROL, headers::Keep::Never.cache_control())];
    let allowed = allowed.unwrap_or_default();
    (status, never_kept, headers, allowed, body).into_response()
}

impl Receiver {
    async fn receive(
        &self,
        wrapping: Option<Wrapping>,
        request: Request,
    ) -> Result<(StatusCode, String), Refusal> {
        self.limit
            .admit(sender(&request), Instant::now())
            .map_err(|wait| Refusal::TooMany(wait.as_secs() + 1))?;
        let wrapping = wrapping.ok_or(Refusal::WrongType)?;
        let body = read(request.into_body()).await?;
        let message = match wrapping {
            Wrapping::Json => {
                let json = serde_json::from_slice(&body).map_err(|_| Refusal::NotJson)?;
                Message::read(&json)
            }
            Wrapping::Form => plain_form::message(&body, clock::now()),
        };
        let message = message.map_err(Refusal::Mistakes)?;
        let id = message.id.to_string();
        match self.writer.write(message).await {
            Ok(Recorded::New) => Ok((StatusCode::CREATED, id)),
            Ok(Recorded::Known) => Ok((StatusCode::OK, id)),
            Ok(Recorded::Taken) => Err(Refusal::Taken),
            Err(NotWritten) => Err(Refusal::NotWritten),
        }
    }
}

/// The address of the sender, for counting alone. A web server on this machine that passes messages on
/// adds for whom; what senders write there themselves stands before it.
fn sender(request: &Request) -> IpAddr {
    let known = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let nearest = known.map_or(Ipv4Addr::UNSPECIFIED.into(), |known| known.0.ip());
    let passed_on = request.headers().get("x-forwarded-for");
    let passed_on = passed_on.and_then(|senders| senders.to_str().ok()?.rsplit(',').next());
    match passed_on.and_then(|sender| sender.trim().parse().ok()) {
        Some(sender) if nearest.is_loopback() => sender,
        _ => nearest,
    }
}

/// `None`: something else.
fn wrapping(headers: &HeaderMap) -> Option<Wrapping> {
    let media = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    let media = media.split(';').next()?.trim();
    match media.to_ascii_lowercase().as_str() {
        "application/json" => Some(Wrapping::Json),
        "application/x-www-form-urlencoded" => Some(Wrapping::Form),
        _ => None,
    }
}

async fn read(body: Body) -> Result<Vec<u8>, Refusal> {
    let mut parts = body.into_data_stream();
    let mut whole = Vec::new();
    let mut length = 0;
    while let Some(part) = parts.next().await {
        let part = part.map_err(|_| Refusal::BrokenOff)?;
        length += part.len();
        if length > MAX_READ {
            break;
        }
        if length <= MAX_BODY {
            whole.extend_from_slice(&part);
        }
    }
    match length <= MAX_BODY {
        true => Ok(whole),
        false => Err(Refusal::TooLarge),
    }
}
