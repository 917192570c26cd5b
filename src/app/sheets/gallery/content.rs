//! What comes from staff: activities, opening hours, tips.

use leptos::prelude::*;

use super::{GallerySection, Samples};
use crate::app::components::access_list::AccessList;
use crate::app::components::book_list::BookList;
use crate::app::components::branch_map::BranchMap;
use crate::app::components::hours_table::HoursTable;
use crate::app::components::occurrence_card::Card;
use crate::app::components::occurrence_list::OccurrenceList;
use crate::app::components::open_state::OpenState;
use crate::app::components::programme::ProgrammeBody;
use crate::app::components::save_button::{SaveActions, ToSave};
use crate::app::components::tip_list::TipList;
use crate::app::opening::Told;
use crate::app::texts::sheets;
use crate::content::Facility;
use crate::domain::agenda::Agenda;
use crate::domain::saved::SavedList;

pub fn parts(samples: &Samples) -> [GallerySection; 4] {
    let text = sheets::gallery();
    [
        GallerySection::new("kaarten", text.cards, cards(samples)),
        GallerySection::new("vestiging", text.branch, branch(samples)),
        GallerySection::new("tips", text.tips, tips(samples)),
        GallerySection::new("stappen", text.programme, programmes(samples)),
    ]
}

/// One for each way in which an activity can stand.
fn cards(samples: &Samples) -> AnyView {
    let library = &samples.library;
    let events = samples.events.events.clone();
    let agenda = Agenda::new(events, Some(library), samples.now.date());
    let card = |event| {
        let (event, occurrence) = agenda.planned().find(|(of, _)| of.id == event)?;
        Some(Card::new(event, occurrence, Some(library), samples.now))
    };
    // In the order of the file, which goes from good news to bad.
    let ids = agenda.events().iter().map(|event| event.id.clone());
    let cards: Vec<Card> = ids.filter_map(card).collect();
    // One of them is saved.
    let saved = agenda.planned().next();
    let saved = saved.map(|(event, occurrence)| ToSave::new(event, occurrence, samples.now).item);
    provide_context(SaveActions {
        list: Signal::stored(SavedList::new(saved)),
        on_toggle: Callback::new(|_| ()),
    });
    view! {
        <p>{sheets::gallery().standing_hint}</p>
        <OccurrenceList cards/>
    }
    .into_any()
}

fn branch(samples: &Samples) -> AnyView {
    let text = sheets::gallery();
    let state = |is_open, state: &str| Told {
        is_open,
        state: state.to_owned(),
        notes: Vec::new(),
    };
    let branches = samples.library.branches.clone();
    let own = branches.first().cloned().map(|branch| {
        view! {
            <HoursTable hours=branch.hours today=samples.now.date()/>
            <AccessList known=branch.access asked=Facility::ALL.to_vec()/>
            <BranchMap branches own=Some(branch.id)/>
        }
    });
    view! {
        <OpenState told=Signal::stored(state(true, text.open))/>
        <OpenState told=Signal::stored(state(false, text.closed))/>
        {own}
    }
    .into_any()
}

fn tips(samples: &Samples) -> AnyView {
    view! {
        <TipList tips=samples.tips.tips.clone()/>
        <BookList books=samples.tips.books.clone()/>
    }
    .into_any()
}

fn programmes(samples: &Samples) -> AnyView {
    let programmes = samples.tips.programmes.iter().cloned();
    let bodies = programmes.map(|programme| view! { <ProgrammeBody programme here=""/> });
    bodies.collect_view().into_any()
}
