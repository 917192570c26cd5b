//! What the thread does that writes: batches, trouble, and a file that may not be at its place any more.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use tokio::sync::oneshot;

use super::expiry::{self, Expiry};
use super::row::Recorded;
use super::store::Inbox;
use super::whereabouts::Whereabouts;
use crate::domain::feedback::Message;
use crate::tool::clock;
use crate::tool::failure::Failure;

/// So many go to the disk together.
const BATCH: usize = 512;
/// After so long without a message the log is brought into the file…
const BREATH: Duration = Duration::from_millis(20);
/// … and also when messages keep coming.
const UNSETTLED: Duration = Duration::from_millis(500);
/// How often we look whether the file is still there.
const LOOK: Duration = Duration::from_secs(1);
/// So long after the last failure we believe that it was the last.
const CALM: Duration = Duration::from_secs(3);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// How many days messages are kept, asked each time, because staff can change it. `None`: for ever.
pub type Retention = Box<dyn Fn() -> Option<u32> + Send>;

/// The message is not in the inbox; the sender must keep it and try again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotWritten;

/// A message on its way to the disk.
pub struct Post {
    pub message: Message,
    pub answer: oneshot::Sender<Result<Recorded, NotWritten>>,
}

impl Post {
    /// Tells the sender what became of it.
    pub fn answer(self, recorded: Result<Recorded, NotWritten>) {
        // Who does not wait for the answer any more asks again, with the same id.
        let _ = self.answer.send(recorded);
    }
}

/// What the thread works with.
pub struct Desk {
    file: PathBuf,
    keep: Retention,
    inbox: Option<Inbox>,
    /// Since when something is only in the log beside the file.
    behind_since: Option<Instant>,
    /// Since when writing fails, or has worked again after that.
    trouble: Option<Trouble>,
}

/// Writing failed, and that was said.
struct Trouble {
    failed: Instant,
    /// Whether it has worked since.
    is_over: bool,
}

impl Desk {
    pub fn new(file: PathBuf, keep: Retention, inbox: Inbox) -> Desk {
        Desk {
            file,
            keep,
            inbox: Some(inbox),
            behind_since: None,
            trouble: None,
        }
    }

    /// Works until nobody can send anything any more.
    pub fn work(mut self, posts: &Receiver<Post>) {
        let mut tidied = Instant::now();
        self.tidy();
        loop {
            let wait = match self.behind_since {
                Some(_) => BREATH,
                None => LOOK,
            };
            match posts.recv_timeout(wait) {
                Ok(first) => {
                    let mut batch = vec![first];
                    batch.extend(posts.try_iter().take(BATCH - 1));
                    if !self.write(batch) {
                        // They waited as long as the batch did; a second wait would be too long for them.
                        posts
                            .try_iter()
                            .for_each(|post| post.answer(Err(NotWritten)));
                    }
                    if self
                        .behind_since
                        .is_some_and(|since| since.elapsed() > UNSETTLED)
                    {
                        self.checkpoint();
                    }
                    self.say_that_it_is_over();
                }
                Err(RecvTimeoutError::Timeout) => {
                    self.checkpoint();
                    self.look();
                    self.say_that_it_is_over();
                    if tidied.elapsed() >= DAY {
                        self.tidy();
                        tidied = Instant::now();
                    }
                }
                Err(RecvTimeoutError::Disconnected) => {
                    self.checkpoint();
                    return;
                }
            }
        }
    }

    /// Says whether it could be written.
    fn write(&mut self, batch: Vec<Post>) -> bool {
        let recorded = self.record(&batch);
        self.say_trouble(recorded.as_ref().err());
        let is_written = recorded.is_ok();
        let mut recorded = recorded.unwrap_or_default().into_iter();
        for post in batch {
            let recorded = recorded.next().ok_or(NotWritten).and_then(|recorded| {
                recorded.map_err(|error| {
                    eprintln!("Bericht {} is niet bewaard: {error}.", post.message.id);
                    NotWritten
                })
            });
            post.answer(recorded);
        }
        is_written
    }

    /// Records messages in the file that is at its place, also when that became another one meanwhile.
    fn record(&mut self, batch: &[Post]) -> Result<Vec<rusqlite::Result<Recorded>>, Failure> {
        loop {
            let inbox = self.open()?;
            let messages = batch.iter().map(|post| &post.message);
            let recorded = inbox.record(messages, clock::now());
            let recorded = recorded.map_err(|error| Failure::new(format!("{error}.")))?;
            let is_here = inbox.whereabouts() == Whereabouts::Here;
            self.behind_since.get_or_insert_with(Instant::now);
            if is_here {
                return Ok(recorded);
            }
        }
    }

    /// Said when it begins, however many messages come meanwhile.
    fn say_trouble(&mut self, failure: Option<&Failure>) {
        match (failure, &mut self.trouble) {
            (Some(failure), None) => {
                eprintln!(
                    "Berichten zijn niet bewaard, de afzenders proberen het opnieuw. {failure}"
                );
                self.trouble = Some(Trouble {
                    failed: Instant::now(),
                    is_over: false,
                });
            }
            (Some(_), Some(trouble)) => {
                trouble.failed = Instant::now();
                trouble.is_over = false;
            }
            (None, Some(trouble)) => trouble.is_over = true,
            (None, None) => {}
        }
    }

    /// Said when it is over. On a disk that is nearly full a short message fits now and then, so we wait a
    /// little before we believe it.
    fn say_that_it_is_over(&mut self) {
        let is_over = |trouble: &Trouble| trouble.is_over && trouble.failed.elapsed() > CALM;
        if self.trouble.as_ref().is_some_and(is_over) {
            eprintln!("Berichten worden weer bewaard.");
            self.trouble = None;
        }
    }

    /// The file at its place, open.
    fn open(&mut self) -> Result<&mut Inbox, Failure> {
        let inbox = match self.inbox.take() {
            Some(inbox) if inbox.whereabouts() == Whereabouts::Here => inbox,
            Some(inbox) => self.let_go(inbox)?,
            None => Inbox::create(&self.file)?,
        };
        Ok(self.inbox.insert(inbox))
    }

    /// Finishes a file that is not at its place any more, and opens the one that is there, or a new one.
    /// What would be gone with the old one is in the new one.
    fn let_go(&mut self, old: Inbox) -> Result<Inbox, Failure> {
        // Whoever moved it away has all of it. That it fails makes nothing worse.
        let _ = old.checkpoint();
        let rescued = match old.whereabouts() {
            Whereabouts::Here => return Ok(old),
            Whereabouts::Elsewhere => None,
            Whereabouts::Nowhere => Some(self.rescue(&old)),
        };
        let rescued = match rescued.transpose() {
            Ok(rescued) => rescued,
            Err(failure) => {
                // Closing it would lose what is in it.
                self.inbox = Some(old);
                return Err(failure);
            }
        };
        // Before the new one is opened: SQLite removes the log at this path when it closes.
        drop(old);
        let mut new = Inbox::create(&self.file)?;
        let file = self.file.display();
        match rescued {
            None => eprintln!(
                "Het bestand {file} met berichten is verplaatst. Wat tot nu toe kwam staat daarin; nieuwe \
                 berichten komen in het bestand dat nu op die plek staat."
            ),
            Some(rescued) => {
                let added = new.add_from(&rescued).map_err(|error| {
                    Failure::new(format!(
                        "De berichten staan nog in {}: {error}.",
                        rescued.display()
                    ))
                })?;
                let _ = std::fs::remove_file(&rescued);
                eprintln!(
                    "Het bestand {file} met berichten is vervangen of verwijderd terwijl bieb erin schreef. \
                     {added} berichten die daarmee weg zouden zijn, staan er weer in. Moeten ze echt weg? \
                     Gebruik dan bieb inbox --forget-before."
                );
            }
        }
        self.behind_since.get_or_insert_with(Instant::now);
        Ok(new)
    }

    /// Copies what has no name any more to a file beside its old place.
    fn rescue(&self, old: &Inbox) -> Result<PathBuf, Failure> {
        let name = self.file.file_name().unwrap_or_default().to_string_lossy();
        let rescued = self.file.with_file_name(format!(".{name}.rescued"));
        // Of a try that failed.
        let _ = std::fs::remove_file(&rescued);
        old.copy_to(&rescued)?;
        Ok(rescued)
    }

    /// Brings everything into the file itself.
    fn checkpoint(&mut self) {
        let Some(inbox) = self.inbox.as_ref().filter(|_| self.behind_since.is_some()) else {
            return;
        };
        match inbox.checkpoint() {
            Ok(true) => self.behind_since = None,
            // As soon as nobody reads any more.
            Ok(false) => {}
            Err(error) => {
                // What is in the log is as safe as what is in the file; only a copy lacks it.
                eprintln!(
                    "De nieuwste berichten staan nog alleen in het logbestand van de inbox: {error}."
                );
                self.behind_since = None;
            }
        }
    }

    /// Notices within a second that the file was replaced, also when no message comes.
    fn look(&mut self) {
        let is_gone = |inbox: &Inbox| inbox.whereabouts() != Whereabouts::Here;
        if self.inbox.as_ref().is_some_and(is_gone) {
            let opened = self.open().map(drop);
            self.say_trouble(opened.err().as_ref());
        }
    }

    /// Removes what has been kept long enough.
    fn tidy(&mut self) {
        let Some(days) = (self.keep)() else {
            return;
        };
        let now = clock::now();
        let Some(cut) = expiry::cut(now, days) else {
            return;
        };
        let removed = self.open().and_then(|inbox| {
            let ages = inbox.ages(cut).map_err(|error| Failure::new(format!("{error}.")))?;
            let (before, expired) = match expiry::plan(&ages, cut, now) {
                Expiry::Nothing => return Ok(()),
                Expiry::Before(moment) => (moment.format("%d-%m-%Y"), inbox.forget_before(moment)),
                Expiry::Implausible(moment) => {
                    return Err(Failure::new(format!(
                        "Volgens de klok ({}) zijn {} van de {} berichten ouder dan {days} dagen. Dat is zoveel \
                         ineens dat de klok misschien niet klopt. Klopt zij wel? Geef dan zelf de opdracht \
                         bieb inbox --forget-before {}.",
                        now.format("%d-%m-%Y %H:%M"),
                        ages.expired,
                        ages.all,
                        moment.format("%Y-%m-%d"),
                    )));
                }
            };
            let removed = expired.map_err(|error| Failure::new(format!("{error}.")))?;
            eprintln!("{removed} berichten van voor {before} zijn verwijderd: we bewaren ze {days} dagen.");
            Ok(())
        });
        if let Err(failure) = removed {
            eprintln!("Oude berichten zijn niet verwijderd. {failure}");
        }
    }
}
