//! What is soon to do, for the pages about a group, a subject or a branch.

use crate::app::components::occurrence_card::Card;
use crate::app::components::occurrence_list::occurrence_list;
use crate::app::html::{Node, html};
use crate::app::pages::loaded::no_agenda;
use crate::app::store::{Same, Store};
use crate::content::{Event, LibraryFile};
use crate::domain::agenda::{Agenda, Found};
use crate::domain::filter::Filter;

/// The agenda's part of a page; without an agenda what is the matter.
pub fn with_agenda(
    store: Store,
    view: impl FnOnce(&Same<Agenda>, Option<&LibraryFile>) -> Node,
) -> Node {
    let Some(agenda) = store.agenda.get() else {
        return no_agenda(store);
    };
    let library = store.library.get();
    view(&agenda, library.value().map(|library| &**library))
}

/// The first `most` activities that fit, each once; `none` where there are no such.
pub fn soonest(
    store: Store,
    filter: &Filter,
    fits: &dyn Fn(&Event) -> bool,
    most: usize,
    none: &'static str,
) -> Node {
    with_agenda(store, |agenda, library| {
        let found = agenda.soonest(filter, fits, store.now.get(), most);
        cards(store, agenda, library, found, none)
    })
}

/// The first `most` activities that fit, under a heading and an introduction; nothing at all where there
/// are no such.
pub fn section(
    store: Store,
    (id, heading): (&'static str, &'static str),
    intro: Option<&'static str>,
    fits: Box<dyn Fn(&Event) -> bool + Send>,
    most: usize,
) -> Node {
    Node::live(move || {
        let agenda = store.agenda.get()?;
        let found = agenda.soonest(&Filter::default(), &fits, store.now.get(), most);
        let library = store.library.get();
        let library = library.value().map(|library| &**library);
        (!found.is_empty()).then(|| {
            html! {
                section(aria-labelledby=id) {
                    h2(id=id) { (heading) }
                    (intro.map(|intro| html! { p { (intro) } }))
                    (cards(store, &agenda, library, found, ""))
                }
            }
        })
    })
}

/// The activities as cards; `none` where there are none.
pub fn cards(
    store: Store,
    agenda: &Agenda,
    library: Option<&LibraryFile>,
    found: Vec<Found>,
    none: &'static str,
) -> Node {
    let now = store.now.get();
    if found.is_empty() {
        return html! { p(class="quiet") { (none) } };
    }
    let cards = found
        .into_iter()
        .map(|found| agenda.get(found))
        .map(|(event, occurrence)| Card::of(event, occurrence, library, now))
        .collect();
    occurrence_list(cards, Default::default())
}
