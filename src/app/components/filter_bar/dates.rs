//! From which day until which day.

use std::time::Duration;

use chrono::NaiveDate;
use leptos::html;
use leptos::prelude::*;

use super::choice::Choice;
use crate::app::components::field::{FieldError, field_class};
use crate::app::debounce::Debounce;
use crate::app::texts::texts;
use crate::browser::field;
use crate::domain::filter::Day;

/// A browser gives a date at each key: who types 2027 passes through the years 2, 20 and 202, and who types
/// the 16th through the first. After this pause it is the date that was meant.
const PAUSE: Duration = Duration::from_millis(700);

/// A year has four digits. Without a limit browsers wait for six; above 3000 the W3C's checker takes it for a typing
/// error.
const LAST: &str = "2999-12-31";

/// The id of what is wrong with both days together.
const ORDER_ERROR: &str = "filter-dagen-fout";

#[component]
pub fn DateFields(choice: Choice, today: Signal<NaiveDate>) -> impl IntoView {
    let text = texts().filter;
    let from = choice.part(|filter| filter.from);
    let until = choice.part(|filter| filter.until);
    let choose_from = move |day| choice.change(|filter| filter.from = day);
    let choose_until = move |day| choice.change(|filter| filter.until = day);
    let filter = choice.filter;
    let is_reversed =
        Memo::new(move |_| filter.with(|filter| filter.ends_before_it_begins(today.get())));
    view! {
        <fieldset class="filter__dates">
            <legend class="field__label">{text.dates}</legend>
            <FieldError id=ORDER_ERROR text=text.order_error is_wrong=is_reversed/>
            <DateField id="filter-van" label=text.from day=from today is_reversed on_choose=choose_from/>
            <DateField id="filter-tot" label=text.until day=until today is_reversed on_choose=choose_until/>
        </fieldset>
    }
}

#[component]
fn DateField(
    id: &'static str,
    label: &'static str,
    day: Signal<Option<Day>>,
    today: Signal<NaiveDate>,
    /// Whether the last day lies before the first.
    is_reversed: Memo<bool>,
    /// Gets the day; `None` when the field is empty.
    #[prop(into)]
    on_choose: Callback<Option<Day>>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let is_half = RwSignal::new(false);
    let chosen = Memo::new(move |_| day.get().map(|day| day.date(today.get())));
    let show = move |chosen: Option<NaiveDate>| {
        let value = chosen.map(|date| date.to_string()).unwrap_or_default();
        if input.get().is_some_and(|input| field::put(&input, &value)) {
            is_half.set(false);
        }
    };
    Effect::new(move |_| show(chosen.get()));

    // Takes a whole date over into the filter. Gives whether there was none.
    let take = move || {
        let Some(input) = input.get_untracked() else {
            return false;
        };
        let value = input.value();
        let typed = Day::typed(&value, today.get_untracked());
        let is_none = typed.is_none() && (!value.is_empty() || field::is_half_typed(&input));
        // A day that follows the calendar, such as today, stays that where nothing else was typed.
        let date = typed.map(|day| day.date(today.get_untracked()));
        if !is_none && date != chosen.get_untracked() {
            on_choose.run(typed);
        }
        is_none
    };
    let debounce = Debounce::new(PAUSE);
    let follow = move || {
        if !take() {
            is_half.set(false);
        }
    };
    let leave = move |_| {
        debounce.stop();
        let is_none = take();
        is_half.set(is_none);
        if !is_none {
            // It may have been chosen elsewhere meanwhile.
            untrack(|| show(chosen.get()));
        }
    };
    let own_error = [id, "-fout"].concat();
    let described_by = {
        let own_error = own_error.clone();
        move || {
            let errors = [
                (is_half.get(), own_error.as_str()),
                (is_reversed.get(), ORDER_ERROR),
            ];
            let errors = errors.into_iter().filter(|(is_wrong, _)| *is_wrong);
            let ids: Vec<&str> = errors.map(|(_, id)| id).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    let is_wrong = Signal::derive(move || is_half.get() || is_reversed.get());
    view! {
        <div class=field_class(is_wrong)>
            <label class="field__label" for=id>{label}</label>
            <FieldError id=own_error text=texts().filter.date_error is_wrong=is_half/>
            <input id=id type="date" max=LAST node_ref=input aria-describedby=described_by
                aria-invalid=move || is_wrong.get().then_some("true")
                on:input=move |_| debounce.then(follow) on:blur=leave/>
        </div>
    }
}
