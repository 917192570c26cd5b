//! Fields of forms, each with its label.

use crate::app::html::{IntoNode, Node, html};
use crate::app::signals::{Callback, Signal};
use crate::browser::dom;

/// A value to choose and how it is read.
#[derive(Clone, PartialEq)]
pub struct SelectOption {
    pub value: String,
    pub label: String,
}

impl SelectOption {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        SelectOption {
            value: value.into(),
            label: label.into(),
        }
    }
}

/// A list to choose one from, or none.
pub struct SelectField {
    pub id: &'static str,
    pub label: &'static str,
    /// The words for no choice: `Alle vestigingen`.
    pub none: &'static str,
    pub options: Signal<Vec<SelectOption>>,
    pub chosen: Signal<Option<String>>,
    /// Gets the value; empty for no choice.
    pub on_choose: Callback<String>,
}

impl IntoNode for SelectField {
    fn into_node(self) -> Node {
        let SelectField {
            id,
            label,
            none,
            options,
            chosen,
            on_choose,
        } = self;
        let option = move |SelectOption { value, label }| {
            let own = value.clone();
            let is_chosen = move || chosen.with(|chosen| chosen.as_ref() == Some(&own));
            html! { option(value=value, selected=is_chosen) { (label) } }
        };
        html! {
            div(class="field") {
                label(class="field__label", for=id) { (label) }
                select(
                    id=id, prop:value=move || chosen.get().unwrap_or_default(),
                    on:change=move |event| on_choose.run(dom::value(&event))
                ) {
                    option(value="", selected=move || chosen.with(Option::is_none)) { (none) }
                    (move || options.get().into_iter().map(option).collect::<Node>())
                }
            }
        }
    }
}

/// A box to tick.
pub struct CheckField {
    pub id: String,
    /// The name under which it is sent; without one it is not.
    pub name: Option<&'static str>,
    pub label: &'static str,
    pub checked: Signal<bool>,
    pub on_change: Callback<bool>,
}

impl IntoNode for CheckField {
    fn into_node(self) -> Node {
        let CheckField {
            id,
            name,
            label,
            checked,
            on_change,
        } = self;
        html! {
            div(class="check") {
                input(
                    id=id.clone(), name=name, type="checkbox", checked=checked, prop:checked=checked,
                    on:change=move |event| on_change.run(dom::is_checked(&event))
                );
                label(for=id) { (label) }
            }
        }
    }
}
