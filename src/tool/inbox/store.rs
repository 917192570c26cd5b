//! The file with the messages.
//!
//! Neither the address nor the browser of the sender is in it.

use std::fs::OpenOptions;
use std::path::Path;

use chrono::NaiveDateTime;
use rusqlite::{Connection, OpenFlags, Row, ToSql, Transaction};
use serde::Serialize;

use crate::domain::feedback::{Draft, Flag, Kind, Message, MessageId, ValidFeedback};
use crate::tool::failure::Failure;

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

/// The open file.
pub struct Inbox(Connection);

impl Inbox {
    /// Opens the file for writing; makes it when it is not there.
    pub fn create(file: &Path) -> Result<Inbox, Failure> {
        private(file)?;
        let connection = Connection::open(file).and_then(|connection| {
            // Synchronous FULL: a commit is on the disk before it returns, also when the power fails.
            // Secure delete: what is removed leaves no traces in the file.
            connection.execute_batch(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
                 PRAGMA secure_delete = ON; PRAGMA busy_timeout = 5000;",
            )?;
            connection.execute_batch(SCHEMA)?;
            Ok(connection)
        });
        connection
            .map(Inbox)
            .map_err(|error| cannot_open(file, &error))
    }

    /// Opens a file that is there, for reading only.
    pub fn read(file: &Path) -> Result<Inbox, Failure> {
        Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)
            .map(Inbox)
            .map_err(|error| cannot_open(file, &error))
    }

    /// Records messages in one transaction: when this returns they are on the disk, or with an error none
    /// of them is. A message with an error of its own is not there, and does not keep out the others.
    pub fn record<'m>(
        &mut self,
        messages: impl IntoIterator<Item = &'m Message>,
        now: NaiveDateTime,
    ) -> rusqlite::Result<Vec<rusqlite::Result<Recorded>>> {
        let transaction = self.0.transaction()?;
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

    /// All messages, and what is in the file beside them.
    pub fn read_all(&self) -> rusqlite::Result<Messages> {
        let mut all = Messages::default();
        // Between the file and the first message in it there is a moment without a table.
        if !self.0.table_exists(None, "message")? {
            return Ok(all);
        }
        let mut query = self.0.prepare("SELECT * FROM message ORDER BY number")?;
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
        let removed = self.0.execute(sql, [machine_time(moment)])?;
        if removed > 0 {
            // What was written lately also lies in the log. Someone who is reading there keeps the log as
            // it is until tomorrow, and that is no error.
            self.0
                .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        }
        Ok(removed)
    }
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
fn private(file: &Path) -> Result<(), Failure> {
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let opened = options.open(file);
    opened.map(drop).map_err(|error| cannot_open(file, &error))
}

fn cannot_open(file: &Path, error: &dyn std::fmt::Display) -> Failure {
    Failure::new(format!(
        "Kan het bestand {} met berichten niet openen: {error}. Kies een ander met --inbox.",
        file.display()
    ))
}
