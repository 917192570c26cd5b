//! What a resident reads where a mistake of staff may hide a closed door.

use leptos::prelude::*;

use crate::app::components::links::PhoneLink;
use crate::content::PhoneNumber;

/// Asks to call before going.
#[component]
pub fn CallFirst(
    /// What is not sure.
    text: &'static str,
    /// Whom to call, where anyone is known.
    number: Option<PhoneNumber>,
) -> impl IntoView {
    let number = number.map(|number| view! { ": " <PhoneLink number/> });
    view! {
        <p class="notice notice--warning">
            <strong>{text}</strong>
            {number}
        </p>
    }
}
