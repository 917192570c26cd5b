//! A message as a row in the file, and back.

use chrono::NaiveDateTime;
use rusqlite::{Row, ToSql, Transaction};
use serde::Serialize;

use crate::domain::feedback::{Draft, FeedbackKind, Flag, Message, MessageId, ValidFeedback};

pub const SCHEMA: &str = "
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

/// Adds a message, unless its id is there already.
pub fn record(
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
pub fn received(row: &Row) -> rusqlite::Result<Option<Received>> {
    let column = |name: &str| {
        row.get::<_, Option<String>>(name)
            .map(Option::unwrap_or_default)
    };
    let said = column("flags")?;
    let has = |flag: &Flag| said.split_whitespace().any(|word| word == flag.word());
    let feedback = ValidFeedback::known(Draft {
        kind: FeedbackKind::from_word(&column("kind")?),
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
pub const MACHINE_TIME: &str = "%FT%T";

/// A moment as it stands in the file.
pub fn machine_time(moment: NaiveDateTime) -> String {
    moment.format(MACHINE_TIME).to_string()
}
