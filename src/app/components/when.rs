//! When something is, in words.

use leptos::prelude::*;

/// A narrow screen breaks it between day and hours, not inside the hours.
#[component]
pub fn When(
    /// `dinsdag 12 januari, 10.00 tot 11.00 uur`
    #[prop(into)]
    said: String,
) -> impl IntoView {
    match said.rsplit_once(',') {
        Some((day, hours)) => {
            let (day, hours) = (day.to_owned(), hours.trim_start().to_owned());
            view! { {day} ", " <span class="when__hours">{hours}</span> }.into_any()
        }
        None => said.into_any(),
    }
}
