//! The pages. Each loads, derives, views.

mod agenda;
mod boekstart;
mod branch;
mod branches;
mod coming;
mod event;
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

use crate::app::route::Route;
use crate::app::store::use_store;
use crate::app::texts::page::TextPage;
use crate::app::texts::texts;
use crate::browser::page;

#[cfg(target_arch = "wasm32")]
pub use feedback::carry_over;

/// The page of a route; the not-found page where there is none.
pub fn view(route: Option<Route>) -> AnyView {
    match route {
        Some(Route::Home) => home::HomePage().into_any(),
        Some(Route::Agenda) => agenda::AgendaPage().into_any(),
        Some(Route::Event(id)) => event::EventPage(event::EventPageProps { id }).into_any(),
        Some(Route::Occurrence(id, date)) => {
            occurrence::OccurrencePage(occurrence::OccurrencePageProps { id, date }).into_any()
        }
        Some(Route::Tips) => tips::TipsPage().into_any(),
        Some(Route::TipsFor(group)) => {
            tips::TipsForPage(tips::TipsForPageProps { group }).into_any()
        }
        Some(Route::BoekStart) => boekstart::BoekStartPage().into_any(),
        Some(Route::Help) => help::HelpPage().into_any(),
        Some(Route::HelpTopic(id)) => {
            help_topic::HelpTopicPage(help_topic::HelpTopicPageProps { id }).into_any()
        }
        Some(Route::Feedback) => feedback::FeedbackPage().into_any(),
        Some(Route::Branches) => branches::BranchesPage().into_any(),
        Some(Route::Branch(id)) => branch::BranchPage(branch::BranchPageProps { id }).into_any(),
        Some(Route::About) => text_page(&texts().about),
        Some(Route::Privacy) => text_page::PrivacyPage().into_any(),
        Some(Route::Accessibility) => text_page(&texts().accessibility),
        None => not_found::NotFoundPage().into_any(),
    }
}

fn text_page(page: &'static TextPage) -> AnyView {
    text_page::TextPage(text_page::TextPageProps { page }).into_any()
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
    Effect::new(move || page::set_title(&title()));
}
