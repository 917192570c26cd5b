//! A programme one can join: what it is, and the steps to it.

use crate::app::components::links::link_list;
use crate::app::components::words::{example_mark, paragraphs, words};
use crate::app::html::{Node, html};
use crate::content::{Link, Programme, Text};

/// What it is, what you do, and where to read more, but for links to `here`, the page itself.
pub fn programme_body(programme: &Programme, here: &str) -> Node {
    let leads_on = |link: &&Link| link.url.as_ref().is_none_or(|url| url.as_str() != here);
    let links: Vec<Link> = programme.links.iter().filter(leads_on).cloned().collect();
    html! {
        (paragraphs(&programme.text))
        (steps(&programme.steps))
        ((!links.is_empty()).then(|| link_list(&links)))
        (example_mark(programme.example))
    }
}

/// What you do, in order.
pub fn steps(steps: &[Text]) -> Option<Node> {
    let items = steps.iter().map(|step| html! { li { (words(step)) } });
    (!steps.is_empty()).then(|| html! { ol(class="steps") { (items.collect::<Node>()) } })
}
