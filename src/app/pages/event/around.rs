//! Around an activity: whom to ask, and what else there is.

use std::sync::Arc;

use chrono::NaiveDateTime;
use leptos::prelude::*;

use crate::app::components::contact::ContactInfo;
use crate::app::components::links::FeedbackLink;
use crate::app::components::live::Remount;
use crate::app::components::occurrence_card::Card;
use crate::app::components::occurrence_list::OccurrenceList;
use crate::app::pages::upcoming::cards;
use crate::app::route::Route;
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::content::{Event, LibraryFile};
use crate::domain::agenda::Agenda;

/// How many other activities are offered.
const ALTERNATIVES: usize = 3;

/// What else someone could do who cannot come to `event`.
pub fn alternatives(
    agenda: &Agenda,
    event: &Event,
    library: Option<&LibraryFile>,
    now: NaiveDateTime,
) -> Vec<Card> {
    let others = agenda.alternatives(event, now, ALTERNATIVES);
    cards(agenda, library, others, now)
}

/// Whom to ask, and what else there is.
#[component]
pub fn Around(
    event: Memo<Arc<Event>>,
    /// Where the reader is: feedback is about this page.
    page: Route,
    alternatives: Memo<Vec<Card>>,
) -> impl IntoView {
    let store = use_store();
    let contact = move || {
        let library = store.library.get().value().cloned();
        view! { <ContactInfo own=event.get().contact.clone() library/> }
    };
    view! {
        <section class="split__side">
            <h2 tabindex="-1" id="vragen">{texts().event.contact}</h2>
            <Remount>{contact()}</Remount>
            <FeedbackLink page label=texts().event.feedback/>
        </section>
        <Show when=move || alternatives.with(|cards| !cards.is_empty())>
            <section class="split__full event-more">
                <h2 tabindex="-1" id="ook">{texts().event.alternatives}</h2>
                <OccurrenceList cards=alternatives/>
            </section>
        </Show>
    }
}
