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

    /// As residents read it: in groups of two or three digits. A screen reader says a group as a number, and in
    /// thousands nobody can write it down: `085 483 5432` is `085 483 54 32`. Spoken digits in an `aria-label` would
    /// hide what is seen from who works the link by voice (WCAG 2.5.3).
    pub fn shown(&self) -> String {
        if self.tel().is_none() {
            return self.0.to_string();
        }
        let mut text = String::new();
        let mut rest = self.as_str();
        while let Some(first) = rest.find(|c: char| c.is_ascii_digit()) {
            let (sign, digits) = rest.split_at(first);
            let end = digits.find(|c: char| !c.is_ascii_digit());
            let (digits, behind) = digits.split_at(end.unwrap_or(digits.len()));
            text.push_str(sign);
            push_in_pairs(&mut text, digits);
            rest = behind;
        }
        text.push_str(rest);
        text
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

/// Adds digits that stand together, in pairs where they are many. `0800` and `0347` are known as they are. A library for
/// phone numbers knows each country, and is larger than the app.
fn push_in_pairs(text: &mut String, mut digits: &str) {
    let mut group = match digits.len() {
        known @ 0..=3 => known,
        4 if digits.starts_with('0') => 4,
        10 if digits.starts_with('0') && !digits.starts_with("06") => 3,
        11 if digits.starts_with("31") => 2,
        length => 2 + length % 2,
    };
    loop {
        let (first, rest) = digits.split_at(group);
        text.push_str(first);
        if rest.is_empty() {
            return;
        }
        text.push(' ');
        group = 2 + rest.len() % 2;
        digits = rest;
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

#[cfg(test)]
mod tests {
    use super::*;

    /// No group of digits is heard as a number in thousands.
    #[test]
    fn a_number_is_shown_in_groups_that_can_be_said() {
        #[track_caller]
        fn check(written: &str, shown: &str) {
            let number = PhoneNumber::new(written).unwrap();
            assert_eq!(number.shown(), shown);
            let same = PhoneNumber::new(shown).unwrap();
            assert_eq!(same.tel(), number.tel(), "it dials the same");
            assert_eq!(same.shown(), shown);
        }
        check("085 483 5432", "085 483 54 32");
        check("0854835432", "085 483 54 32");
        check("085-4835432", "085-483 54 32");
        check("0347 123456", "0347 12 34 56");
        check("06 12345678", "06 12 34 56 78");
        check("06-12345678", "06-12 34 56 78");
        check("0612345678", "06 12 34 56 78");
        check("+31 85 483 5432", "+31 85 483 54 32");
        check("+31854835432", "+31 854 83 54 32");
        check("(085) 483 5432", "(085) 483 54 32");
        check("0800 2000", "0800 20 00");
        check("0900-1844", "0900-18 44");
        check("1400", "14 00");
        check("112", "112");
        check("14 0347", "14 0347");
    }

    #[test]
    fn what_cannot_be_dialled_is_shown_as_it_is_written() {
        for text in ["bel de balie", "085 4835 toestel 12", "12"] {
            assert_eq!(PhoneNumber::new(text).unwrap().shown(), text);
        }
    }
}
