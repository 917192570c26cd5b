//! The age of a child, in months or in years.

use crate::app::html::{IntoNode, Node, html};
use crate::app::signals::{Callback, RwSignal, Signal};
use crate::app::texts::texts;
use crate::browser::dom::{self, Event};
use crate::domain::filter::AgeWish;

/// Asks for the age of one child, and gives it when the visitor asks for the activities.
pub struct AgeForm {
    pub age: Signal<Option<AgeWish>>,
    /// Gets the age; `None` when the field is empty.
    pub on_choose: Callback<Option<AgeWish>>,
}

impl IntoNode for AgeForm {
    fn into_node(self) -> Node {
        let AgeForm { age, on_choose } = self;
        let text = texts().boekstart;
        let refused = RwSignal::new(false);
        let submit = move |event: Event| {
            event.prevent_default();
            let typed = dom::value_of(NUMBER);
            let unit = dom::value_of(UNIT);
            let chosen = read(&typed, &unit);
            refused.set(chosen.is_none());
            if let Some(age) = chosen {
                on_choose.run(age);
            }
        };
        let error = move || {
            let said = text.age_error;
            refused
                .get()
                .then(|| html! { p(class="field__error", id="kind-leeftijd-fout") { (said) } })
        };
        let described_by = move || match refused.get() {
            true => "kind-leeftijd-hint kind-leeftijd-fout",
            false => "kind-leeftijd-hint",
        };
        let in_years = move || matches!(age.get(), Some(AgeWish::Years(_)));
        html! {
            form(class="age-form", novalidate=true, on:submit=submit) {
                div(class="field") {
                    label(class="field__label", for=NUMBER) { (text.age) }
                    p(class="field__hint", id="kind-leeftijd-hint") { (text.age_hint) }
                    (error)
                    input(
                        id=NUMBER, type="text", inputmode="numeric",
                        class="input--short", autocomplete="off", aria-describedby=described_by,
                        aria-invalid=move || refused.get().then_some("true"),
                        prop:value=move || age.get().map(|age| write(age).0).unwrap_or_default()
                    );
                }
                div(class="field") {
                    label(class="field__label", for=UNIT) { (text.unit) }
                    select(
                        id=UNIT,
                        prop:value=move || age.get().map_or(MONTHS, |age| write(age).1)
                    ) {
                        option(value=MONTHS, selected=move || !in_years()) { (text.months) }
                        option(value=YEARS, selected=in_years) { (text.years) }
                    }
                }
                button(type="submit", class="button") { (text.show) }
            }
        }
    }
}

/// The ids of the two fields.
const NUMBER: &str = "kind-leeftijd";
const UNIT: &str = "kind-eenheid";

/// As in the address: `18m` is in months, `2` in years.
const MONTHS: &str = "m";
const YEARS: &str = "";

/// The age as the two fields say it. `None`: no age. `Some(None)`: nothing was filled in.
fn read(number: &str, unit: &str) -> Option<Option<AgeWish>> {
    let number = number.trim();
    if number.is_empty() {
        return Some(None);
    }
    let number: u16 = number.parse().ok()?;
    AgeWish::parse(&[&number.to_string(), unit].concat()).map(Some)
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
    fn an_age_is_a_whole_number_of_months_or_years() {
        #[track_caller]
        fn check(number: &str, unit: &str, age: Option<Option<AgeWish>>) {
            assert_eq!(read(number, unit), age);
        }
        check("18", MONTHS, Some(Some(AgeWish::Months(18))));
        check(" 2 ", YEARS, Some(Some(AgeWish::Years(2))));
        check("", MONTHS, Some(None));
        check("anderhalf", YEARS, None);
        check("-1", MONTHS, None);
        check("200", YEARS, None);
    }
}
