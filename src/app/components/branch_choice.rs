//! "Mijn vestiging": a choice that stays on the device and forces nothing.

use crate::app::components::field::{SelectField, SelectOption};
use crate::app::html::{IntoNode, Node, html};
use crate::app::signals::{Callback, RwSignal, Signal};
use crate::app::texts::texts;
use crate::content::Id;

/// A list to choose one's branch from.
pub struct BranchChoice {
    pub branches: Signal<Vec<SelectOption>>,
    pub chosen: Signal<Option<Id>>,
    /// Keeps the choice. Says whether the device keeps it.
    pub on_choose: Callback<Option<Id>, bool>,
}

impl IntoNode for BranchChoice {
    fn into_node(self) -> Node {
        let BranchChoice {
            branches,
            chosen,
            on_choose,
        } = self;
        let kept = RwSignal::new(None::<bool>);
        let chosen =
            Signal::derive(move || chosen.with(|chosen| chosen.as_ref().map(Id::to_string)));
        let choose =
            Callback::new(move |value: String| kept.set(Some(on_choose.run(Id::new(&value)))));
        let said = move || match kept.get() {
            Some(true) => texts().branch.remembered,
            Some(false) => texts().branch.not_remembered,
            None => "",
        };
        html! {
            div(class="branch-choice") {
                (SelectField {
                    id: "mijn-vestiging",
                    label: texts().branch.mine,
                    none: texts().branch.none,
                    options: branches,
                    chosen,
                    on_choose: choose,
                })
                p(class="field__note", role="status") { (said) }
            }
        }
    }
}
