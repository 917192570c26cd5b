//! The way back: each page as it was when the visitor left it.

use std::cell::RefCell;

use leptos::ev;
use leptos::prelude::{document, request_animation_frame, window, window_event_listener};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, FocusOptions, HtmlElement};

use crate::browser::focus::focus_with;
use crate::browser::fold::unfold_around;
use crate::browser::page::path;

/// Puts the page back as it was when the visitor left it: scrolled as far, and the focus on the link by which
/// they left; on the first element that fits `selector` where that link is gone.
pub fn return_to(selector: &'static str) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let here = address();
    let opened = OPENED.with_borrow(|known| {
        let known = known.iter().find(|(address, _)| *address == here);
        known.map(|(_, opened)| opened.clone())
    });
    match opened {
        Some((href, before)) => focus_link(href, before, selector, options, FRAMES),
        None => focus_with(selector, 0, &options),
    }
    let scrolled = SCROLLED.with_borrow(|known| {
        let known = known.iter().find(|(address, _)| *address == here);
        known.map(|(_, scrolled)| *scrolled)
    });
    if let Some(scrolled) = scrolled {
        request_animation_frame(move || window().scroll_to_with_x_and_y(0.0, scrolled));
    }
}

/// A list is drawn some frames after its page; about half a second.
const FRAMES: u32 = 30;

/// Puts the focus on a link to an address, the one after `before` others, as soon as it is drawn; on the first
/// element that fits `otherwise` when it is not in so many frames.
fn focus_link(
    href: String,
    before: usize,
    otherwise: &'static str,
    options: FocusOptions,
    frames: u32,
) {
    request_animation_frame(move || {
        let link = links_to(&href).nth(before);
        match link {
            // A link takes the focus, where it is not folded away.
            Some(link) => {
                unfold_around(&link);
                _ = link.focus_with_options(&options);
            }
            None if frames > 0 => focus_link(href, before, otherwise, options, frames - 1),
            None => focus_with(otherwise, 0, &options),
        }
    });
}

thread_local! {
    /// How far the page at each address is scrolled, in CSS pixels.
    static SCROLLED: RefCell<Vec<(String, f64)>> = const { RefCell::new(Vec::new()) };
    /// By which link the page at each address was left: its `href`, and how many such links stand before it.
    static OPENED: RefCell<Vec<(String, (String, usize))>> = const { RefCell::new(Vec::new()) };
}

/// Remembers from now on by which link the visitor leaves each page.
pub fn remember_links() {
    let remember = Closure::<dyn FnMut(Event)>::new(|event: Event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("main a[href]").ok()?);
        let Some((link, href)) =
            link.and_then(|link| Some((link.clone(), link.get_attribute("href")?)))
        else {
            return;
        };
        let before = links_to(&href).position(|known| known.is_same_node(Some(&link)));
        let here = address();
        OPENED.with_borrow_mut(|known| {
            known.retain(|(address, _)| *address != here);
            known.push((here, (href, before.unwrap_or_default())));
        });
    });
    // On its way down: when it comes up again the router may have taken the link from the page.
    let function = remember.as_ref().unchecked_ref();
    // A browser without this event leads back to the heading.
    _ = window().add_event_listener_with_callback_and_bool("click", function, true);
    // It listens for as long as the page is open.
    remember.forget();
}

/// The links of the page to an address, as it is written in them.
fn links_to(href: &str) -> impl Iterator<Item = HtmlElement> {
    let links = document().query_selector_all("main a[href]").ok();
    let all = (0..).map_while(move |at| links.as_ref()?.item(at));
    let links = all.filter_map(|link| link.dyn_into::<HtmlElement>().ok());
    links.filter(move |link| link.get_attribute("href").as_deref() == Some(href))
}

/// Remembers from now on how far each page is scrolled. Browsers do so too, but at the moment the
/// address changes, when the next page already stands: then what they remember is about that one.
pub fn remember_scroll() {
    window_event_listener(ev::scroll, |_| {
        let here = address();
        let scrolled = window().scroll_y().unwrap_or_default();
        SCROLLED.with_borrow_mut(|known| {
            known.retain(|(address, _)| *address != here);
            known.push((here, scrolled));
        });
    });
}

/// Path and query.
fn address() -> String {
    let query = document()
        .location()
        .and_then(|location| location.search().ok());
    path() + &query.unwrap_or_default()
}
