//! The event that a page is about, when there is one.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::components::live::Remount;
use crate::app::pages::loaded::NoAgenda;
use crate::app::route::Route;
use crate::app::store::{Store, use_store};
use crate::app::texts::texts;
use crate::content::{Event, Id};

/// The event with this id; `None` while there is no agenda, and when it has no such event.
pub fn known_event(store: Store, id: Id) -> Memo<Option<Arc<Event>>> {
    Memo::new(move |_| {
        let agenda = store.agenda.get()?;
        agenda.event(id.as_str()).cloned().map(Arc::new)
    })
}

/// What the event is called; a plain word when there is none.
pub fn event_title(known: Memo<Option<Arc<Event>>>) -> String {
    known.with(|event| match event {
        Some(event) => event.title.to_string(),
        None => texts().event.unknown_title.to_owned(),
    })
}

/// What there is instead of an event.
#[derive(Clone, Copy, PartialEq)]
enum State {
    Known,
    Unknown,
    NoAgenda,
}

/// Its children when the event is there, as it is at each moment: staff may change it while its page is read.
/// Otherwise what is the matter.
#[component]
pub fn WithEvent<V: IntoView + 'static>(
    known: Memo<Option<Arc<Event>>>,
    children: impl Fn(Memo<Arc<Event>>) -> V + Send + Sync + 'static,
) -> impl IntoView {
    let store = use_store();
    let state = Memo::new(move |_| {
        match (
            known.with(Option::is_some),
            store.agenda.with(Option::is_some),
        ) {
            (true, _) => State::Known,
            (false, true) => State::Unknown,
            (false, false) => State::NoAgenda,
        }
    });
    let view = move || {
        let first = untrack(|| known.get());
        match (state.get(), first) {
            (State::Known, Some(first)) => {
                // Without it the page goes, and until then it shows what it was.
                let event = Memo::new(move |before: Option<&Arc<Event>>| {
                    known
                        .get()
                        .unwrap_or_else(|| Arc::clone(before.unwrap_or(&first)))
                });
                children(event).into_any()
            }
            (State::NoAgenda, _) => {
                view! { <h1 tabindex="-1">{texts().agenda.title}</h1> <NoAgenda/> }.into_any()
            }
            (State::Known | State::Unknown, _) => view! { <UnknownEvent/> }.into_any(),
        }
    };
    view! { <Remount>{view()}</Remount> }
}

#[component]
fn UnknownEvent() -> impl IntoView {
    let text = texts().event;
    view! {
        <h1 tabindex="-1">{text.unknown_title}</h1>
        <p>{text.unknown_text}</p>
        <p><a class="button" href=Route::Agenda.href()>{text.to_agenda}</a></p>
    }
}
