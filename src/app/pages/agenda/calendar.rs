//! What a visitor found, in their own calendar.

use leptos::prelude::*;

use crate::app::calendar::Chosen;
use crate::app::pages::calendar_button::CalendarButton;
use crate::app::route::Route;
use crate::app::store::{Store, use_store};
use crate::app::texts::texts;
use crate::domain::agenda::{Found, Listed};
use crate::domain::filter::Facet;

/// A file of the list, made on the device, and the way to calendars that keep up with changes.
#[component]
pub fn ListInCalendar(
    found: Memo<Found>,
    /// The file is named after them.
    choices: Memo<Vec<(Facet, String)>>,
) -> impl IntoView {
    let store = use_store();
    let list = move || found.with(|found| chosen(store, found.first(), choices.get()));
    view! {
        <div class="actions screen-only">
            <CalendarButton chosen=list/>
            <a class="button button--quiet" href=Route::Calendars.href()>{texts().calendar.follow}</a>
        </div>
    }
}

/// All dates of the list, those that stand behind another of their series too.
fn chosen(store: Store, found: &[Listed], choices: Vec<(Facet, String)>) -> Option<Chosen> {
    let agenda = store.agenda.get()?;
    let mut hits: Vec<_> = found
        .iter()
        .flat_map(|listed| {
            [listed.found]
                .into_iter()
                .chain(listed.others.iter().copied())
        })
        .collect();
    hits.sort_unstable();
    let choices = choices.into_iter().map(|(_, choice)| choice);
    let name = [texts().agenda.title.to_owned()].into_iter().chain(choices);
    let name: Vec<String> = name.collect();
    let dates = hits.iter().map(|hit| agenda.get(*hit));
    Some(Chosen::list(store, name.join(", "), dates))
}
