//! The bottom of every page: how to reach the library, and the pages about it.

use std::sync::Arc;

use crate::app::components::links::{email, phone};
use crate::app::html::{Node, html};
use crate::app::route::Route;
use crate::app::signals::Signal;
use crate::app::texts::texts;
use crate::content::{Email, LibraryFile, PhoneNumber};

/// Phone and mail first, on every page in the same order (WCAG 3.2.6). `known_contact` is shown when the
/// library does not say.
pub fn footer(
    library: Signal<Option<Arc<LibraryFile>>>,
    known_contact: (Option<PhoneNumber>, Option<Email>),
) -> Node {
    let nav = texts().nav;
    let pages = [
        (Route::Branches, nav.branches),
        (Route::Feedback, nav.feedback),
        (Route::About, nav.about),
        (Route::Privacy, nav.privacy),
        (Route::Accessibility, nav.accessibility),
    ];
    let page =
        |(route, label): (Route, &'static str)| html! { li { a(href=route.href()) { (label) } } };
    let contact = move || {
        let library = library.get();
        let library = library.as_deref();
        let phone = library
            .and_then(|library| library.phone.as_ref())
            .or(known_contact.0.as_ref())
            .map(|number| html! { li { (texts().site.phone) ": " (phone(number)) } });
        let email = library
            .and_then(|library| library.email.as_ref())
            .or(known_contact.1.as_ref())
            .map(|address| html! { li { (texts().site.email) ": " (email(address)) } });
        html! { ul(class="footer__list") { (phone) (email) } }
    };
    html! {
        footer(class="footer") {
            div(class="footer__inner") {
                section(aria-labelledby="footer-contact") {
                    h2(class="footer__title", id="footer-contact") { (texts().site.contact) }
                    p { (texts().site.call_or_mail) }
                    (contact)
                }
                nav(aria-labelledby="footer-about") {
                    h2(class="footer__title", id="footer-about") { (texts().site.footer_about) }
                    ul(class="footer__list") { (pages.map(page)) }
                }
            }
        }
    }
}
