//! The branches: where they are, and whether they are open.

use crate::app::components::address::address_lines;
use crate::app::components::branch_map::branch_map;
use crate::app::components::open_state::open_state;
use crate::app::components::words::{example_mark, words};
use crate::app::html::{Node, html};
use crate::app::opening;
use crate::app::pages::loaded::with_file;
use crate::app::pages::use_title;
use crate::app::route::Route;
use crate::app::store::{Store, use_store};
use crate::app::texts::texts;
use crate::content::{Branch, LibraryFile, sort_short};

pub fn branches_page() -> Node {
    let store = use_store();
    let text = texts().branches;
    use_title(|| vec![texts().branches.title.into()]);
    html! {
        h1(tabindex="-1") { (text.title) }
        p(class="lead") { (text.lead) }
        (move || with_file(store.library, |library| branches(store, library)))
    }
}

/// The visitor's own branch first.
fn branches(store: Store, library: &LibraryFile) -> Node {
    let text = texts().branches;
    if library.branches.is_empty() {
        return html! { p(class="empty") { (text.none) } };
    }
    let mine = store.my_branch.get();
    let mut branches: Vec<&Branch> = library.branches.iter().collect();
    sort_short(&mut branches, |branch| Some(&branch.id) != mine.as_ref());
    let items: Vec<Node> = branches
        .into_iter()
        .map(|branch| branch_item(store, branch))
        .collect();
    let map = branch_map(&library.branches, mine.as_ref()).map(|map| {
        html! { section(aria-labelledby="kaart") { h2(id="kaart") { (text.on_the_map) } (map) } }
    });
    html! { ul(class="card-grid") { (items) } (map) }
}

fn branch_item(store: Store, branch: &Branch) -> Node {
    let href = Route::Branch(branch.id.clone()).href();
    let is_mine = store.my_branch.get().as_ref() == Some(&branch.id);
    let mine = is_mine.then(|| html! { p { span(class="tag") { (texts().branch.mine) } } });
    let told = opening::branch(&branch.hours, &branch.exceptions, store.now.get());
    html! {
        li(class="card") {
            h2(class="card__title") { a(href=href) { (words(&branch.name)) } }
            (mine)
            (open_state(told))
            (address_lines(&branch.street, &branch.postcode, &branch.city))
            (example_mark(branch.example))
        }
    }
}
