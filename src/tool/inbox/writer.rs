//! The one thread that writes to the inbox.
//!
//! The disk takes a few milliseconds to promise that something stays, however much it is. So messages
//! that arrive while it is busy are written together, each answered only after the promise.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use chrono::Days;
use tokio::sync::oneshot;

use super::store::{Inbox, Recorded};
use crate::domain::feedback::Message;
use crate::tool::clock;
use crate::tool::failure::Failure;

/// How many days messages are kept, asked each time, because staff can change it. `None`: for ever.
pub type Keep = Box<dyn Fn() -> Option<u32> + Send>;

/// So many messages may wait for the disk.
const QUEUE: usize = 4_096;
/// So many go to the disk together.
const BATCH: usize = 512;
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The message is not in the inbox; the sender must keep it and try again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotWritten;

/// A way to the thread that writes. It ends when this is dropped, after what was still to be written.
pub struct Writer {
    queue: Option<SyncSender<Post>>,
    thread: Option<JoinHandle<()>>,
}

struct Post {
    message: Message,
    answer: oneshot::Sender<Result<Recorded, NotWritten>>,
}

impl Writer {
    /// Starts the thread. The file is made when the first message comes; what is older than `keep` is
    /// removed now and every day.
    pub fn start(file: PathBuf, keep: Keep) -> Writer {
        let (queue, posts) = sync_channel(QUEUE);
        let desk = Desk {
            file,
            keep,
            inbox: None,
        };
        Writer {
            queue: Some(queue),
            thread: Some(thread::spawn(move || desk.work(&posts))),
        }
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

/// What the thread works with.
struct Desk {
    file: PathBuf,
    keep: Keep,
    inbox: Option<Inbox>,
}

impl Desk {
    fn work(mut self, posts: &Receiver<Post>) {
        let mut tidied = Instant::now();
        self.tidy();
        loop {
            let until_tidying = DAY.saturating_sub(tidied.elapsed());
            match posts.recv_timeout(until_tidying) {
                Ok(first) => {
                    let mut batch = vec![first];
                    batch.extend(posts.try_iter().take(BATCH - 1));
                    self.write(batch);
                }
                Err(RecvTimeoutError::Timeout) => {
                    self.tidy();
                    tidied = Instant::now();
                }
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn write(&mut self, batch: Vec<Post>) {
        let messages = batch.iter().map(|post| &post.message);
        let recorded = self.open().and_then(|inbox| {
            let recorded = inbox.record(messages, clock::now());
            recorded.map_err(|error| Failure::new(error.to_string()))
        });
        let recorded = recorded.unwrap_or_else(|failure| {
            eprintln!("Berichten zijn niet bewaard, de afzenders proberen het opnieuw. {failure}");
            self.inbox = None;
            Vec::new()
        });
        let mut recorded = recorded.into_iter();
        for post in batch {
            let recorded = recorded.next().ok_or(NotWritten).and_then(|recorded| {
                recorded.map_err(|error| {
                    eprintln!("Bericht {} is niet bewaard: {error}.", post.message.id);
                    NotWritten
                })
            });
            // Who does not wait for the answer any more asks again, with the same id.
            let _ = post.answer.send(recorded);
        }
    }

    fn open(&mut self) -> Result<&mut Inbox, Failure> {
        // SQLite would go on writing to a file that someone has taken away.
        if !self.file.exists() {
            self.inbox = None;
        }
        let inbox = match self.inbox.take() {
            Some(inbox) => inbox,
            None => Inbox::create(&self.file)?,
        };
        Ok(self.inbox.insert(inbox))
    }

    /// Removes what has been kept long enough.
    fn tidy(&mut self) {
        let Some(days) = (self.keep)().filter(|_| self.file.exists()) else {
            return;
        };
        let Some(oldest) = clock::now().checked_sub_days(Days::new(days.into())) else {
            return;
        };
        let removed = self.open().and_then(|inbox| {
            let removed = inbox.forget_before(oldest);
            removed.map_err(|error| Failure::new(error.to_string()))
        });
        if let Err(failure) = removed {
            eprintln!("Oude berichten zijn niet verwijderd. {failure}");
        }
    }
}
