//! Tips: what to do tonight, and why.

use leptos::prelude::*;

use crate::app::components::links::LinkList;
use crate::app::components::words::{ExampleMark, Paragraphs, Words};
use crate::app::texts::texts;
use crate::content::Tip;

/// The tips, each under its own small heading.
#[component]
pub fn TipList(tips: Vec<Tip>) -> impl IntoView {
    let item = |tip| view! { <TipItem tip/> };
    view! { <ul role="list" class="card-grid">{tips.into_iter().map(item).collect_view()}</ul> }
}

#[component]
fn TipItem(tip: Tip) -> impl IntoView {
    let id = ["tip-", tip.id.as_str()].concat();
    let why = tip.why.map(|why| {
        view! { <p class="tip__why"><strong>{texts().tips.why} ": "</strong> <Words text=why/></p> }
    });
    let links = (!tip.links.is_empty()).then(|| view! { <LinkList links=tip.links/> });
    view! {
        <li class="tip" id=id>
            <h3 class="tip__title"><Words text=tip.title/></h3>
            <Paragraphs texts=tip.text/>
            {why}
            {links}
            <ExampleMark example=tip.example/>
        </li>
    }
}
