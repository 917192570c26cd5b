//! A programme one can join: what it is, and the steps to it.

use leptos::prelude::*;

use crate::app::components::links::LinkList;
use crate::app::components::words::{ExampleMark, Paragraphs, Words};
use crate::content::{Link, Programme, Text};

/// What it is, what you do, and where to read more.
#[component]
pub fn ProgrammeBody(
    programme: Programme,
    /// The address of the page itself: links to it are left out.
    #[prop(into)]
    here: String,
) -> impl IntoView {
    let leads_on = |link: &Link| link.url.as_ref().is_none_or(|url| url.as_str() != here);
    let links: Vec<Link> = programme.links.into_iter().filter(leads_on).collect();
    view! {
        <Paragraphs texts=programme.text/>
        <Steps steps=programme.steps/>
        {(!links.is_empty()).then(|| view! { <LinkList links/> })}
        <ExampleMark example=programme.example/>
    }
}

/// What you do, in order.
#[component]
pub fn Steps(steps: Vec<Text>) -> impl IntoView {
    let step = |text| view! { <li><Words text/></li> };
    (!steps.is_empty()).then(|| {
        view! { <ol role="list" class="steps">{steps.into_iter().map(step).collect_view()}</ol> }
    })
}
