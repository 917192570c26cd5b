//! A topic of the help: what people ask, what to do first, and where to turn to.

use leptos::prelude::*;

use crate::app::components::breadcrumb::breadcrumb;
use crate::app::components::links::{feedback_link, link_list, phone};
use crate::app::components::text_list::text_list;
use crate::app::components::words::{example_mark, words};
use crate::app::html::{IntoNode, Node, html};
use crate::app::pages::coming;
use crate::app::pages::help::{bring, desks};
use crate::app::pages::loaded::with_file;
use crate::app::pages::use_title;
use crate::app::route::Route;
use crate::app::store::{Store, use_store};
use crate::app::texts::texts;
use crate::content::{HelpFile, HelpPhone, Id, Text, Topic};
use crate::domain::dutch;
use crate::domain::help::about;

/// How many activities about the topic are shown.
const COMING: usize = 3;

pub fn help_topic_page(id: Id) -> Node {
    let store = use_store();
    store.help.need();
    let id = StoredValue::new(id);
    let title = move || {
        let help = store.help.get();
        let help = help.value()?;
        id.with_value(|id| find(help, id).map(|topic| topic.title.clone()))
    };
    use_title(move || {
        let unknown = || texts().help.unknown_title.to_owned();
        let title = title().map_or_else(unknown, |title| title.to_string());
        vec![title, texts().help.crumb.into()]
    });
    let heading = move || match (title(), store.help.get().value()) {
        (Some(title), _) => words(&title),
        (None, Some(_)) => texts().help.unknown_title.into_node(),
        (None, None) => texts().help.crumb.into_node(),
    };
    html! {
        (breadcrumb(&Route::Help, texts().nav.help))
        h1(tabindex="-1") { (heading) }
        (move || {
            with_file(store.help, |help| match id.with_value(|id| find(help, id)) {
                Some(topic) => topic_view(store, help, topic),
                None => html! { p { (texts().help.unknown_text) } },
            })
        })
    }
}

fn find<'h>(help: &'h HelpFile, id: &Id) -> Option<&'h Topic> {
    help.topics.iter().find(|topic| topic.id == *id)
}

fn topic_view(store: Store, help: &HelpFile, topic: &Topic) -> Node {
    let text = texts().help;
    let take = match topic.bring.is_empty() {
        true => &help.bring,
        false => &topic.bring,
    };
    html! {
        (example_mark(topic.example))
        (list_section("vragen", text.questions, &topic.questions))
        (list_section("eerst", text.first_steps, &topic.text))
        (official(topic))
        (phones(help, topic))
        (bring(take))
        section(aria-labelledby="waar") { h2(id="waar") { (text.desks) } (move || desks(store)) }
        (coming::section(
            store, ("activiteiten", text.activities), None, Box::new(about(topic)), COMING
        ))
        (feedback_link(&Route::HelpTopic(topic.id.clone()), texts().feedback.link))
    }
}

fn list_section(id: &'static str, heading: &'static str, items: &[Text]) -> Node {
    if items.is_empty() {
        return Node::default();
    }
    html! {
        section(class="prose", aria-labelledby=id) { h2(id=id) { (heading) } (text_list(items)) }
    }
}

fn official(topic: &Topic) -> Option<Node> {
    (!topic.links.is_empty()).then(|| {
        html! {
            section(aria-labelledby="sites") {
                h2(id="sites") { (texts().help.official) }
                (link_list(&topic.links))
            }
        }
    })
}

/// Phone numbers with the warning against those that cost money.
fn phones(help: &HelpFile, topic: &Topic) -> Option<Node> {
    let items: Vec<Node> = topic.phones.iter().filter_map(phone_item).collect();
    let warning = help
        .warning
        .as_ref()
        .map(|warning| html! { p(class="notice notice--warning") { (words(warning)) } });
    (!items.is_empty()).then(|| {
        html! {
            section(aria-labelledby="bellen") {
                h2(id="bellen") { (texts().help.phones) }
                ul(class="plain-list") { (items) }
                (warning)
            }
        }
    })
}

/// A number only with the day on which it was checked; otherwise the way to the body's own site.
fn phone_item(known: &HelpPhone) -> Option<Node> {
    if let Some((number, checked)) = known.number.as_ref().zip(known.checked) {
        let free = known.free.then(|| html! { ", " (texts().help.free) });
        let hours = known
            .hours
            .as_ref()
            .map(|hours| html! { ", " (words(hours)) });
        let checked = (texts().phrase.checked_on)(&dutch::record_date(checked));
        return Some(html! {
            li {
                (words(&known.name)) ": " (phone(number))
                (free)
                (hours) " " span(class="quiet") { "(" (checked) ")" }
            }
        });
    }
    let href = known.url.as_ref()?.as_str().to_owned();
    let label = (texts().phrase.own_site)(known.name.as_str());
    let note = texts().site.external;
    Some(html! {
        li {
            a(href=href, rel="external noopener") { (label) " " span(class="quiet") { (note) } }
        }
    })
}
