//! How an activity stood when it was saved or last seen: what a resident must know when it changes, and no more.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::content::{Event, Id, Text, parse_moment};
use crate::domain::dutch;
use crate::domain::occurrence::Occurrence;
use crate::domain::standing::Standing;

/// Whether one could come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chance {
    Open,
    Few,
    Full,
    WaitingList,
    /// Registration has not begun.
    NotYet,
    /// Registration has ended.
    Closed,
    Postponed,
    Cancelled,
    Over,
    /// The agenda did not have it any more.
    Gone,
}

impl Chance {
    const WORDS: [(Chance, &str); 10] = [
        (Chance::Open, "open"),
        (Chance::Few, "few"),
        (Chance::Full, "full"),
        (Chance::WaitingList, "waiting-list"),
        (Chance::NotYet, "not-yet"),
        (Chance::Closed, "closed"),
        (Chance::Postponed, "postponed"),
        (Chance::Cancelled, "cancelled"),
        (Chance::Over, "over"),
        (Chance::Gone, "gone"),
    ];

    fn word(self) -> &'static str {
        let own = Self::WORDS.iter().find(|(chance, _)| *chance == self);
        own.map_or("", |(_, word)| word)
    }

    fn read(word: &str) -> Option<Self> {
        let own = Self::WORDS.iter().find(|(_, known)| *known == word);
        own.map(|(chance, _)| *chance)
    }
}

impl From<Standing> for Chance {
    fn from(standing: Standing) -> Self {
        match standing {
            Standing::Over => Chance::Over,
            Standing::Cancelled => Chance::Cancelled,
            Standing::Postponed => Chance::Postponed,
            Standing::Full => Chance::Full,
            Standing::WaitingList => Chance::WaitingList,
            Standing::OpensAt(_) => Chance::NotYet,
            Standing::Closed => Chance::Closed,
            Standing::Few => Chance::Few,
            Standing::Register | Standing::RegisterIfYouCan | Standing::WalkIn | Standing::Ask => {
                Chance::Open
            }
        }
    }
}

/// How an activity stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    pub day: NaiveDate,
    /// `None`: it lasts all day, or its time was not known.
    pub time: Option<NaiveTime>,
    /// The branch, or else the name of the place; empty when it is only online.
    pub place: String,
    pub chance: Chance,
    pub title: String,
}

impl Snapshot {
    /// How an occurrence stands at `now`.
    pub fn new(event: &Event, occurrence: &Occurrence, now: NaiveDateTime) -> Self {
        let start = occurrence.start;
        let own = event.place.as_ref().and_then(|place| place.name.as_ref());
        let branch = occurrence.branch(event).map(Id::as_str);
        let place = branch.or(own.map(Text::as_str)).unwrap_or_default();
        Snapshot {
            day: start.date(),
            time: (!occurrence.is_all_day(event)).then(|| start.time()),
            place: place.replace(BETWEEN, " "),
            chance: Standing::new(event, occurrence, now).into(),
            title: event.title.to_string(),
        }
    }

    /// `2026-12-03T10:00|vianen|open|Taalcafé`. Own lines and not JSON: this is in the part of the program that
    /// every visit has, and writing JSON is not.
    pub fn write(&self) -> String {
        let mut text = self.day.to_string();
        if let Some(time) = self.time {
            text.push('T');
            text.push_str(&dutch::time(time).replace('.', ":"));
        }
        for part in [&self.place, self.chance.word(), &self.title] {
            text.push(BETWEEN);
            text.push_str(part);
        }
        text
    }

    /// Reads what [`write`](Self::write) wrote; `None` when it is something else.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.splitn(4, BETWEEN);
        let start = parts.next()?;
        let moment = parse_moment(start)?;
        Some(Snapshot {
            day: moment.date(),
            time: start.contains('T').then(|| moment.time()),
            place: parts.next()?.to_owned(),
            chance: Chance::read(parts.next()?)?,
            title: parts.next()?.to_owned(),
        })
    }
}

/// Stands between the parts. Only the title, which is the last, may have one in it.
const BETWEEN: char = '|';
