//! Pieces of a page in the document, kept up to date.
//!
//! A piece that is drawn again is compared with what stands there. An element that stays an element of the
//! same kind stays the same in the document: it keeps the focus, and what a screen reader knows of it.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::RenderEffect;
use leptos::tachys::view::Mountable;

use super::node::{Attribute, Element, Heard, Node, Place};
use super::value::AttributeValue;
use crate::browser::dom::{self, Event, Listener};

/// A piece of a page as it stands in the document: at least one node of it, so that its place is known.
pub enum State {
    Text(dom::Text, Cow<'static, str>),
    Element(Box<ElementState>),
    /// Never empty.
    List(Vec<State>),
    Live(RenderEffect<State>),
}

pub struct ElementState {
    element: dom::Element,
    tag: &'static str,
    in_drawing: bool,
    attributes: Vec<AttributeState>,
    listeners: Vec<ListenerState>,
    content: Vec<State>,
}

struct AttributeState {
    name: &'static str,
    place: Place,
    held: Held,
}

enum Held {
    Value(Shown),
    /// Follows its signals for as long as it is kept.
    Live {
        _effect: RenderEffect<Shown>,
    },
}

/// The value of an attribute at a moment.
type Shown = Option<Cow<'static, str>>;

struct ListenerState {
    event: &'static str,
    heard: Rc<RefCell<Rc<Heard>>>,
    /// Listens by being there.
    _listener: Listener,
}

impl Node {
    /// Makes it, not yet in the page. `in_drawing`: inside `<svg>`.
    pub(super) fn build(self, in_drawing: bool) -> State {
        match self {
            Node::Text(text) => State::Text(dom::text(&text), text),
            Node::Element(element) => State::Element(Box::new(element.build(in_drawing))),
            Node::List(nodes) if nodes.is_empty() => Node::default().build(in_drawing),
            Node::List(nodes) => State::List(
                nodes
                    .into_iter()
                    .map(|node| node.build(in_drawing))
                    .collect(),
            ),
            Node::Live(draw) => State::Live(RenderEffect::new(move |before: Option<State>| {
                let node = draw();
                match before {
                    None => node.build(in_drawing),
                    Some(mut state) => {
                        node.rebuild(&mut state, in_drawing);
                        state
                    }
                }
            })),
        }
    }

    /// Puts it in the place of what stands there, and keeps of that what stays the same.
    pub(super) fn rebuild(self, state: &mut State, in_drawing: bool) {
        match (self, &mut *state) {
            (Node::Text(text), State::Text(node, before)) => {
                if text != *before {
                    node.set_data(&text);
                    *before = text;
                }
            }
            (Node::Element(element), State::Element(before)) if element.tag == before.tag => {
                element.rebuild(before);
            }
            (Node::List(nodes), State::List(before)) if !nodes.is_empty() => {
                rebuild_list(nodes, before, in_drawing);
            }
            (node, _) => {
                let new = node.build(in_drawing);
                let first = state.edge(Edge::First);
                if let Some(parent) = first.parent_node() {
                    new.insert(&parent, Some(&first));
                }
                state.remove();
                *state = new;
            }
        }
    }
}

/// The first of the old ones become the first of the new ones. `before` is never empty.
fn rebuild_list(nodes: Vec<Node>, before: &mut Vec<State>, in_drawing: bool) {
    before
        .drain(nodes.len().min(before.len())..)
        .for_each(|state| state.remove());
    let kept = before.len();
    for (at, node) in nodes.into_iter().enumerate() {
        if at < kept {
            node.rebuild(&mut before[at], in_drawing);
            continue;
        }
        let new = node.build(in_drawing);
        let last = before.last().map(|state| state.edge(Edge::Last));
        if let Some((parent, last)) = last.and_then(|last| Some((last.parent_node()?, last))) {
            new.insert(&parent, last.next_sibling().as_ref());
        }
        before.push(new);
    }
}

impl Element {
    fn build(self, in_drawing: bool) -> ElementState {
        let in_drawing = in_drawing || self.tag == "svg";
        let element = dom::element(self.tag, in_drawing);
        let content: Vec<State> = self
            .content
            .into_iter()
            .map(|node| {
                let state = node.build(in_drawing);
                state.insert(&element, None);
                state
            })
            .collect();
        // After the content: a list to choose from can only have a value that is in it.
        let attributes = attributes(&element, self.attributes);
        let listeners = listeners(&element, self.listeners);
        ElementState {
            element,
            tag: self.tag,
            in_drawing,
            attributes,
            listeners,
            content,
        }
    }

    fn rebuild(self, state: &mut ElementState) {
        rebuild_content(self.content, state);
        rebuild_attributes(self.attributes, state);
        rebuild_listeners(self.listeners, state);
    }
}

fn rebuild_content(nodes: Vec<Node>, state: &mut ElementState) {
    let kept = nodes.len().min(state.content.len());
    state.content.drain(kept..).for_each(|state| state.remove());
    for (at, node) in nodes.into_iter().enumerate() {
        match state.content.get_mut(at) {
            Some(before) => node.rebuild(before, state.in_drawing),
            None => {
                let new = node.build(state.in_drawing);
                new.insert(&state.element, None);
                state.content.push(new);
            }
        }
    }
}

fn attributes(element: &dom::Element, attributes: Vec<Attribute>) -> Vec<AttributeState> {
    let build = |attribute: Attribute| AttributeState {
        name: attribute.name,
        place: attribute.place,
        held: hold(element, attribute),
    };
    attributes.into_iter().map(build).collect()
}

/// Shows a value, now or for as long as it is held.
fn hold(element: &dom::Element, attribute: Attribute) -> Held {
    let Attribute { name, place, value } = attribute;
    match value {
        AttributeValue::Absent => {
            if place == Place::Field {
                show(element, name, place, None);
            }
            Held::Value(None)
        }
        AttributeValue::Present(value) => {
            show(element, name, place, Some(&value));
            Held::Value(Some(value))
        }
        AttributeValue::Live(value) => {
            let element = element.clone();
            let follow = move |before: Option<Shown>| {
                let now = value().now();
                // What is in a field the visitor may have changed.
                if place == Place::Field || before.unwrap_or_default() != now {
                    show(&element, name, place, now.as_deref());
                }
                now
            };
            Held::Live {
                _effect: RenderEffect::new(follow),
            }
        }
    }
}

fn show(element: &dom::Element, name: &'static str, place: Place, value: Option<&str>) {
    match place {
        Place::Markup => dom::set_attribute(element, name, value),
        Place::Field => dom::set_property(element, name, value),
    }
}

fn rebuild_attributes(new: Vec<Attribute>, state: &mut ElementState) {
    let element = &state.element;
    let names = new.iter().map(|new| (new.name, new.place));
    if !names.eq(state
        .attributes
        .iter()
        .map(|before| (before.name, before.place)))
    {
        for before in state.attributes.drain(..) {
            // What is in a field stays until another value comes.
            if before.place == Place::Markup {
                dom::set_attribute(element, before.name, None);
            }
        }
        state.attributes = attributes(element, new);
        return;
    }
    for (before, new) in state.attributes.iter_mut().zip(new) {
        match (&mut before.held, new.value) {
            (Held::Value(None), AttributeValue::Absent) => {}
            (Held::Value(Some(before)), AttributeValue::Present(value)) if *before == value => {}
            (held, value) => {
                // What may turn out to be nothing shows nothing then.
                let may_be_nothing = !matches!(value, AttributeValue::Present(_));
                if may_be_nothing && new.place == Place::Markup {
                    dom::set_attribute(element, new.name, None);
                }
                let (name, place) = (new.name, new.place);
                *held = hold(element, Attribute { name, place, value });
            }
        }
    }
}

fn listeners(element: &dom::Element, listeners: Vec<(&'static str, Heard)>) -> Vec<ListenerState> {
    let build = |(event, heard): (&'static str, Heard)| {
        let heard = Rc::new(RefCell::new(Rc::new(heard)));
        let at_hand = Rc::clone(&heard);
        let listener = Listener::new(element, event, move |event: Event| {
            // What is heard may lead to a new page, with something else to do at the next event.
            let heard = Rc::clone(&at_hand.borrow());
            heard(event);
        });
        ListenerState {
            event,
            heard,
            _listener: listener,
        }
    };
    listeners.into_iter().map(build).collect()
}

fn rebuild_listeners(new: Vec<(&'static str, Heard)>, state: &mut ElementState) {
    let events = new.iter().map(|(event, _)| *event);
    if events.eq(state.listeners.iter().map(|before| before.event)) {
        for (before, (_, heard)) in state.listeners.iter().zip(new) {
            *before.heard.borrow_mut() = Rc::new(heard);
        }
    } else {
        state.listeners = listeners(&state.element, new);
    }
}

#[derive(Clone, Copy)]
enum Edge {
    First,
    Last,
}

impl State {
    /// Its first or last node in the document.
    fn edge(&self, edge: Edge) -> dom::Node {
        match self {
            State::Text(text, _) => text.clone().into(),
            State::Element(state) => state.element.clone().into(),
            State::List(states) => {
                let state = match edge {
                    Edge::First => states.first(),
                    Edge::Last => states.last(),
                };
                state
                    .expect("a list that stands in a page is never empty")
                    .edge(edge)
            }
            State::Live(effect) => with(effect, |state| state.edge(edge)),
        }
    }

    /// Puts it into `parent`: before a node of it, or at the end.
    pub(super) fn insert(&self, parent: &dom::Node, before: Option<&dom::Node>) {
        match self {
            State::Text(text, _) => dom::insert(parent, text, before),
            State::Element(state) => dom::insert(parent, &state.element, before),
            State::List(states) => states.iter().for_each(|state| state.insert(parent, before)),
            State::Live(effect) => with(effect, |state| state.insert(parent, before)),
        }
    }

    /// Puts a view of Leptos before it.
    pub(super) fn insert_before(&self, view: &mut dyn Mountable) -> bool {
        let first = self.edge(Edge::First);
        let parent = first.parent_element();
        if let Some(parent) = &parent {
            view.mount(parent, Some(&first));
        }
        parent.is_some()
    }

    /// Takes it out of the document.
    pub(super) fn remove(&self) {
        match self {
            State::Text(text, _) => dom::remove(text),
            State::Element(state) => dom::remove(&state.element),
            State::List(states) => states.iter().for_each(State::remove),
            State::Live(effect) => with(effect, State::remove),
        }
    }
}

/// What a live part shows now.
fn with<T>(effect: &RenderEffect<State>, look: impl FnOnce(&State) -> T) -> T {
    effect
        .with_value_mut(|state| look(state))
        .expect("a live part was drawn when it was made")
}
