//! The branches: where they are, and whether they are open.

use leptos::prelude::*;

use crate::app::components::address::address_lines;
use crate::app::components::branch_map::branch_map;
use crate::app::components::open_state::open_state;
use crate::app::components::words::{example_mark, words};
use crate::app::opening;
use crate::app::pages::loaded::with_file;
use crate::app::pages::use_title;
use crate::app::route::Route;
use crate::app::store::{Store, use_store};
use crate::app::texts::texts;
use crate::content::{Branch, LibraryFile, sort_short};

#[component]
pub fn BranchesPage() -> impl IntoView {
    let store = use_store();
    let text = &texts().branches;
    use_title(|| vec![texts().branches.title.into()]);
    view! {
        <h1 tabindex="-1">{text.title}</h1>
        <p class="lead">{text.lead}</p>
        {move || with_file(store.library, |library| branches(store, library))}
    }
}

/// The visitor's own branch first.
fn branches(store: Store, library: &LibraryFile) -> AnyView {
    let text = &texts().branches;
    if library.branches.is_empty() {
        return view! { <p class="empty">{text.none}</p> }.into_any();
    }
    let mine = store.my_branch.get();
    let mut branches: Vec<&Branch> = library.branches.iter().collect();
    sort_short(&mut branches, |branch| Some(&branch.id) != mine.as_ref());
    let items: Vec<AnyView> = branches
        .into_iter()
        .map(|branch| branch_item(store, branch))
        .collect();
    let map = branch_map(&library.branches, mine.as_ref()).map(|map| {
        view! {
            <section aria-labelledby="kaart">
                <h2 id="kaart">{text.on_the_map}</h2>
                {map}
            </section>
        }
    });
    view! { <ul class="card-grid">{items}</ul> {map} }.into_any()
}

fn branch_item(store: Store, branch: &Branch) -> AnyView {
    let href = Route::Branch(branch.id.clone()).href();
    let is_mine = store.my_branch.get().as_ref() == Some(&branch.id);
    let mine = is_mine.then(|| view! { <p><span class="tag">{texts().branch.mine}</span></p> });
    let told = opening::branch(&branch.hours, &branch.exceptions, store.now.get());
    view! {
        <li class="card">
            <h2 class="card__title"><a href=href>{words(&branch.name)}</a></h2>
            {mine}
            {open_state(told)}
            {address_lines(&branch.street, &branch.postcode, &branch.city)}
            {example_mark(branch.example)}
        </li>
    }
    .into_any()
}
