//! Short texts of the staff as a list.

use crate::app::components::words::words;
use crate::app::html::{Node, html};
use crate::content::Text;

/// Each text is an item.
pub fn text_list(items: &[Text]) -> Node {
    let rows = items.iter().map(|item| html! { li { (words(item)) } });
    html! { ul { (rows.collect::<Node>()) } }
}
