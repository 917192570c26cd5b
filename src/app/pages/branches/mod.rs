//! The branches: where they are, whether they are open, and which are near.

mod near;

use leptos::prelude::*;

use crate::app::components::address::AddressLines;
use crate::app::components::branch_map::BranchMap;
use crate::app::components::call_first::CallFirst;
use crate::app::components::live::{LiveText, Remount};
use crate::app::components::open_state::BranchOpenState;
use crate::app::components::words::{ExampleMark, Words};
use crate::app::pages::loaded::with_file;
use crate::app::pages::use_title;
use crate::app::route::Route;
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::content::{Branch, Id, sort_short};
use near::{NearForm, Order};

#[component]
pub fn BranchesPage() -> impl IntoView {
    let store = use_store();
    let text = texts().branches;
    use_title(|| vec![texts().branches.title.into()]);
    view! {
        <h1 tabindex="-1">{text.title}</h1>
        <p class="lead">{text.lead}</p>
        {with_file(store.library, |library| view! { <Branches branches=library.branches.clone()/> })}
    }
}

/// The branches as a list and on the map.
#[component]
fn Branches(branches: Vec<Branch>) -> impl IntoView {
    if branches.is_empty() {
        return view! { <p class="empty">{texts().branches.none}</p> }.into_any();
    }
    let order = Order::new(None);
    let all = StoredValue::new(branches.clone());
    view! {
        <NearForm branches=all order/>
        <div class="split">
            <div class="split__main"><BranchList branches=branches.clone() order/></div>
            <div class="split__side"><MapSection branches/></div>
        </div>
    }
    .into_any()
}

/// The visitor's own branch first, unless they asked for another order.
#[component]
fn BranchList(branches: Vec<Branch>, order: Order) -> impl IntoView {
    let store = use_store();
    let each = move || {
        let mine = store.my_branch.get();
        let mut branches = branches.clone();
        order.with(|order| match order {
            Some(order) => sort_short(&mut branches, |branch| {
                order.iter().position(|(id, _)| *id == branch.id)
            }),
            None => sort_short(&mut branches, |branch| Some(&branch.id) != mine.as_ref()),
        });
        branches
    };
    view! {
        <ul role="list" class="card-grid">
            <For each key=|branch| branch.id.clone() let(branch)>
                <BranchItem branch order/>
            </For>
        </ul>
    }
}

#[component]
fn BranchItem(branch: Branch, order: Order) -> impl IntoView {
    let store = use_store();
    let own = branch.id.clone();
    let far = Signal::derive(move || {
        let known = order.with(|order| {
            let mut near = order.iter().flatten();
            near.find(|(id, _)| *id == own).and_then(|(_, far)| *far)
        });
        known.map(texts().phrase.far).unwrap_or_default()
    });
    let is_known = move || far.with(|far| !far.is_empty());
    let href = Route::Branch(branch.id.clone()).href();
    let number = branch.phone.clone();
    let uncertain = branch
        .is_uncertain
        .then(|| view! { <CallFirst text=texts().hours.uncertain number/> });
    let whose = branch.name.to_string();
    view! {
        <li class="card">
            <h2 class="card__title"><a href=href><Words text=branch.name/></a></h2>
            <Show when=is_own(branch.id)>
                <p><span class="tag">{texts().branch.mine}</span></p>
            </Show>
            <Show when=is_known><p class="card__far"><LiveText text=far/></p></Show>
            {uncertain}
            <BranchOpenState hours=branch.hours exceptions=branch.exceptions now=store.now/>
            <AddressLines street=branch.street postcode=branch.postcode city=branch.city whose/>
            <ExampleMark example=branch.example/>
        </li>
    }
}

/// Tells whether a branch is the visitor's own.
fn is_own(branch: Id) -> impl Fn() -> bool + Send + Sync + 'static {
    let mine = use_store().my_branch;
    move || mine.with(|mine| mine.as_ref() == Some(&branch))
}

/// The map under its heading; nothing at all where there are no two places to draw.
#[component]
fn MapSection(branches: Vec<Branch>) -> impl IntoView {
    let mine = use_store().my_branch;
    let places = branches.iter().filter(|branch| branch.location.is_some());
    let has_map = places.count() > 1;
    let branches = StoredValue::new(branches);
    has_map.then(|| {
        view! {
            <section>
                <h2 tabindex="-1" id="kaart">{texts().branches.on_the_map}</h2>
                <Remount><BranchMap branches=branches.get_value() own=mine.get()/></Remount>
            </section>
        }
    })
}
