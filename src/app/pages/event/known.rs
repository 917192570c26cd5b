//! The event that a page is about, when there is one.

use std::sync::Arc;

use leptos::prelude::*;

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

/// Its children when the event is there; otherwise what is the matter.
#[component]
pub fn WithEvent<V: IntoView + 'static>(
    known: Memo<Option<Arc<Event>>>,
    children: impl Fn(Arc<Event>) -> V + Send + 'static,
) -> impl IntoView {
    let store = use_store();
    let has_agenda = Memo::new(move |_| store.agenda.with(Option::is_some));
    // Neither changes while an event is read, so what stands in its page stays.
    move || match (known.get(), has_agenda.get()) {
        (Some(event), _) => children(event).into_any(),
        (None, true) => view! { <UnknownEvent/> }.into_any(),
        (None, false) => {
            view! { <h1 tabindex="-1">{texts().agenda.title}</h1> <NoAgenda/> }.into_any()
        }
    }
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
