//! What is wrong in a file of the staff, where, and how to write it: said in plain Dutch.

use std::borrow::Cow;

use super::fault::Fault;

/// How much a problem costs the residents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The item shows, without the part that is wrong.
    Warning,
    /// The item shows, and says what staff did not mean: that it goes on. `publish` refuses.
    Misleading,
    /// The item, or the whole file, does not show. `publish` refuses.
    Error,
}

/// One step on the way from the top of a file to a value in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    Key(Cow<'static, str>),
    Index(usize),
}

/// One mistake, with the way to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The name of the file, without folder: `events.json`.
    pub file: &'static str,
    /// The `id` of the item that holds the mistake, where it has one.
    pub item: Option<String>,
    /// From the top of the file to the value: `events`, `3`, `price`, `amount`.
    pub path: Vec<Step>,
    /// How many steps of the path lead to the item; the rest leads to the field in it.
    pub depth: usize,
    pub severity: Severity,
    pub fault: Fault,
}

impl Problem {
    /// The way to the value inside its item, as staff would write it: `changes[2].date`.
    pub fn field(&self) -> String {
        join(self.path.get(self.depth..).unwrap_or_default())
    }

    /// The way to the value from the top of the file: `events[3].changes[2].date`.
    pub fn place(&self) -> String {
        join(&self.path)
    }

    /// The item as staff can find it: its `id`, else its place in the list ("nummer 4 in events").
    pub fn item_name(&self) -> Option<String> {
        self.item
            .clone()
            .or_else(|| match self.path.get(..self.depth)? {
                [.., Step::Key(list), Step::Index(at)] => {
                    Some(format!("nummer {} in {list}", at + 1))
                }
                _ => None,
            })
    }

    /// What is wrong and how to mend it, for staff.
    pub fn message(&self) -> String {
        let cost = match self.severity {
            Severity::Error => " Zoals het nu is, zien bezoekers dit onderdeel niet.",
            Severity::Misleading => " Zoals het nu is, lezen bezoekers iets anders dan je bedoelt.",
            Severity::Warning => "",
        };
        let is_of_another_form = matches!(self.fault, Fault::NotAnObject | Fault::NotText);
        match self.example().filter(|_| is_of_another_form) {
            Some(example) => {
                format!("Dit is anders geschreven dan het hoort. Schrijf: {example}.{cost}")
            }
            None => format!("{}{cost}", self.fault),
        }
    }

    /// How the field at hand is written, where its name tells.
    fn example(&self) -> Option<&'static str> {
        let Some(Step::Key(key)) = self.path.last() else {
            return None;
        };
        Some(match &**key {
            "price" => r#"{"amount": 5}"#,
            "phone" | "number" => r#""085 483 5432""#,
            "registration" => r#"{"need": "required"}"#,
            "place" => r#"{"branch": "vianen"}"#,
            "repeat" => r#"{"every": "week"}"#,
            "access" => r#"{"wheelchair": true}"#,
            "contact" => r#"{"phone": "085 483 5432"}"#,
            "image" => r#"{"src": "/content/taalcafe.jpg", "alt": "Mensen aan een tafel"}"#,
            "location" => r#"{"lat": 51.992, "lon": 5.091}"#,
            _ => return None,
        })
    }
}

fn join(path: &[Step]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Key(key) if text.is_empty() => text.push_str(key),
            Step::Key(key) => {
                text.push('.');
                text.push_str(key);
            }
            Step::Index(at) => text.push_str(&format!("[{at}]")),
        }
    }
    text
}
