//! Links: to pages, to other websites, to a phone or a mailbox.

use leptos::prelude::*;

use crate::app::components::words::words;
use crate::app::route::{self, Route};
use crate::app::texts::texts;
use crate::content::{Email, Link, PhoneNumber};

/// A link of the staff. One that leaves the app says so; one without a safe address is only text.
pub fn link(link: &Link) -> AnyView {
    let title = words(&link.title);
    match &link.url {
        None => title,
        Some(url) if url.is_external() => {
            let href = url.as_str().to_owned();
            let note = texts().site.external;
            view! { <a href=href rel="external noopener">{title} " " <span class="quiet">{note}</span></a> }
                .into_any()
        }
        Some(url) => view! { <a href=url.as_str().to_owned()>{title}</a> }.into_any(),
    }
}

/// A list of links.
pub fn link_list(links: &[Link]) -> AnyView {
    let items = links.iter().map(|one| view! { <li>{link(one)}</li> });
    view! { <ul class="link-list">{items.collect_view()}</ul> }.into_any()
}

/// A way to the feedback form, which then says that it is about this page.
pub fn feedback_link(page: &Route, label: &'static str) -> AnyView {
    let href = route::feedback_about(page);
    view! { <p class="onward screen-only"><a href=href>{label}</a></p> }.into_any()
}

/// A phone number that dials; what cannot be dialled stays text.
pub fn phone(number: &PhoneNumber) -> AnyView {
    let text = number.as_str().to_owned();
    match number.tel() {
        Some(tel) => view! { <a class="nowrap" href=tel>{text}</a> }.into_any(),
        None => text.into_any(),
    }
}

/// A mail address that opens a mail.
pub fn email(address: &Email) -> AnyView {
    let href = ["mailto:", address.as_str()].concat();
    view! { <a href=href>{address.as_str().to_owned()}</a> }.into_any()
}
