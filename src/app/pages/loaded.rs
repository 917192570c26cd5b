//! Content that may still be on its way, for all pages that show a file.

use crate::app::components::load_state::{left_out_note, library_failed, load_failed, loading};
use crate::app::html::{Node, html};
use crate::app::signals::Callback;
use crate::app::store::{File, Loaded, Store};
use crate::content::Content;

/// The view of a file that is there; otherwise what is the matter. The heading of the page stands
/// outside, so that the focus stays on it when the file comes.
pub fn with_file<T: Content + Send + Sync + 'static>(
    file: File<T>,
    view: impl FnOnce(&T) -> Node,
) -> Node {
    match file.get() {
        Loaded::Waiting => loading(),
        Loaded::Failed => {
            let retry = Callback::new(move |()| file.retry());
            load_failed(retry)
        }
        Loaded::Here { value, left_out } => {
            let view = view(&value);
            html! { (view) (left_out_note(left_out)) }
        }
    }
}

/// What stands in the place of the agenda while it is not there.
pub fn no_agenda(store: Store) -> Node {
    if !store.events.get().has_failed() {
        return loading();
    }
    load_failed(Callback::new(move |()| {
        store.events.retry();
        if store.library.has_failed() {
            store.library.retry();
        }
    }))
}

/// Stands above an agenda without a library: it knows no holidays and no names of branches.
pub fn without_library(store: Store) -> Option<Node> {
    let retry = move |()| store.library.retry();
    let has_failed = store.library.get().has_failed();
    has_failed.then(|| library_failed(Callback::new(retry)))
}
