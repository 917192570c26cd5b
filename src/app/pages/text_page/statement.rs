//! What the library declares about the accessibility of the app.

use leptos::prelude::*;

use crate::app::components::facts::{Fact, FactList};
use crate::app::components::live::Remount;
use crate::app::components::words::{ExampleMark, Words};
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::content::{Deviation, Research, Statement, Text};
use crate::domain::dutch;

/// Whether it is invented.
#[component]
pub fn StatementNote() -> impl IntoView {
    let store = use_store();
    let note = move || {
        let library = store.library.get();
        let own = library.value()?.accessibility.as_ref()?;
        own.example
            .then(|| view! { <p><ExampleMark example=true/></p> })
    };
    view! { <Remount>{note()}</Remount> }
}

/// Whether the law asks for it.
pub fn law(own: &Statement) -> Option<AnyView> {
    let text = own.law.clone()?;
    Some(view! { <p><Words text/></p> }.into_any())
}

pub fn status(own: &Statement) -> Option<AnyView> {
    let (name, meaning) = (texts().own.status)(own.status?);
    Some(view! { <p><strong>{name}</strong></p> <p>{meaning}</p> }.into_any())
}

pub fn research(own: &Statement) -> Option<AnyView> {
    let items = own.research.iter().cloned();
    let items: Vec<_> = items
        .map(|research| view! { <ResearchItem research/> })
        .collect();
    (!items.is_empty()).then(|| view! { <ul>{items}</ul> }.into_any())
}

#[component]
fn ResearchItem(research: Research) -> impl IntoView {
    let text = texts().own;
    let date = research.date.map(dutch::record_date);
    let said = (text.researched)(research.by.as_ref().map(Text::as_str), date.as_deref());
    let report = research.url.map(|url| {
        let href = url.as_str().to_owned();
        let note = texts().site.external;
        view! {
            " "
            <a href=href rel="external noopener">
                {text.report} " " <span class="quiet">{note}</span>
            </a>
        }
    });
    view! { <li><Words text=research.what/> " " {said} {report}</li> }
}

pub fn deviations(own: &Statement) -> Option<AnyView> {
    let items = own.deviations.iter().cloned();
    let items: Vec<_> = items
        .map(|deviation| view! { <DeviationItem deviation/> })
        .collect();
    (!items.is_empty()).then(|| items.into_any())
}

#[component]
fn DeviationItem(deviation: Deviation) -> impl IntoView {
    let text = texts().own;
    let said = [
        (text.cause, deviation.cause),
        (text.consequence, deviation.consequence),
        (text.measure, deviation.measure),
    ];
    let said = said.into_iter().filter_map(|(name, said)| {
        let said = said?;
        Some(Fact::new(name, view! { <Words text=said/> }))
    });
    let planned = deviation
        .planned
        .map(|date| Fact::new(text.planned, dutch::record_date(date)));
    let facts: Vec<Fact> = said.chain(planned).collect();
    let title = deviation.what;
    view! { <h3><Words text=title/></h3> <FactList facts/> }
}

/// When it was signed, and by whom.
pub fn signed(own: &Statement) -> Option<AnyView> {
    let text = texts().own;
    let by = own.signed_by.clone()?;
    let facts = vec![
        Fact::new(text.declared_on, dutch::record_date(own.signed_on?)),
        Fact::new(text.signed_by, view! { <Words text=by/> }),
    ];
    Some(view! { <FactList facts/> }.into_any())
}
