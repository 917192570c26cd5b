//! What is known about access.

use leptos::prelude::*;

use crate::app::texts::texts;
use crate::content::{Access, Facility};

/// Each facility with yes or no.
#[component]
pub fn AccessList(
    known: Option<Access>,
    /// What visitors ask about is named even when it is unknown: then they read that they can call.
    asked: Vec<Facility>,
) -> impl IntoView {
    let text = texts().event;
    let rows = Facility::ALL.iter().filter_map(|facility| {
        let there = known.as_ref().and_then(|access| access.get(*facility));
        let said = match there {
            Some(true) => text.access_yes,
            Some(false) => text.access_no,
            None if asked.contains(facility) => text.access_unknown,
            None => return None,
        };
        let name = (texts().phrase.facility)(*facility);
        Some(view! { <li>{name} ": " {said}</li> })
    });
    view! { <ul role="list" class="plain-list">{rows.collect_view()}</ul> }
}
