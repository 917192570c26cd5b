//! What a page tells search engines about its subject: schema.org in JSON-LD.
//!
//! | module | tells of |
//! |---|---|
//! | [`event`] | one time of an activity |
//! | [`offer`] | what it costs and whether there is room |
//! | [`place`] | where it is |
//! | [`library`] | a branch and its hours |
//! | [`breadcrumb`] | where the page stands |
//!
//! What is invented is not told: a search engine would present it as real. Nor is what residents had better call
//! about.

mod breadcrumb;
mod event;
mod library;
mod offer;
mod place;

use serde::Serialize;

use super::base_url::BaseUrl;
use super::page_renderer::Snapshot;
use crate::app::route::Route;
use crate::content::{Event, Id};
use crate::domain::agenda::Agenda;
use crate::domain::occurrence::Occurrence;
use crate::domain::standing::Standing;
use breadcrumb::BreadcrumbList;
use event::EventData;
use library::LibraryData;

/// All that a page tells.
#[derive(Serialize)]
struct Graph<'c> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    things: Vec<Thing<'c>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Thing<'c> {
    Event(Box<EventData<'c>>),
    Library(Box<LibraryData<'c>>),
    Breadcrumb(BreadcrumbList),
}

/// The `<script>` for the head of a page, which browsers do not run; empty where there is nothing to tell. Without
/// `base` no addresses are told.
pub fn script(route: &Route, snapshot: &Snapshot, base: Option<&BaseUrl>) -> String {
    let mut things = subject(route, snapshot, base);
    let breadcrumb = base.and_then(|base| BreadcrumbList::of(route, &snapshot.checked, base));
    things.extend(breadcrumb.map(Thing::Breadcrumb));
    let graph = Graph {
        context: "https://schema.org",
        things,
    };
    match serde_json::to_string(&graph) {
        Ok(json) if !graph.things.is_empty() => [OPEN, &escape(&json), CLOSE].concat(),
        // Only numbers that are none cannot be written, and a page is read without this too.
        Ok(_) | Err(_) => String::new(),
    }
}

const OPEN: &str = "<script type=\"application/ld+json\">";
const CLOSE: &str = "</script>\n";

/// JSON that ends no element and begins no comment. Strings are the only place where these signs stand.
fn escape(json: &str) -> String {
    json.replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

/// What the page is about.
fn subject<'s>(route: &Route, snapshot: &'s Snapshot, base: Option<&BaseUrl>) -> Vec<Thing<'s>> {
    let library = snapshot.checked.library.as_ref();
    match route {
        Route::Event(id) => {
            let of_event = |agenda: &'s Agenda, event: &'s Event| {
                next(agenda, event, snapshot).into_iter().collect()
            };
            events(id, snapshot, base, &of_event)
        }
        Route::Occurrence(id, date) => {
            let on_date = |agenda: &'s Agenda, event: &'s Event| agenda.on(event, *date);
            events(id, snapshot, base, &on_date)
        }
        Route::Branch(id) => {
            let branch = library.and_then(|library| library.branch(id));
            let told = branch.filter(|branch| !branch.example && !branch.is_uncertain);
            let data =
                told.map(|branch| LibraryData::new(branch, library, snapshot.now.date(), base));
            data.map(|data| Thing::Library(Box::new(data)))
                .into_iter()
                .collect()
        }
        Route::Home
        | Route::Agenda
        | Route::Calendars
        | Route::MyList
        | Route::Tips
        | Route::TipsFor(_)
        | Route::BoekStart
        | Route::Help
        | Route::HelpTopic(_)
        | Route::Feedback
        | Route::Branches
        | Route::About
        | Route::Privacy
        | Route::Accessibility
        | Route::OpenData => Vec::new(),
    }
}

/// The times of an activity that its page is about.
fn events<'s>(
    id: &Id,
    snapshot: &'s Snapshot,
    base: Option<&BaseUrl>,
    times: &dyn Fn(&'s Agenda, &'s Event) -> Vec<Occurrence>,
) -> Vec<Thing<'s>> {
    let library = snapshot.checked.library.as_ref();
    let Some(agenda) = &snapshot.agenda else {
        return Vec::new();
    };
    let Some(event) = agenda.event(id.as_str()) else {
        return Vec::new();
    };
    let is_invented = |known: &Occurrence| {
        let branch = known.branch(event).and_then(|id| library?.branch(id));
        event.example || branch.is_some_and(|branch| branch.example)
    };
    times(agenda, event)
        .iter()
        .filter(|known| !is_invented(known) && !known.is_uncertain(event))
        .map(|known| EventData::new(event, known, library, base))
        .map(|data| Thing::Event(Box::new(data)))
        .collect()
}

/// The time that the page of an activity is about, as the app chooses it: the next one that takes place, or else
/// the next one, or the only one.
fn next(agenda: &Agenda, event: &Event, snapshot: &Snapshot) -> Option<Occurrence> {
    let coming = agenda.coming(event, snapshot.now);
    let takes_place = |known: &&Occurrence| Standing::new(event, known, snapshot.now).takes_place();
    let next = coming.iter().find(takes_place).or(coming.first());
    let only = || {
        let first = agenda.on(event, event.start.date()).into_iter().next();
        first.filter(|first| !event.is_series() || !first.is_over(event, snapshot.now))
    };
    next.copied().or_else(only)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_only_ever_text() {
        let hostile = serde_json::json!({"name": "</script><!-- \u{2028}\u{2029} & > \" \\"});
        let escaped = escape(&hostile.to_string());
        for sign in ['<', '>', '&', '\u{2028}', '\u{2029}'] {
            assert!(!escaped.contains(sign), "{escaped}");
        }
        let read: serde_json::Value = serde_json::from_str(&escaped).unwrap();
        assert_eq!(read, hostile);
    }
}
