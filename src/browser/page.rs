//! The page around the app: its title, its state, and where the focus is.

use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, FocusOptions, FormData, HtmlElement};

/// How far the app is, as tests and tools read it from `<html data-app>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppState {
    Ready,
    Failed,
}

/// Says how far the app is. `boot.js` waits for `app-ready`.
pub fn set_state(state: AppState) {
    let value = match state {
        AppState::Ready => "ready",
        AppState::Failed => "failed",
    };
    if let Some(root) = document().document_element() {
        // Setting an attribute with a valid name cannot fail.
        _ = root.set_attribute("data-app", value);
    }
    if let Ok(event) = Event::new("app-ready") {
        _ = document().dispatch_event(&event);
    }
}

/// Empties the body, so that the app takes the place of the page as it came.
pub fn clear() {
    if let Some(body) = document().body() {
        body.replace_children_with_node_0();
    }
}

pub fn set_title(title: &str) {
    document().set_title(title);
}

/// The path of the address, without query.
pub fn path() -> String {
    document()
        .location()
        .and_then(|location| location.pathname().ok())
        .unwrap_or_default()
}

/// Opens the print window of the device.
pub fn print() {
    // A browser without printing leaves the page on the screen, which is all we could do.
    _ = leptos::prelude::window().print();
}

pub fn reload() {
    if let Some(location) = document().location() {
        // A reload that the browser refuses leaves the page as it is, which is all we could do.
        _ = location.reload();
    }
}

/// Puts the focus on the first element that fits `selector`, once it is drawn.
pub fn focus(selector: &'static str) {
    request_animation_frame(move || {
        let found = document().query_selector(selector).ok().flatten();
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            // An element that cannot take the focus leaves it where it was.
            _ = element.focus();
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

/// Puts text on the clipboard. Says whether the browser let us.
pub async fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    // Absent where the connection is not secure, whatever its type says.
    let is_there = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    if !is_there.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    let written = navigator.clipboard().write_text(text);
    JsFuture::from(written).await.is_ok()
}

/// What was typed in a form of the page as it came, by the name of each field.
pub fn typed_in(form: &str) -> impl Fn(&str) -> Option<String> {
    let form = document().query_selector(form).ok().flatten();
    let data = form
        .and_then(|form| form.dyn_into().ok())
        .and_then(|form| FormData::new_with_form(&form).ok());
    move |name| data.as_ref()?.get(name).as_string()
}

/// The id of the element that has the focus.
pub fn focused() -> Option<String> {
    let id = document().active_element()?.id();
    (!id.is_empty()).then_some(id)
}

/// Puts the focus back on an element that was drawn anew.
pub fn focus_again(id: &str) {
    let found = document().get_element_by_id(id);
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // What cannot take the focus did not have it.
        _ = element.focus();
    }
}

/// Leaves a message for whoever looks into a fault.
pub fn log(message: &str) {
    web_sys::console::error_1(&message.into());
}

/// On a panic: an error page with a way out, instead of a dead page. Written with the DOM alone,
/// because the app that panicked can draw nothing any more.
pub fn show_failure(heading: &str, text: &str, reload_label: &str) -> Option<()> {
    set_state(AppState::Failed);
    let main = document().query_selector("main").ok()??;
    main.replace_children_with_node_0();
    let title = document().create_element("h1").ok()?;
    title.set_text_content(Some(heading));
    title.set_attribute("tabindex", "-1").ok()?;
    let paragraph = document().create_element("p").ok()?;
    paragraph.set_text_content(Some(text));
    // A link, because it needs no code of ours to work.
    let link = document().create_element("a").ok()?;
    link.set_text_content(Some(reload_label));
    link.set_attribute("href", &path()).ok()?;
    link.set_attribute("rel", "external").ok()?;
    link.set_attribute("class", "button").ok()?;
    for element in [&title, &paragraph, &link] {
        main.append_child(element).ok()?;
    }
    title.dyn_into::<HtmlElement>().ok()?.focus().ok()
}
