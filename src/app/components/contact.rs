//! Whom to ask.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::components::links::{EmailLink, PhoneLink};
use crate::app::components::words::Words;
use crate::app::texts::texts;
use crate::content::{Contact, LibraryFile};

/// Name, phone and mail of whoever knows most about it.
#[component]
pub fn ContactInfo(
    own: Option<Contact>,
    /// Tells the phone and the mail that `own` does not.
    library: Option<Arc<LibraryFile>>,
) -> impl IntoView {
    let (own, library) = (own.as_ref(), library.as_deref());
    let name = own
        .and_then(|contact| contact.name.clone())
        .map(|name| view! { <p><Words text=name/></p> });
    let number = own
        .and_then(|contact| contact.phone.clone())
        .or_else(|| library?.phone.clone())
        .map(|number| view! { <li>{texts().site.phone} ": " <PhoneLink number/></li> });
    let address = own
        .and_then(|contact| contact.email.clone())
        .or_else(|| library?.email.clone())
        .map(|address| view! { <li>{texts().site.email} ": " <EmailLink address/></li> });
    view! { {name} <ul role="list" class="plain-list">{number} {address}</ul> }
}
