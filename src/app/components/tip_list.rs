//! Tips: what to do tonight, and why.

use leptos::prelude::*;

use crate::app::components::links::link_list;
use crate::app::components::words::{example_mark, paragraphs, words};
use crate::app::texts::texts;
use crate::content::Tip;

/// The tips, each under its own small heading.
pub fn tip_list(tips: &[&Tip]) -> AnyView {
    let items: Vec<AnyView> = tips.iter().map(|tip| tip_item(tip)).collect();
    view! { <ul class="card-grid">{items}</ul> }.into_any()
}

fn tip_item(tip: &Tip) -> AnyView {
    let id = ["tip-", tip.id.as_str()].concat();
    let why = tip.why.as_ref().map(
        |why| view! { <p class="tip__why"><strong>{texts().tips.why} ": "</strong> {words(why)}</p> },
    );
    let links = (!tip.links.is_empty()).then(|| link_list(&tip.links));
    view! {
        <li class="tip" id=id>
            <h3 class="tip__title">{words(&tip.title)}</h3>
            {paragraphs(&tip.text)}
            {why}
            {links}
            {example_mark(tip.example)}
        </li>
    }
    .into_any()
}
