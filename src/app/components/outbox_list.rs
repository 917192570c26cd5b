//! What the resident wrote and the library does not have: visible, and theirs to keep or remove.

use leptos::prelude::*;

use crate::app::components::live::LiveText;
use crate::app::texts::texts;
use crate::domain::feedback::MessageId;

/// One message on the device.
#[derive(Clone, PartialEq)]
pub struct KeptMessage {
    pub id: MessageId,
    pub text: String,
    /// The receiver will not take it.
    pub refused: bool,
    /// The address that opens a mail with the text in it; `None` without a mail address to send it to.
    pub mail: Option<String>,
}

/// What the resident can do with a message.
#[derive(Clone, Copy)]
pub struct Actions {
    pub remove: Callback<MessageId>,
    /// Gets the text.
    pub copy: Callback<String>,
    pub change: Callback<MessageId>,
}

/// The messages under one heading; nothing at all without messages.
#[component]
pub fn OutboxList(
    #[prop(into)] messages: Signal<Vec<KeptMessage>>,
    actions: Actions,
) -> impl IntoView {
    let messages = Memo::new(move |_| messages.get());
    view! {
        <Show when=move || !messages.with(Vec::is_empty)>
            <section class="outbox">
                <h2 tabindex="-1" id="op-dit-apparaat">{texts().feedback.waiting.title}</h2>
                <ul role="list" class="plain-list">
                    // By its id: the button under the resident's finger must not pass to another message.
                    <For each=move || messages.get() key=|message| message.id.clone() let(message)>
                        <OutboxItem message messages actions/>
                    </For>
                </ul>
            </section>
        </Show>
    }
}

#[component]
fn OutboxItem(
    /// As it was when the item came. Its id and its text stay; the rest is read from `messages`.
    message: KeptMessage,
    messages: Memo<Vec<KeptMessage>>,
    actions: Actions,
) -> impl IntoView {
    let text = &texts().feedback.waiting;
    let KeptMessage {
        id, text: words, ..
    } = message;
    let own_id = id.clone();
    let place = Memo::new(move |_| {
        messages.with(|messages| messages.iter().position(|message| message.id == own_id))
    });
    let own = Memo::new(move |_| messages.with(|messages| messages.get(place.get()?).cloned()));
    let refused =
        Memo::new(move |_| own.with(|own| own.as_ref().is_some_and(|message| message.refused)));
    let mail = Memo::new(move |_| own.with(|own| own.as_ref()?.mail.clone()));
    let words_id =
        Signal::derive(move || ["bewaard-", &place.get().unwrap_or_default().to_string()].concat());
    let standing = Signal::derive(move || {
        let standing = match refused.get() {
            true => text.refused,
            false => text.waits,
        };
        standing.to_owned()
    });
    let remove = {
        let id = id.clone();
        move |_| actions.remove.run(id.clone())
    };
    let words = StoredValue::new(words);
    let id = StoredValue::new(id);
    view! {
        <li class="notice notice--warning">
            <p class="notice__title"><LiveText text=standing/></p>
            <p>{text.here}</p>
            <Show when=move || refused.get()
                fallback=move || view! { <QuotedText id=words_id text=words.get_value()/> }>
                <WholeText id=words_id text=words.get_value()/>
            </Show>
            <div class="actions">
                <Show when=move || refused.get()>
                    <RescueButtons id=id.get_value() text=words.get_value() actions/>
                </Show>
                {move || mail.get().map(|href| view! { <a class="button" href=href>{text.mail}</a> })}
                <button type="button" class="button" aria-describedby=words_id on:click=remove>
                    {text.remove}
                </button>
            </div>
        </li>
    }
}

/// The text of a message that still waits to be sent.
#[component]
fn QuotedText(id: Signal<String>, text: String) -> impl IntoView {
    view! { <blockquote class="kept-text" id=id>{text}</blockquote> }
}

/// The text in a box from which it can be taken by hand, when copying is not allowed.
#[component]
fn WholeText(id: Signal<String>, text: String) -> impl IntoView {
    view! {
        <div class="field">
            <label class="field__label" for=id>{texts().feedback.waiting.text}</label>
            <textarea id=id rows="7" readonly prop:value=text></textarea>
        </div>
    }
}

/// Ways to keep the text of a message that the receiver will not take.
#[component]
fn RescueButtons(id: MessageId, text: String, actions: Actions) -> impl IntoView {
    let waiting = &texts().feedback.waiting;
    view! {
        <button type="button" class="button" on:click=move |_| actions.copy.run(text.clone())>
            {waiting.copy}
        </button>
        <button type="button" class="button" on:click=move |_| actions.change.run(id.clone())>
            {waiting.change}
        </button>
    }
}
