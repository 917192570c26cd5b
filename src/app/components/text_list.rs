//! Short texts of the staff as a list.

use leptos::prelude::*;

use crate::app::components::words::Words;
use crate::content::Text;

/// Each text is an item.
#[component]
pub fn TextList(items: Vec<Text>) -> impl IntoView {
    let row = |text| view! { <li><Words text/></li> };
    view! { <ul>{items.into_iter().map(row).collect_view()}</ul> }
}
