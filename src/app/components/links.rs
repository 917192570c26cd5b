//! Links: to pages, to other websites, to a phone or a mailbox.

use leptos::prelude::*;

use crate::app::components::words::Words;
use crate::app::route::{self, Route};
use crate::app::texts::texts;
use crate::content::{Email, Link, PhoneNumber};

/// A link of the staff. One that leaves the app says so; one without a safe address is only text.
#[component]
pub fn WebLink(link: Link) -> impl IntoView {
    let title = view! { <Words text=link.title/> };
    match link.url {
        None => title.into_any(),
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
#[component]
pub fn LinkList(links: Vec<Link>) -> impl IntoView {
    let item = |link| view! { <li><WebLink link/></li> };
    view! { <ul role="list" class="link-list">{links.into_iter().map(item).collect_view()}</ul> }
}

/// A way to the feedback form.
#[component]
pub fn FeedbackLink(
    /// The form then says that it is about this page.
    page: Route,
    label: &'static str,
) -> impl IntoView {
    let href = route::feedback_about(&page);
    view! { <p class="onward screen-only"><a href=href>{label}</a></p> }
}

/// A phone number that dials; what cannot be dialled stays text.
#[component]
pub fn PhoneLink(number: PhoneNumber) -> impl IntoView {
    let text = number.shown();
    match number.tel() {
        Some(tel) => view! { <a class="nowrap" href=tel>{text}</a> }.into_any(),
        None => text.into_any(),
    }
}

/// A mail address that opens a mail.
#[component]
pub fn EmailLink(address: Email) -> impl IntoView {
    let href = ["mailto:", address.as_str()].concat();
    view! { <a href=href>{address.as_str().to_owned()}</a> }
}
