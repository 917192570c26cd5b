//! The age of a child, in months or in years.

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;

use crate::app::components::field::{FieldError, field_class};
use crate::app::texts::texts;
use crate::content::invisible::visible;
use crate::domain::filter::{AgeUnit, AgeWish};

/// Asks for the age of one child, and gives it when the visitor asks for the activities.
#[component]
pub fn AgeForm(
    /// Put into the fields when it changes; what is typed does not change it.
    #[prop(into)]
    age: Signal<Option<AgeWish>>,
    /// Gets the age; `None` when the field is empty.
    #[prop(into)]
    on_choose: Callback<Option<AgeWish>>,
) -> impl IntoView {
    let text = texts().boekstart;
    let number = NodeRef::<html::Input>::new();
    let unit = NodeRef::<html::Select>::new();
    let refused = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = number.get_untracked().map(|field| field.value());
        let unit = unit.get_untracked().map(|field| field.value());
        let chosen = read(&typed.unwrap_or_default(), &unit.unwrap_or_default());
        refused.set(chosen.is_none());
        if let Some(age) = chosen {
            on_choose.run(age);
        }
    };
    let described_by = move || match refused.get() {
        true => "kind-leeftijd-hint kind-leeftijd-fout",
        false => "kind-leeftijd-hint",
    };
    let invalid = move || refused.get().then_some("true");
    let in_years = move || matches!(age.get(), Some(AgeWish::Years(_)));
    view! {
        <form class="age-form" novalidate on:submit=submit>
            <div class=field_class(refused.into())>
                <label class="field__label" for="kind-leeftijd">{text.age}</label>
                <p class="field__hint" id="kind-leeftijd-hint">{text.age_hint}</p>
                <FieldError id="kind-leeftijd-fout" text=text.age_error is_wrong=refused/>
                <input id="kind-leeftijd" node_ref=number type="text"
                    class="input--short" autocomplete="off" aria-describedby=described_by aria-invalid=invalid
                    prop:value=move || age.get().map(|age| write(age).0).unwrap_or_default()/>
            </div>
            <div class="field">
                <label class="field__label" for="kind-eenheid">{text.unit}</label>
                <select id="kind-eenheid" node_ref=unit
                    prop:value=move || age.get().map_or(MONTHS, |age| write(age).1)>
                    <option value=MONTHS selected=move || !in_years()>{text.months}</option>
                    <option value=YEARS selected=in_years>{text.years}</option>
                </select>
            </div>
            <button type="submit" class="button">{text.show}</button>
        </form>
    }
}

/// As in the address: `18m` is in months, `2` in years.
const MONTHS: &str = "m";
const YEARS: &str = "";

/// The age as the two fields say it. `None`: no age. `Some(None)`: nothing was filled in.
fn read(number: &str, unit: &str) -> Option<Option<AgeWish>> {
    if visible(number).trim().is_empty() {
        return Some(None);
    }
    let unit = match unit {
        MONTHS => AgeUnit::Months,
        _ => AgeUnit::Years,
    };
    AgeWish::typed(number, unit).map(Some)
}

/// The two fields of an age.
fn write(age: AgeWish) -> (String, &'static str) {
    match age {
        AgeWish::Months(months) => (months.to_string(), MONTHS),
        AgeWish::Years(years) => (years.to_string(), YEARS),
        // A group is no age of one child.
        AgeWish::Group(_) => (String::new(), MONTHS),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_read_with_the_unit_beside_it() {
        #[track_caller]
        fn check(number: &str, unit: &str, age: Option<Option<AgeWish>>) {
            assert_eq!(read(number, unit), age);
        }
        check("18", MONTHS, Some(Some(AgeWish::Months(18))));
        check(" 2 ", YEARS, Some(Some(AgeWish::Years(2))));
        check("", MONTHS, Some(None));
        check("anderhalf", YEARS, Some(Some(AgeWish::Months(18))));
        check("1,5", MONTHS, Some(Some(AgeWish::Months(18))));
        check("2 jaar", MONTHS, Some(Some(AgeWish::Years(2))));
        check(" \u{200b}", YEARS, Some(None));
        check("peuter", YEARS, None);
        check("-1", MONTHS, None);
        check("200", YEARS, None);
    }
}
