//! Tips: what to do tonight, and why.

use crate::app::components::links::link_list;
use crate::app::components::words::{example_mark, paragraphs, words};
use crate::app::html::{Node, html};
use crate::app::texts::texts;
use crate::content::Tip;

/// The tips, each under its own small heading.
pub fn tip_list(tips: &[&Tip]) -> Node {
    let items: Vec<Node> = tips.iter().map(|tip| tip_item(tip)).collect();
    html! { ul(class="card-grid") { (items) } }
}

fn tip_item(tip: &Tip) -> Node {
    let id = ["tip-", tip.id.as_str()].concat();
    let why = tip.why.as_ref().map(
        |why| html! { p(class="tip__why") { strong { (texts().tips.why) ": " } (words(why)) } },
    );
    let links = (!tip.links.is_empty()).then(|| link_list(&tip.links));
    html! {
        li(class="tip", id=id) {
            h3(class="tip__title") { (words(&tip.title)) }
            (paragraphs(&tip.text))
            (why)
            (links)
            (example_mark(tip.example))
        }
    }
}
