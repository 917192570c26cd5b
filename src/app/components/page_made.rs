//! What only a published page shows, until the app takes its place.

use chrono::NaiveDateTime;
use leptos::prelude::*;

use crate::app::texts::texts;
use crate::domain::dutch;

/// What does not work where scripts are off.
pub fn without_scripts() -> AnyView {
    let text = &texts().published;
    view! {
        <noscript>
            <p class="notice published-note">{text.without_scripts}</p>
        </noscript>
    }
    .into_any()
}

/// When the page was made, and the line in which `boot.js` says how the loading goes.
pub fn page_made(moment: NaiveDateTime) -> AnyView {
    let said = (texts().phrase.page_made)(
        &dutch::record_date(moment.date()),
        &dutch::hours(moment.time(), None),
    );
    view! {
        <p class="quiet published-note" id="page-made">{said}</p>
        <p class="boot-status" id="boot-status" role="status" hidden></p>
    }
    .into_any()
}
