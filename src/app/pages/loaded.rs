//! Content that may still be on its way, for all pages that show a file.

use leptos::prelude::*;

use crate::app::components::load_state::{LeftOut, LoadFailed, Loading};
use crate::app::store::{File, Loaded};
use crate::content::Content;

/// The view of a file that is there; otherwise what is the matter. The heading of the page stands
/// outside, so that the focus stays on it when the file comes.
pub fn with_file<T: Content + Send + Sync + 'static>(
    file: File<T>,
    view: impl FnOnce(&T) -> AnyView,
) -> AnyView {
    match file.get() {
        Loaded::Waiting => Loading().into_any(),
        Loaded::Failed => {
            let retry = Callback::new(move |()| file.retry());
            view! { <LoadFailed on_retry=retry/> }.into_any()
        }
        Loaded::Here { value, left_out } => {
            let view = view(&value);
            view! { {view} <LeftOut count=left_out/> }.into_any()
        }
    }
}
