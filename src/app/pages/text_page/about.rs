//! What the library says of itself.

use leptos::prelude::*;

use crate::app::components::live::Remount;
use crate::app::components::words::{Paragraphs, Words};
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::content::Principle;

/// What the library says of itself; nothing until that is known.
#[component]
pub fn OwnAbout() -> impl IntoView {
    let store = use_store();
    let text = texts().library;
    let words = move || {
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
    };
    view! { <Remount>{words()}</Remount> }
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
