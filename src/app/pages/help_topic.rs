//! A topic of the help: what people ask and what to do, and where to turn to.

use leptos::prelude::*;

use crate::app::components::breadcrumb::Breadcrumb;
use crate::app::components::links::{FeedbackLink, LinkList, PhoneLink};
use crate::app::components::live::Remount;
use crate::app::components::text_list::TextList;
use crate::app::components::words::{ExampleMark, LiveWords, Paragraphs, Words};
use crate::app::pages::desks::{AllDesks, NextDesksSection};
use crate::app::pages::help::Bring;
use crate::app::pages::loaded::with_file;
use crate::app::pages::upcoming::UpcomingSection;
use crate::app::pages::use_title;
use crate::app::route::Route;
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::content::{HelpFile, HelpPhone, Id, Link, Question, Text, Topic};
use crate::domain::dutch;
use crate::domain::help::about;

/// How many activities about the topic are shown.
const UPCOMING: usize = 3;

#[component]
pub fn HelpTopicPage(topic: Id) -> impl IntoView {
    let store = use_store();
    let id = StoredValue::new(topic);
    let title = Memo::new(move |_| {
        let help = store.help.get();
        let topic = id.with_value(|id| find(help.value()?, id))?;
        Some(topic.title)
    });
    use_title(move || {
        let unknown = || texts().help.unknown_title.to_owned();
        let title = title.get().map_or_else(unknown, |title| title.to_string());
        vec![title, texts().help.crumb.into()]
    });
    let heading = Memo::new(move |_| {
        let unknown = || match store.help.get().value() {
            Some(_) => texts().help.unknown_title.into(),
            None => texts().help.crumb.into(),
        };
        title.get().unwrap_or_else(unknown)
    });
    view! {
        <Breadcrumb parent=Route::Help label=texts().nav.help/>
        <h1 tabindex="-1"><Remount><LiveWords text=heading.get()/></Remount></h1>
        {with_file(store.help, move |help| match id.with_value(|id| find(help, id)) {
            Some(topic) => {
                let topic = with_shared(topic, help);
                view! { <TopicParts topic warning=help.warning.clone()/> }.into_any()
            }
            None => view! { <p>{texts().help.unknown_text}</p> }.into_any(),
        })}
    }
}

fn find(help: &HelpFile, id: &Id) -> Option<Topic> {
    help.topics.iter().find(|topic| topic.id == *id).cloned()
}

/// What one brings to every question stands in for what a topic does not say.
fn with_shared(mut topic: Topic, help: &HelpFile) -> Topic {
    if topic.bring.is_empty() {
        topic.bring = help.bring.clone();
    }
    topic
}

/// Everything about the topic, for where there is one.
#[component]
fn TopicParts(
    topic: Topic,
    /// Against phone numbers that cost money.
    warning: Option<Text>,
) -> impl IntoView {
    let text = texts().help;
    let fits = about(&topic);
    view! {
        <ExampleMark example=topic.example/>
        <Questions questions=topic.questions/>
        <ListSection id="eerst" heading=text.first_steps items=topic.text/>
        <OfficialSites links=topic.links/>
        <Phones phones=topic.phones warning/>
        <Bring items=topic.bring/>
        <NextDesksSection/>
        <AllDesks/>
        <UpcomingSection id="activiteiten" heading=text.activities fits most=UPCOMING/>
        <FeedbackLink page=Route::HelpTopic(topic.id) label=texts().feedback.link/>
    }
}

/// What people ask, with the answers. A topic without any answer lists what one can come with.
#[component]
fn Questions(questions: Vec<Question>) -> impl IntoView {
    let text = texts().help;
    if questions.iter().all(|asked| asked.answer.is_empty()) {
        let items = questions.into_iter().map(|asked| asked.question).collect();
        return view! { <ListSection id="vragen" heading=text.questions items/> }.into_any();
    }
    let item = |Question { question, answer }| {
        view! { <h3><Words text=question/></h3> <Paragraphs texts=answer/> }
    };
    view! {
        <section class="prose">
            <h2 tabindex="-1" id="vragen">{text.answers}</h2>
            {questions.into_iter().map(item).collect_view()}
        </section>
    }
    .into_any()
}

#[component]
fn ListSection(id: &'static str, heading: &'static str, items: Vec<Text>) -> impl IntoView {
    (!items.is_empty()).then(|| {
        view! {
            <section class="prose">
                <h2 tabindex="-1" id=id>{heading}</h2>
                <TextList items/>
            </section>
        }
    })
}

#[component]
fn OfficialSites(links: Vec<Link>) -> impl IntoView {
    (!links.is_empty()).then(|| {
        view! {
            <section>
                <h2 tabindex="-1" id="sites">{texts().help.official}</h2>
                <LinkList links/>
            </section>
        }
    })
}

/// Phone numbers with the warning against those that cost money.
#[component]
fn Phones(phones: Vec<HelpPhone>, warning: Option<Text>) -> impl IntoView {
    let items: Vec<_> = phones.into_iter().filter_map(phone_item).collect();
    (!items.is_empty()).then(|| {
        view! {
            <section>
                <h2 tabindex="-1" id="bellen">{texts().help.phones}</h2>
                <ul role="list" class="plain-list">{items}</ul>
                {warning.map(|text| view! { <p class="notice notice--warning"><Words text/></p> })}
            </section>
        }
    })
}

/// A number only with the day on which it was checked; otherwise the way to the body's own site.
fn phone_item(known: HelpPhone) -> Option<AnyView> {
    let name = known.name;
    if let Some((number, checked)) = known.number.zip(known.checked) {
        let free = known.free.then(|| view! { ", " {texts().help.free} });
        let hours = known.hours.map(|text| view! { ", " <Words text/> });
        let checked = (texts().phrase.checked_on)(&dutch::record_date(checked));
        let item = view! {
            <li>
                <Words text=name/> ": " <PhoneLink number/> {free} {hours} " "
                <span class="quiet">"(" {checked} ")"</span>
            </li>
        };
        return Some(item.into_any());
    }
    let href = known.url?.as_str().to_owned();
    let label = (texts().phrase.own_site)(name.as_str());
    let note = texts().site.external;
    let item = view! {
        <li><a href=href rel="external noopener">{label} " " <span class="quiet">{note}</span></a></li>
    };
    Some(item.into_any())
}
