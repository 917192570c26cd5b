//! What unfolds and slides, so that what is meant is in sight.

use leptos::prelude::{document, request_animation_frame, window};
use web_sys::{Element, HtmlElement};

use crate::browser::page::hash;

/// The width from which the choices stand beside the list, in CSS pixels; 60em in the style.
const WIDE: f64 = 960.0;

/// Unfolds a `<details>` where the style shows what is in it anyway, so that assistive technology and
/// tools know it as open.
pub fn unfold_when_wide(selector: &str) {
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    let found = document().query_selector(selector).ok().flatten();
    if let Some(details) = found.filter(|_| width.is_some_and(|width| width >= WIDE)) {
        // Setting an attribute with a valid name cannot fail.
        _ = details.set_attribute("open", "");
    }
}

/// Unfolds whatever holds the part of the page that the address names, and shows it. Browsers do so when a page is
/// loaded, but not for a page that the app draws.
pub fn unfold_target() {
    request_animation_frame(|| {
        if let Some(target) = part(&hash()).filter(unfold_around) {
            target.scroll_into_view();
        }
    });
}

/// The part of the page that the end of an address names: `#meenemen`.
pub fn part(hash: &str) -> Option<Element> {
    let id = js_sys::decode_uri_component(hash.strip_prefix('#')?).ok()?;
    document().get_element_by_id(&id.as_string()?)
}

/// Unfolds all that an element stands in. Says whether anything was folded.
pub fn unfold_around(element: &Element) -> bool {
    let mut around = element.closest("details").ok().flatten();
    let mut was_folded = false;
    while let Some(fold) = around {
        was_folded |= !fold.has_attribute("open");
        // Setting an attribute with a valid name cannot fail.
        _ = fold.set_attribute("open", "");
        let parent = fold.parent_element();
        around = parent.and_then(|parent| parent.closest("details").ok().flatten());
    }
    was_folded
}

/// Slides the row that an element stands in, so that all of the element is in view. Browsers leave what has the focus
/// as it is where a part of it shows.
pub fn slide_into_view(element: &HtmlElement) {
    if let Some(row) = element.parent_element() {
        let room = (row.client_width() - element.offset_width()) / 2;
        row.set_scroll_left(element.offset_left() - room);
    }
}
