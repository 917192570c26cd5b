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
mod loaded;
mod not_found;
mod occurrence;
mod text_page;
mod tips;

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
    untrack(|| draw(route))
}

fn draw(route: Option<Route>) -> Node {
    match route {
        Some(Route::Home) => home::home_page(),
        Some(Route::Agenda) => agenda::agenda_page(),
        Some(Route::Event(id)) => event::event_page(id),
        Some(Route::Occurrence(id, date)) => occurrence::occurrence_page(id, date),
        Some(Route::Tips) => tips::tips_page(),
        Some(Route::TipsFor(group)) => tips::tips_for_page(group),
        Some(Route::BoekStart) => boekstart::boekstart_page(),
        Some(Route::Help) => help::help_page(),
        Some(Route::HelpTopic(id)) => help_topic::help_topic_page(id),
        Some(Route::Feedback) => feedback::feedback_page(),
        Some(Route::Branches) => branches::branches_page(),
        Some(Route::Branch(id)) => branch::branch_page(id),
        Some(Route::About) => text_page::about_page(),
        Some(Route::Privacy) => text_page::privacy_page(),
        Some(Route::Accessibility) => text_page::text_page(&texts().accessibility),
        None => not_found::not_found_page(),
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
