//! When something is, in words.

use leptos::prelude::*;

/// A narrow screen breaks it between day and hours, not inside the hours. Beside the leaf of a calendar it shows only
/// the hours there.
#[component]
pub fn When(
    /// `dinsdag 12 januari, 10.00 tot 11.00 uur`
    #[prop(into)]
    said: String,
) -> impl IntoView {
    match said.rsplit_once(',') {
        Some((day, hours)) => {
            let (day, hours) = (day.to_owned(), hours.trim_start().to_owned());
            let day = view! { <span class="when__day">{day} ", "</span> };
            view! { {day} <span class="when__hours">{hours}</span> }.into_any()
        }
        None => said.into_any(),
    }
}
