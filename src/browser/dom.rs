//! The document as a tree: making, changing and listening to what is in it.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
pub use web_sys::{Element, Event, Node, Text};
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use leptos::prelude::document;

const SVG: &str = "http://www.w3.org/2000/svg";

/// A new element, not yet in the page. `in_drawing`: of SVG, and not of HTML.
pub fn element(tag: &str, in_drawing: bool) -> Element {
    let made = match in_drawing {
        true => document().create_element_ns(Some(SVG), tag),
        false => document().create_element(tag),
    };
    made.expect("tags are names, which is all the browser asks")
}

pub fn text(words: &str) -> Text {
    document().create_text_node(words)
}

/// Gives an attribute its value, or takes it away.
pub fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    // Setting an attribute with a valid name cannot fail.
    _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// What is in a field now, whatever stands in its attributes: `value` is text, `checked` is there or not.
pub fn set_property(element: &Element, name: &str, value: Option<&str>) {
    let value = match name {
        "checked" => JsValue::from_bool(value.is_some()),
        _ => JsValue::from_str(value.unwrap_or_default()),
    };
    // Fields take any value; what they cannot show they leave out.
    _ = js_sys::Reflect::set(element, &JsValue::from_str(name), &value);
}

/// Puts a node into `parent`: before another one, or at the end.
pub fn insert(parent: &Node, child: &Node, before: Option<&Node>) {
    if parent.insert_before(child, before).is_err() {
        // Something else changed the page, such as a translator: then at the end is better than nowhere.
        _ = parent.append_child(child);
    }
}

/// Takes a node out of the page.
pub fn remove(node: &Node) {
    if let Some(parent) = node.parent_node() {
        // It is a child of its parent.
        _ = parent.remove_child(node);
    }
}

/// Listens to one kind of event for as long as it is kept.
pub struct Listener {
    element: Element,
    event: &'static str,
    heard: Closure<dyn Fn(Event)>,
}

impl Listener {
    pub fn new(element: &Element, event: &'static str, heard: impl Fn(Event) + 'static) -> Self {
        let heard: Closure<dyn Fn(Event)> = Closure::new(heard);
        // Any name of an event will do.
        _ = element.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
        Listener {
            element: element.clone(),
            event,
            heard,
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let heard = self.heard.as_ref().unchecked_ref();
        // What was not listened to needs no end.
        _ = self
            .element
            .remove_event_listener_with_callback(self.event, heard);
    }
}

/// What is in the field that an event is about.
pub fn value(event: &Event) -> String {
    event
        .target()
        .map_or_else(String::new, |field| field_value(&field))
}

/// Whether the box that an event is about is ticked.
pub fn is_checked(event: &Event) -> bool {
    let field = event.target();
    let field = field
        .as_ref()
        .and_then(|field| field.dyn_ref::<HtmlInputElement>());
    field.is_some_and(HtmlInputElement::checked)
}

/// What is in the field with this id; nothing where there is none.
pub fn value_of(id: &str) -> String {
    let field = document().get_element_by_id(id);
    field.map_or_else(String::new, |field| field_value(&field))
}

fn field_value(field: &JsValue) -> String {
    if let Some(field) = field.dyn_ref::<HtmlInputElement>() {
        field.value()
    } else if let Some(field) = field.dyn_ref::<HtmlSelectElement>() {
        field.value()
    } else if let Some(field) = field.dyn_ref::<HtmlTextAreaElement>() {
        field.value()
    } else {
        String::new()
    }
}
