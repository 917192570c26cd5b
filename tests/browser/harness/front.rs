//! What can go wrong between a server and a visitor: a host in front of the real one that loses,
//! cuts, delays or replaces answers, and remembers what was asked.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use super::ports::on_a_new_port;

/// What happens to an answer.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Nothing: it is mended.
    None,
    Status(u16),
    /// So many times this status, and then it is mended.
    Times(usize, u16),
    /// The seconds of `Retry-After`, with a status.
    Busy(u16, u32),
    /// A page with status 200, as the login page of a hotel's Wi-Fi.
    Html,
    /// Another text, of the same kind and with status 200.
    Other(String),
    /// The first part of the file, and then the connection breaks.
    Cut,
    /// The first part of the file, as if it were the whole.
    Half,
    /// The whole file, with a byte changed here and there.
    Corrupt,
    /// 2 kB a second.
    Slow,
    /// The headers, and then nothing.
    Stalled,
    /// Go and ask somewhere else.
    Redirect,
    /// Nothing yet: it comes when it is mended.
    Held,
}

/// No file of the app is larger.
const LARGEST: usize = 256 * 1024 * 1024;

#[derive(Clone)]
struct Kept {
    behind: Arc<Mutex<SocketAddr>>,
    faults: Arc<Mutex<HashMap<String, Fault>>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Kept {
    /// The most particular one.
    fn fault_at(&self, path: &str) -> Fault {
        let mut faults = lock(&self.faults);
        let here = faults
            .iter_mut()
            .filter(|(known, _)| path.ends_with(known.as_str()));
        let Some((_, fault)) = here.max_by_key(|(known, _)| known.len()) else {
            return Fault::None;
        };
        match fault {
            Fault::Times(0, _) => Fault::None,
            Fault::Times(left, status) => {
                *left -= 1;
                Fault::Status(*status)
            }
            other => other.clone(),
        }
    }
}

pub struct Front {
    address: SocketAddr,
    kept: Kept,
    // Ends the answers with it.
    _runtime: Runtime,
}

impl Front {
    /// A host in front of the server at `behind`.
    pub fn start(behind: SocketAddr) -> Self {
        let kept = Kept {
            behind: Arc::new(Mutex::new(behind)),
            faults: Arc::default(),
            asked: Arc::default(),
        };
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .expect("threads can be made");
        let address = |listener: &TcpListener| listener.local_addr().expect("it listens");
        let listener = on_a_new_port(
            || {
                runtime
                    .block_on(TcpListener::bind("127.0.0.1:0"))
                    .expect("there is a free port")
            },
            |listener| address(listener).port(),
        );
        let address = address(&listener);
        let app = Router::new().fallback(answer).with_state(kept.clone());
        runtime.spawn(async move { axum::serve(listener, app).await });
        Front {
            address,
            kept,
            _runtime: runtime,
        }
    }

    /// From now on this happens to addresses that end in `path`.
    pub fn set(&self, path: &str, fault: Fault) {
        lock(&self.kept.faults).insert(path.to_owned(), fault);
    }

    /// From now on another server is behind it.
    pub fn lead_to(&self, behind: SocketAddr) {
        *lock(&self.kept.behind) = behind;
    }

    /// How often an address that ends in `path` was asked for.
    pub fn asked(&self, path: &str) -> usize {
        let asked = lock(&self.kept.asked);
        asked.iter().filter(|one| one.ends_with(path)).count()
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

fn lock<T>(kept: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    kept.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn answer(State(kept): State<Kept>, request: Request) -> Response {
    let (asked, body) = request.into_parts();
    let path = asked.uri.path().to_owned();
    lock(&kept.asked).push(path.clone());
    let mut fault = kept.fault_at(&path);
    while matches!(fault, Fault::Held) {
        tokio::time::sleep(Duration::from_millis(20)).await;
        fault = kept.fault_at(&path);
    }
    let body = to_bytes(body, LARGEST).await.unwrap_or_default();
    // What is refused or sent elsewhere has not arrived.
    let arrives = match fault {
        Fault::Status(_) | Fault::Busy(..) | Fault::Html | Fault::Redirect => {
            asked.method == Method::GET
        }
        Fault::None
        | Fault::Times(..)
        | Fault::Other(_)
        | Fault::Cut
        | Fault::Half
        | Fault::Corrupt
        | Fault::Slow
        | Fault::Stalled
        | Fault::Held => true,
    };
    let url = format!("http://{}{}", *lock(&kept.behind), asked.uri);
    let behind = tokio::task::spawn_blocking(move || match arrives {
        true => fetch(asked.method, &url, &asked.headers, &body),
        false => (StatusCode::OK, HeaderMap::new(), Bytes::new()),
    });
    let Ok((status, mut headers, body)) = behind.await else {
        return StatusCode::BAD_GATEWAY.into_response();
    };
    let half = body.slice(..body.len() / 2);
    match fault {
        Fault::None | Fault::Held => (status, headers, body).into_response(),
        Fault::Status(code) | Fault::Times(_, code) => (status_of(code), WRONG).into_response(),
        Fault::Busy(code, seconds) => {
            let wait = [(header::RETRY_AFTER, seconds.to_string())];
            (status_of(code), wait, WRONG).into_response()
        }
        Fault::Html => {
            headers.insert(
                header::CONTENT_TYPE,
                "text/html".parse().expect("a media type"),
            );
            headers.insert(
                header::CACHE_CONTROL,
                "no-store".parse().expect("a directive"),
            );
            (headers, "<!doctype html><title>Wifi</title><p>Log in").into_response()
        }
        Fault::Cut => {
            // More is announced than comes.
            let broken = futures_util::stream::iter([Ok(half), Err("the connection breaks")]);
            (status, headers, Body::from_stream(broken)).into_response()
        }
        Fault::Other(text) => (status, headers, text).into_response(),
        Fault::Half => (status, headers, half).into_response(),
        Fault::Slow => {
            let drops = futures_util::stream::unfold(body, |mut rest| async {
                if rest.is_empty() {
                    return None;
                }
                tokio::time::sleep(Duration::from_millis(100)).await;
                let drop = rest.split_to(rest.len().min(200));
                Some((Ok::<_, std::io::Error>(drop), rest))
            });
            (status, headers, Body::from_stream(drops)).into_response()
        }
        Fault::Corrupt => {
            let mut bytes = body.to_vec();
            for byte in bytes.iter_mut().skip(1000).step_by(997) {
                *byte = !*byte;
            }
            (status, headers, bytes).into_response()
        }
        Fault::Redirect => Redirect::temporary("/elders").into_response(),
        Fault::Stalled => {
            use futures_util::StreamExt;
            let first = futures_util::stream::iter([Ok::<_, std::io::Error>(half)]);
            let silence = futures_util::stream::once(async {
                tokio::time::sleep(Duration::from_secs(600)).await;
                Ok(Bytes::new())
            });
            (status, headers, Body::from_stream(first.chain(silence))).into_response()
        }
    }
}

const WRONG: &str = "Er ging iets mis.";

fn status_of(code: u16) -> StatusCode {
    StatusCode::from_u16(code).expect("a test knows the codes of HTTP")
}

/// The answer of the real server, in full.
fn fetch(
    method: Method,
    url: &str,
    asked: &HeaderMap,
    body: &[u8],
) -> (StatusCode, HeaderMap, Bytes) {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .into();
    let mut request = Request::builder().method(method).uri(url);
    if let Some(media) = asked.get(header::CONTENT_TYPE) {
        request = request.header(header::CONTENT_TYPE, media);
    }
    let request = request.body(body).expect("it was asked before");
    let mut response = agent.run(request).expect("the server answers");
    let mut headers = response.headers().clone();
    for name in [
        header::CONTENT_LENGTH,
        header::TRANSFER_ENCODING,
        header::CONNECTION,
    ] {
        headers.remove(name);
    }
    let body = response.body_mut().with_config().limit(LARGEST as u64);
    let body = body.read_to_vec().expect("the server answers in full");
    (response.status(), headers, body.into())
}
