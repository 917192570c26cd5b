//! Tips: what to do tonight, and why.

use leptos::prelude::*;

use crate::app::components::links::LinkList;
use crate::app::components::words::{ExampleMark, Paragraphs, Words};
use crate::app::texts::texts;
use crate::content::{Id, Tip};

/// The tips, each under its own small heading.
#[component]
pub fn TipList(tips: Vec<Tip>) -> impl IntoView {
    let item = |tip: Tip| {
        let id = tip_id(&tip.id);
        view! { <li class="tip"><TipItem tip id/></li> }
    };
    view! { <ul role="list" class="card-grid">{tips.into_iter().map(item).collect_view()}</ul> }
}

/// The id of a tip in a list.
pub fn tip_id(tip: &Id) -> String {
    ["tip-", tip.as_str()].concat()
}

/// A tip: what to do, and why.
#[component]
pub fn TipItem(
    tip: Tip,
    /// Of its title, for links to it.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    let focus = id.as_ref().map(|_| "-1");
    let why = tip.why.map(|why| {
        view! { <p class="tip__why"><strong>{texts().tips.why} ": "</strong> <Words text=why/></p> }
    });
    let links = (!tip.links.is_empty()).then(|| view! { <LinkList links=tip.links/> });
    view! {
        <h3 class="tip__title" id=id tabindex=focus><Words text=tip.title/></h3>
        <Paragraphs texts=tip.text/>
        {why}
        {links}
        <ExampleMark example=tip.example/>
    }
}
