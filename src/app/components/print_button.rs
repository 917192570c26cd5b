//! A button that prints the page.

use crate::app::html::{Node, html};
use crate::app::signals::Callback;

/// Prints the page when it is pressed.
pub fn print_button(label: &'static str, on_print: Callback<()>) -> Node {
    html! {
        p(class="actions") {
            button(
                type="button", class="button button--quiet", on:click=move |_| on_print.run(())
            ) {
                (label)
            }
        }
    }
}
