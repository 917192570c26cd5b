//! A large link with a drawing: a way in.

use leptos::prelude::*;

use crate::app::components::drawing::{Drawing, drawing};

/// An item of a list of entrances.
pub fn entrance(href: String, sign: Drawing, label: &'static str, hint: &'static str) -> AnyView {
    view! {
        <li>
            <a class="entrance" href=href>
                {drawing(sign)}
                <span class="entrance__words">
                    <span class="entrance__title">{label}</span>
                    <span class="entrance__hint">{hint}</span>
                </span>
            </a>
        </li>
    }
    .into_any()
}
