//! What the resident wrote before and the library does not have.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::Form;
use super::phase::Phase;
use crate::app::components::outbox_list::{Actions, KeptMessage, OutboxList};
use crate::app::route;
use crate::app::store::Store;
use crate::app::texts::texts;
use crate::browser::page;
use crate::domain::feedback::Entry;

/// What became of a message of an earlier visit.
#[component]
pub fn ExpiredNote(form: Form, phase: Memo<Phase>) -> impl IntoView {
    let is_news = move || form.outbox.has_expired() && phase.get() != Phase::Expired;
    view! {
        <Show when=is_news>
            <p class="notice notice--warning">{texts().feedback.waiting.expired}</p>
        </Show>
    }
}

/// The messages on this device, but not the one that is being changed or just now sent.
#[component]
pub fn KeptMessages(
    form: Form,
    /// Says how the copying went.
    status: RwSignal<&'static str>,
) -> impl IntoView {
    let messages = Memo::new(move |_| {
        let hidden = form.hidden_message();
        let entries = form.outbox.entries().into_iter();
        entries
            .filter(|entry| Some(&entry.message.id) != hidden.as_ref())
            .map(|entry| kept_message(form.store, entry))
            .collect::<Vec<_>>()
    });
    let copy = move |text: String| {
        let said = &texts().feedback.waiting;
        spawn_local(async move {
            status.set("");
            status.set(match page::copy(&text).await {
                true => said.copied,
                false => said.not_copied,
            });
        });
    };
    let actions = Actions {
        remove: Callback::new(move |id| form.remove(id)),
        copy: Callback::new(copy),
        change: Callback::new(move |id| form.change(id)),
    };
    view! { <OutboxList messages actions/> }
}

fn kept_message(store: Store, entry: Entry) -> KeptMessage {
    let library = store.library.get();
    let address = library.value().and_then(|library| library.email.as_ref());
    let feedback = &entry.message.feedback;
    let subject = (texts().feedback.kind)(feedback.kind());
    let about = feedback
        .about()
        .map(|about| [texts().feedback.form.about, " ", about].concat());
    let parts = [Some(feedback.message()), about.as_deref()];
    let text = parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n");
    KeptMessage {
        mail: address.map(|address| route::mail(address.as_str(), subject, &text)),
        id: entry.message.id,
        refused: entry.refused.is_some(),
        text,
    }
}
