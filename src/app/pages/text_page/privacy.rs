//! What the library says about the data of residents.

use leptos::prelude::*;

use crate::app::components::contact::ContactInfo;
use crate::app::components::live::Remount;
use crate::app::components::text_list::TextList;
use crate::app::components::words::{ExampleMark, Words};
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::content::{Feedback, Privacy, Text};
use crate::domain::dutch;

/// When staff last looked at it, and whether it is invented.
#[component]
pub fn PrivacyNote() -> impl IntoView {
    let store = use_store();
    let note = move || {
        let library = store.library.get();
        let own = library.value()?.privacy.as_ref()?;
        let updated = own
            .updated
            .map(|date| (texts().own.updated)(&dutch::record_date(date)));
        Some(view! { <p class="quiet">{updated} " " <ExampleMark example=own.example/></p> })
    };
    view! { <Remount>{note()}</Remount> }
}

/// Name and address of the controller.
pub fn responsible(own: &Privacy) -> Option<AnyView> {
    let name = own.responsible.clone()?;
    let address = [&own.street, &own.postcode, &own.city];
    let address: Vec<&str> = address.into_iter().flatten().map(Text::as_str).collect();
    let address = (!address.is_empty()).then(|| view! { <p>{address.join(", ")}</p> });
    Some(view! { <p><strong><Words text=name/></strong></p> {address} }.into_any())
}

/// The data protection officer, where there is one.
pub fn officer(own: &Privacy) -> Option<AnyView> {
    let officer = own.officer.clone()?;
    Some(
        view! { <p>{texts().own.officer}</p> <ContactInfo own=Some(officer) library=None/> }
            .into_any(),
    )
}

pub fn ground(own: &Privacy) -> Option<AnyView> {
    let text = own.ground.clone()?;
    Some(view! { <p><Words text/></p> }.into_any())
}

pub fn readers(own: &Privacy) -> Option<AnyView> {
    let items = own.readers.clone();
    (!items.is_empty()).then(|| view! { <TextList items/> }.into_any())
}

/// How long a message is kept, and why so long.
pub fn keeping(feedback: &Feedback, own: Option<&Privacy>) -> Option<AnyView> {
    let days = feedback.keep_days?;
    let why = own.and_then(|own| own.keep_reason.clone());
    let why = why.map(|text| view! { <p><Words text/></p> });
    Some(view! { <p>{(texts().phrase.keep_for)(days.0)}</p> {why} }.into_any())
}
