//! Words of the staff: text in Dutch and perhaps other languages, and the ids in addresses.

use std::fmt;
use std::sync::Arc;

use serde_json::Value;

use super::cursor::Cursor;
use super::fault::Fault;
use super::read::Read;

/// Text for residents: never blank, only ever text. In JSON a string (Dutch), or an object by
/// language code (BCP 47).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    shown: Arc<str>,
    language: Arc<str>,
    others: Vec<(Arc<str>, Arc<str>)>,
}

impl Text {
    /// The Dutch text, or the first one where there is no Dutch.
    pub fn as_str(&self) -> &str {
        &self.shown
    }

    /// The language of [`as_str`](Self::as_str): `nl`, unless only another was given.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Its first sentence and the rest, in the same language. `None`: it is one sentence.
    pub fn first_sentence(&self) -> Option<(Text, Text)> {
        let ends = self.shown.match_indices(['.', '!', '?']);
        let end = ends
            .map(|(at, _)| at + 1)
            .find(|end| self.shown[*end..].starts_with(' '))?;
        let part = |text: &str| Text {
            shown: text.trim().into(),
            language: Arc::clone(&self.language),
            others: Vec::new(),
        };
        let (first, rest) = self.shown.split_at(end);
        Some((part(first), part(rest)))
    }

    /// The text in every language it was written in: code and text.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        let shown = std::iter::once((&*self.language, &*self.shown));
        shown.chain(
            self.others
                .iter()
                .map(|(language, text)| (&**language, &**text)),
        )
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Text {
            shown: text.trim().into(),
            language: "nl".into(),
            others: Vec::new(),
        }
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown)
    }
}

impl Read for Text {
    fn read(value: &Value, at: &mut Cursor) -> Option<Self> {
        match value {
            Value::String(text) if text.trim().is_empty() => at.fail(Fault::Blank),
            Value::String(text) => Some(text.as_str().into()),
            Value::Object(languages) => {
                let mut texts: Vec<(Arc<str>, Arc<str>)> = Vec::new();
                let mut is_silent = true;
                for (code, text) in languages.iter().filter(|(_, text)| !text.is_null()) {
                    let fault = match text.as_str().map(str::trim) {
                        Some("") => Fault::Blank,
                        Some(text) => {
                            texts.push((code.to_ascii_lowercase().into(), text.into()));
                            continue;
                        }
                        None => Fault::NotText,
                    };
                    at.warn_at(code, fault);
                    is_silent = false;
                }
                if texts.is_empty() {
                    return if is_silent {
                        at.fail(Fault::Blank)
                    } else {
                        None
                    };
                }
                let shown = texts
                    .iter()
                    .position(|(code, _)| &**code == "nl")
                    .unwrap_or(0);
                let (language, shown) = texts.remove(shown);
                Some(Text {
                    shown,
                    language,
                    others: texts,
                })
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => {
                at.fail(Fault::NotText)
            }
        }
    }
}

/// The name of a thing in addresses and references: lower-case letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Arc<str>);

impl Id {
    pub fn new(text: &str) -> Option<Self> {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        (!text.is_empty() && text.chars().all(fits)).then(|| Id(text.into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Read for Id {
    fn read(value: &Value, at: &mut Cursor) -> Option<Self> {
        at.or(value.as_str().and_then(Id::new), Fault::NotAnId)
    }
}
