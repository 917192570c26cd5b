//! The pages about the library and about this app: text, what the library says itself, and how to reach us.

mod about;
mod open_data;
mod own;
mod privacy;
mod statement;

use leptos::prelude::*;

use crate::app::components::contact::ContactInfo;
use crate::app::components::live::Remount;
use crate::app::pages::use_title;
use crate::app::store::use_store;
use crate::app::texts::page::{Part, Section, TextPage as Page, To};
use crate::app::texts::texts;
use about::OwnAbout;
use own::OwnPart;
use privacy::PrivacyNote;
use statement::StatementNote;

/// The page about the library, with what this one says of itself.
#[component]
pub fn AboutPage() -> impl IntoView {
    view! { <TextPage page=texts().about><OwnAbout/></TextPage> }
}

/// What happens with the data of residents.
#[component]
pub fn PrivacyPage() -> impl IntoView {
    view! { <TextPage page=texts().privacy><PrivacyNote/></TextPage> }
}

/// The statement on accessibility.
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    view! { <TextPage page=texts().accessibility><StatementNote/></TextPage> }
}

/// What programs can read, and what one may do with it.
#[component]
pub fn OpenDataPage() -> impl IntoView {
    view! { <TextPage page=texts().open_data/> }
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
            <Remount>{contact()}</Remount>
        </section>
    }
}

#[component]
fn TextSection(section: &'static Section) -> impl IntoView {
    view! {
        <section class="prose">
            <h2>{section.heading}</h2>
            <TextParts parts=section.parts/>
        </section>
    }
}

#[component]
fn TextParts(parts: &'static [Part]) -> impl IntoView {
    parts
        .iter()
        .map(|part| view! { <TextPart part/> })
        .collect_view()
}

#[component]
fn TextPart(part: &'static Part) -> impl IntoView {
    match part {
        Part::Paragraph(text) => view! { <p>{*text}</p> }.into_any(),
        Part::List(items) => {
            let items = items.iter().map(|item| view! { <li>{*item}</li> });
            view! { <ul>{items.collect_view()}</ul> }.into_any()
        }
        Part::Link(To::Site(address), label) => {
            let note = texts().site.external;
            view! {
                <p>
                    <a href=*address rel="external noopener">
                        {*label} " " <span class="quiet">{note}</span>
                    </a>
                </p>
            }
            .into_any()
        }
        // The router would look for a page there.
        Part::Link(To::File(file), label) => {
            view! { <p><a href=file.href() rel="external">{*label}</a></p> }.into_any()
        }
        Part::Link(to, label) => view! { <p><a href=to.href()>{*label}</a></p> }.into_any(),
        Part::Own(own, otherwise) => view! { <OwnPart own=*own otherwise/> }.into_any(),
        Part::Fold(summary, parts) => view! {
            <details class="fold">
                <summary class="fold__summary">{*summary}</summary>
                <TextParts parts/>
            </details>
        }
        .into_any(),
    }
}
