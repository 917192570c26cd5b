//! A button that prints the page.

use leptos::prelude::*;

/// Prints the page when it is pressed.
#[component]
pub fn PrintButton(label: &'static str, #[prop(into)] on_print: Callback<()>) -> impl IntoView {
    view! {
        <p class="actions">
            <button type="button" class="button button--quiet" on:click=move |_| on_print.run(())>
                {label}
            </button>
        </p>
    }
}
