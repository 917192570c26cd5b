//! Fields that a visitor may be typing in.

use leptos::prelude::document;
use web_sys::HtmlInputElement;

/// Puts a value into a field, unless the visitor is in it: that would take away what is being typed. Gives
/// whether it was put there.
pub fn put(field: &HtmlInputElement, value: &str) -> bool {
    let is_free = document().active_element().as_ref() != Some(field.as_ref());
    if is_free {
        field.set_value(value);
    }
    is_free
}

/// Whether something stands in the field of which the browser can make no value: half a date.
pub fn is_half_typed(field: &HtmlInputElement) -> bool {
    field.validity().bad_input()
}
