//! The choices in use; each can be dropped on its own.

use crate::app::components::icon::{Icon, icon};
use crate::app::html::{IntoNode, Node, html};
use crate::app::signals::{Callback, Signal};
use crate::app::texts::texts;
use crate::domain::filter::Part;

/// Each choice as a button that drops it.
pub struct FilterChips {
    /// The parts in use, with what was chosen: `Vianen`.
    pub choices: Signal<Vec<(Part, String)>>,
    /// Drops one part.
    pub on_drop: Callback<Part>,
    /// Drops all.
    pub on_clear: Callback<()>,
}

impl IntoNode for FilterChips {
    fn into_node(self) -> Node {
        let FilterChips {
            choices,
            on_drop,
            on_clear,
        } = self;
        let chip = move |(part, choice): (Part, String)| {
            let label = (texts().phrase.drop_part)(&choice);
            let chip = html! {
                li {
                    button(
                        type="button", class="chip", aria-label=label.clone(),
                        on:click=move |_| on_drop.run(part)
                    ) {
                        span { (choice) }
                        (icon(Icon::Cross))
                    }
                }
            };
            Node::keyed(label, chip)
        };
        Node::live(move || {
            let choices = choices.get();
            if choices.is_empty() {
                return Node::default();
            }
            html! {
                div(class="chips", role="group", aria-label=texts().filter.active) {
                    ul(class="chips__list") { (choices.into_iter().map(chip).collect::<Node>()) }
                    button(
                        type="button", class="button button--quiet",
                        on:click=move |_| on_clear.run(())
                    ) {
                        (texts().filter.clear_all)
                    }
                }
            }
        })
    }
}
