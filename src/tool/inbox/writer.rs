//! The one thread that writes to the inbox.
//!
//! The disk takes a few milliseconds to promise that something stays, however much it is. So messages
//! that arrive while it is busy are written together, each answered only after the promise.

use std::path::PathBuf;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

use tokio::sync::oneshot;

use super::desk::{Desk, NotWritten, Post, Retention};
use super::row::Recorded;
use super::store::Inbox;
use crate::domain::feedback::Message;
use crate::tool::failure::Failure;

/// So many messages may wait for the disk.
const QUEUE: usize = 4_096;

/// A way to the thread that writes. It ends when this is dropped, after what was still to be written.
pub struct Writer {
    queue: Option<SyncSender<Post>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    /// Opens the file, or makes it, and starts the thread; what is older than `keep` is removed now and
    /// every day. Errors: the file cannot be used.
    pub fn start(file: PathBuf, keep: Retention) -> Result<Writer, Failure> {
        let inbox = Inbox::create(&file)?;
        let (queue, posts) = sync_channel(QUEUE);
        let desk = Desk::new(file, keep, inbox);
        Ok(Writer {
            queue: Some(queue),
            thread: Some(thread::spawn(move || desk.work(&posts))),
        })
    }

    /// Writes a message. What it became is on the disk when this returns.
    pub async fn write(&self, message: Message) -> Result<Recorded, NotWritten> {
        let (answer, answered) = oneshot::channel();
        let queue = self.queue.as_ref().ok_or(NotWritten)?;
        // Waiting for a place would only make the queue longer: the sender comes back.
        let post = Post { message, answer };
        queue.try_send(post).map_err(|_| NotWritten)?;
        answered.await.map_err(|_| NotWritten)?
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.queue = None;
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has already said why.
            let _ = thread.join();
        }
    }
}
