//! The shell around every page: skip link, header, notices, the page itself, footer.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::use_location;

use crate::app::components::footer::Footer;
use crate::app::components::header::Header;
use crate::app::components::live::LiveText;
use crate::app::components::notices::NoticeList;
use crate::app::components::page_made::{PageMade, WithoutScripts};
use crate::app::outbox::slot::provide_outbox;
use crate::app::pages::Pages;
use crate::app::published::published;
use crate::app::route::Route;
use crate::app::store::{Store, use_store};
use crate::app::texts::texts;
use crate::browser::page;
use crate::content::{LibraryFile, Notice, NoticeLevel};
use crate::domain::notices;

/// The whole app. Needs a [`Store`] in the context.
#[component]
pub fn App() -> impl IntoView {
    view! {
        <Router>
            <Shell/>
        </Router>
    }
}

#[component]
fn Shell() -> impl IntoView {
    let store = use_store();
    let path = use_location().pathname;
    let route = Signal::derive(move || Route::parse(&path.get()));
    let library = Signal::derive(move || store.library.get().value().cloned());
    let name = Signal::derive(move || store.library_name());
    let has_examples = Memo::new(move |_| store.has_examples(route.get().as_ref()));
    provide_outbox(store);
    focus_on_arrival(path);
    Effect::new(move |_| {
        path.track();
        // It was about the page before.
        store.news.set(String::new());
    });

    view! {
        <a class="skip-link" href="#inhoud" rel="external">{texts().site.skip}</a>
        <Header name route has_examples/>
        {published().map(|_| view! { <WithoutScripts/> })}
        <NoticeList notices=current_notices(store, library, route)/>
        <main id="inhoud" class="page" tabindex="-1"><Pages/></main>
        <Footer library known_contact=store.known_contact.get_value()/>
        <p class="spoken-only" role="status"><LiveText text=store.news/></p>
        {published().map(|moment| {
            let (library, path) = (library.get_untracked(), path.get_untracked());
            view! { <PageMade moment library path/> }
        })}
    }
}

/// The notices of today, as far as they matter on this page.
fn current_notices(
    store: Store,
    library: Signal<Option<Arc<LibraryFile>>>,
    route: Signal<Option<Route>>,
) -> Memo<Vec<Notice>> {
    Memo::new(move |_| {
        // News would fill the first screen of every page; a warning is worth that.
        let is_home = route.get() == Some(Route::Home);
        let matters = |notice: &&Notice| is_home || notice.level == Some(NoticeLevel::Warning);
        let library = library.get();
        let current = library
            .iter()
            .flat_map(|library| notices::current(library, store.today.get()));
        current.filter(matters).cloned().collect()
    })
}

/// Puts the focus on the heading of each new page. Not on the first page: there the visitor starts at the
/// top, like on any page.
fn focus_on_arrival(path: Memo<String>) {
    Effect::new(move |before: Option<String>| {
        let path = path.get();
        if before.is_some_and(|before| before != path) {
            // The router writes the address of a link when its page stands; back and forward have
            // changed it already.
            if page::path() == path {
                page::return_to("main h1");
            } else {
                page::focus("main h1");
            }
        }
        path
    });
}
