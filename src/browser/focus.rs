//! Where the focus is.

use leptos::prelude::{document, request_animation_frame};
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

/// Puts the focus on the first element that fits `selector`, once it is drawn.
pub fn focus(selector: &'static str) {
    focus_nth(selector, 0);
}

/// Puts the focus on the element that fits `selector` after `skipped` others, once it is drawn.
pub fn focus_nth(selector: &'static str, skipped: u32) {
    focus_with(selector, skipped, &FocusOptions::new());
}

/// As [`focus_nth`], in another way: without scrolling, for instance.
pub fn focus_with(selector: &'static str, skipped: u32, options: &FocusOptions) {
    let options = options.clone();
    request_animation_frame(move || {
        let found = document().query_selector_all(selector).ok();
        let found = found.and_then(|found| found.item(skipped));
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            // An element that cannot take the focus leaves it where it was.
            _ = element.focus_with_options(&options);
        }
    });
}

/// As [`focus`], when what had the focus is gone: a reader who is somewhere else stays there.
pub fn focus_if_lost(selector: &'static str) {
    request_animation_frame(move || {
        let focused = document().active_element();
        if focused.is_none_or(|element| element.tag_name() == "BODY") {
            focus(selector);
        }
    });
}

/// Whether the focus is in an element that fits `selector`.
pub fn is_in(selector: &str) -> bool {
    let focused = document().active_element();
    focused.is_some_and(|element| matches!(element.closest(selector), Ok(Some(_))))
}

/// Puts the focus on a field, with its label in sight: a browser of its own accord would show only the
/// box.
pub fn focus_field(id: &str) {
    let Some(field) = document().get_element_by_id(id) else {
        return;
    };
    let label = ["label[for='", id, "']"].concat();
    let label = document().query_selector(&label).ok().flatten();
    label.as_ref().unwrap_or(&field).scroll_into_view();
    if let Some(field) = field.dyn_ref::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // A field that cannot take the focus leaves it where it was.
        _ = field.focus_with_options(&options);
    }
}
