//! What only a published page shows, until the app takes its place.

use std::sync::Arc;

use chrono::NaiveDateTime;
use leptos::prelude::*;

use crate::app::components::links::PhoneLink;
use crate::app::components::words::Words;
use crate::app::texts::texts;
use crate::content::{Branch, LibraryFile, Text};
use crate::domain::dutch;

/// What does not work where scripts are off: a line that unfolds.
#[component]
pub fn WithoutScripts() -> impl IntoView {
    let all = Text::from(texts().published.without_scripts);
    let (first, rest) = match all.first_sentence() {
        Some((first, rest)) => (first, Some(rest)),
        None => (all, None),
    };
    view! {
        <noscript>
            <div class="notices">
                <details class="notice notice--alone">
                    <summary class="notice__summary">
                        <span class="notice__line"><Words text=first/></span>
                    </summary>
                    {rest.map(|text| view! { <p><Words text/></p> })}
                </details>
            </div>
        </noscript>
    }
}

/// When the page was made, where the library is, and the line in which `boot.js` says how the loading goes.
/// Where even that does not come, the style shows another line after a while.
#[component]
pub fn PageMade(
    moment: NaiveDateTime,
    library: Option<Arc<LibraryFile>>,
    /// The address of this page, to load it again.
    path: String,
) -> impl IntoView {
    let branches = library.iter().flat_map(|library| &library.branches);
    let branches: Vec<String> = branches.map(Branch::name_and_place).collect();
    let number = library.and_then(|library| library.phone.clone());
    let said = (texts().phrase.page_made)(
        &dutch::record_date(moment.date()),
        &dutch::hours(moment.time(), None),
    );
    view! {
        <aside aria-labelledby="page-made">
            <p class="quiet published-note" id="page-made">{said}</p>
            <address class="quiet published-note">{branches.join(" · ")}</address>
        </aside>
        <p class="boot-status" id="boot-status" role="status" hidden=true></p>
        <p class="boot-status boot-status--late" role="status">
            {texts().published.late} " " {number.map(|number| view! { <PhoneLink number/> })} " "
            <a class="button" href=path rel="external">{texts().load.again}</a>
        </p>
    }
}
