//! Short texts of the staff as a list.

use leptos::prelude::*;

use crate::app::components::words::words;
use crate::content::Text;

/// Each text is an item.
pub fn text_list(items: &[Text]) -> AnyView {
    let rows = items.iter().map(|item| view! { <li>{words(item)}</li> });
    view! { <ul>{rows.collect_view()}</ul> }.into_any()
}
