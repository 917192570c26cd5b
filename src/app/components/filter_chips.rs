//! The choices in use; each can be dropped on its own.

use leptos::prelude::*;

use crate::app::components::icon::{Icon, IconName};
use crate::app::components::live::LiveText;
use crate::app::texts::texts;
use crate::domain::filter::Facet;

/// Each choice as a button that drops it; nothing at all without choices.
#[component]
pub fn FilterChips(
    /// The parts in use, with what was chosen: `Vianen`.
    #[prop(into)]
    choices: Signal<Vec<(Facet, String)>>,
    /// Drops one part.
    #[prop(into)]
    on_drop: Callback<Facet>,
    /// Drops all.
    #[prop(into)]
    on_clear: Callback<()>,
) -> impl IntoView {
    let choices = Memo::new(move |_| choices.get());
    view! {
        <Show when=move || !choices.with(Vec::is_empty)>
            <div class="chips" role="group" aria-label=texts().filter.active>
                <ul role="list" class="chips__list">
                    <For each=move || choices.get() key=|(part, _)| *part let((part, _))>
                        <Chip part choices on_drop/>
                    </For>
                </ul>
                <button type="button" class="button button--quiet" on:click=move |_| on_clear.run(())>
                    {texts().filter.clear_all}
                </button>
            </div>
        </Show>
    }
}

#[component]
fn Chip(
    part: Facet,
    choices: Memo<Vec<(Facet, String)>>,
    on_drop: Callback<Facet>,
) -> impl IntoView {
    let choice = Memo::new(move |_| {
        choices.with(|choices| {
            let own = choices.iter().find(|(known, _)| *known == part);
            own.map(|(_, choice)| choice.clone()).unwrap_or_default()
        })
    });
    let label = move || choice.with(|choice| (texts().phrase.drop_part)(choice));
    view! {
        <li>
            <button type="button" class="chip" aria-label=label on:click=move |_| on_drop.run(part)>
                <LiveText text=choice/>
                <Icon name=IconName::Cross/>
            </button>
        </li>
    }
}
