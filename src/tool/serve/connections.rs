//! The connections that are open: accepted while there is room, closed when they are silent too long,
//! finished when the server stops.

use std::collections::HashMap;
use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{ConnectInfo, Request};
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpStream;
use tokio::task::AbortHandle;
use tokio_io_timeout::TimeoutWriter;

use super::connection_state::{ConnectionState, Watched};
use super::limits::Limits;
use super::safety::Safety;

/// What one connection may hold in memory, in bytes, in each direction.
const BUFFER: usize = 64 * 1024;

/// Who is silent for less than this gives way to nobody.
const GRACE: Duration = Duration::from_secs(1);

/// How long we wait before we look again for room.
const PAUSE: Duration = Duration::from_millis(50);

/// Answers until `stopped`, and then finishes what it was doing, as long as the limits allow.
pub async fn answer_until(
    stopped: impl Future + Send + 'static,
    listener: TcpListener,
    app: Router,
    safety: Arc<Safety>,
    limits: Limits,
) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let graceful = GracefulShutdown::new();
    let open = Arc::new(Connections::new(limits.most_connections()));
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(limits.header)
        .max_buf_size(BUFFER);
    let accepting = async {
        loop {
            open.room().await;
            let (stream, peer) = match listener.accept().await {
                Ok(accepted) => accepted,
                Err(error) => {
                    // The other side left early, or there is no descriptor left: then the most silent
                    // connection has one.
                    if !is_of_the_other_side(&error) {
                        open.close_most_silent();
                        tokio::time::sleep(PAUSE).await;
                    }
                    continue;
                }
            };
            let state = Arc::new(ConnectionState::new(Arc::clone(&safety)));
            let stream = watched(stream, &state, &limits);
            let service = answering(app.clone(), peer, Arc::clone(&state));
            let connection = http.serve_connection(TokioIo::new(stream), service);
            open.hold(state, graceful.watch(connection));
        }
    };
    tokio::select! {
        () = accepting => {}
        _ = pin!(stopped) => {}
    }
    drop(listener);
    // A browser opens connections that it may never use; those must not keep us.
    open.close_unasked();
    // What lasts longer is cut off when the runtime ends.
    let _ = tokio::time::timeout(limits.stop, graceful.shutdown()).await;
    Ok(())
}

fn is_of_the_other_side(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionRefused
    )
}

type Stream = std::pin::Pin<Box<TimeoutWriter<Watched>>>;

fn watched(stream: TcpStream, state: &Arc<ConnectionState>, limits: &Limits) -> Stream {
    // Small answers go at once; that it failed makes them no less right.
    let _ = stream.set_nodelay(true);
    let mut stream = TimeoutWriter::new(Watched::new(stream, Arc::clone(state)));
    stream.set_timeout(Some(limits.write));
    Box::pin(stream)
}

fn answering(
    app: Router,
    peer: SocketAddr,
    state: Arc<ConnectionState>,
) -> impl Service<hyper::Request<Incoming>, Response = Response, Error = Infallible, Future: Send> {
    let app = TowerToHyperService::new(app);
    service_fn(move |request: hyper::Request<Incoming>| {
        let (app, state) = (app.clone(), Arc::clone(&state));
        async move {
            let _answering = state.answering();
            let mut request: Request = request.map(axum::body::Body::new);
            request.extensions_mut().insert(ConnectInfo(peer));
            app.call(request).await
        }
    })
}

/// The table of open connections.
struct Connections {
    most: usize,
    open: Mutex<(u64, HashMap<u64, Open>)>,
}

struct Open {
    state: Arc<ConnectionState>,
    task: AbortHandle,
}

impl Connections {
    fn new(most: usize) -> Self {
        Connections {
            most,
            open: Mutex::default(),
        }
    }

    fn open(&self) -> MutexGuard<'_, (u64, HashMap<u64, Open>)> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets a connection run by itself.
    fn hold(
        self: &Arc<Self>,
        state: Arc<ConnectionState>,
        connection: impl Future + Send + 'static,
    ) {
        let mut open = self.open();
        let (number, table) = &mut *open;
        *number += 1;
        let key = *number;
        let connections = Arc::clone(self);
        let task = tokio::spawn(async move {
            // Whatever ended it, there is nobody left to tell.
            let _ = connection.await;
            connections.open().1.remove(&key);
        });
        let task = task.abort_handle();
        table.insert(key, Open { state, task });
    }

    /// Waits until one more connection fits. When all places are taken, who was silent longest gives way,
    /// as in nginx.
    async fn room(&self) {
        while self.open().1.len() >= self.most {
            if !self.close_most_silent() {
                tokio::time::sleep(PAUSE).await;
            }
        }
    }

    /// Says whether there was one that we are not just answering.
    fn close_most_silent(&self) -> bool {
        let mut open = self.open();
        let silent = open
            .1
            .iter()
            .filter_map(|(key, open)| Some((*key, open.state.silent_since()?)));
        let longest = silent.min_by_key(|(_, since)| *since);
        let Some((key, _)) = longest.filter(|(_, since)| *since + GRACE <= Instant::now()) else {
            return false;
        };
        if let Some(closed) = open.1.remove(&key) {
            closed.task.abort();
        }
        true
    }

    /// Closes those on which nothing was asked yet.
    fn close_unasked(&self) {
        for open in self.open().1.values() {
            if !open.state.was_asked() {
                open.task.abort();
            }
        }
    }
}
