//! A large link with a drawing: a way in.

use leptos::prelude::*;

use crate::app::components::drawing::{Drawing, DrawingName};

/// An item of a list of entrances.
#[component]
pub fn Entrance(
    href: String,
    drawing: DrawingName,
    label: &'static str,
    /// Shown under the label, smaller.
    hint: &'static str,
) -> impl IntoView {
    view! {
        <li>
            <a class="entrance" href=href>
                <Drawing name=drawing/>
                <span class="entrance__words">
                    <span class="entrance__title">{label}</span>
                    <span class="entrance__hint">{hint}</span>
                </span>
            </a>
        </li>
    }
}
