//! For which ages something is. Counted in months, because for a baby half a year is a world.

use serde_json::Value;

use super::cursor::Cursor;
use super::fault::Fault;
use super::read::Read;

/// Ages in months, both ends included; an absent end is open. In JSON years: `{"from": 0, "to": 4}`;
/// half years may be written as `1.5`, and the id of an age group stands for its ages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Age {
    pub from: Option<u16>,
    pub to: Option<u16>,
}

impl Age {
    pub const fn years(from: u16, to: u16) -> Self {
        Age {
            from: Some(from * 12),
            to: Some(to * 12),
        }
    }

    /// Whether someone of any age is welcome.
    pub fn is_all(self) -> bool {
        self.from.unwrap_or(0) == 0 && self.to.is_none()
    }
}

vocabulary! {
    /// The age groups of the library.
    pub enum GroupId, "Leeftijdsgroep" {
        Baby = "0-4", "0 tot 4 jaar";
        Young = "4-18", "4 tot 18 jaar";
        Adults = "adults", "Volwassenen";
    }
}

impl GroupId {
    /// The ages of the group. At the shared birthdays the groups meet: see `domain::filter`.
    pub const fn ages(self) -> Age {
        match self {
            GroupId::Baby => Age::years(0, 4),
            GroupId::Young => Age::years(4, 18),
            GroupId::Adults => Age {
                from: Some(18 * 12),
                to: None,
            },
        }
    }
}

/// For which group something is: one that we do not know shows where everything stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForGroup(pub Option<GroupId>);

impl Read for ForGroup {
    fn read(value: &Value, at: &mut Cursor) -> Option<Self> {
        let word = at.or(value.as_str(), Fault::NotText)?;
        let known = GroupId::from_word(word);
        if known.is_none() {
            at.warn(Fault::NotInList(GroupId::WORDS));
        }
        Some(ForGroup(known))
    }
}

impl Read for Age {
    fn read(value: &Value, at: &mut Cursor) -> Option<Self> {
        match value {
            Value::Object(object) => {
                at.unknown_fields(object, &[("from", false), ("to", false)]);
                let mut end = |key| {
                    let years = object.get(key).filter(|years| !years.is_null())?;
                    Some(at.number(years).and_then(months))
                };
                let (from, to) = (end("from"), end("to"));
                if from == Some(None) || to == Some(None) {
                    return at.fail(Fault::NotAnAge);
                }
                let age = Age {
                    from: from.flatten(),
                    to: to.flatten(),
                };
                if age.from.zip(age.to).is_some_and(|(from, to)| to < from) {
                    return at.fail(Fault::EndsBeforeItBegins);
                }
                Some(age)
            }
            Value::String(group) => at.or(
                GroupId::from_word(group).map(GroupId::ages),
                Fault::NotAnAge,
            ),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => {
                at.fail(Fault::NotAnAge)
            }
        }
    }
}

fn months(years: f64) -> Option<u16> {
    (0.0..=130.0)
        .contains(&years)
        .then(|| (years * 12.0).round() as u16)
}
