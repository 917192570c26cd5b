//! For which age: a group, or the age of one person. The later choice replaces the earlier.

use leptos::html;
use leptos::prelude::*;

use super::choice::Choice;
use crate::app::components::field::{FieldError, SelectField, SelectOption, field_class};
use crate::app::texts::texts;
use crate::browser::field;
use crate::content::GroupId;
use crate::content::invisible::visible;
use crate::domain::filter::{AgeUnit, AgeWish};

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
        <OneAgeField choice/>
    }
}

/// The age of one person, in the visitor's own words.
#[component]
fn OneAgeField(choice: Choice) -> impl IntoView {
    let text = texts().filter;
    let input = NodeRef::<html::Input>::new();
    let is_refused = RwSignal::new(false);
    let chosen = choice.part(|filter| filter.age);
    let show = move |age: Option<AgeWish>| {
        let written = age.map(AgeWish::written).unwrap_or_default();
        if input
            .get()
            .is_some_and(|input| field::put(&input, &written))
        {
            is_refused.set(false);
        }
    };
    Effect::new(move |_| show(chosen.get()));

    let choose = move |typed: String| {
        let age = AgeWish::typed(&typed, AgeUnit::Years);
        let is_empty = visible(&typed).trim().is_empty();
        is_refused.set(age.is_none() && !is_empty);
        if age.is_some() || is_empty {
            choice.change(|filter| filter.age = age);
        }
    };
    let leave = move |_| {
        if !is_refused.get_untracked() {
            // As we understood it.
            untrack(|| show(chosen.get()));
        }
    };
    let described_by = move || match is_refused.get() {
        true => "filter-jaar-hint filter-jaar-fout",
        false => "filter-jaar-hint",
    };
    view! {
        <div class=field_class(is_refused.into())>
            <label class="field__label" for="filter-jaar">{text.one_age}</label>
            <p class="field__hint" id="filter-jaar-hint">{text.age_hint}</p>
            <FieldError id="filter-jaar-fout" text=text.age_error is_wrong=is_refused/>
            <input id="filter-jaar" type="text" name="leeftijd" class="input--short" autocomplete="off"
                node_ref=input aria-describedby=described_by
                aria-invalid=move || is_refused.get().then_some("true")
                on:change:target=move |event| choose(event.target().value()) on:blur=leave/>
        </div>
    }
}
