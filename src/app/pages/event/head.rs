//! What an activity is: the head of its page, and its description.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::components::breadcrumb::Breadcrumb;
use crate::app::components::live::{LiveText, Remount};
use crate::app::components::words::{ExampleMark, LiveWords, Paragraphs, Words};
use crate::app::pages::loaded::WithoutLibrary;
use crate::app::route::Route;
use crate::app::texts::texts;
use crate::content::Event;

/// Title, kind and summary.
#[component]
pub fn EventHead(
    event: Memo<Arc<Event>>,
    /// In the heading, behind the title: `verplaatst naar donderdag 10 december`.
    #[prop(optional, into)]
    moved: Signal<Option<String>>,
) -> impl IntoView {
    let kicker = move || {
        let event = event.get();
        let kind = event
            .kind
            .map(|kind| view! { <span>{(texts().phrase.kind)(kind)}</span> });
        view! { <p class="kicker">{kind} <ExampleMark example=event.example/></p> }
    };
    let summary = move || {
        let text = event.with(|event| event.summary.clone());
        text.map(|text| view! { <p class="lead"><Words text/></p> })
    };
    let moved = Signal::derive(move || {
        let moved = moved.get().map(|moved| [": ", &moved].concat());
        moved.unwrap_or_default()
    });
    view! {
        <Breadcrumb parent=Route::Agenda label=texts().nav.agenda/>
        <Remount>{kicker()}</Remount>
        <h1 tabindex="-1">
            <Remount><LiveWords text=event.get().title.clone()/></Remount>
            <LiveText text=moved/>
        </h1>
        <Remount>{summary()}</Remount>
        <WithoutLibrary/>
    }
}

/// What the activity is, in the words of staff; nothing when they wrote none.
#[component]
pub fn Description(event: Memo<Arc<Event>>) -> impl IntoView {
    view! { <Remount><OwnWords event=event.get()/></Remount> }
}

#[component]
fn OwnWords(event: Arc<Event>) -> impl IntoView {
    if event.description.is_empty() {
        return None;
    }
    let picture = event.image.as_ref().map(|image| {
        let alt = image.alt.as_ref().map(|alt| alt.to_string());
        view! { <img class="picture" src=image.src.as_str().to_owned() alt=alt loading="lazy"/> }
    });
    Some(view! {
        <section class="prose">
            <h2 tabindex="-1" id="over">{texts().event.about}</h2>
            {picture}
            <Paragraphs texts=event.description.clone()/>
        </section>
    })
}
