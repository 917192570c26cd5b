//! From which day until which day.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::choice::Choice;
use crate::app::texts::texts;
use crate::content::parse_date;
use crate::domain::filter::Day;

#[component]
pub fn DateFields(choice: Choice, today: Signal<NaiveDate>) -> impl IntoView {
    let text = texts().filter;
    let from = choice.part(|filter| filter.from);
    let until = choice.part(|filter| filter.until);
    let choose_from = move |day| choice.change(|filter| filter.from = day);
    let choose_until = move |day| choice.change(|filter| filter.until = day);
    view! {
        <fieldset class="filter__dates">
            <legend class="field__label">{text.dates}</legend>
            <DateField id="filter-van" label=text.from day=from today on_choose=choose_from/>
            <DateField id="filter-tot" label=text.until day=until today on_choose=choose_until/>
        </fieldset>
    }
}

#[component]
fn DateField(
    id: &'static str,
    label: &'static str,
    day: Signal<Option<Day>>,
    today: Signal<NaiveDate>,
    /// Gets the day; `None` when the field is empty.
    #[prop(into)]
    on_choose: Callback<Option<Day>>,
) -> impl IntoView {
    let value = move || {
        day.get()
            .map(|day| day.date(today.get()).to_string())
            .unwrap_or_default()
    };
    let choose = move |typed: String| on_choose.run(parse_date(&typed).map(Day::On));
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <input id=id type="date" prop:value=value
                on:change:target=move |event| choose(event.target().value())/>
        </div>
    }
}
