//! The page around the app: its title, its state, and where the focus is.

use std::cell::RefCell;

use leptos::ev;
use leptos::prelude::{document, request_animation_frame, window, window_event_listener};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CustomEvent, CustomEventInit, Element, Event, FocusOptions, HtmlElement};

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

/// Puts the focus on the first element that fits `selector`, once it is drawn.
pub fn focus(selector: &'static str) {
    focus_nth(selector, 0);
}

/// Puts the focus on the element that fits `selector` after `skipped` others, once it is drawn.
pub fn focus_nth(selector: &'static str, skipped: u32) {
    focus_with(selector, skipped, &FocusOptions::new());
}

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

fn focus_with(selector: &'static str, skipped: u32, options: &FocusOptions) {
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
        let hash = document().location().and_then(|place| place.hash().ok());
        let id = hash.and_then(|hash| js_sys::decode_uri_component(hash.strip_prefix('#')?).ok());
        let id = id.and_then(|id| id.as_string());
        let Some(target) = id.and_then(|id| document().get_element_by_id(&id)) else {
            return;
        };
        if unfold_around(&target) {
            target.scroll_into_view();
        }
    });
}

/// Unfolds all that an element stands in. Says whether anything was folded.
fn unfold_around(element: &Element) -> bool {
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
