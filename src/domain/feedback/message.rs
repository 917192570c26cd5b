//! Feedback on its way: what is sent, kept on the device, and received.

use std::fmt;

use chrono::{Datelike, NaiveDateTime};
use serde::{Serialize, Serializer};
use serde_json::Value;

use super::draft::{Draft, ValidFeedback};
use super::field::{FeedbackKind, Field, Mistake};
use crate::content::parse_moment;

/// Longer than any language tag in use (BCP 47, 4.4.1).
const MAX_LANGUAGE: usize = 35;

/// The name of one message, the same on every try (UUID, RFC 9562).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct MessageId(String);

impl MessageId {
    /// Reads a UUID; capitals do not matter.
    pub fn new(text: &str) -> Option<Self> {
        let fits = |(at, byte): (usize, u8)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        };
        let is_uuid = text.len() == 36 && text.bytes().enumerate().all(fits);
        is_uuid.then(|| MessageId(text.to_ascii_lowercase()))
    }

    /// A random UUID (version 4) from random bytes.
    pub fn from_random(mut bytes: [u8; 16]) -> Self {
        const HEX: &[u8; 16] = b"0123456789abcdef";
        bytes[6] = bytes[6] & 0x0f | 0x40;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        let mut text = String::with_capacity(36);
        for (at, byte) in bytes.into_iter().enumerate() {
            if matches!(at, 4 | 6 | 8 | 10) {
                text.push('-');
            }
            text.push(HEX[usize::from(byte >> 4)].into());
            text.push(HEX[usize::from(byte & 15)].into());
        }
        MessageId(text)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A sign that a program may have filled in the form. Staff see it; nothing is refused because of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Flag {
    /// A field that people do not see was filled in.
    Trap,
    /// The form was sent sooner than a person can write.
    Fast,
}

impl Flag {
    pub const ALL: [Flag; 2] = [Flag::Trap, Flag::Fast];

    pub fn word(self) -> &'static str {
        match self {
            Flag::Trap => "trap",
            Flag::Fast => "fast",
        }
    }
}

/// One message. As JSON it is the body of `POST /api/feedback`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Message {
    pub id: MessageId,
    #[serde(flatten)]
    pub feedback: ValidFeedback,
    /// The language of the interface in which it was written (BCP 47).
    pub language: String,
    /// Amsterdam wall time.
    #[serde(serialize_with = "to_the_second")]
    pub written_at: NaiveDateTime,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<Flag>,
}

impl Message {
    /// Reads a message, or names every mistake in it. Read by hand, because a derived reader stops at
    /// the first mistake.
    pub fn read(json: &Value) -> Result<Message, Vec<Mistake>> {
        let mut fields = Fields {
            json,
            mistakes: Vec::new(),
        };
        let id = fields.get(Field::Id, MessageId::new, Mistake::NotAnId);
        let draft = Draft {
            kind: json[Field::Kind.name()]
                .as_str()
                .and_then(FeedbackKind::from_word),
            message: fields.text(Field::Message),
            // Whether they want an answer is theirs to know: who leaves only a name may do so.
            wants_answer: false,
            name: fields.text(Field::Name),
            email: fields.text(Field::Email),
            phone: fields.text(Field::Phone),
            about: Some(fields.text(Field::About)),
        };
        let language = fields.get(Field::Language, language, Mistake::NotALanguage);
        let written_at = fields.get(Field::WrittenAt, moment, Mistake::NotAMoment);
        let said = json["flags"].as_array();
        let has = |flag: &Flag| {
            said.is_some_and(|said| said.iter().any(|word| word.as_str() == Some(flag.word())))
        };
        let mut mistakes = fields.mistakes;
        let feedback = draft.validate().map_err(|more| {
            // A number in place of the message is not also a missing message.
            let known: Vec<Field> = mistakes.iter().map(|mistake| mistake.field()).collect();
            mistakes.extend(more.into_iter().filter(|one| !known.contains(&one.field())));
        });
        match (id, feedback, language, written_at) {
            (Some(id), Ok(feedback), Some(language), Some(written_at)) if mistakes.is_empty() => {
                Ok(Message {
                    id,
                    feedback,
                    language,
                    written_at,
                    flags: Flag::ALL.into_iter().filter(has).collect(),
                })
            }
            _ => Err(mistakes),
        }
    }

    /// The message as it goes over the wire.
    pub fn write(&self) -> String {
        // Text and lists can always be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Whether it says the same. Not when it was written: a sender may count that from each try.
    pub fn says_the_same(&self, other: &Message) -> bool {
        self.feedback == other.feedback && self.language == other.language
    }
}

/// The fields of a message in JSON, and what is wrong with them. What is no object has no fields.
struct Fields<'j> {
    json: &'j Value,
    mistakes: Vec<Mistake>,
}

impl Fields<'_> {
    /// A field that must be there.
    fn get<T>(
        &mut self,
        field: Field,
        read: impl FnOnce(&str) -> Option<T>,
        mistake: Mistake,
    ) -> Option<T> {
        let value = self.json[field.name()].as_str().and_then(read);
        if value.is_none() {
            self.mistakes.push(mistake);
        }
        value
    }

    /// A field of free text; empty when it is absent.
    fn text(&mut self, field: Field) -> String {
        match &self.json[field.name()] {
            Value::String(text) => text.clone(),
            Value::Null => String::new(),
            Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
                self.mistakes.push(Mistake::NotText(field));
                String::new()
            }
        }
    }
}

fn language(text: &str) -> Option<String> {
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let is_tag = text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(fits);
    (is_tag && text.len() <= MAX_LANGUAGE).then(|| text.to_owned())
}

/// In Amsterdam the last evening of the year 9999 can be in the year 10000, which has no place in our
/// notation.
fn moment(text: &str) -> Option<NaiveDateTime> {
    parse_moment(text).filter(|moment| (1..=9999).contains(&moment.year()))
}

/// `2027-01-12T10:00:30`.
fn to_the_second<S: Serializer>(moment: &NaiveDateTime, to: S) -> Result<S::Ok, S::Error> {
    let (day, time) = (moment.date().to_string(), moment.time().to_string());
    let seconds = time.get(..8).unwrap_or(&time);
    to.serialize_str(&[&day, "T", seconds].concat())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const ID: &str = "0b9f8b9e-4f6e-4f0c-9d3c-0123456789ab";

    fn whole() -> Value {
        json!({
            "id": ID, "kind": "question", "message": "Is er koffie?", "name": "Jo",
            "email": "jo@voorbeeld.nl", "phone": "0612345678", "about": "Taalcafé",
            "language": "nl", "written_at": "2027-01-12T10:00:30",
        })
    }

    fn with(field: &str, value: Value) -> Value {
        let mut json = whole();
        json[field] = value;
        json
    }

    #[test]
    fn a_message_is_the_same_after_its_way_over_the_wire() {
        let read = Message::read(&whole()).unwrap();
        assert_eq!(serde_json::to_value(&read).unwrap(), whole());
        let flagged = with("flags", json!(["fast", "trap", "iets"]));
        let read = Message::read(&flagged).unwrap();
        assert_eq!(read.flags, [Flag::Trap, Flag::Fast]);
        assert_eq!(
            Message::read(&serde_json::to_value(&read).unwrap()),
            Ok(read)
        );
    }

    #[test]
    fn what_is_left_out_is_not_there() {
        let mut json = whole();
        for optional in ["name", "email", "phone", "about"] {
            json[optional] = Value::Null;
        }
        let read = Message::read(&json).unwrap();
        assert_eq!(read.feedback.email(), None);
        let written = serde_json::to_value(&read).unwrap();
        assert_eq!(written.as_object().unwrap().len(), 5);
    }

    #[test]
    fn each_mistake_is_named() {
        #[track_caller]
        fn check(json: Value, mistakes: &[Mistake]) {
            assert_eq!(Message::read(&json).err(), Some(mistakes.to_vec()));
        }
        check(with("id", json!("1")), &[Mistake::NotAnId]);
        check(with("id", json!(1)), &[Mistake::NotAnId]);
        check(with("kind", json!("rant")), &[Mistake::NoKind]);
        check(with("message", json!(" ")), &[Mistake::NoMessage]);
        let not_text = Mistake::NotText(Field::Message);
        check(with("message", json!(5)), &[not_text]);
        check(with("name", json!([])), &[Mistake::NotText(Field::Name)]);
        check(with("email", json!("jo")), &[Mistake::NotAnEmail]);
        check(
            with("language", json!("Nederlands!")),
            &[Mistake::NotALanguage],
        );
        for moment in [
            "morgen",
            "9999-12-31T23:59:59Z",
            "0001-01-01T00:00:00+23:59",
        ] {
            check(with("written_at", json!(moment)), &[Mistake::NotAMoment]);
        }
        let missing = [
            Mistake::NotAnId,
            Mistake::NotALanguage,
            Mistake::NotAMoment,
            Mistake::NoKind,
            Mistake::NoMessage,
        ];
        for nothing in [json!({}), json!([]), json!(null), json!("tekst")] {
            check(nothing, &missing);
        }
    }

    #[test]
    fn a_moment_may_come_in_any_notation_of_the_web() {
        #[track_caller]
        fn check(written: &str, expected: &str) {
            let read = Message::read(&with("written_at", json!(written))).unwrap();
            assert_eq!(read.written_at.to_string(), expected);
        }
        check("2027-01-12T10:00", "2027-01-12 10:00:00");
        check("2027-01-12T10:00:30.123Z", "2027-01-12 11:00:30");
        check("2027-07-12T10:00:30+02:00", "2027-07-12 10:00:30");
    }

    #[test]
    fn the_same_message_may_be_written_down_again_later() {
        let first = Message::read(&whole()).unwrap();
        let later = with("written_at", json!("2027-01-12T10:05"));
        assert!(first.says_the_same(&Message::read(&later).unwrap()));
        for (field, value) in [("message", "Is er thee?"), ("kind", "wish"), ("about", "x")] {
            let other = Message::read(&with(field, json!(value))).unwrap();
            assert!(!first.says_the_same(&other), "{field}");
        }
    }

    #[test]
    fn ids_are_uuids() {
        assert_eq!(MessageId::new(&ID.to_uppercase()).unwrap().as_str(), ID);
        for other in ["", "1", &ID.replace('-', ""), &ID.replace('0', "g")] {
            assert_eq!(MessageId::new(other), None, "{other}");
        }
        let made = MessageId::from_random([0xff; 16]);
        assert_eq!(made.as_str(), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_eq!(MessageId::new(made.as_str()), Some(made));
    }
}
