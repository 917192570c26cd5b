//! How the visitor likes a page: the size of the text, and calm.

use crate::app::components::field::CheckField;
use crate::app::components::radio_group::RadioGroup;
use crate::app::html::{Node, html};
use crate::app::signals::{Callback, Signal};
use crate::app::texts::texts;

/// The choices. They work without the app: `comfort.js` knows the fields by their names, fills them in,
/// keeps what is chosen and marks the page with it. Where scripts are off they do not show.
pub fn comfort() -> Node {
    let text = texts().comfort;
    let sizes = [
        ("normaal", text.normal),
        ("groot", text.large),
        ("extra-groot", text.extra_large),
    ];
    html! {
        details(class="comfort") {
            summary(class="comfort__summary") {
                span(class="comfort__mark", aria-hidden="true") { (text.mark) }
                (text.title)
            }
            div(class="comfort__panel") {
                (RadioGroup {
                    id: "tekst",
                    name: "tekstgrootte",
                    legend: text.size,
                    options: sizes.to_vec(),
                    chosen: Signal::stored("normaal"),
                    on_choose: Callback::new(|_| ()),
                })
                (CheckField {
                    id: "rustig".into(),
                    name: None,
                    label: text.calm,
                    checked: Signal::stored(false),
                    on_change: Callback::new(|_| ()),
                })
                p(class="field__hint") { (text.calm_hint) }
                p(class="field__hint comfort__kept") { (text.kept) }
                p(class="field__hint comfort__unkept") { (text.unkept) }
            }
        }
    }
}
