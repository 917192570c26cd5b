//! Facts as a list of names and values.

use leptos::prelude::*;

/// One fact: its name and what there is to say.
pub struct Fact {
    pub name: &'static str,
    pub value: AnyView,
}

impl Fact {
    pub fn new(name: &'static str, value: impl IntoAny) -> Self {
        Fact {
            name,
            value: value.into_any(),
        }
    }
}

/// The facts as a description list.
#[component]
pub fn Facts(facts: Vec<Fact>) -> impl IntoView {
    let rows = facts.into_iter().map(|fact| {
        view! { <div class="facts__row"><dt>{fact.name}</dt><dd>{fact.value}</dd></div> }.into_any()
    });
    view! { <dl class="facts">{rows.collect_view()}</dl> }
}
