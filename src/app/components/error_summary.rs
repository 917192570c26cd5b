//! All mistakes of a form in one place, each a way to its field.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::app::components::live::LiveText;
use crate::app::texts::texts;

/// A field with a mistake: its id, and what to do about it.
pub type FieldError = (&'static str, &'static str);

/// Stands above the form. The page puts the focus on its heading, so it is no alert: it would be read
/// out twice.
#[component]
pub fn ErrorSummary(
    /// The id of the heading.
    id: &'static str,
    #[prop(into)] errors: Signal<Vec<FieldError>>,
    /// Gets the id of the field that was chosen.
    #[prop(into)]
    on_choose: Callback<&'static str>,
) -> impl IntoView {
    view! {
        <section class="error-summary" aria-labelledby=id>
            <h2 id=id tabindex="-1">{texts().feedback.states.errors_title}</h2>
            <ul class="error-summary__list">
                <For each=move || errors.get() key=|(field, _)| *field let((field, _))>
                    <ErrorLink field errors on_choose/>
                </For>
            </ul>
        </section>
    }
}

#[component]
fn ErrorLink(
    /// The id of the field.
    field: &'static str,
    errors: Signal<Vec<FieldError>>,
    on_choose: Callback<&'static str>,
) -> impl IntoView {
    let said = Signal::derive(move || {
        errors.with(|errors| {
            let own = errors.iter().find(|(known, _)| *known == field);
            own.map(|(_, said)| (*said).to_owned()).unwrap_or_default()
        })
    });
    // Without a step in the history: "back" leaves the form and not the field.
    let choose = move |event: MouseEvent| {
        event.prevent_default();
        on_choose.run(field);
    };
    let href = ["#", field].concat();
    view! { <li><a href=href rel="external" on:click=choose><LiveText text=said/></a></li> }
}
