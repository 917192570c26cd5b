//! A field to write in: label, hint, error, box, in this order.

use leptos::prelude::*;

use crate::app::components::live::Remount;

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

/// Label, hint, error and box. The box stays the same element while the rest changes, so it keeps the
/// focus and what is typed.
#[component]
pub fn TextField(
    id: &'static str,
    /// The name under which it is sent.
    name: &'static str,
    label: &'static str,
    /// Shown under the label and read out with the field; may be empty.
    #[prop(into)]
    hint: String,
    shape: Shape,
    /// Read out as required. Not the browser's own `required`, which has words of its own.
    required: bool,
    /// Put into the box when it changes; what is typed does not change it.
    #[prop(into)]
    value: Signal<String>,
    /// Shown above the box and read out with it; marks the field as invalid.
    #[prop(into)]
    error: Signal<Option<&'static str>>,
    /// Makes the box read-only for as long as it is true.
    #[prop(into)]
    locked: Signal<bool>,
    /// Gets all that is in the box, at each keystroke.
    #[prop(into)]
    on_input: Callback<String>,
) -> impl IntoView {
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
        Shape::Lines => view! {
            <textarea id=id name=name rows="7" aria-required=required aria-invalid=invalid
                aria-describedby=described_by readonly=locked prop:value=value
                on:input:target=move |event| on_input.run(event.target().value())></textarea>
        }
        .into_any(),
        Shape::Name | Shape::Email | Shape::Phone => {
            let [kind, keyboard, known] = shape.input();
            view! {
                <input id=id name=name type=kind inputmode=keyboard autocomplete=known
                    aria-required=required aria-invalid=invalid aria-describedby=described_by
                    readonly=locked prop:value=value
                    on:input:target=move |event| on_input.run(event.target().value())/>
            }
            .into_any()
        }
    };
    let hint =
        has_hint.then(|| view! { <p class="field__hint" id=[id, "-hint"].concat()>{hint}</p> });
    let message = move || {
        let shown = error.get()?;
        Some(view! { <p class="field__error" id=[id, "-fout"].concat()>{shown}</p> })
    };
    let class = move || match error.get() {
        Some(_) => "field field--invalid",
        None => "field",
    };
    view! {
        <div class=class>
            <label class="field__label" for=id>{label}</label>
            {hint}
            <Remount>{message()}</Remount>
            {writing}
        </div>
    }
}
