//! The shell around every page: skip link, header, notices, the page itself, footer.

use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::use_location;
use leptos_router::location::{BrowserUrl, LocationProvider};

use crate::app::components::page_made::{page_made, without_scripts};
use crate::app::components::{footer::footer, header::header, notices::notice_list};
use crate::app::html::{Node, html};
use crate::app::pages;
use crate::app::published::published;
use crate::app::route::Route;
use crate::app::signals::{Signal, follow};
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::browser::page;
use crate::content::{Notice, NoticeLevel};
use crate::domain::notices;

/// The whole app. Needs a [`Store`](crate::app::store::Store) in the context.
#[component]
pub fn App() -> impl IntoView {
    view! { <Router>{shell()}</Router> }
}

fn shell() -> Node {
    let store = use_store();
    let path = use_location().pathname;
    let route = Signal::derive(move || Route::parse(&path.get()));
    let library = Signal::derive(move || store.library.get().value().cloned());
    let current_notices = Signal::derive(move || {
        let library = library.get();
        // News would fill the first screen of every page; a warning is worth that.
        let is_home = route.get() == Some(Route::Home);
        let matters = |notice: &&Notice| is_home || notice.level == Some(NoticeLevel::Warning);
        let current = library
            .iter()
            .flat_map(|library| notices::current(library, store.today.get()));
        current.filter(matters).cloned().collect::<Vec<_>>()
    });
    let name = Signal::derive(move || store.library_name());
    pages::open_outbox(store);
    follow_route(path);

    // For `boot.js`, which begins before we do.
    let comes_later = pages::comes_later(route.get_untracked().as_ref());
    // Another page is made anew: what was typed and opened on the one before is not its own.
    let page = move || Node::keyed(path.get(), pages::view(route.get()));
    html! {
        a(class="skip-link", href="#inhoud", rel="external") { (texts().site.skip) }
        (header(name, route))
        (published().map(|_| without_scripts()))
        (notice_list(current_notices))
        main(id="inhoud", class="page", tabindex="-1", data-later=comes_later) { (page) }
        (footer(library, store.known_contact.get_value()))
        (published().map(|moment| {
            page_made(moment, library.get_untracked().as_deref(), path.get_untracked())
        }))
    }
}

/// Completes each navigation and puts the focus on the heading of the new page. Not on the first page:
/// there the visitor starts at the top, like on any page.
fn follow_route(path: Memo<String>) {
    let location = use_context::<BrowserUrl>();
    let mut before = None;
    follow(move || {
        let path = path.get();
        if before.as_ref().is_some_and(|before| *before != path) {
            // A link waits for us to change the address; back and forward have done so already.
            let is_known = page::path() == path;
            if let Some(location) = &location {
                location.ready_to_complete();
            }
            if is_known {
                page::return_to("main h1");
            } else {
                page::focus("main h1");
            }
        }
        before = Some(path);
    });
}
