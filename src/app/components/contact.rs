//! Whom to ask.

use leptos::prelude::*;

use crate::app::components::links::{email, phone};
use crate::app::components::words::words;
use crate::app::texts::texts;
use crate::content::{Contact, LibraryFile};

/// Name, phone and mail of whoever knows most about it; what is missing is that of the library.
pub fn contact(own: Option<&Contact>, library: Option<&LibraryFile>) -> AnyView {
    let name = own
        .and_then(|contact| contact.name.as_ref())
        .map(|name| view! { <p>{words(name)}</p> });
    let number = own
        .and_then(|contact| contact.phone.as_ref())
        .or_else(|| library?.phone.as_ref());
    let address = own
        .and_then(|contact| contact.email.as_ref())
        .or_else(|| library?.email.as_ref());
    let number = number.map(|number| view! { <li>{texts().site.phone} ": " {phone(number)}</li> });
    let address =
        address.map(|address| view! { <li>{texts().site.email} ": " {email(address)}</li> });
    view! { {name} <ul class="plain-list">{number} {address}</ul> }.into_any()
}
