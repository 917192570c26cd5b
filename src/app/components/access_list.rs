//! What is known about access.

use crate::app::html::{Node, html};
use crate::app::texts::texts;
use crate::content::{Access, Facility};

/// Each facility with yes or no. Those that visitors ask about are named even when it is unknown:
/// then they read that they can call.
pub fn access_list(known: Option<&Access>, asked: &[Facility]) -> Node {
    let text = texts().event;
    let rows = Facility::ALL.iter().filter_map(|facility| {
        let there = known.and_then(|access| access.get(*facility));
        let said = match there {
            Some(true) => text.access_yes,
            Some(false) => text.access_no,
            None if asked.contains(facility) => text.access_unknown,
            None => return None,
        };
        let name = (texts().phrase.facility)(*facility);
        Some(html! { li { (name) ": " (said) } })
    });
    html! { ul(class="plain-list") { (rows.collect::<Node>()) } }
}
