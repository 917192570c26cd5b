//! Whom to ask.

use crate::app::components::links::{email, phone};
use crate::app::components::words::words;
use crate::app::html::{Node, html};
use crate::app::texts::texts;
use crate::content::{Contact, LibraryFile};

/// Name, phone and mail of whoever knows most about it; what is missing is that of the library.
pub fn contact(own: Option<&Contact>, library: Option<&LibraryFile>) -> Node {
    let name = own
        .and_then(|contact| contact.name.as_ref())
        .map(|name| html! { p { (words(name)) } });
    let number = own
        .and_then(|contact| contact.phone.as_ref())
        .or_else(|| library?.phone.as_ref());
    let address = own
        .and_then(|contact| contact.email.as_ref())
        .or_else(|| library?.email.as_ref());
    let number = number.map(|number| html! { li { (texts().site.phone) ": " (phone(number)) } });
    let address =
        address.map(|address| html! { li { (texts().site.email) ": " (email(address)) } });
    html! { (name) ul(class="plain-list") { (number) (address) } }
}
