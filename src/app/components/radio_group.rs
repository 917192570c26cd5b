//! A question with a few answers, of which one is chosen.

use leptos::prelude::*;

#[component]
pub fn RadioGroup(
    /// The id of the group, and what those of its answers begin with.
    id: &'static str,
    /// The name under which the answer is sent.
    name: &'static str,
    /// The question.
    legend: &'static str,
    /// Value and label of each answer.
    options: Vec<(&'static str, &'static str)>,
    #[prop(into)] chosen: Signal<&'static str>,
    /// Gets the value.
    #[prop(into)]
    on_choose: Callback<&'static str>,
) -> impl IntoView {
    let option = move |(value, label): (&'static str, &'static str)| {
        let own = [id, "-", value].concat();
        let is_chosen = move || chosen.get() == value;
        view! {
            <div class="radio">
                <input id=own.clone() type="radio" name=name value=value checked=is_chosen
                    prop:checked=is_chosen on:change=move |_| on_choose.run(value)/>
                <label for=own>{label}</label>
            </div>
        }
    };
    view! {
        <fieldset class="radios" id=id>
            <legend>{legend}</legend>
            <div class="radios__options">{options.into_iter().map(option).collect_view()}</div>
        </fieldset>
    }
}
