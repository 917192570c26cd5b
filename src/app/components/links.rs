//! Links: to pages, to other websites, to a phone or a mailbox.

use crate::app::components::words::words;
use crate::app::html::{IntoNode, Node, html};
use crate::app::route::{self, Route};
use crate::app::texts::texts;
use crate::content::{Email, Link, PhoneNumber};

/// A link of the staff. One that leaves the app says so; one without a safe address is only text.
pub fn link(link: &Link) -> Node {
    let title = words(&link.title);
    match &link.url {
        None => title,
        Some(url) if url.is_external() => {
            let href = url.as_str().to_owned();
            let note = texts().site.external;
            html! {
                a(href=href, rel="external noopener") { (title) " " span(class="quiet") { (note) } }
            }
        }
        Some(url) => html! { a(href=url.as_str().to_owned()) { (title) } },
    }
}

/// A list of links.
pub fn link_list(links: &[Link]) -> Node {
    let items = links.iter().map(|one| html! { li { (link(one)) } });
    html! { ul(class="link-list") { (items.collect::<Node>()) } }
}

/// A way to the feedback form, which then says that it is about this page.
pub fn feedback_link(page: &Route, label: &'static str) -> Node {
    let href = route::feedback_about(page);
    html! { p(class="onward screen-only") { a(href=href) { (label) } } }
}

/// A phone number that dials; what cannot be dialled stays text.
pub fn phone(number: &PhoneNumber) -> Node {
    let text = number.as_str().to_owned();
    match number.tel() {
        Some(tel) => html! { a(class="nowrap", href=tel) { (text) } },
        None => text.into_node(),
    }
}

/// A mail address that opens a mail.
pub fn email(address: &Email) -> Node {
    let href = ["mailto:", address.as_str()].concat();
    html! { a(href=href) { (address.as_str().to_owned()) } }
}
