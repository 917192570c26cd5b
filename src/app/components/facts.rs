//! Facts as a list of names and values.

use leptos::prelude::*;

/// One fact: its name and what there is to say.
pub struct Fact {
    pub name: &'static str,
    pub value: AnyView,
}

impl Fact {
    pub fn new(name: &'static str, value: impl IntoView + 'static) -> Self {
        Fact {
            name,
            value: value.into_any(),
        }
    }
}

/// The facts as a description list.
#[component]
pub fn FactList(facts: Vec<Fact>) -> impl IntoView {
    let row = |fact: Fact| {
        view! { <div class="facts__row"><dt>{fact.name}</dt> <dd>{fact.value}</dd></div> }
    };
    view! { <dl class="facts">{facts.into_iter().map(row).collect_view()}</dl> }
}
