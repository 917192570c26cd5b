//! `POST /api/feedback`: receives a message, and answers only when it is safely in the inbox.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use futures_util::StreamExt;
use serde_json::json;

use super::dedup::Dedup;
use super::handler::refuse;
use super::rate::RateLimit;
use super::refusal::Refusal;
use super::sender::TrustedProxies;
use super::site::Site;
use super::{cors, plain_form};
use crate::domain::feedback::{Message, MessageId};
use crate::tool::clock;
use crate::tool::headers;
use crate::tool::inbox::{NotWritten, Recorded, Writer};

/// The largest JSON, in bytes.
const MAX_JSON: usize = 32 * 1024;
/// The largest form, in bytes: one letter of other scripts can take twelve.
const MAX_FORM: usize = 100 * 1024;
/// What is too large is read up to here, so that the sender hears why instead of a broken connection.
const MAX_READ: usize = 8 * 1024 * 1024;

/// What receives feedback.
pub struct Receiver {
    pub site: Arc<Site>,
    pub writer: Writer,
    pub limit: Arc<RateLimit>,
    pub forms: Dedup,
    pub proxies: TrustedProxies,
    /// Within this time a whole message has come.
    pub patience: Duration,
}

/// The answers at the address of the receiver, and the page below it that says that a form arrived.
pub fn routes<S: Clone + Send + Sync + 'static>(receiver: Receiver) -> Router<S> {
    let receiving = post(answer).options(may_i_send).fallback(only_post);
    Router::new()
        .route("/api/feedback", receiving)
        .route("/api/feedback/verstuurd", get(arrived))
        .with_state(Arc::new(receiver))
}

/// Said to who sent a form without scripts, as often as they like.
async fn arrived(State(receiver): State<Arc<Receiver>>, request: Request) -> Response {
    let wants_answer = request.uri().query().is_some();
    (
        never_kept(),
        plain_form::arrived(&receiver.site, wants_answer),
    )
        .into_response()
}

async fn only_post() -> Response {
    let allowed = [(header::ALLOW, "POST")];
    (allowed, refuse(StatusCode::METHOD_NOT_ALLOWED)).into_response()
}

/// A browser asks before it sends something of a page of another host.
async fn may_i_send(State(receiver): State<Arc<Receiver>>, request: Request) -> Response {
    match cors::allowed(&receiver.site, request.headers()) {
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
    let allowed = cors::allowed(&receiver.site, asked);
    // Before JSON of a strange page a browser asks whether it may; not so before a form.
    let is_strange = allowed.is_none() && cors::is_foreign_form(asked);
    let wrapping = wrapping(asked).filter(|wrapping| *wrapping == Wrapping::Json || !is_strange);
    let outcome = receiver.receive(wrapping, request).await;
    let answer = match (wrapping, outcome) {
        (Some(Wrapping::Form), Ok(accepted)) => plain_form::onward(accepted.wants_answer),
        (_, Ok(accepted)) => {
            let id = json!({"id": accepted.id});
            (accepted.status, axum::Json(id)).into_response()
        }
        (wrapping, Err(refusal)) => {
            let body = match wrapping {
                Some(Wrapping::Form) => plain_form::refused(&receiver.site, &refusal),
                Some(Wrapping::Json) | None => axum::Json(refusal.body()).into_response(),
            };
            (refusal.status(), refusal.headers(), body).into_response()
        }
    };
    (never_kept(), allowed.unwrap_or_default(), answer).into_response()
}

fn never_kept() -> [(HeaderName, &'static str); 1] {
    [(
        header::CACHE_CONTROL,
        headers::CachePolicy::NoStore.cache_control(),
    )]
}

/// A message that is in the inbox.
struct Accepted {
    status: StatusCode,
    id: MessageId,
    wants_answer: bool,
}

impl Receiver {
    async fn receive(
        &self,
        wrapping: Option<Wrapping>,
        request: Request,
    ) -> Result<Accepted, Refusal> {
        let sender = self.sender(&request);
        self.limit
            .admit(sender, Instant::now())
            .map_err(|wait| Refusal::TooMany(wait.as_secs() + 1))?;
        let read = async |most| {
            let reading = read(request.into_body(), most);
            let read = tokio::time::timeout(self.patience, reading).await;
            read.unwrap_or(Err(Refusal::TooSlow))
        };
        let message = match wrapping.ok_or(Refusal::WrongType)? {
            Wrapping::Json => {
                let body = read(MAX_JSON).await?;
                let body = body.ok_or(Refusal::TooLarge)?;
                let json = serde_json::from_slice(&body).map_err(|_| Refusal::NotJson)?;
                Message::read(&json)
            }
            Wrapping::Form => {
                let body = read(MAX_FORM).await?;
                let body = body.ok_or(Refusal::TooLong)?;
                let id = self.forms.id(sender, &body, Instant::now());
                plain_form::message(&body, id, clock::now())
            }
        };
        let message = message.map_err(Refusal::Mistakes)?;
        let id = message.id.clone();
        let feedback = &message.feedback;
        let wants_answer = feedback.email().is_some() || feedback.phone().is_some();
        let status = match self.writer.write(message).await {
            Ok(Recorded::New) => {
                self.limit.kept(sender, Instant::now());
                StatusCode::CREATED
            }
            Ok(Recorded::Known) => StatusCode::OK,
            Ok(Recorded::Taken) => return Err(Refusal::Taken),
            Err(NotWritten) => return Err(Refusal::NotWritten),
        };
        Ok(Accepted {
            status,
            id,
            wants_answer,
        })
    }

    fn sender(&self, request: &Request) -> IpAddr {
        let known = request.extensions().get::<ConnectInfo<SocketAddr>>();
        let peer = known.map_or(Ipv4Addr::UNSPECIFIED.into(), |known| known.0.ip());
        self.proxies.sender(peer, request.headers())
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

/// The whole body; `None` when there is more of it than `most`, in bytes.
async fn read(body: Body, most: usize) -> Result<Option<Vec<u8>>, Refusal> {
    let mut parts = body.into_data_stream();
    let mut whole = Vec::new();
    let mut length = 0;
    while let Some(part) = parts.next().await {
        let part = part.map_err(|_| Refusal::BrokenOff)?;
        length += part.len();
        if length > MAX_READ {
            break;
        }
        if length <= most {
            whole.extend_from_slice(&part);
        }
    }
    Ok((length <= most).then_some(whole))
}
