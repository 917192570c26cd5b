//! BoekStart: how to get the suitcase with books, and where to read together with a baby or toddler.

use std::collections::HashSet;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::app::address::use_address;
use crate::app::components::age_form::AgeForm;
use crate::app::components::contact::contact;
use crate::app::components::contents::contents;
use crate::app::components::occurrence_card::{Card, Level};
use crate::app::components::occurrence_list::occurrence_list;
use crate::app::components::programme::programme_body;
use crate::app::components::result_count::result_count;
use crate::app::components::words::words;
use crate::app::html::{IntoNode, Node, html};
use crate::app::pages::coming::with_agenda;
use crate::app::pages::loaded::with_file;
use crate::app::pages::use_title;
use crate::app::route::{self, Route};
use crate::app::signals::{Callback, Signal};
use crate::app::store::{Store, use_store};
use crate::app::texts::texts;
use crate::content::{Branch, Event, GroupId, Id, LibraryFile, ReadingTipsFile, sort_short};
use crate::domain::agenda::{Agenda, Found};
use crate::domain::filter::{AgeWish, Filter};
use crate::domain::search::fold;

/// The id of the programme, in the tips and on activities.
const PROGRAMME: &str = "boekstart";
/// How a branch says that it has a corner for babies and toddlers.
const CORNER: &str = "boekstarthoek";
/// How many activities of each branch are shown.
const PER_BRANCH: usize = 2;

pub fn boekstart_page() -> Node {
    let store = use_store();
    store.tips.need();
    let text = texts().boekstart;
    use_title(|| vec![texts().boekstart.title.into()]);
    let (age, set_age) = use_age();
    let found = Signal::derive(move || found(store, age.get()));
    let phrase = Signal::derive(move || {
        let count = (texts().phrase.activities)(found.with(|found| events(store, found)));
        match age.get() {
            Some(age) => (texts().phrase.for_age)(&count, &(texts().phrase.age_wish)(age)),
            None => count,
        }
    });
    html! {
        h1(tabindex="-1") { (text.title) }
        p(class="lead") { (text.lead) }
        (contents(vec![
            ("koffertje".into(), text.suitcase),
            ("activiteiten".into(), text.activities),
            ("hoek".into(), text.corner),
            ("vragen".into(), text.questions),
        ]))
        section(class="prose", aria-labelledby="koffertje") {
            h2(id="koffertje") { (text.suitcase) }
            (move || with_file(store.tips, suitcase))
        }
        section(aria-labelledby="activiteiten") {
            h2(id="activiteiten") { (text.activities) }
            (AgeForm { age, on_choose: set_age })
            (result_count(phrase))
            (move || activities(store, &found.get(), age.get(), set_age))
        }
        (move || corner(store))
        section(aria-labelledby="vragen") {
            h2(id="vragen") { (text.questions) }
            (move || questions(store))
            p { a(href=Route::TipsFor(GroupId::Baby).href()) { (text.tips) } }
        }
    }
}

/// The age in the address, and the way to change it there.
fn use_age() -> (Signal<Option<AgeWish>>, Callback<Option<AgeWish>>) {
    let query = use_query_map();
    let set_address = use_address();
    let age = Signal::derive(move || {
        let filter = query.with(|query| Filter::from_query(|key| query.get(key)));
        filter.age.filter(|age| !matches!(age, AgeWish::Group(_)))
    });
    let set_age = Callback::new(move |age| {
        set_address(&route::boekstart(age));
    });
    (age, set_age)
}

fn suitcase(tips: &ReadingTipsFile) -> Node {
    let programme = Id::new(PROGRAMME).and_then(|id| tips.programme(&id));
    match programme {
        Some(programme) => programme_body(programme, &Route::BoekStart.href()),
        None => html! { p { (texts().boekstart.suitcase_unknown) } },
    }
}

fn found(store: Store, age: Option<AgeWish>) -> Vec<Found> {
    let filter = Filter {
        age,
        ..Filter::default()
    };
    let is_of = |event: &Event| {
        event
            .programme
            .as_ref()
            .is_some_and(|id| id.as_str() == PROGRAMME)
    };
    store
        .agenda
        .get()
        .map(|agenda| {
            let mut found = agenda.find(&filter, store.now.get());
            found.retain(|found| is_of(agenda.get(*found).0));
            found
        })
        .unwrap_or_default()
}

/// How many different activities these are; one that comes back counts once.
fn events(store: Store, found: &[Found]) -> usize {
    let agenda = store.agenda.get();
    let ids: HashSet<&str> = agenda
        .iter()
        .flat_map(|agenda| found.iter().map(|found| agenda.get(*found).0.id.as_str()))
        .collect();
    ids.len()
}

fn activities(
    store: Store,
    found: &[Found],
    age: Option<AgeWish>,
    set_age: Callback<Option<AgeWish>>,
) -> Node {
    let text = texts().boekstart;
    with_agenda(store, |agenda, library| {
        if found.is_empty() {
            let all = age.map(|_| {
                html! {
                    button(type="button", class="button", on:click=move |_| set_age.run(None)) {
                        (text.all_ages)
                    }
                }
            });
            return html! { div(class="empty") { p { (text.no_activities) } (all) } };
        }
        let mine = store.my_branch.get();
        let mut places: Vec<Option<&Branch>> = library
            .iter()
            .flat_map(|library| &library.branches)
            .map(Some)
            .collect();
        sort_short(&mut places, |branch| {
            branch.map(|branch| &branch.id) != mine.as_ref()
        });
        places.push(None);
        let sections = places
            .into_iter()
            .filter_map(|branch| in_branch(store, agenda, library, branch, found));
        sections.collect::<Node>()
    })
}

/// The first activities in one branch, or in none of them.
fn in_branch(
    store: Store,
    agenda: &Agenda,
    library: Option<&LibraryFile>,
    branch: Option<&Branch>,
    found: &[Found],
) -> Option<Node> {
    let now = store.now.get();
    let cards: Vec<Card> = found
        .iter()
        .map(|found| agenda.get(*found))
        .filter(|(event, occurrence)| {
            let place = occurrence.branch(event);
            let known = place.and_then(|id| library?.branch(id));
            known.map(|known| &known.id) == branch.map(|branch| &branch.id)
        })
        .take(PER_BRANCH)
        .map(|(event, occurrence)| Card::of(event, occurrence, library, now))
        .collect();
    if cards.is_empty() {
        return None;
    }
    let name = match branch {
        Some(branch) => words(&branch.name),
        None => texts().boekstart.elsewhere.into_node(),
    };
    Some(html! {
        section(class="day") {
            h3(class="day__title") { (name) }
            (occurrence_list(cards, Level::Fourth))
        }
    })
}

/// Which branches have a corner for babies and toddlers, as far as staff wrote it down.
fn corner(store: Store) -> Node {
    let text = texts().boekstart;
    let library = store.library.get();
    let has_corner = |branch: &&Branch| {
        branch
            .features
            .iter()
            .any(|feature| fold(feature.as_str()).contains(CORNER))
    };
    let branches: Vec<Node> = library
        .value()
        .into_iter()
        .flat_map(|library| &library.branches)
        .filter(has_corner)
        .map(|branch| {
            let href = Route::Branch(branch.id.clone()).href();
            html! { li { a(href=href) { (words(&branch.name)) } } }
        })
        .collect();
    let here = (!branches.is_empty())
        .then(|| html! { p { (text.corner_here) } ul(class="link-list") { (branches) } });
    html! {
        section(aria-labelledby="hoek") {
            h2(id="hoek") { (text.corner) }
            (here)
            p { (text.corner_ask) }
        }
    }
}

/// The person who knows most about it: that of the youngest group, else the library.
fn questions(store: Store) -> Node {
    let tips = store.tips.get();
    let group = tips.value().and_then(|tips| tips.group(GroupId::Baby));
    let library = store.library.get();
    contact(
        group.and_then(|group| group.contact.as_ref()),
        library.value().map(|library| &**library),
    )
}
