//! Phone numbers and mail addresses of the staff's content.

use std::fmt;
use std::sync::Arc;

use serde_json::Value;

use super::cursor::Cursor;
use super::fault::Fault;
use super::invisible::visible;
use super::letters::is_letter_or_digit;
use super::read::Read;

/// A phone number as staff write it. What cannot be dialled stays readable as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneNumber(Arc<str>);

impl PhoneNumber {
    /// `None`: nothing is written there.
    pub fn new(text: &str) -> Option<Self> {
        let text = visible(text);
        let text = text.trim();
        (!text.is_empty()).then(|| PhoneNumber(text.into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address that dials it (RFC 3966), or `None` where it is no number.
    pub fn tel(&self) -> Option<String> {
        let punctuation = |c: char| matches!(c, ' ' | '-' | '(' | ')' | '.' | '\u{a0}');
        let digits: String = self.0.chars().filter(|c| !punctuation(*c)).collect();
        let (plus, number) = match digits.strip_prefix('+') {
            Some(number) => ("+", number),
            None => ("", digits.as_str()),
        };
        let dialable =
            (3..=15).contains(&number.len()) && number.bytes().all(|c| c.is_ascii_digit());
        dialable.then(|| format!("tel:{plus}{number}"))
    }
}

impl fmt::Display for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Read for PhoneNumber {
    fn read(value: &Value, at: &mut Cursor) -> Option<Self> {
        // A number in JSON has lost its first nought: to dial it would reach someone else.
        let text = at.or(value.as_str(), Fault::NotText)?;
        let phone = at.or(PhoneNumber::new(text), Fault::Blank)?;
        if phone.tel().is_none() {
            at.warn(Fault::NotAPhone);
        }
        Some(phone)
    }
}

/// A mail address: something, an at sign, and a domain with a point in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(Arc<str>);

impl Email {
    pub fn new(text: &str) -> Option<Self> {
        let text = visible(text);
        let text = text.trim();
        let (name, domain) = text.split_once('@')?;
        let fits = |part: &str| {
            !part.is_empty()
                && part
                    .chars()
                    .all(|c| is_letter_or_digit(c) || matches!(c, '.' | '-' | '_' | '+'))
        };
        let pointed =
            domain.split('.').count() > 1 && domain.split('.').all(|part| !part.is_empty());
        (fits(name) && fits(domain) && pointed).then(|| Email(text.into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Read for Email {
    fn read(value: &Value, at: &mut Cursor) -> Option<Self> {
        at.or(value.as_str().and_then(Email::new), Fault::NotAnEmail)
    }
}
