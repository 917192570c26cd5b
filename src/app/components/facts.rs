//! Facts as a list of names and values.

use crate::app::html::{IntoNode, Node, html};

/// One fact: its name and what there is to say.
pub struct Fact {
    pub name: &'static str,
    pub value: Node,
}

impl Fact {
    pub fn new(name: &'static str, value: impl IntoNode) -> Self {
        Fact {
            name,
            value: value.into_node(),
        }
    }
}

/// The facts as a description list.
pub fn fact_list(facts: Vec<Fact>) -> Node {
    let rows = facts.into_iter().map(|fact| {
        html! { div(class="facts__row") { dt { (fact.name) } dd { (fact.value) } } }
    });
    html! { dl(class="facts") { (rows.collect::<Node>()) } }
}
