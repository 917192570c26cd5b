//! A branch: open now or when, how to get there and in, and what there is to do.

use leptos::prelude::*;

use crate::app::components::access_list::access_list;
use crate::app::components::address::address_lines;
use crate::app::components::branch_map::branch_map;
use crate::app::components::breadcrumb::breadcrumb;
use crate::app::components::desk::{desk_body, exceptions};
use crate::app::components::facts::{Fact, fact_list};
use crate::app::components::hours_table::hours_table;
use crate::app::components::links::{email, feedback_link, phone};
use crate::app::components::open_state::open_state;
use crate::app::components::text_list::text_list;
use crate::app::components::words::{example_mark, words};
use crate::app::html::{IntoNode, Node, html};
use crate::app::opening;
use crate::app::pages::coming;
use crate::app::pages::loaded::with_file;
use crate::app::pages::use_title;
use crate::app::route::{self, Route, Sheet};
use crate::app::signals::{RwSignal, Signal};
use crate::app::store::{Store, use_store};
use crate::app::texts::texts;
use crate::content::{Branch, Desk, Facility, Id, LibraryFile, sort_short};
use crate::domain::filter::Filter;
use crate::domain::help::is_digital_help;
use crate::domain::places;

/// How many coming activities are shown.
const COMING: usize = 4;

/// What visitors ask about a building. The other facilities belong to activities.
const ASKED: [Facility; 5] = [
    Facility::Wheelchair,
    Facility::AccessibleToilet,
    Facility::Pushchair,
    Facility::HearingLoop,
    Facility::Parking,
];

pub fn branch_page(id: Id) -> Node {
    let store = use_store();
    store.help.need();
    let id = StoredValue::new(id);
    let name = move || {
        let library = store.library.get();
        let branch = library.value()?.branch(&id.get_value())?;
        Some(branch.name.clone())
    };
    use_title(move || {
        let unknown = || texts().branches.unknown_title.to_owned();
        let name = name().map_or_else(unknown, |name| name.to_string());
        vec![name, texts().branches.title.into()]
    });
    let heading = move || match (name(), store.library.get().value()) {
        (Some(name), _) => words(&name),
        (None, Some(_)) => texts().branches.unknown_title.into_node(),
        (None, None) => texts().branches.title.into_node(),
    };
    html! {
        (breadcrumb(&Route::Branches, texts().nav.branches))
        h1(tabindex="-1") { (heading) }
        (move || {
            with_file(store.library, |library| match library.branch(&id.get_value()) {
                Some(branch) => branch_view(store, library, branch),
                None => html! { p { (texts().branches.unknown_text) } },
            })
        })
    }
}

fn branch_view(store: Store, library: &LibraryFile, branch: &Branch) -> Node {
    let text = texts().branches;
    let (hours, different) = (branch.hours.clone(), branch.exceptions.clone());
    let state = move || open_state(opening::branch(&hours, &different, store.now.get()));
    let features = (!branch.features.is_empty()).then(|| {
        html! {
            section(aria-labelledby="wat") {
                h2(id="wat") { (text.features) }
                (text_list(&branch.features))
            }
        }
    });
    html! {
        (example_mark(branch.example))
        (state)
        (choice(store, branch.id.clone()))
        div(class="split") {
            div(class="split__main") { (hours_section(store, branch)) }
            div(class="split__side") {
                (contact_section(library, branch))
                section(aria-labelledby="toegankelijk") {
                    h2(id="toegankelijk") { (text.access) }
                    (access_list(branch.access.as_ref(), &ASKED))
                }
                (features)
            }
        }
        (help_section(store, branch.clone()))
        (activities_section(store, branch))
        (map_section(library, branch))
        (feedback_link(&Route::Branch(branch.id.clone()), texts().feedback.link))
    }
}

/// Makes it the visitor's own branch.
fn choice(store: Store, id: Id) -> Node {
    let text = texts().branches;
    let kept = RwSignal::new(true);
    let own = id.clone();
    let is_mine = Signal::derive(move || store.my_branch.with(|mine| mine.as_ref() == Some(&own)));
    let choose = move |_| kept.set(store.choose_branch(Some(id.clone())));
    let button = move || {
        (!is_mine.get()).then(|| {
            let choose = choose.clone();
            html! { button(type="button", class="button", on:click=choose) { (text.choose) } }
        })
    };
    let said = move || match (is_mine.get(), kept.get()) {
        (true, true) => [text.chosen, ". ", text.chosen_note].concat(),
        (true, false) => [text.chosen, ". ", texts().branch.not_remembered].concat(),
        (false, _) => String::new(),
    };
    html! { div(class="actions") { (button) p(class="field__note", role="status") { (said) } } }
}

fn hours_section(store: Store, branch: &Branch) -> Node {
    let different = branch.exceptions.clone();
    html! {
        section(aria-labelledby="open") {
            h2(id="open") { (texts().branches.hours) }
            (hours_table(&branch.hours, store.today.get()))
            (move || exceptions(&different, store.now.get()))
        }
    }
}

fn contact_section(library: &LibraryFile, branch: &Branch) -> Node {
    let text = texts().branches;
    let number = branch.phone.as_ref().or(library.phone.as_ref());
    let address = branch.email.as_ref().or(library.email.as_ref());
    let facts = [
        address_lines(&branch.street, &branch.postcode, &branch.city)
            .map(|lines| Fact::new(text.address, lines)),
        number.map(|number| Fact::new(text.phone, phone(number))),
        address.map(|address| Fact::new(text.email, email(address))),
    ];
    let facts: Vec<Fact> = facts.into_iter().flatten().collect();
    html! {
        section(aria-labelledby="contact") { h2(id="contact") { (text.contact) } (fact_list(facts)) }
    }
}

/// The desk of this branch, and the next hours in the agenda.
fn help_section(store: Store, branch: Branch) -> Node {
    let text = texts().branches;
    let desk = move || {
        with_file(store.help, |help| {
            let here = |desk: &&Desk| desk.branch == branch.id;
            match help.desks.iter().find(here) {
                Some(desk) => desk_body(desk, &branch, store.now.get()),
                None => {
                    let filter = Filter {
                        branch: Some(branch.id.clone()),
                        ..Filter::default()
                    };
                    coming::soonest(store, &filter, &is_digital_help, COMING, text.no_help)
                }
            }
        })
    };
    html! {
        section(aria-labelledby="hulp") {
            h2(id="hulp") { (text.help) }
            (desk)
            p { a(href=Route::Help.href()) { (text.more_help) } }
        }
    }
}

fn activities_section(store: Store, branch: &Branch) -> Node {
    let text = texts().branches;
    let filter = Filter {
        branch: Some(branch.id.clone()),
        ..Filter::default()
    };
    let all = route::agenda(&filter);
    let label = (texts().phrase.all_in)(branch.name.as_str());
    let papers = [
        (Sheet::ThisMonth(branch.id.clone()), text.this_month),
        (Sheet::NextMonth(branch.id.clone()), text.next_month),
    ];
    // A sheet is no page of the app, so the browser must ask for it.
    let papers = papers.map(|(sheet, label)| {
        html! { li { a(href=sheet.href(), rel="external") { (label) } } }
    });
    let coming = move || coming::soonest(store, &filter, &|_| true, COMING, text.no_activities);
    html! {
        section(aria-labelledby="activiteiten") {
            h2(id="activiteiten") { (text.activities) }
            (coming)
            p(class="actions") { a(class="button", href=all) { (label) } }
            ul(class="link-list screen-only") { (papers) }
        }
    }
}

/// The map, and beside it in words which other branches are near.
fn map_section(library: &LibraryFile, branch: &Branch) -> Node {
    let text = texts().branches;
    let mut others: Vec<(&Branch, Option<u32>)> = library
        .branches
        .iter()
        .filter(|other| other.id != branch.id)
        .map(|other| {
            let far = branch.location.as_ref().zip(other.location.as_ref());
            (
                other,
                far.map(|(here, there)| places::distance(here, there)),
            )
        })
        .collect();
    sort_short(&mut others, |(_, far)| far.unwrap_or(u32::MAX));
    let items = others.into_iter().map(|(other, far)| {
        let href = Route::Branch(other.id.clone()).href();
        let far = far.map(|km| html! { ", " ((texts().phrase.distance)(km)) });
        html! { li { a(href=href) { (words(&other.name)) } (far) } }
    });
    let items: Vec<Node> = items.collect();
    if items.is_empty() {
        return Node::default();
    }
    html! {
        section(aria-labelledby="kaart") {
            h2(id="kaart") { (text.on_the_map) }
            (branch_map(&library.branches, Some(&branch.id)))
            h3 { (text.nearby) }
            ul(class="link-list") { (items) }
        }
    }
}
