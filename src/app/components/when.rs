//! When something is, in words.

use crate::app::html::{IntoNode, Node, html};

/// `dinsdag 12 januari, 10.00 - 11.00 uur`: a narrow screen breaks it between day and hours, not inside
/// the hours.
pub fn when(said: &str) -> Node {
    match said.rsplit_once(',') {
        Some((day, hours)) => html! {
            (day.to_owned()) ", " span(class="when__hours") { (hours.trim_start().to_owned()) }
        },
        None => said.to_owned().into_node(),
    }
}
