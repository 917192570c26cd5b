//! What stands where content is not there yet, or not all of it.

use leptos::prelude::*;

use crate::app::texts::texts;
use crate::browser::focus;

/// Content is on its way.
#[component]
pub fn Loading() -> impl IntoView {
    view! { <p class="loading" role="status">{texts().load.loading}</p> }
}

/// Content could not be had: calm words and a way to try again.
#[component]
pub fn LoadFailed(
    /// Fetches it once more.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    let text = texts().load;
    view! { <Failed title=text.failed_title text=text.failed on_retry/> }
}

/// The library could not be had; what does not need it stands below.
#[component]
pub fn LibraryFailed(
    /// Fetches it once more.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    let text = texts().load;
    view! { <Failed title=text.partly text=text.no_library on_retry/> }
}

#[component]
fn Failed(title: &'static str, text: &'static str, on_retry: Callback<()>) -> impl IntoView {
    let retry = move |_| {
        on_retry.run(());
        // The button goes: the focus goes to the page it was about.
        focus::focus("main h1");
    };
    view! {
        <div class="notice notice--warning load-failed">
            <p class="notice__title">{title}</p>
            <p>{text}</p>
            <button type="button" class="button" on:click=retry>{texts().load.again}</button>
        </div>
    }
}

/// Some items could not be read; the others show.
#[component]
pub fn LeftOutNote(
    /// How many items. At 0 there is no note.
    count: usize,
) -> impl IntoView {
    (count > 0).then(|| {
        view! {
            <p class="notice">{texts().load.partly} " " {(texts().phrase.missing_items)(count)}</p>
        }
    })
}
