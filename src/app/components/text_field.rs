//! A field to write in: label, hint, error, box, in this order.

use crate::app::html::{IntoNode, Node, html};
use crate::app::signals::{Callback, Signal};
use crate::browser::dom;

/// What is written in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// More than one line. Enter begins a new one.
    Lines,
    Name,
    Email,
    Phone,
}

impl Shape {
    /// `type`, `inputmode` and `autocomplete`: the right keyboard, and what the browser may fill in.
    fn input(self) -> [&'static str; 3] {
        match self {
            Shape::Lines | Shape::Name => ["text", "text", "name"],
            Shape::Email => ["email", "email", "email"],
            Shape::Phone => ["tel", "tel", "tel"],
        }
    }
}

/// Label, hint, error and box.
pub struct TextField {
    pub id: &'static str,
    /// The name under which it is sent.
    pub name: &'static str,
    pub label: &'static str,
    /// Shown under the label and read out with the field; may be empty.
    pub hint: String,
    pub shape: Shape,
    /// Read out as required. Not the browser's own `required`, which has words of its own.
    pub required: bool,
    /// Put into the box when it changes; what is typed does not change it.
    pub value: Signal<String>,
    pub error: Signal<Option<&'static str>>,
    /// Whether it can be read only, for now.
    pub locked: Signal<bool>,
    pub on_input: Callback<String>,
}

impl IntoNode for TextField {
    fn into_node(self) -> Node {
        let TextField {
            id,
            name,
            label,
            hint,
            shape,
            required,
            value,
            error,
            locked,
            on_input,
        } = self;
        let has_hint = !hint.is_empty();
        let described_by = move || {
            let parts = [(has_hint, "-hint"), (error.get().is_some(), "-fout")];
            let ids = parts.into_iter().filter(|(there, _)| *there);
            let ids: Vec<String> = ids.map(|(_, part)| [id, part].concat()).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        };
        let invalid = move || error.get().map(|_| "true");
        let required = required.then_some("true");
        let writing = match shape {
            Shape::Lines => html! {
                textarea(
                    id=id, name=name, rows="7", aria-required=required, aria-invalid=invalid,
                    aria-describedby=described_by, readonly=locked, prop:value=value,
                    on:input=move |event| on_input.run(dom::value(&event))
                ) {}
            },
            Shape::Name | Shape::Email | Shape::Phone => {
                let [kind, keyboard, known] = shape.input();
                html! {
                    input(
                        id=id, name=name, type=kind, inputmode=keyboard, autocomplete=known,
                        aria-required=required, aria-invalid=invalid, aria-describedby=described_by,
                        readonly=locked, prop:value=value,
                        on:input=move |event| on_input.run(dom::value(&event))
                    );
                }
            }
        };
        let hint = has_hint
            .then(|| html! { p(class="field__hint", id=[id, "-hint"].concat()) { (hint) } });
        let message = move || {
            let shown = error.get()?;
            Some(html! { p(class="field__error", id=[id, "-fout"].concat()) { (shown) } })
        };
        let class = move || match error.get() {
            Some(_) => "field field--invalid",
            None => "field",
        };
        html! {
            div(class=class) {
                label(class="field__label", for=id) { (label) }
                (hint)
                (message)
                (writing)
            }
        }
    }
}
