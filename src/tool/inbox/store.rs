//! The file with the messages.
//!
//! Neither the address nor the browser of the sender is in it.

use std::fs::OpenOptions;
use std::path::Path;

use chrono::NaiveDateTime;
use rusqlite::{Connection, OpenFlags, Row, Transaction, named_params};
use serde::Serialize;
use serde_json::{Value, json};

use crate::domain::feedback::Message;
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

    /// Records messages in one transaction: when this returns they are on the disk, all of them or,
    /// with an error, none.
    pub fn record<'m>(
        &mut self,
        messages: impl IntoIterator<Item = &'m Message>,
        now: NaiveDateTime,
    ) -> rusqlite::Result<Vec<Recorded>> {
        let transaction = self.0.transaction()?;
        let received_at = machine_time(now);
        let recorded = messages
            .into_iter()
            .map(|message| record(&transaction, message, &received_at))
            .collect::<rusqlite::Result<_>>()?;
        transaction.commit()?;
        Ok(recorded)
    }

    /// All messages, in the order in which they came.
    pub fn messages(&self) -> rusqlite::Result<Vec<Received>> {
        let mut query = self.0.prepare("SELECT * FROM message ORDER BY number")?;
        let rows = query.query_map([], received)?;
        rows.collect()
    }

    /// Removes what was received before `moment`. Says how many.
    pub fn forget_before(&mut self, moment: NaiveDateTime) -> rusqlite::Result<usize> {
        let sql = "DELETE FROM message WHERE received_at < ?1";
        self.0.execute(sql, [machine_time(moment)])
    }
}

fn record(
    transaction: &Transaction,
    message: &Message,
    received_at: &str,
) -> rusqlite::Result<Recorded> {
    let feedback = &message.feedback;
    let flags: Vec<_> = message.flags.iter().map(|flag| flag.word()).collect();
    let inserted = transaction
        .prepare_cached(
            "INSERT INTO message (id, received_at, kind, message, name, email, phone, about,
                language, written_at, flags)
             VALUES (:id, :received_at, :kind, :message, :name, :email, :phone, :about,
                :language, :written_at, :flags)
             ON CONFLICT (id) DO NOTHING",
        )?
        .execute(named_params! {
            ":id": message.id.as_str(),
            ":received_at": received_at,
            ":kind": feedback.kind().word(),
            ":message": feedback.message(),
            ":name": feedback.name(),
            ":email": feedback.email(),
            ":phone": feedback.phone(),
            ":about": feedback.about(),
            ":language": message.language,
            ":written_at": machine_time(message.written_at),
            ":flags": flags.join(" "),
        })?;
    if inserted > 0 {
        return Ok(Recorded::New);
    }
    let known = transaction
        .prepare_cached("SELECT * FROM message WHERE id = ?1")?
        .query_row([message.id.as_str()], received)?;
    Ok(match known.message.says_the_same(message) {
        true => Recorded::Known,
        false => Recorded::Taken,
    })
}

/// A row, read by the rules by which it came in.
fn received(row: &Row) -> rusqlite::Result<Received> {
    let column = |name: &str| row.get::<_, Option<String>>(name);
    let flags: Value = column("flags")?
        .unwrap_or_default()
        .split_whitespace()
        .collect();
    let json = json!({
        "id": column("id")?,
        "kind": column("kind")?,
        "message": column("message")?,
        "name": column("name")?,
        "email": column("email")?,
        "phone": column("phone")?,
        "about": column("about")?,
        "language": column("language")?,
        "written_at": column("written_at")?,
        "flags": flags,
    });
    let message = Message::read(&json).map_err(|mistakes| {
        let what = format!("message {}: {mistakes:?}", json["id"]);
        rusqlite::Error::ToSqlConversionFailure(what.into())
    })?;
    Ok(Received {
        received_at: row.get("received_at")?,
        message,
    })
}

fn machine_time(moment: NaiveDateTime) -> String {
    moment.format("%FT%T").to_string()
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
