//! What stands where content is not there yet, or not all of it.

use crate::app::html::{Node, html};
use crate::app::signals::Callback;
use crate::app::texts::texts;
use crate::browser::page;

/// Content is on its way.
pub fn loading() -> Node {
    html! { p(class="loading", role="status") { (texts().load.loading) } }
}

/// Content could not be had: calm words and a way to try again. `on_retry` fetches it once more.
pub fn load_failed(on_retry: Callback<()>) -> Node {
    failed(texts().load.failed_title, texts().load.failed, on_retry)
}

/// The library could not be had; what does not need it stands below. `on_retry` fetches it once more.
pub fn library_failed(on_retry: Callback<()>) -> Node {
    failed(texts().load.partly, texts().load.no_library, on_retry)
}

fn failed(title: &'static str, text: &'static str, on_retry: Callback<()>) -> Node {
    let retry = move |_| {
        on_retry.run(());
        // The button goes: the focus goes to the page it was about.
        page::focus("main h1");
    };
    html! {
        div(class="notice notice--warning load-failed") {
            p(class="notice__title") { (title) }
            p { (text) }
            button(type="button", class="button", on:click=retry) { (texts().load.again) }
        }
    }
}

/// Some items could not be read; the others show.
pub fn left_out_note(count: usize) -> Node {
    if count == 0 {
        return Node::default();
    }
    html! { p(class="notice") { (texts().load.partly) " " ((texts().phrase.missing_items)(count)) } }
}
