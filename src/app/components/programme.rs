//! A programme one can join: what it is, and the steps to it.

use leptos::prelude::*;

use crate::app::components::links::link_list;
use crate::app::components::words::{example_mark, paragraphs, words};
use crate::content::{Link, Programme, Text};

/// What it is, what you do, and where to read more, but for links to `here`, the page itself.
pub fn programme_body(programme: &Programme, here: &str) -> AnyView {
    let leads_on = |link: &&Link| link.url.as_ref().is_none_or(|url| url.as_str() != here);
    let links: Vec<Link> = programme.links.iter().filter(leads_on).cloned().collect();
    view! {
        {paragraphs(&programme.text)}
        {steps(&programme.steps)}
        {(!links.is_empty()).then(|| link_list(&links))}
        {example_mark(programme.example)}
    }
    .into_any()
}

/// What you do, in order.
pub fn steps(steps: &[Text]) -> Option<AnyView> {
    let items = steps.iter().map(|step| view! { <li>{words(step)}</li> });
    (!steps.is_empty()).then(|| view! { <ol class="steps">{items.collect_view()}</ol> }.into_any())
}
