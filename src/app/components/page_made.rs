//! What only a published page shows, until the app takes its place.

use chrono::NaiveDateTime;
use leptos::prelude::*;

use crate::app::components::links::phone;
use crate::app::texts::texts;
use crate::content::{Branch, LibraryFile};
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

/// When the page was made, where the library is, and the line in which `boot.js` says how the loading goes.
/// Where even that does not come, the style shows another line after a while.
pub fn page_made(moment: NaiveDateTime, library: Option<&LibraryFile>, path: String) -> AnyView {
    let branches = library.iter().flat_map(|library| &library.branches);
    let branches: Vec<String> = branches.map(Branch::name_and_place).collect();
    let number = library.and_then(|library| library.phone.as_ref());
    let said = (texts().phrase.page_made)(
        &dutch::record_date(moment.date()),
        &dutch::hours(moment.time(), None),
    );
    view! {
        <p class="quiet published-note" id="page-made">{said}</p>
        <address class="quiet published-note">{branches.join(" · ")}</address>
        <p class="boot-status" id="boot-status" role="status" hidden></p>
        <p class="boot-status boot-status--late">
            {texts().published.late} " " {number.map(phone)} " "
            <a class="button" href=path rel="external">{texts().load.again}</a>
        </p>
    }
    .into_any()
}
