//! Where a page stands, as its breadcrumb says: <https://schema.org/BreadcrumbList>.

use serde::Serialize;
use serde_with::skip_serializing_none;

use crate::app::route::Route;
use crate::app::texts::texts;
use crate::content::Text;
use crate::tool::check::Checked;
use crate::tool::publish::base_url::BaseUrl;

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub struct BreadcrumbList {
    item_list_element: Vec<ListItem>,
}

#[skip_serializing_none]
#[derive(Serialize)]
#[serde(tag = "@type")]
struct ListItem {
    /// From 1.
    position: usize,
    name: String,
    item: String,
}

impl BreadcrumbList {
    /// `None` for a page without a breadcrumb, and for one about what is invented.
    pub fn of(route: &Route, content: &Checked, base: &BaseUrl) -> Option<Self> {
        let nav = texts().nav;
        let labels = [
            (Route::Agenda, nav.agenda),
            (Route::Tips, nav.tips),
            (Route::Help, nav.help),
            (Route::Branches, nav.branches),
        ];
        let parent = route.parent()?;
        let (parent, label) = labels.into_iter().find(|(page, _)| *page == parent)?;
        let mut steps = vec![
            (nav.home.to_owned(), Route::Home),
            (label.to_owned(), parent),
        ];
        steps.push((name(route, content)?, route.clone()));
        let items = (1..).zip(steps).map(|(position, (name, page))| ListItem {
            position,
            name,
            item: base.join(&page.href()),
        });
        Some(BreadcrumbList {
            item_list_element: items.collect(),
        })
    }
}

/// What the page is about, in the words of staff. `None` where it is invented or unknown.
fn name(route: &Route, content: &Checked) -> Option<String> {
    let named = |name: &Text, example: bool| (!example).then(|| name.to_string());
    match route {
        Route::Event(id) | Route::Occurrence(id, _) => {
            let events = &content.events.as_ref()?.events;
            let event = events.iter().find(|event| event.id == *id)?;
            named(&event.title, event.example)
        }
        Route::Branch(id) => {
            let branch = content.library.as_ref()?.branch(id)?;
            named(&branch.name, branch.example)
        }
        Route::HelpTopic(id) => {
            let topics = &content.help.as_ref()?.topics;
            let topic = topics.iter().find(|topic| topic.id == *id)?;
            named(&topic.title, topic.example)
        }
        Route::TipsFor(group) => {
            let group = content.tips.as_ref()?.group(*group)?;
            named(&group.title, false)
        }
        Route::Calendars => Some(texts().calendar_ways.title.to_owned()),
        Route::Home
        | Route::Agenda
        | Route::Tips
        | Route::BoekStart
        | Route::Help
        | Route::Feedback
        | Route::Branches
        | Route::MyList
        | Route::About
        | Route::Privacy
        | Route::Accessibility
        | Route::OpenData => None,
    }
}
