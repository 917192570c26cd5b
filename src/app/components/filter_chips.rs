//! The choices in use; each can be dropped on its own.

use leptos::prelude::*;

use crate::app::components::icon::{Icon, icon};
use crate::app::texts::texts;
use crate::domain::filter::Part;

/// Each choice as a button that drops it.
#[component]
pub fn FilterChips(
    /// The parts in use, with what was chosen: `Vianen`.
    #[prop(into)]
    choices: Signal<Vec<(Part, String)>>,
    /// Drops one part.
    on_drop: Callback<Part>,
    /// Drops all.
    on_clear: Callback<()>,
) -> impl IntoView {
    let chip = move |(part, choice): (Part, String)| {
        let label = (texts().phrase.drop_part)(&choice);
        view! {
            <li>
                <button type="button" class="chip" aria-label=label on:click=move |_| on_drop.run(part)>
                    <span>{choice}</span> {icon(Icon::Cross)}
                </button>
            </li>
        }
        .into_any()
    };
    move || {
        let choices = choices.get();
        (!choices.is_empty()).then(|| {
            view! {
                <div class="chips" role="group" aria-label=texts().filter.active>
                    <ul class="chips__list">{choices.into_iter().map(chip).collect_view()}</ul>
                    <button type="button" class="button button--quiet" on:click=move |_| on_clear.run(())>
                        {texts().filter.clear_all}
                    </button>
                </div>
            }
        })
    }
}
