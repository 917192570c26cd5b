//! What the library says itself in the middle of a text of ours.

use leptos::prelude::*;

use super::{open_data, privacy, statement};
use crate::app::components::live::Remount;
use crate::app::store::use_store;
use crate::app::texts::page::Own;
use crate::app::texts::texts;
use crate::content::LibraryFile;

/// The library's own words, or what stands there when there are none.
#[component]
pub fn OwnPart(
    own: Own,
    /// Nothing stands there where this is empty.
    otherwise: &'static str,
) -> impl IntoView {
    let store = use_store();
    let words = move || {
        let library = store.library.get();
        if library.is_waiting() {
            return None;
        }
        let said = library.value().and_then(|library| said(own, library));
        let otherwise = || (!otherwise.is_empty()).then(|| view! { <p>{otherwise}</p> }.into_any());
        said.or_else(otherwise)
    };
    view! { <Remount>{words()}</Remount> }
}

fn said(own: Own, library: &LibraryFile) -> Option<AnyView> {
    let feedback = library.feedback.as_ref();
    let own_privacy = library.privacy.as_ref();
    let declared = library.accessibility.as_ref();
    match own {
        Own::Responsible => privacy::responsible(own_privacy?),
        Own::Officer => privacy::officer(own_privacy?),
        Own::Ground => privacy::ground(own_privacy?),
        Own::Readers => privacy::readers(own_privacy?),
        Own::Keeping => privacy::keeping(feedback?, own_privacy),
        Own::Answer => {
            let days = feedback?.answer_within_days?;
            Some(view! { <p>{(texts().phrase.answer_within)(days.0)}</p> }.into_any())
        }
        Own::Law => statement::law(declared?),
        Own::Status => statement::status(declared?),
        Own::Research => statement::research(declared?),
        Own::Deviations => statement::deviations(declared?),
        Own::Signed => statement::signed(declared?),
        Own::License => open_data::license(library),
        Own::BranchCalendars => open_data::calendars(library),
        Own::BranchFeeds => open_data::feeds(library),
    }
}
