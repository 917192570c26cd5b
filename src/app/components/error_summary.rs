//! All mistakes of a form in one place, each a way to its field.

use crate::app::html::{IntoNode, Node, html};
use crate::app::signals::{Callback, Signal};
use crate::app::texts::texts;
use crate::browser::dom::Event;

/// A field with a mistake: its id, and what to do about it.
pub type FieldError = (&'static str, &'static str);

/// Stands above the form. The page puts the focus on its heading, so it is no alert: it would be read
/// out twice.
pub struct ErrorSummary {
    /// The id of the heading.
    pub id: &'static str,
    pub errors: Signal<Vec<FieldError>>,
    /// Gets the id of the field that was chosen.
    pub on_choose: Callback<&'static str>,
}

impl IntoNode for ErrorSummary {
    fn into_node(self) -> Node {
        let ErrorSummary {
            id,
            errors,
            on_choose,
        } = self;
        let item = move |(field, said): FieldError| {
            // Without a step in the history: "back" leaves the form and not the field.
            let choose = move |event: Event| {
                event.prevent_default();
                on_choose.run(field);
            };
            let href = ["#", field].concat();
            html! { li { a(href=href, rel="external", on:click=choose) { (said) } } }
        };
        html! {
            section(class="error-summary", aria-labelledby=id) {
                h2(id=id, tabindex="-1") { (texts().feedback.states.errors_title) }
                ul(class="error-summary__list") {
                    (move || errors.get().into_iter().map(item).collect::<Node>())
                }
            }
        }
    }
}
