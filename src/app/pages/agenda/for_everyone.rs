//! What is for everyone, under the list of what is meant for one age.

use leptos::prelude::*;

use super::results::{ResultList, ResultsByDay};
use crate::app::components::live::LiveText;
use crate::app::list_window::ListWindow;
use crate::app::route;
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::domain::agenda::Found;
use crate::domain::filter::Filter;

/// A fold with its count on it; nothing at all where nothing is for everyone.
///
/// Not a `Fold`: what is in it is drawn only when it is unfolded. Closed it would be as much work again at each key.
#[component]
pub fn ForEveryone(
    filter: Memo<Filter>,
    is_typing: Memo<bool>,
    found: Memo<Found>,
) -> impl IntoView {
    let window = use_store().everyone_window;
    let list = ResultList {
        of: Found::for_everyone,
        window,
        links: ".for-everyone article a",
        prefix: "ook-",
    };
    let count = Memo::new(move |_| found.with(|found| found.for_everyone().len()));
    let address = Memo::new(move |_| filter.with(route::agenda));
    // Kept with the window, so that "back" finds it unfolded again.
    let is_open = Memo::new(move |_| window.with(|window| window.is_on(&address.get())));
    let toggle = move |open: bool| {
        if open == is_open.get_untracked() {
            return;
        }
        window.set(match open {
            true => ListWindow::default().on(&address.get_untracked(), count.get_untracked()),
            false => ListWindow::default(),
        });
    };
    let heading = Signal::derive(move || (texts().phrase.for_everyone)(count.get()));
    view! {
        <Show when=move || { count.get() > 0 }>
            <details class="fold for-everyone" open=is_open on:toggle:target=move |event| toggle(event.target().open())>
                <summary class="fold__summary">
                    <h2 class="fold__heading"><LiveText text=heading/></h2>
                </summary>
                <div class="fold__body">
                    <Show when=move || is_open.get()>
                        <ResultsByDay filter is_typing found list/>
                    </Show>
                </div>
            </details>
        </Show>
    }
}
