//! "Mijn vestiging": a choice that stays on the device and forces nothing.

use leptos::prelude::*;

use crate::app::components::field::{SelectField, SelectOption};
use crate::app::components::live::LiveText;
use crate::app::texts::texts;
use crate::content::Id;

/// A list to choose one's branch from.
#[component]
pub fn BranchChoice(
    #[prop(into)] branches: Signal<Vec<SelectOption>>,
    #[prop(into)] chosen: Signal<Option<Id>>,
    /// Keeps the choice. Says whether the device keeps it.
    #[prop(into)]
    on_choose: Callback<Option<Id>, bool>,
) -> impl IntoView {
    let text = texts().branch;
    let kept = RwSignal::new(None::<bool>);
    let chosen = Signal::derive(move || chosen.with(|chosen| chosen.as_ref().map(Id::to_string)));
    let choose = move |value: String| kept.set(Some(on_choose.run(Id::new(&value))));
    let said = Signal::derive(move || {
        let said = match kept.get() {
            Some(true) => text.remembered,
            Some(false) => text.not_remembered,
            None => "",
        };
        said.to_owned()
    });
    view! {
        <div class="branch-choice">
            <SelectField id="mijn-vestiging" label=text.mine none=text.none options=branches chosen
                on_choose=choose/>
            <p class="field__note" role="status"><LiveText text=said/></p>
        </div>
    }
}
