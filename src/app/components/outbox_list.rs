//! What the resident wrote and the library does not have: visible, and theirs to keep or remove.

use leptos::prelude::*;

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

#[component]
pub fn OutboxList(#[prop(into)] messages: Signal<Vec<KeptMessage>>, actions: Actions) -> AnyView {
    let list = move || {
        let messages = messages.get();
        if messages.is_empty() {
            return ().into_any();
        }
        let items: Vec<AnyView> = messages
            .into_iter()
            .enumerate()
            .map(|(at, message)| item(at, message, actions))
            .collect();
        view! {
            <section class="outbox" aria-labelledby="op-dit-apparaat">
                <h2 id="op-dit-apparaat">{texts().feedback.waiting.title}</h2>
                <ul class="plain-list">{items}</ul>
            </section>
        }
        .into_any()
    };
    list.into_any()
}

fn item(at: usize, message: KeptMessage, actions: Actions) -> AnyView {
    let text = &texts().feedback.waiting;
    let own = ["bewaard-", &at.to_string()].concat();
    let standing = match message.refused {
        true => text.refused,
        false => text.waits,
    };
    let mail = message
        .mail
        .clone()
        .map(|href| view! { <a class="button" href=href>{text.mail}</a> });
    let words = match message.refused {
        true => whole_text(&own, message.text.clone()),
        false => {
            view! { <blockquote class="kept-text" id=own.clone()>{message.text.clone()}</blockquote> }.into_any()
        }
    };
    let rescue = message.refused.then(|| rescue_buttons(&message, actions));
    let id = message.id;
    view! {
        <li class="notice notice--warning">
            <p class="notice__title">{standing}</p>
            <p>{text.here}</p>
            {words}
            <div class="actions">
                {rescue}
                {mail}
                <button type="button" class="button" aria-describedby=own
                    on:click=move |_| actions.remove.run(id.clone())>
                    {text.remove}
                </button>
            </div>
        </li>
    }
    .into_any()
}

/// The text in a box from which it can be taken by hand, when copying is not allowed.
fn whole_text(id: &str, text: String) -> AnyView {
    let id = id.to_owned();
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{texts().feedback.waiting.text}</label>
            <textarea id=id rows="7" readonly prop:value=text></textarea>
        </div>
    }
    .into_any()
}

fn rescue_buttons(message: &KeptMessage, actions: Actions) -> AnyView {
    let text = &texts().feedback.waiting;
    let (id, words) = (message.id.clone(), message.text.clone());
    view! {
        <button type="button" class="button" on:click=move |_| actions.copy.run(words.clone())>
            {text.copy}
        </button>
        <button type="button" class="button" on:click=move |_| actions.change.run(id.clone())>
            {text.change}
        </button>
    }
    .into_any()
}
