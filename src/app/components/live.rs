//! What changes while a page stands, so that it also changes in a page that the browser translates.
//!
//! A translator in the browser takes each text node away and puts its own in the place. What is then written
//! into the old node nobody sees. So text that changes is never written into a node that stood: it comes in an
//! element of its own, and goes with it.

use leptos::either::Either;
use leptos::prelude::*;

/// Mounts its children anew whenever what they read changes. Each of them is an element or a component of
/// elements: a text on its own would stay where a translator put it. What has to keep the focus stands outside.
#[component]
pub fn Remount(children: ChildrenFn) -> impl IntoView {
    let mut is_odd = false;
    // A view in the place of one of the same type is written into its nodes. These two are of different types.
    move || {
        is_odd = !is_odd;
        match is_odd {
            true => Either::Left(children()),
            false => Either::Right(children()),
        }
    }
}

/// Text that changes. Nothing at all while it is empty.
#[component]
pub fn LiveText(#[prop(into)] text: Signal<String>) -> impl IntoView {
    // The same text again is no news for a screen reader.
    let text = Memo::new(move |_| text.get());
    let span = move || {
        let text = text.get();
        (!text.is_empty()).then(|| view! { <span>{text}</span> })
    };
    view! { <Remount>{span()}</Remount> }
}
