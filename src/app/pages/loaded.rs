//! Content that may still be on its way, for all pages that show a file.

use crate::app::components::load_state::{left_out_note, load_failed, loading};
use crate::app::html::{Node, html};
use crate::app::signals::Callback;
use crate::app::store::{File, Loaded};
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
