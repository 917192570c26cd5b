//! What can be chosen in the agenda, and what is chosen, as a visitor reads it.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::components::field::SelectOption;
use crate::app::components::filter_bar::FilterOptions;
use crate::app::store::Store;
use crate::app::texts::texts;
use crate::content::{Branch, LibraryFile, sort_short};
use crate::domain::agenda::Agenda;
use crate::domain::dutch;
use crate::domain::filter::{Facet, Filter};
use crate::domain::search::fold;

/// Branches, the visitor's own first, and topics.
pub fn filter_options(store: Store) -> FilterOptions {
    let library = store.library.get();
    let mine = store.my_branch.get();
    let is_mine = |branch: &Branch| mine.as_ref() == Some(&branch.id);
    let mut branches: Vec<&Branch> = library
        .value()
        .into_iter()
        .flat_map(|library| &library.branches)
        .collect();
    sort_short(&mut branches, |branch| !is_mine(branch));
    let branch_option = |branch: &Branch| {
        let suffix = if is_mine(branch) {
            texts().filter.my_branch_suffix
        } else {
            ""
        };
        SelectOption::new(branch.id.as_str(), [branch.name.as_str(), suffix].concat())
    };
    let agenda = store.agenda.get();
    let topics = agenda.iter().flat_map(|agenda| agenda.topics());
    FilterOptions {
        branches: branches.into_iter().map(branch_option).collect(),
        topics: topics
            .map(|topic| SelectOption::new(fold(topic), topic))
            .collect(),
    }
}

/// The choices in use, each as a visitor reads it.
pub fn choices(
    filter: &Filter,
    library: Option<&LibraryFile>,
    agenda: Option<&Agenda>,
    today: NaiveDate,
) -> Vec<(Facet, String)> {
    let phrase = texts().phrase;
    let say = |part| match part {
        Facet::Words => filter.words.trim().to_owned(),
        Facet::Branch => {
            let id = filter.branch.as_ref();
            let name = id
                .and_then(|id| library?.branch(id))
                .map(|branch| branch.name.to_string());
            name.or(id.map(|id| id.to_string())).unwrap_or_default()
        }
        Facet::Dates => dates(filter, today),
        Facet::Age => filter.age.map(phrase.age_wish).unwrap_or_default(),
        Facet::Kind => filter.kind.map(phrase.kind).unwrap_or_default().to_owned(),
        Facet::Topic => {
            let wanted = filter.topic.clone().unwrap_or_default();
            let topics = agenda.map(Agenda::topics).unwrap_or_default();
            let known = topics.into_iter().find(|known| fold(known) == wanted);
            known.map_or(wanted, str::to_owned)
        }
        Facet::Free => texts().filter.free.to_owned(),
        Facet::WalkIn => texts().filter.walk_in.to_owned(),
        Facet::Once => texts().filter.once.to_owned(),
        Facet::Access => {
            let names: Vec<&str> = filter
                .access
                .iter()
                .map(|facility| (phrase.facility)(*facility))
                .collect();
            dutch::list(&names)
        }
    };
    filter
        .parts()
        .into_iter()
        .map(|part| (part, say(part)))
        .filter(|(_, said)| !said.is_empty())
        .collect()
}

fn dates(filter: &Filter, today: NaiveDate) -> String {
    let text = texts().filter;
    let say = |day: NaiveDate| dutch::relative_day(day, today);
    let from = filter.from.map(|day| day.date(today));
    let until = filter.until.map(|day| day.date(today));
    match (from, until) {
        (Some(from), Some(until)) if from == until => say(from),
        (Some(from), Some(until)) => dutch::days(from, until, today),
        (Some(from), None) => [text.from, " ", &say(from)].concat(),
        (None, Some(until)) => [text.until, " ", &say(until)].concat(),
        (None, None) => String::new(),
    }
}
