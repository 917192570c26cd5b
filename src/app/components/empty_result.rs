//! Nothing found: which choice to drop, and what that gives.

use crate::app::components::drawing::{Drawing, drawing};
use crate::app::html::{IntoNode, Node, html};
use crate::app::signals::Callback;
use crate::app::texts::texts;
use crate::domain::filter::Part;

/// Says that nothing fits, and offers ways out with the number of activities each gives.
pub struct EmptyResult {
    /// What dropping a part gives: the part, what was chosen, how many activities.
    pub ways_out: Vec<(Part, String, usize)>,
    /// How many activities there are without any choice.
    pub all: usize,
    pub on_drop: Callback<Part>,
    pub on_clear: Callback<()>,
}

impl IntoNode for EmptyResult {
    fn into_node(self) -> Node {
        let EmptyResult {
            ways_out,
            all,
            on_drop,
            on_clear,
        } = self;
        let buttons = ways_out.into_iter().map(|(part, choice, count)| {
            let label = (texts().phrase.dropping_gives)(&choice, count);
            html! {
                li {
                    button(
                        type="button", class="button button--choice",
                        on:click=move |_| on_drop.run(part)
                    ) {
                        (label)
                    }
                }
            }
        });
        let buttons: Vec<_> = buttons.collect();
        let advice = (!buttons.is_empty()).then(|| html! { p { (texts().agenda.drop_a_filter) } });
        html! {
            div(class="empty") {
                (drawing(Drawing::Search))
                p(class="empty__title") { (texts().agenda.empty) }
                (advice)
                ul(class="empty__ways") { (buttons) }
                button(type="button", class="button", on:click=move |_| on_clear.run(())) {
                    ((texts().phrase.clearing_gives)(all))
                }
            }
        }
    }
}
