//! The file with the messages.
//!
//! Neither the address nor the browser of the sender is in it.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::NaiveDateTime;
use rusqlite::{Connection, OpenFlags, Row, ToSql, Transaction, TransactionBehavior};
use serde::Serialize;

use super::place;

use crate::domain::feedback::{Draft, Flag, Kind, Message, MessageId, ValidFeedback};
use crate::tool::failure::{Failure, reason};

const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS message (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        received_at TEXT NOT NULL,
        kind TEXT NOT NULL,
        message TEXT NOT NULL,
        name TEXT,
        email TEXT,
        phone TEXT,
        about TEXT,
        language TEXT NOT NULL,
        written_at TEXT NOT NULL,
        flags TEXT NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS message_received_at ON message (received_at);
";

/// What became of a message that came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recorded {
    New,
    /// It was there already, the same.
    Known,
    /// Its id belongs to another message, which stays as it was.
    Taken,
}

/// A message in the inbox.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Received {
    /// Amsterdam wall time, `2027-01-12T10:00:30`.
    pub received_at: String,
    #[serde(flatten)]
    pub message: Message,
}

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
    pub fn place(&self) -> place::Place {
        place::of(&self.held, &self.path)
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

fn record(
    transaction: &Transaction,
    message: &Message,
    received_at: &str,
) -> rusqlite::Result<Recorded> {
    let feedback = &message.feedback;
    let flags: Vec<_> = message.flags.iter().map(|flag| flag.word()).collect();
    let (id, kind) = (message.id.as_str(), feedback.kind().word());
    let said: [(&str, &dyn ToSql); 8] = [
        (":id", &id),
        (":kind", &kind),
        (":message", &feedback.message()),
        (":name", &feedback.name()),
        (":email", &feedback.email()),
        (":phone", &feedback.phone()),
        (":about", &feedback.about()),
        (":language", &message.language),
    ];
    let came: [(&str, &dyn ToSql); 3] = [
        (":received_at", &received_at),
        (":written_at", &machine_time(message.written_at)),
        (":flags", &flags.join(" ")),
    ];
    let inserted = transaction
        .prepare_cached(
            "INSERT INTO message (id, received_at, kind, message, name, email, phone, about,
                language, written_at, flags)
             VALUES (:id, :received_at, :kind, :message, :name, :email, :phone, :about,
                :language, :written_at, :flags)
             ON CONFLICT (id) DO NOTHING",
        )?
        .execute(&*[&said[..], &came[..]].concat())?;
    if inserted > 0 {
        return Ok(Recorded::New);
    }
    // Compared where they lie: whatever stands there need not be read for that.
    let same = transaction
        .prepare_cached(
            "SELECT kind = :kind AND message = :message AND name IS :name AND email IS :email
                AND phone IS :phone AND about IS :about AND language = :language
             FROM message WHERE id = :id",
        )?
        .query_row(&said, |row| row.get(0))?;
    Ok(match same {
        true => Recorded::Known,
        false => Recorded::Taken,
    })
}

/// A row as a message; `None` when it is none. The text is not judged again: staff read what was accepted,
/// also when the rules have become others.
fn received(row: &Row) -> rusqlite::Result<Option<Received>> {
    let column = |name: &str| {
        row.get::<_, Option<String>>(name)
            .map(Option::unwrap_or_default)
    };
    let said = column("flags")?;
    let has = |flag: &Flag| said.split_whitespace().any(|word| word == flag.word());
    let feedback = ValidFeedback::known(Draft {
        kind: Kind::from_word(&column("kind")?),
        message: column("message")?,
        wants_answer: false,
        name: column("name")?,
        email: column("email")?,
        phone: column("phone")?,
        about: Some(column("about")?),
    });
    let written_at = NaiveDateTime::parse_from_str(&column("written_at")?, MACHINE_TIME).ok();
    let id = MessageId::new(&column("id")?);
    let (Some(id), Some(feedback), Some(written_at)) = (id, feedback, written_at) else {
        return Ok(None);
    };
    Ok(Some(Received {
        received_at: row.get("received_at")?,
        message: Message {
            id,
            feedback,
            language: column("language")?,
            written_at,
            flags: Flag::ALL.into_iter().filter(has).collect(),
        },
    }))
}

/// `2027-01-12T10:00:30`.
const MACHINE_TIME: &str = "%FT%T";

fn machine_time(moment: NaiveDateTime) -> String {
    moment.format(MACHINE_TIME).to_string()
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
