//! What is either asked for or not: free, without registration, and each facility.

use leptos::prelude::*;

use super::choice::Choice;
use crate::app::components::field::CheckField;
use crate::app::texts::texts;
use crate::content::Facility;

#[component]
pub fn CheckFields(choice: Choice) -> impl IntoView {
    let text = texts().filter;
    let choose_free = move |on: bool| choice.change(|filter| filter.free = on);
    let choose_walk_in = move |on: bool| choice.change(|filter| filter.walk_in = on);
    let choose_once = move |on: bool| choice.change(|filter| filter.once = on);
    let facility = |facility: &Facility| view! { <FacilityField choice facility=*facility/> };
    view! {
        <fieldset class="filter__checks">
            <legend class="field__label">{text.more}</legend>
            <CheckField id="filter-gratis" label=text.free checked=choice.part(|filter| filter.free)
                on_change=choose_free/>
            <CheckField id="filter-inloop" label=text.walk_in checked=choice.part(|filter| filter.walk_in)
                on_change=choose_walk_in/>
            <CheckField id="filter-reeks" label=text.once checked=choice.part(|filter| filter.once)
                on_change=choose_once/>
        </fieldset>
        <fieldset class="filter__checks">
            <legend class="field__label">{text.access}</legend>
            {Facility::ALL.iter().map(facility).collect_view()}
        </fieldset>
    }
}

#[component]
fn FacilityField(choice: Choice, facility: Facility) -> impl IntoView {
    let filter = choice.filter;
    let checked = Memo::new(move |_| filter.with(|filter| filter.access.contains(&facility)));
    let change = move |on: bool| {
        choice.change(|filter| {
            filter.access.retain(|known| *known != facility);
            filter.access.extend(on.then_some(facility));
        });
    };
    let id = ["filter-", facility.word()].concat();
    view! { <CheckField id label=(texts().phrase.facility)(facility) checked on_change=change/> }
}
