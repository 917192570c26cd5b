//! From requests to answers, and from start to stop.

use std::future::Future;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::map_response_with_state;
use axum::response::Response;
use tokio::sync::oneshot;

use super::answer::{Answers, refuse};
use super::feedback::{self, Receiver};
use super::site::Site;

/// Whoever is still reading when we stop gets this long.
const LAST_ANSWERS: Duration = Duration::from_secs(1);

/// The answers to all requests.
pub fn app(site: Site, receiver: Option<Receiver>) -> Router {
    let answers = Arc::new(Answers::new(site));
    let mut routes = Router::new();
    if let Some(receiver) = receiver {
        routes = routes.merge(feedback::routes(receiver));
    }
    routes
        .fallback(answer)
        .layer(map_response_with_state(Arc::clone(&answers), protect))
        .with_state(answers)
}

async fn answer(State(answers): State<Arc<Answers>>, request: Request) -> Response {
    let (asked, _) = request.into_parts();
    // Reading files and compressing would hold up other readers.
    tokio::task::spawn_blocking(move || {
        answers.answer(&asked.method, asked.uri.path(), &asked.headers)
    })
    .await
    .unwrap_or_else(|_| refuse(StatusCode::INTERNAL_SERVER_ERROR))
}

async fn protect(State(answers): State<Arc<Answers>>, mut response: Response) -> Response {
    answers.protect(&mut response);
    response
}

/// Answers until `stopped`, and then finishes what it was doing.
pub async fn answer_until(
    stopped: impl Future + Send + 'static,
    listener: TcpListener,
    app: Router,
) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let (leaving, left) = oneshot::channel::<()>();
    let stopped = async move {
        stopped.await;
        drop(leaving);
    };
    let app = app.into_make_service_with_connect_info::<SocketAddr>();
    let serving = axum::serve(listener, app).with_graceful_shutdown(stopped);
    // A browser keeps connections open that it may never use; those must not keep us.
    let patience = async move {
        let _ = left.await;
        tokio::time::sleep(LAST_ANSWERS).await;
    };
    tokio::select! {
        ended = serving => ended,
        () = patience => Ok(()),
    }
}
