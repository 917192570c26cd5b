//! The file with the messages.
//!
//! Neither the address nor the browser of the sender is in it.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::NaiveDateTime;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::row::{MACHINE_TIME, Received, Recorded, SCHEMA, machine_time, received, record};
use super::whereabouts;

use crate::domain::feedback::Message;
use crate::tool::failure::{Failure, reason};

/// What is in the inbox.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Messages {
    /// In the order in which they came.
    pub received: Vec<Received>,
    /// The numbers of the rows that are no messages: someone else has written in the file.
    pub unreadable: Vec<i64>,
}

/// How long we wait for another program that has the file.
const PATIENCE: Duration = Duration::from_secs(3);

/// The open file.
pub struct Inbox {
    // Before the file: closing that one lets go of the locks that SQLite holds on it.
    connection: Connection,
    held: File,
    path: PathBuf,
}

impl Inbox {
    /// Opens the file for writing; makes it when it is not there. Errors: it is no inbox, or we may not
    /// write in it.
    pub fn create(path: &Path) -> Result<Inbox, Failure> {
        let held = private(path)?;
        let connection = Connection::open(path).and_then(|connection| {
            connection.busy_timeout(PATIENCE)?;
            // Synchronous FULL: a commit is on the disk before it returns, also when the power fails.
            // Secure delete: what is removed leaves no traces in the file.
            connection.execute_batch(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;",
            )?;
            connection.execute_batch(SCHEMA)?;
            Ok(connection)
        });
        let connection = connection.map_err(|error| cannot_open(path, &error))?;
        if connection.is_readonly("main").unwrap_or(true) {
            return Err(cannot_open(path, &"we mogen er niet in schrijven"));
        }
        let inbox = Inbox {
            connection,
            held,
            path: path.to_owned(),
        };
        // From now on a copy of the file alone is told from an inbox without messages.
        inbox
            .checkpoint()
            .map_err(|error| cannot_open(path, &error))?;
        Ok(inbox)
    }

    /// Opens a file that is there, for reading only.
    pub fn read(path: &Path) -> Result<Inbox, Failure> {
        let held = File::open(path).map_err(|error| cannot_open(path, &error))?;
        let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY);
        let connection = connection.map_err(|error| cannot_open(path, &error))?;
        Ok(Inbox {
            connection,
            held,
            path: path.to_owned(),
        })
    }

    /// Where the file is now that we opened here.
    pub fn whereabouts(&self) -> whereabouts::Whereabouts {
        whereabouts::find(&self.held, &self.path)
    }

    /// Brings what was recorded lately from the log into the file itself, so that a copy of the file alone
    /// is whole. Says whether all of it is there: someone who is reading can keep us from that for a while.
    pub fn checkpoint(&self) -> rusqlite::Result<bool> {
        self.connection.busy_timeout(Duration::ZERO)?;
        let done = self
            .connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| {
                Ok(row.get::<_, i64>(0)? == 0)
            });
        self.connection.busy_timeout(PATIENCE)?;
        done
    }

    /// Writes everything to a file of its own, which is not there yet or is empty.
    pub fn copy_to(&self, path: &Path) -> Result<(), Failure> {
        drop(private(path)?);
        let copied = self
            .connection
            .execute("VACUUM INTO ?1", [path.to_string_lossy()]);
        copied.map(drop).map_err(|error| cannot_open(path, &error))
    }

    /// Adds the messages of another file that are not here yet. Says how many.
    pub fn add_from(&mut self, path: &Path) -> rusqlite::Result<usize> {
        self.connection
            .execute("ATTACH ?1 AS other", [path.to_string_lossy()])?;
        let added = self.connection.execute(
            "INSERT INTO message (id, received_at, kind, message, name, email, phone, about,
                language, written_at, flags)
             SELECT id, received_at, kind, message, name, email, phone, about,
                language, written_at, flags
             FROM other.message WHERE true ORDER BY number
             ON CONFLICT (id) DO NOTHING",
            [],
        );
        self.connection.execute("DETACH other", [])?;
        added
    }

    /// Records messages in one transaction: when this returns they are on the disk, or with an error none
    /// of them is. A message with an error of its own is not there, and does not keep out the others.
    pub fn record<'m>(
        &mut self,
        messages: impl IntoIterator<Item = &'m Message>,
        now: NaiveDateTime,
    ) -> rusqlite::Result<Vec<rusqlite::Result<Recorded>>> {
        // The lock is taken at the beginning, so all wait for it once.
        let behavior = TransactionBehavior::Immediate;
        let transaction = self.connection.transaction_with_behavior(behavior)?;
        let received_at = machine_time(now);
        let recorded = messages
            .into_iter()
            .map(|message| record(&transaction, message, &received_at))
            .collect();
        // After an error that ended the transaction this is one too.
        transaction.commit()?;
        Ok(recorded)
    }

    /// All messages that can be read.
    pub fn messages(&self) -> rusqlite::Result<Vec<Received>> {
        self.read_all().map(|all| all.received)
    }

    /// Whether this is an inbox, with or without messages.
    pub fn has_messages_table(&self) -> rusqlite::Result<bool> {
        self.connection.table_exists(None, "message")
    }

    /// All messages, and what is in the file beside them.
    pub fn read_all(&self) -> rusqlite::Result<Messages> {
        let mut all = Messages::default();
        // Between the file and its table there is a moment.
        if !self.has_messages_table()? {
            return Ok(all);
        }
        let mut query = self
            .connection
            .prepare("SELECT * FROM message ORDER BY number")?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            match received(row)? {
                Some(received) => all.received.push(received),
                None => all.unreadable.push(row.get("number")?),
            }
        }
        Ok(all)
    }

    /// Removes what was received before `moment`, and its traces beside the file. Says how many.
    pub fn forget_before(&mut self, moment: NaiveDateTime) -> rusqlite::Result<usize> {
        let sql = "DELETE FROM message WHERE received_at < ?1";
        let removed = self.connection.execute(sql, [machine_time(moment)])?;
        if removed > 0 {
            // What was written lately also lies in the log.
            self.checkpoint()?;
        }
        Ok(removed)
    }

    /// What is in the file, seen from `moment`: when the messages before it are to go.
    pub fn ages(&self, moment: NaiveDateTime) -> rusqlite::Result<Ages> {
        let sql = "SELECT count(*), count(*) FILTER (WHERE received_at < ?1),
            min(received_at), max(received_at) FROM message";
        self.connection
            .query_row(sql, [machine_time(moment)], |row| {
                let time = |column| -> rusqlite::Result<Option<NaiveDateTime>> {
                    let text = row.get::<_, Option<String>>(column)?.unwrap_or_default();
                    Ok(NaiveDateTime::parse_from_str(&text, MACHINE_TIME).ok())
                };
                Ok(Ages {
                    all: row.get(0)?,
                    expired: row.get(1)?,
                    oldest: time(2)?,
                    newest: time(3)?,
                })
            })
    }
}

/// How old the messages are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ages {
    pub all: i64,
    /// How many have been kept long enough.
    pub expired: i64,
    pub oldest: Option<NaiveDateTime>,
    pub newest: Option<NaiveDateTime>,
}

/// Makes the file readable for its owner alone: there are names and phone numbers in it. SQLite gives
/// the files beside it the same rights.
fn private(file: &Path) -> Result<File, Failure> {
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let is_other = std::fs::metadata(file).is_ok_and(|data| !data.is_file() && !data.is_dir());
    let opened = match is_other {
        // To open a pipe would be to wait for its other end.
        true => Err(io::Error::other("dat is geen bestand")),
        false => options.open(file),
    };
    opened.map_err(|error| cannot_open(file, &reason(&error)))
}

fn cannot_open(file: &Path, error: &dyn std::fmt::Display) -> Failure {
    Failure::new(format!(
        "Kan het bestand {} met berichten niet openen: {error}. Kies een ander met --inbox.",
        file.display()
    ))
}
