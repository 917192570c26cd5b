//! The pages about the library and about this app: text, and how to reach us.

use leptos::prelude::*;

use crate::app::components::contact::contact;
use crate::app::pages::use_title;
use crate::app::store::{Store, use_store};
use crate::app::texts::page::{Part, Section, TextPage as Page};
use crate::app::texts::texts;

/// A page of text. The address decides which.
#[component]
pub fn TextPage(page: &'static Page) -> impl IntoView {
    let store = use_store();
    use_title(move || vec![page.title.into()]);
    let sections: Vec<AnyView> = page.sections.iter().map(section).collect();
    view! {
        <h1 tabindex="-1">{page.title}</h1>
        <p class="lead">{page.lead}</p>
        {sections}
        <section aria-labelledby="vragen">
            <h2 id="vragen">{texts().help.ask}</h2>
            {move || contact(None, store.library.get().value().map(|library| &**library))}
        </section>
    }
}

/// The privacy page, which also says how long this library keeps a message.
#[component]
pub fn PrivacyPage() -> impl IntoView {
    let store = use_store();
    view! {
        <TextPage page=&texts().privacy/>
        {move || keeping(store)}
    }
}

fn keeping(store: Store) -> Option<AnyView> {
    let library = store.library.get();
    let feedback = library.value()?.feedback.as_ref()?;
    let phrase = &texts().phrase;
    let answer = feedback
        .answer_within_days
        .map(|days| view! { <p>{(phrase.answer_within)(days.0)}</p> });
    let keep = feedback
        .keep_days
        .map(|days| view! { <p>{(phrase.keep_for)(days.0)}</p> });
    Some(
        view! {
            <section class="prose" aria-labelledby="bewaren">
                <h2 id="bewaren">{texts().site.keeping}</h2>
                {answer}
                {keep}
            </section>
        }
        .into_any(),
    )
}

fn section(section: &'static Section) -> AnyView {
    let parts: Vec<AnyView> = section.parts.iter().map(part).collect();
    view! { <section class="prose"><h2>{section.heading}</h2> {parts}</section> }.into_any()
}

fn part(part: &'static Part) -> AnyView {
    match part {
        Part::Paragraph(text) => view! { <p>{*text}</p> }.into_any(),
        Part::List(items) => {
            let items = items.iter().map(|item| view! { <li>{*item}</li> });
            view! { <ul>{items.collect_view()}</ul> }.into_any()
        }
        Part::Link(route, label) => view! { <p><a href=route.href()>{*label}</a></p> }.into_any(),
    }
}
