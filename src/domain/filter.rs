//! What a visitor looks for in the agenda, and how that stands in the address.

mod age;

use chrono::{Datelike, Days, NaiveDate};

use crate::content::{Event, Facility, GroupId, Id, Kind, Line, parse_date};
use crate::domain::search::fold;
use crate::domain::standing::is_walk_in;
pub use age::{AgeUnit, AgeWish};

/// What a visitor looks for. Empty: everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub words: String,
    pub branch: Option<Id>,
    pub from: Option<Day>,
    pub until: Option<Day>,
    pub age: Option<AgeWish>,
    pub kind: Option<Kind>,
    /// As in the address: folded ([`fold`]).
    pub topic: Option<String>,
    pub free: bool,
    pub walk_in: bool,
    pub access: Vec<Facility>,
    /// Whether what comes back stands in the list once.
    pub once: bool,
}

/// One part of a filter, which a visitor can drop on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Facet {
    Words,
    Branch,
    Dates,
    Age,
    Kind,
    Topic,
    Free,
    WalkIn,
    Access,
    Once,
}

impl Facet {
    pub const ALL: [Facet; 10] = [
        Facet::Words,
        Facet::Branch,
        Facet::Dates,
        Facet::Age,
        Facet::Kind,
        Facet::Topic,
        Facet::Free,
        Facet::WalkIn,
        Facet::Access,
        Facet::Once,
    ];
}

/// A day: a date, or one that follows the calendar, so that a kept link to "this weekend" stays true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    On(NaiveDate),
    Today,
    /// The Saturday of the weekend that is on or comes first.
    Saturday,
    /// The Sunday of the same weekend.
    Sunday,
}

/// A date that lies further from today was not meant.
const YEARS_AROUND: i32 = 20;

impl Day {
    pub fn date(self, today: NaiveDate) -> NaiveDate {
        let to_sunday = 6 - u64::from(today.weekday().num_days_from_monday());
        let sunday = today
            .checked_add_days(Days::new(to_sunday))
            .unwrap_or(today);
        match self {
            Day::On(date) => date,
            Day::Today => today,
            Day::Saturday => sunday.pred_opt().unwrap_or(today),
            Day::Sunday => sunday,
        }
    }

    /// The day that a date field gives. `None`: nothing is chosen, or the date is still being typed: its year
    /// begins as 2, 20 and 202.
    pub fn typed(text: &str, today: NaiveDate) -> Option<Self> {
        let date = parse_date(text)?;
        let is_near = (date.year() - today.year()).abs() <= YEARS_AROUND;
        is_near.then_some(Day::On(date))
    }

    fn parse(text: &str) -> Option<Self> {
        match text {
            "vandaag" => Some(Day::Today),
            "zaterdag" => Some(Day::Saturday),
            "zondag" => Some(Day::Sunday),
            date => parse_date(date).map(Day::On),
        }
    }

    fn word(self) -> String {
        match self {
            Day::On(date) => date.to_string(),
            Day::Today => "vandaag".into(),
            Day::Saturday => "zaterdag".into(),
            Day::Sunday => "zondag".into(),
        }
    }
}

impl Filter {
    /// The filter in an address: `value` gives the decoded value of a key. What it does not
    /// understand it leaves out, so that an old or mistyped link still shows the agenda.
    pub fn from_query(value: impl Fn(&str) -> Option<String>) -> Self {
        let text = |key| {
            value(key)
                .map(|text| text.trim().to_owned())
                .filter(|text| !text.is_empty())
        };
        let flag = |key| text(key).is_some_and(|text| text != "0");
        Filter {
            words: value("q").unwrap_or_default(),
            branch: text("vestiging").and_then(|id| Id::new(&id)),
            from: text("van").and_then(|day| Day::parse(&day)),
            until: text("tot").and_then(|day| Day::parse(&day)),
            age: text("leeftijd").and_then(|age| AgeWish::parse(&age)),
            kind: text("soort").and_then(|kind| Kind::from_word(&kind)),
            topic: text("onderwerp").map(|topic| fold(&topic)),
            free: flag("gratis"),
            walk_in: flag("inloop"),
            access: text("toegankelijk")
                .iter()
                .flat_map(|list| list.split(','))
                .filter_map(Facility::from_word)
                .collect(),
            once: flag("reeks"),
        }
    }

    /// The filter as keys and values for an address, not yet encoded. The empty parts are left out.
    pub fn query(&self) -> Vec<(&'static str, String)> {
        let mut query = Vec::new();
        let mut add = |key, value: Option<String>| query.extend(value.map(|value| (key, value)));
        add(
            "q",
            (!self.words.trim().is_empty()).then(|| self.words.clone()),
        );
        add(
            "vestiging",
            self.branch.as_ref().map(|id| id.as_str().to_owned()),
        );
        add("van", self.from.map(Day::word));
        add("tot", self.until.map(Day::word));
        add("leeftijd", self.age.map(AgeWish::word));
        add("soort", self.kind.map(|kind| kind.word().to_owned()));
        add("onderwerp", self.topic.clone());
        add("gratis", self.free.then(|| "1".to_owned()));
        add("inloop", self.walk_in.then(|| "1".to_owned()));
        let access: Vec<_> = self.access.iter().map(|facility| facility.word()).collect();
        add(
            "toegankelijk",
            (!access.is_empty()).then(|| access.join(",")),
        );
        add("reeks", self.once.then(|| "1".to_owned()));
        query
    }

    /// The parts in use, in the order in which they are shown.
    pub fn parts(&self) -> Vec<Facet> {
        let uses = |part: &Facet| self.without(*part) != *self;
        Facet::ALL.into_iter().filter(uses).collect()
    }

    /// The same without one part.
    pub fn without(&self, part: Facet) -> Self {
        let mut filter = self.clone();
        match part {
            Facet::Words => filter.words.clear(),
            Facet::Branch => filter.branch = None,
            Facet::Dates => (filter.from, filter.until) = (None, None),
            Facet::Age => filter.age = None,
            Facet::Kind => filter.kind = None,
            Facet::Topic => filter.topic = None,
            Facet::Free => filter.free = false,
            Facet::WalkIn => filter.walk_in = false,
            Facet::Access => filter.access.clear(),
            Facet::Once => filter.once = false,
        }
        filter
    }

    /// Whether its last day lies before its first, so that nothing can be found.
    pub fn ends_before_it_begins(&self, today: NaiveDate) -> bool {
        let days = self.from.zip(self.until);
        days.is_some_and(|(from, until)| until.date(today) < from.date(today))
    }

    /// Whether an event is meant for the age that is asked for, and not just open to people of every age. Where no
    /// age is asked for, everything is.
    pub fn is_meant(&self, event: &Event) -> bool {
        self.age.is_none() || event.age.is_some_and(|age| !age.is_all())
    }

    /// Whether an event fits, apart from words, branch and dates, which the agenda looks at.
    pub fn fits(&self, event: &Event) -> bool {
        self.age
            .is_none_or(|wish| event.age.is_none_or(|age| wish.fits(age)))
            && self.kind.is_none_or(|kind| event.kind == Some(kind))
            && self
                .topic
                .as_ref()
                .is_none_or(|topic| has_topic(event, topic))
            && (!self.free || event.price.as_ref().is_none_or(|price| price.is_free()))
            && (!self.walk_in || is_walk_in(event))
            && self.access.iter().all(|facility| {
                event
                    .access
                    .as_ref()
                    .is_some_and(|access| access.get(*facility) == Some(true))
            })
    }
}

/// Whether an event is made for a group, and not just open to it too: for children it names their
/// age, for adults it is not one of the children's.
pub fn is_made_for(event: &Event, group: GroupId) -> bool {
    let age = event.age.filter(|age| !age.is_all());
    let fits = age.map(|age| AgeWish::Group(group).fits(age));
    match group {
        GroupId::Baby | GroupId::Young => fits == Some(true),
        GroupId::Adults => fits.unwrap_or(event.line != Some(Line::YoungLearners)),
    }
}

fn has_topic(event: &Event, topic: &str) -> bool {
    event
        .topics
        .iter()
        .any(|known| fold(known.as_str()) == topic)
}
