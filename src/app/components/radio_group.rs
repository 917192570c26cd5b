//! A question with a few answers, of which one is chosen.

use crate::app::html::{IntoNode, Node, html};
use crate::app::signals::{Callback, Signal};

pub struct RadioGroup {
    /// The id of the group, and what those of its answers begin with.
    pub id: &'static str,
    /// The name under which the answer is sent.
    pub name: &'static str,
    /// The question.
    pub legend: &'static str,
    /// Value and label of each answer.
    pub options: Vec<(&'static str, &'static str)>,
    pub chosen: Signal<&'static str>,
    /// Gets the value.
    pub on_choose: Callback<&'static str>,
}

impl IntoNode for RadioGroup {
    fn into_node(self) -> Node {
        let RadioGroup {
            id,
            name,
            legend,
            options,
            chosen,
            on_choose,
        } = self;
        let option = move |(value, label): (&'static str, &'static str)| {
            let own = [id, "-", value].concat();
            let is_chosen = move || chosen.get() == value;
            html! {
                div(class="radio") {
                    input(
                        id=own.clone(), type="radio", name=name, value=value, checked=is_chosen,
                        prop:checked=is_chosen, on:change=move |_| on_choose.run(value)
                    );
                    label(for=own) { (label) }
                }
            }
        };
        let options: Vec<Node> = options.into_iter().map(option).collect();
        html! { fieldset(class="radios", id=id) { legend { (legend) } (options) } }
    }
}
