//! Content that may still be on its way, for all pages that show a file.

use leptos::prelude::*;

use crate::app::components::live::Remount;
use crate::app::components::load_state::{LeftOutNote, LibraryFailed, LoadFailed, Loading};
use crate::app::file_resource::{FileResource, Loaded};
use crate::app::store::use_store;
use crate::content::Content;

/// The view of a file that is there; otherwise what is the matter. The heading of the page stands
/// outside, so that the focus stays on it when the file comes.
pub fn with_file<T: Content + Send + Sync + 'static, V: IntoView + 'static>(
    file: FileResource<T>,
    view: impl Fn(&T) -> V + Send + Sync + 'static,
) -> impl IntoView {
    let state = move || match file.get() {
        Loaded::Waiting => view! { <Loading/> }.into_any(),
        Loaded::Failed => view! { <LoadFailed on_retry=move |()| file.retry()/> }.into_any(),
        Loaded::Ready { value, left_out } => {
            let view = view(&value).into_any();
            view! { {view} <LeftOutNote count=left_out/> }.into_any()
        }
    };
    view! { <Remount>{state()}</Remount> }
}

/// What stands in the place of the agenda while it is not there.
#[component]
pub fn NoAgenda() -> impl IntoView {
    let store = use_store();
    let retry = Callback::new(move |()| {
        store.events.retry();
        if store.library.has_failed() {
            store.library.retry();
        }
    });
    view! {
        <Show when=move || store.events.get().has_failed() fallback=|| view! { <Loading/> }>
            <LoadFailed on_retry=retry/>
        </Show>
    }
}

/// Stands above an agenda without a library: it knows no holidays and no names of branches.
#[component]
pub fn WithoutLibrary() -> impl IntoView {
    let store = use_store();
    let retry = Callback::new(move |()| store.library.retry());
    view! {
        <Show when=move || store.library.get().has_failed()>
            <LibraryFailed on_retry=retry/>
        </Show>
    }
}
