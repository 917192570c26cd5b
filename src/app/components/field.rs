//! Fields of forms, each with its label.

use leptos::prelude::*;

use crate::app::components::live::Remount;

/// A value to choose and how it is read.
#[derive(Clone, PartialEq, Eq, Hash)]
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
#[component]
pub fn SelectField(
    id: &'static str,
    label: &'static str,
    /// The words for no choice: `Alle vestigingen`.
    none: &'static str,
    #[prop(into)] options: Signal<Vec<SelectOption>>,
    #[prop(into)] chosen: Signal<Option<String>>,
    /// Gets the value; empty for no choice.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let value = move || {
        // A browser takes only the value of an option that is there. Options may come later than the
        // choice, and then the value has to be set again.
        options.track();
        chosen.get().unwrap_or_default()
    };
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <select id=id prop:value=value
                on:change:target=move |event| on_choose.run(event.target().value())>
                // `selected` is for published pages, where no property can be set.
                <option value="" selected=move || chosen.with(Option::is_none)>{none}</option>
                <For each=move || options.get() key=SelectOption::clone let(option)>
                    <ChoiceOption option chosen/>
                </For>
            </select>
        </div>
    }
}

#[component]
fn ChoiceOption(option: SelectOption, chosen: Signal<Option<String>>) -> impl IntoView {
    let SelectOption { value, label } = option;
    let own = value.clone();
    let is_chosen = move || chosen.with(|chosen| chosen.as_ref() == Some(&own));
    view! { <option value=value selected=is_chosen>{label}</option> }
}

/// The look of a field, which follows whether it is wrong.
pub fn field_class(is_wrong: Signal<bool>) -> impl Fn() -> &'static str + Clone + Send + Sync {
    move || match is_wrong.get() {
        true => "field field--invalid",
        false => "field",
    }
}

/// What is wrong with a field: tied to it by its id, and said when it comes, because the visitor may have gone
/// on to the next field.
#[component]
pub fn FieldError(
    #[prop(into)] id: String,
    text: &'static str,
    #[prop(into)] is_wrong: Signal<bool>,
) -> impl IntoView {
    let error = move || {
        let id = id.clone();
        is_wrong
            .get()
            .then(|| view! { <p class="field__error" id=id>{text}</p> })
    };
    view! { <div role="status"><Remount>{error()}</Remount></div> }
}

/// A box to tick.
#[component]
pub fn CheckField(
    #[prop(into)] id: String,
    /// The name under which it is sent; without one it is not.
    #[prop(optional)]
    name: Option<&'static str>,
    label: &'static str,
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <div class="check">
            <input id=id.clone() name=name type="checkbox" checked=checked prop:checked=checked
                on:change:target=move |event| on_change.run(event.target().checked())/>
            <label for=id>{label}</label>
        </div>
    }
}
