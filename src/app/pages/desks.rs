//! The desks of the help: where one can go next, and all of them with their hours.

use leptos::prelude::*;

use crate::app::components::desk::DeskItem;
use crate::app::components::fold::Fold;
use crate::app::components::links::PhoneLink;
use crate::app::components::live::Remount;
use crate::app::components::load_state::Loading;
use crate::app::components::next_desks::{NextDesk, NextDesks};
use crate::app::components::words::ExampleMark;
use crate::app::opening;
use crate::app::store::{Store, use_store};
use crate::app::texts::texts;
use crate::content::{Appointment, Branch, Desk, sort_short};

/// How many places to go next.
const NEXT: usize = 3;

/// Where one can go next, the visitor's own branch first, and whom to call.
#[component]
pub fn NextDesksSection() -> impl IntoView {
    let store = use_store();
    let text = texts().help;
    let is_waiting =
        Memo::new(move |_| store.help.get().is_waiting() || store.library.get().is_waiting());
    let next = Memo::new(move |_| next_desks(&desks(store), store));
    let has_any = move || next.with(|next| !next.is_empty());
    let phone = move || {
        let library = store.library.get();
        let number = library.value()?.phone.clone()?;
        Some(view! { <p>{texts().site.phone} ": " <PhoneLink number/></p> })
    };
    // Where all are examples it is said once.
    let all_examples =
        move || next.with(|next| !next.is_empty() && next.iter().all(|desk| desk.example));
    let mark = move || view! { <ExampleMark example=all_examples()/> };
    let marked = Memo::new(move |_| {
        let mut desks = next.get();
        if all_examples() {
            desks.iter_mut().for_each(|desk| desk.example = false);
        }
        desks
    });
    view! {
        <section>
            <div class="heading-row"><h2 tabindex="-1" id="waar">{text.desks}</h2> {mark}</div>
            <Show when=move || !is_waiting.get() fallback=Loading>
                <Show when=has_any fallback=move || view! { <p>{text.no_desks}</p> }>
                    <NextDesks desks=marked/>
                </Show>
                <Remount>{phone()}</Remount>
            </Show>
        </section>
    }
}

/// All desks with their hours, the visitor's own branch first; nothing at all where there are none.
#[component]
pub fn AllDesks() -> impl IntoView {
    let store = use_store();
    let text = texts().help;
    let desks = Memo::new(move |_| desks(store));
    view! {
        <Show when=move || desks.with(|desks| !desks.is_empty())>
            <Fold id="tijden" heading=text.all_desks>
                <p>{text.desks_intro}</p>
                <Remount><DeskList desks=desks.get()/></Remount>
            </Fold>
        </Show>
    }
}

#[component]
fn DeskList(desks: Vec<(Desk, Branch)>) -> impl IntoView {
    let store = use_store();
    let items = desks.into_iter().map(|(desk, branch)| {
        view! { <DeskItem desk branch now=store.now today=store.today/> }
    });
    view! { <ul role="list" class="card-grid">{items.collect_view()}</ul> }
}

/// The desks that help soonest, the visitor's own branch before the others.
fn next_desks(desks: &[(Desk, Branch)], store: Store) -> Vec<NextDesk> {
    let (now, mine) = (store.now.get(), store.my_branch.get());
    let known = desks.iter().filter_map(|(desk, branch)| {
        let hours = opening::next_hours(desk, branch, now)?;
        let appointment = desk
            .appointment
            .filter(|appointment| *appointment != Appointment::WalkIn);
        let uncertain = desk.is_uncertain.then_some(texts().hours.uncertain);
        let notes = appointment.map(texts().phrase.appointment);
        let next = NextDesk {
            branch: branch.id.clone(),
            name: branch.name.clone(),
            day: hours.start.date(),
            spoken_day: hours.spoken_day(now),
            when: hours.words(now),
            notes: uncertain
                .into_iter()
                .chain(notes)
                .map(str::to_owned)
                .collect(),
            example: desk.example,
        };
        Some((hours.start, next))
    });
    let mut known: Vec<_> = known.collect();
    sort_short(&mut known, |(start, next)| {
        (Some(&next.branch) != mine.as_ref(), *start)
    });
    known.into_iter().take(NEXT).map(|(_, next)| next).collect()
}

/// Each desk with its branch, the visitor's own branch first. A desk of a branch that does not exist is left
/// out.
fn desks(store: Store) -> Vec<(Desk, Branch)> {
    let (help, library) = (store.help.get(), store.library.get());
    let (Some(help), Some(library)) = (help.value(), library.value()) else {
        return Vec::new();
    };
    let known = help.desks.iter().filter_map(|desk| {
        let branch = library.branch(&desk.branch)?;
        Some((desk.clone(), branch.clone()))
    });
    let mut desks: Vec<_> = known.collect();
    let mine = store.my_branch.get();
    sort_short(&mut desks, |(_, branch)| Some(&branch.id) != mine.as_ref());
    desks
}
