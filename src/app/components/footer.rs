//! The bottom of every page: how to reach the library, and the pages about it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::components::links::{EmailLink, PhoneLink};
use crate::app::components::live::Remount;
use crate::app::route::Route;
use crate::app::texts::texts;
use crate::content::{Email, LibraryFile, PhoneNumber};

/// Phone and mail first, on every page in the same order (WCAG 3.2.6).
#[component]
pub fn Footer(
    #[prop(into)] library: Signal<Option<Arc<LibraryFile>>>,
    /// Shown when the library does not say.
    known_contact: (Option<PhoneNumber>, Option<Email>),
) -> impl IntoView {
    let nav = texts().nav;
    let pages = [
        (Route::Branches, nav.branches),
        (Route::Feedback, nav.feedback),
        (Route::About, nav.about),
        (Route::Privacy, nav.privacy),
        (Route::Accessibility, nav.accessibility),
        (Route::OpenData, nav.open_data),
    ];
    let page =
        |(route, label): (Route, &'static str)| view! { <li><a href=route.href()>{label}</a></li> };
    let contact = move || {
        let library = library.get();
        let library = library.as_deref();
        let (known_number, known_address) = known_contact.clone();
        let number = library.and_then(|library| library.phone.clone());
        let number = number.or(known_number).map(|number| {
            view! { <li>{texts().site.phone} ": " <PhoneLink number/></li> }
        });
        let address = library.and_then(|library| library.email.clone());
        let address = address.or(known_address).map(|address| {
            view! { <li>{texts().site.email} ": " <EmailLink address/></li> }
        });
        view! { <ul role="list" class="footer__list">{number} {address}</ul> }
    };
    view! {
        <footer class="footer">
            <div class="footer__inner">
                <section>
                    <h2 class="footer__title" tabindex="-1" id="footer-contact">{texts().site.contact}</h2>
                    <p>{texts().site.call_or_mail}</p>
                    <Remount>{contact()}</Remount>
                </section>
                <nav aria-labelledby="footer-about">
                    <h2 class="footer__title" tabindex="-1" id="footer-about">{texts().site.footer_about}</h2>
                    <ul role="list" class="footer__list">{pages.map(page).collect_view()}</ul>
                </nav>
            </div>
        </footer>
    }
}
