//! What happens on one connection: when a byte last moved, and whether we are at work for it.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::task::{Context, Poll, ready};
use std::time::{Duration, Instant};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

use super::safety::Safety;

/// How far a connection is.
pub struct ConnectionState {
    opened: Instant,
    /// When a byte last moved, in milliseconds since it was opened.
    moved: AtomicU64,
    /// How many requests are being answered, up to their headers.
    at_work: AtomicUsize,
    asked: AtomicBool,
    safety: Arc<Safety>,
}

impl ConnectionState {
    pub fn new(safety: Arc<Safety>) -> Self {
        ConnectionState {
            opened: Instant::now(),
            moved: AtomicU64::new(0),
            at_work: AtomicUsize::new(0),
            asked: AtomicBool::new(false),
            safety,
        }
    }

    /// Since when no byte has moved. `None`: we are the ones who let the other side wait.
    pub fn silent_since(&self) -> Option<Instant> {
        let moved = Duration::from_millis(self.moved.load(Ordering::Relaxed));
        (self.at_work.load(Ordering::Relaxed) == 0).then_some(self.opened + moved)
    }

    /// Whether a whole request came.
    pub fn was_asked(&self) -> bool {
        self.asked.load(Ordering::Relaxed)
    }

    /// We are at work until the guard is dropped.
    pub fn answering(self: &Arc<Self>) -> Answering {
        self.asked.store(true, Ordering::Relaxed);
        self.at_work.fetch_add(1, Ordering::Relaxed);
        Answering(Arc::clone(self))
    }

    fn byte_moved(&self) {
        let moved = u64::try_from(self.opened.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.moved.store(moved, Ordering::Relaxed);
    }
}

/// A request that is being answered.
pub struct Answering(Arc<ConnectionState>);

impl Drop for Answering {
    fn drop(&mut self) {
        self.0.byte_moved();
        self.0.at_work.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A stream that tells when it moves.
pub struct Watched {
    stream: TcpStream,
    state: Arc<ConnectionState>,
    /// What goes out instead of an answer of the HTTP library, and how far it is.
    instead: Option<(Vec<u8>, usize)>,
}

impl Watched {
    pub fn new(stream: TcpStream, state: Arc<ConnectionState>) -> Self {
        Watched {
            stream,
            state,
            instead: None,
        }
    }

    fn told<T>(&self, moved: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if let Poll::Ready(Ok(_)) = moved {
            self.state.byte_moved();
        }
        moved
    }

    /// Writes what is to go out instead of `answer`, which counts as written with it.
    fn write_instead(
        &mut self,
        cx: &mut Context<'_>,
        answer: &[u8],
    ) -> Option<Poll<io::Result<usize>>> {
        if self.instead.is_none() && is_of_the_library(answer) {
            let text = self.state.safety.around(answer);
            self.instead = Some((text, 0));
        }
        let (text, written) = self.instead.as_mut()?;
        while *written < text.len() {
            match ready_or_some(Pin::new(&mut self.stream).poll_write(cx, &text[*written..])) {
                Ok(count) => *written += count,
                Err(unfinished) => return Some(unfinished),
            }
        }
        self.instead = None;
        Some(Poll::Ready(Ok(answer.len())))
    }
}

/// hyper answers by itself what it cannot read (400, 414, 431), and asks nobody for headers. Such an answer
/// is a head alone, and unlike all of ours it has no Content-Security-Policy.
fn is_of_the_library(answer: &[u8]) -> bool {
    answer.starts_with(b"HTTP/1.1 4")
        && answer.len() < 256
        && answer.ends_with(b"\r\n\r\n")
        && has(answer, b"content-length: 0\r\n")
        && !has(answer, b"content-security-policy")
}

fn has(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len()).any(|window| window == part)
}

fn ready_or_some(written: Poll<io::Result<usize>>) -> Result<usize, Poll<io::Result<usize>>> {
    match written {
        Poll::Ready(Ok(0)) => Err(Poll::Ready(Err(io::ErrorKind::WriteZero.into()))),
        Poll::Ready(Ok(count)) => Ok(count),
        Poll::Ready(Err(_)) | Poll::Pending => Err(written),
    }
}

impl AsyncRead for Watched {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(cx, buffer))?;
        if buffer.filled().len() > before {
            self.state.byte_moved();
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Watched {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = match self.write_instead(cx, bytes) {
            Some(written) => written,
            None => Pin::new(&mut self.stream).poll_write(cx, bytes),
        };
        self.told(written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        parts: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let alone = match parts {
            [part] => self.write_instead(cx, part),
            _ => None,
        };
        let written = match alone {
            Some(written) => written,
            None => Pin::new(&mut self.stream).poll_write_vectored(cx, parts),
        };
        self.told(written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
