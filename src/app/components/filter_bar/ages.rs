//! For which age: a group, or the age of one person. The later choice replaces the earlier.

use leptos::prelude::*;

use super::choice::Choice;
use crate::app::components::field::{SelectField, SelectOption};
use crate::app::texts::texts;
use crate::content::GroupId;
use crate::domain::filter::AgeWish;

#[component]
pub fn AgeFields(choice: Choice) -> impl IntoView {
    let text = texts().filter;
    let option = |group: &GroupId| SelectOption::new(group.word(), (texts().phrase.group)(*group));
    let groups: Vec<SelectOption> = GroupId::ALL.iter().map(option).collect();
    let chosen = choice.part(|filter| match filter.age {
        Some(AgeWish::Group(group)) => Some(group.word().to_owned()),
        Some(AgeWish::Years(_) | AgeWish::Months(_)) | None => None,
    });
    let choose = move |value: String| {
        choice.change(|filter| filter.age = GroupId::from_word(&value).map(AgeWish::Group));
    };
    view! {
        <SelectField id="filter-leeftijd" label=text.age none=text.all_ages options=groups chosen
            on_choose=choose/>
        <YearsField choice/>
    }
}

#[component]
fn YearsField(choice: Choice) -> impl IntoView {
    let text = texts().filter;
    let years = choice.part(|filter| match filter.age {
        Some(AgeWish::Years(years)) => years.to_string(),
        Some(AgeWish::Months(months)) => (months / 12).to_string(),
        Some(AgeWish::Group(_)) | None => String::new(),
    });
    let choose = move |typed: String| {
        let years = typed.trim().parse().ok().filter(|years| *years <= 125);
        choice.change(|filter| filter.age = years.map(AgeWish::Years));
    };
    view! {
        <div class="field">
            <label class="field__label" for="filter-jaar">{text.one_age}</label>
            <p class="field__hint" id="filter-jaar-hint">{text.age_hint}</p>
            <input id="filter-jaar" type="text" inputmode="numeric" name="leeftijd" class="input--short"
                aria-describedby="filter-jaar-hint" autocomplete="off" prop:value=years
                on:change:target=move |event| choose(event.target().value())/>
        </div>
    }
}
