//! What the resident wrote before and the library does not have.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::Form;
use super::phase::Phase;
use crate::app::components::live::Remount;
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

/// Says that a message was removed, with the way to have it back for as long as the visitor stays on the page.
#[component]
pub fn RemovedNote(form: Form) -> impl IntoView {
    let text = &texts().feedback.waiting;
    let count = Memo::new(move |_| form.removed.with(Vec::len));
    let has_any = Memo::new(move |_| count.get() > 0);
    // The same words again, when another one is removed; others, when one is back.
    let said = move |before: Option<usize>| {
        let count = count.get();
        (count, before.is_some_and(|before| before > count))
    };
    let said = Memo::new(move |before: Option<&(usize, bool)>| said(before.map(|before| before.0)));
    let words = move || {
        let words = match said.get() {
            (_, true) => text.back,
            (0, false) => return None,
            (_, false) => text.removed,
        };
        Some(view! { <span>{words}</span> })
    };
    view! {
        <div class="removed">
            <p class="form-status" role="status"><Remount>{words()}</Remount></p>
            <Show when=move || has_any.get()>
                <button type="button" class="button" id="zet-terug" on:click=move |_| form.put_back()>
                    {text.put_back}
                </button>
            </Show>
        </div>
    }
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
