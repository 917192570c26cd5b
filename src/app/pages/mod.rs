//! The pages. Each loads, derives, views.

mod agenda;
mod boekstart;
mod branch;
mod branches;
mod coming;
mod event;
mod event_dates;
mod event_facts;
mod feedback;
mod help;
mod help_topic;
mod home;
mod later;
mod loaded;
mod not_found;
mod occurrence;
mod text_page;
mod tips;

pub use later::{open as open_later, open_outbox};

use leptos::prelude::*;

use crate::app::html::Node;
use crate::app::route::Route;
use crate::app::signals::{RwSignal, follow};
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::browser::page;

/// The page of a route; the not-found page where there is none. Drawn once: only its live parts follow
/// what changes.
pub fn view(route: Option<Route>) -> Node {
    untrack(|| match first(route.as_ref()) {
        Some(page) => page(),
        None => later::later_page(route),
    })
}

/// Whether the code of a page is not there from the start.
pub fn comes_later(route: Option<&Route>) -> bool {
    first(route).is_none()
}

/// The pages whose code every visit needs.
fn first(route: Option<&Route>) -> Option<fn() -> Node> {
    match route? {
        Route::Home => Some(home::home_page),
        Route::Agenda => Some(agenda::agenda_page),
        Route::Event(_)
        | Route::Occurrence(..)
        | Route::Tips
        | Route::TipsFor(_)
        | Route::BoekStart
        | Route::Help
        | Route::HelpTopic(_)
        | Route::Feedback
        | Route::Branches
        | Route::Branch(_)
        | Route::About
        | Route::Privacy
        | Route::Accessibility => None,
    }
}

/// Where a page leaves its title when it is rendered on the host.
#[derive(Clone, Copy)]
pub struct PublishedTitle(pub RwSignal<String>);

/// Gives the page its title: the most particular part first, the library last (WCAG 2.4.2).
fn use_title(parts: impl Fn() -> Vec<String> + Copy + Send + Sync + 'static) {
    let store = use_store();
    let title = move || {
        let mut parts = parts();
        parts.push(store.library_name());
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        (texts().phrase.document_title)(&parts)
    };
    if let Some(published) = use_context::<PublishedTitle>() {
        published.0.set(title());
    }
    follow(move || page::set_title(&title()));
}
