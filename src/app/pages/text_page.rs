//! The pages about the library and about this app: text, and how to reach us.

use leptos::prelude::*;

use crate::app::components::contact::ContactInfo;
use crate::app::components::words::{Paragraphs, Words};
use crate::app::pages::use_title;
use crate::app::store::use_store;
use crate::app::texts::page::{Part, Section, TextPage as Page};
use crate::app::texts::texts;
use crate::content::Principle;

/// The page about the library, with what this one says of itself.
#[component]
pub fn AboutPage() -> impl IntoView {
    view! { <TextPage page=texts().about><OwnWords/></TextPage> }
}

/// The privacy page, which also says how long this library keeps a message.
#[component]
pub fn PrivacyPage() -> impl IntoView {
    view! { <TextPage page=texts().privacy/> <Keeping/> }
}

#[component]
pub fn AccessibilityPage() -> impl IntoView {
    view! { <TextPage page=texts().accessibility/> }
}

#[component]
fn TextPage(
    page: &'static Page,
    /// Stands below the lead.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let store = use_store();
    use_title(move || vec![page.title.into()]);
    let contact = move || {
        let library = store.library.get().value().cloned();
        view! { <ContactInfo own=None library/> }
    };
    let sections = page
        .sections
        .iter()
        .map(|section| view! { <TextSection section/> });
    view! {
        <h1 tabindex="-1">{page.title}</h1>
        <p class="lead">{page.lead}</p>
        {children.map(|children| children())}
        {sections.collect_view()}
        <section>
            <h2 tabindex="-1" id="vragen">{texts().help.ask}</h2>
            {contact}
        </section>
    }
}

#[component]
fn TextSection(section: &'static Section) -> impl IntoView {
    let parts = section.parts.iter().map(|part| view! { <TextPart part/> });
    view! { <section class="prose"><h2>{section.heading}</h2> {parts.collect_view()}</section> }
}

#[component]
fn TextPart(part: &'static Part) -> impl IntoView {
    match part {
        Part::Paragraph(text) => view! { <p>{*text}</p> }.into_any(),
        Part::List(items) => {
            let items = items.iter().map(|item| view! { <li>{*item}</li> });
            view! { <ul>{items.collect_view()}</ul> }.into_any()
        }
        Part::Link(to, label) => view! { <p><a href=to.href()>{*label}</a></p> }.into_any(),
    }
}

/// How long this library keeps a message, and when it answers; nothing until that is known.
#[component]
fn Keeping() -> impl IntoView {
    let store = use_store();
    let phrase = texts().phrase;
    move || {
        let library = store.library.get();
        let feedback = library.value()?.feedback.as_ref()?;
        let answer = feedback
            .answer_within_days
            .map(|days| view! { <p>{(phrase.answer_within)(days.0)}</p> });
        let keep = feedback
            .keep_days
            .map(|days| view! { <p>{(phrase.keep_for)(days.0)}</p> });
        Some(view! {
            <section class="prose">
                <h2 tabindex="-1" id="bewaren">{texts().site.keeping}</h2>
                {answer}
                {keep}
            </section>
        })
    }
}

/// What the library says of itself; nothing until that is known.
#[component]
fn OwnWords() -> impl IntoView {
    let store = use_store();
    let text = texts().library;
    move || {
        let library = store.library.get();
        let about = library.value()?.about.clone()?;
        let mission = (!about.mission.is_empty()).then(|| {
            view! {
                <section class="prose">
                    <h2>{text.mission}</h2>
                    <Paragraphs texts=about.mission/>
                </section>
            }
        });
        Some(view! {
            {mission}
            <Principles heading=text.lines principles=about.lines/>
            <Principles heading=text.values principles=about.values/>
        })
    }
}

/// Principles under a heading; nothing when there are none.
#[component]
fn Principles(heading: &'static str, principles: Vec<Principle>) -> impl IntoView {
    if principles.is_empty() {
        return None;
    }
    let items = principles.into_iter().map(|principle| {
        view! {
            <li><strong><Words text=principle.name/></strong> ": " <Words text=principle.text/></li>
        }
    });
    Some(
        view! { <section class="prose"><h2>{heading}</h2> <ul>{items.collect_view()}</ul></section> },
    )
}
