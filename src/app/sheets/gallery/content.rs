//! What comes from staff: activities, opening hours, tips.

use super::{Part, Samples};
use crate::app::components::access_list::access_list;
use crate::app::components::book_list::book_list;
use crate::app::components::branch_map::branch_map;
use crate::app::components::hours_table::hours_table;
use crate::app::components::occurrence_card::Card;
use crate::app::components::occurrence_list::occurrence_list;
use crate::app::components::open_state::open_state;
use crate::app::components::programme::programme_body;
use crate::app::components::tip_list::tip_list;
use crate::app::html::{Node, html};
use crate::app::opening::Told;
use crate::app::texts::sheets;
use crate::content::{Facility, Tip};
use crate::domain::agenda::Agenda;

pub fn parts(samples: &Samples) -> [Part; 4] {
    let text = sheets::gallery();
    [
        Part::new("kaarten", text.cards, cards(samples)),
        Part::new("vestiging", text.branch, branch(samples)),
        Part::new("tips", text.tips, tips(samples)),
        Part::new("stappen", text.programme, programmes(samples)),
    ]
}

/// One for each way in which an activity can stand.
fn cards(samples: &Samples) -> Node {
    let library = &samples.library;
    let events = samples.events.events.clone();
    let agenda = Agenda::new(events, Some(library), samples.now.date());
    let card = |event| {
        let (event, occurrence) = agenda.planned().find(|(of, _)| of.id == event)?;
        Some(Card::of(event, occurrence, Some(library), samples.now))
    };
    // In the order of the file, which goes from good news to bad.
    let ids = agenda.events().iter().map(|event| event.id.clone());
    let cards = ids.filter_map(card).collect();
    html! { p { (sheets::gallery().standing_hint) } (occurrence_list(cards, Default::default())) }
}

fn branch(samples: &Samples) -> Node {
    let text = sheets::gallery();
    let state = |is_open, state: &str| {
        open_state(Told {
            is_open,
            state: state.to_owned(),
            notes: Vec::new(),
        })
    };
    let branches = &samples.library.branches;
    let own = branches.first().map(|branch| {
        html! {
            (hours_table(&branch.hours, samples.now.date()))
            (access_list(branch.access.as_ref(), Facility::ALL))
            (branch_map(branches, Some(&branch.id)))
        }
    });
    html! { (state(true, text.open)) (state(false, text.closed)) (own) }
}

fn tips(samples: &Samples) -> Node {
    let tips: Vec<&Tip> = samples.tips.tips.iter().collect();
    html! { (tip_list(&tips)) (book_list(&samples.tips.books)) }
}

fn programmes(samples: &Samples) -> Node {
    let programmes = samples.tips.programmes.iter();
    let bodies = programmes.map(|programme| programme_body(programme, ""));
    bodies.collect::<Node>()
}
