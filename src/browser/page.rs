//! The page around the app: its title, its state, and what the loader is told.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CustomEvent, CustomEventInit, Event, HtmlElement};

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
    tell_boot("app-ready");
}

/// Tells `boot.js` how far the app is.
fn tell_boot(what: &str) {
    if let Ok(event) = Event::new(what) {
        // Nobody stops this event, and where nobody listens nothing is missed.
        _ = document().dispatch_event(&event);
    }
}

/// Empties the body, so that the app takes the place of the page as it came. `boot.js` remembers what the
/// visitor was doing, and puts it back when the app is ready.
pub fn clear() {
    tell_boot("app-takes-over");
    if let Some(body) = document().body() {
        body.replace_children_with_node_0();
    }
}

/// Content comes into a page that stands: the loader remembers where the visitor is.
pub fn content_comes() {
    tell_boot("content-comes");
}

/// The content stands there: the visitor is where they were.
pub fn content_stands() {
    tell_boot("content-stands");
}

/// Says since when the content that is shown is not of now; `None`: it is. The loader has a line for that.
pub fn tell_age(kept_at: Option<&str>) {
    let detail = CustomEventInit::new();
    detail.set_detail(&kept_at.map_or(JsValue::NULL, JsValue::from_str));
    if let Ok(event) = CustomEvent::new_with_event_init_dict("content-age", &detail) {
        // Nobody stops this event, and where nobody listens nothing is missed.
        _ = document().dispatch_event(&event);
    }
}

/// Whether the page as it came was published, with all that belongs on it.
pub fn is_published() -> bool {
    let is_there = |selector| matches!(document().query_selector(selector), Ok(Some(_)));
    is_there("#page-made") && !is_there(".load-failed")
}

/// Leaves the page as it came. `boot.js` says so, and offers another try.
pub fn give_up() {
    tell_boot("app-gives-up");
}

/// A page that the visitor waits for lacks its part of the program. `boot.js` loads the page again where that
/// helps: when this version of the app is gone from the server, or when the page was published.
pub fn lacks_part() {
    tell_boot("app-lacks-part");
}

/// The text of the first element that fits `selector`.
pub fn text_of(selector: &str) -> Option<String> {
    document().query_selector(selector).ok()??.text_content()
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

/// Where the site is: `https://app.voorbeeld.nl`.
pub fn origin() -> String {
    let location = document().location();
    location
        .and_then(|location| location.origin().ok())
        .unwrap_or_default()
}

/// Whether the device says that it has a connection. It may be one that leads nowhere.
pub fn is_online() -> bool {
    window().navigator().on_line()
}

/// The end of the address that names a part of the page: `#meenemen`; empty where it names none.
pub fn hash() -> String {
    document()
        .location()
        .and_then(|location| location.hash().ok())
        .unwrap_or_default()
}

/// Opens the print window of the device for one part of the page. The style of printing leaves out
/// what has not the class `only`.
pub fn print(only: &str) {
    let root = document().document_element();
    // Setting an attribute with a valid name cannot fail; a browser without printing leaves the page
    // on the screen, which is all we could do.
    if let Some(root) = &root {
        _ = root.set_attribute("data-print", only);
    }
    _ = window().print();
    if let Some(root) = &root {
        _ = root.remove_attribute("data-print");
    }
}

pub fn reload() {
    if let Some(location) = document().location() {
        // A reload that the browser refuses leaves the page as it is, which is all we could do.
        _ = location.reload();
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
