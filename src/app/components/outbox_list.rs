//! What the resident wrote and the library does not have: visible, and theirs to keep or remove.

use crate::app::html::{IntoNode, Node, html};
use crate::app::signals::{Callback, Signal};
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

pub fn outbox_list(messages: Signal<Vec<KeptMessage>>, actions: Actions) -> Node {
    let list = move || {
        let messages = messages.get();
        if messages.is_empty() {
            return Node::default();
        }
        let items: Vec<Node> = messages
            .into_iter()
            .enumerate()
            .map(|(at, message)| {
                let id = message.id.as_str().to_owned();
                Node::keyed(id, item(at, message, actions))
            })
            .collect();
        html! {
            section(class="outbox", aria-labelledby="op-dit-apparaat") {
                h2(id="op-dit-apparaat") { (texts().feedback.waiting.title) }
                ul(class="plain-list") { (items) }
            }
        }
    };
    list.into_node()
}

fn item(at: usize, message: KeptMessage, actions: Actions) -> Node {
    let text = &texts().feedback.waiting;
    let own = ["bewaard-", &at.to_string()].concat();
    let standing = match message.refused {
        true => text.refused,
        false => text.waits,
    };
    let mail = message
        .mail
        .clone()
        .map(|href| html! { a(class="button", href=href) { (text.mail) } });
    let words = match message.refused {
        true => whole_text(&own, message.text.clone()),
        false => {
            html! { blockquote(class="kept-text", id=own.clone()) { (message.text.clone()) } }
        }
    };
    let rescue = message.refused.then(|| rescue_buttons(&message, actions));
    let id = message.id;
    html! {
        li(class="notice notice--warning") {
            p(class="notice__title") { (standing) }
            p { (text.here) }
            (words)
            div(class="actions") {
                (rescue)
                (mail)
                button(
                    type="button", class="button", aria-describedby=own,
                    on:click=move |_| actions.remove.run(id.clone())
                ) {
                    (text.remove)
                }
            }
        }
    }
}

/// The text in a box from which it can be taken by hand, when copying is not allowed.
fn whole_text(id: &str, text: String) -> Node {
    let id = id.to_owned();
    html! {
        div(class="field") {
            label(class="field__label", for=id.clone()) { (texts().feedback.waiting.text) }
            textarea(id=id, rows="7", readonly=true, prop:value=text) {}
        }
    }
}

fn rescue_buttons(message: &KeptMessage, actions: Actions) -> Node {
    let text = &texts().feedback.waiting;
    let (id, words) = (message.id.clone(), message.text.clone());
    html! {
        button(type="button", class="button", on:click=move |_| actions.copy.run(words.clone())) {
            (text.copy)
        }
        button(type="button", class="button", on:click=move |_| actions.change.run(id.clone())) {
            (text.change)
        }
    }
}
