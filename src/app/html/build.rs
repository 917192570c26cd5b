//! Pieces of a page in the document, kept up to date.
//!
//! A piece that is drawn again is compared with what stands there. An element that stays an element of the
//! same kind stays the same in the document: it keeps the focus, and what a screen reader knows of it.

use std::borrow::Cow;
use std::mem;

use leptos::prelude::RenderEffect;
use leptos::tachys::view::Mountable;

use super::attributes::{self, AttributeState};
use super::listeners::{self, ListenerState};
use super::node::{Element, Node};
use crate::browser::dom;

/// A piece of a page as it stands in the document: at least one node of it, so that its place is known.
pub enum State {
    Text(dom::Text, Cow<'static, str>),
    Element(Box<ElementState>),
    /// Never empty.
    List(Vec<State>),
    Keyed(String, Box<State>),
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
            Node::Keyed(key, node) => State::Keyed(key, Box::new(node.build(in_drawing))),
            Node::Live(draw) => State::Live(RenderEffect::new(move |before: Option<State>| {
                let node = draw.draw();
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

    /// Takes out of `old` what this becomes: the one with its key, or the one in its place.
    fn own_among(&self, old: &mut [Option<State>], at: usize) -> Option<State> {
        let is_own = |state: &Option<State>| match (self, state) {
            (Node::Keyed(key, _), Some(State::Keyed(known, _))) => key == known,
            (Node::Keyed(..), _) | (_, Some(State::Keyed(..)) | None) => false,
            (_, Some(_)) => true,
        };
        if old.get(at).is_some_and(is_own) {
            return old[at].take();
        }
        match self {
            Node::Keyed(..) => old.iter_mut().find(|state| is_own(state))?.take(),
            Node::Text(_) | Node::Element(_) | Node::List(_) | Node::Live(_) => None,
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
            (Node::Keyed(key, node), State::Keyed(known, before)) if key == *known => {
                node.rebuild(before, in_drawing);
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

/// What has a key finds its own again, wherever it stood; the others keep their places. `before` is never
/// empty, and neither is what comes of it.
fn rebuild_list(nodes: Vec<Node>, before: &mut Vec<State>, in_drawing: bool) {
    let end = before.last().map(|state| state.edge(Edge::Last));
    let parent = end.as_ref().and_then(|end| end.parent_node());
    let mut follower = end.and_then(|end| end.next_sibling());
    let mut old: Vec<Option<State>> = mem::take(before).into_iter().map(Some).collect();
    let states =
        nodes
            .into_iter()
            .enumerate()
            .map(|(at, node)| match node.own_among(&mut old, at) {
                None => node.build(in_drawing),
                Some(mut state) => {
                    node.rebuild(&mut state, in_drawing);
                    state
                }
            });
    *before = states.collect();
    old.into_iter().flatten().for_each(|mut gone| gone.remove());
    let Some(parent) = parent else {
        return;
    };
    for state in before.iter().rev() {
        let last = state.edge(Edge::Last);
        // What stands right is not touched: moving it would take the focus from it.
        if last.parent_node().is_none() || last.next_sibling() != follower {
            state.insert(&parent, follower.as_ref());
        }
        follower = Some(state.edge(Edge::First));
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
        let attributes = attributes::build(&element, self.attributes);
        let listeners = listeners::build(&element, self.listeners);
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
        attributes::rebuild(&state.element, self.attributes, &mut state.attributes);
        listeners::rebuild(&state.element, self.listeners, &mut state.listeners);
    }
}

fn rebuild_content(nodes: Vec<Node>, state: &mut ElementState) {
    let kept = nodes.len().min(state.content.len());
    let gone = state.content.drain(kept..);
    gone.for_each(|mut state| state.remove());
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
            State::Keyed(_, state) => state.edge(edge),
            State::Live(effect) => with(effect, |state| state.edge(edge)),
        }
    }

    /// Puts it into `parent`: before a node of it, or at the end.
    pub(super) fn insert(&self, parent: &dom::Node, before: Option<&dom::Node>) {
        match self {
            State::Text(text, _) => dom::insert(parent, text, before),
            State::Element(state) => dom::insert(parent, &state.element, before),
            State::List(states) => states.iter().for_each(|state| state.insert(parent, before)),
            State::Keyed(_, state) => state.insert(parent, before),
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

    /// Takes it out of the document. Nothing in it listens any more: a browser tells a field that goes that
    /// it was changed, when the signals of its page are gone already.
    pub(super) fn remove(&mut self) {
        self.silence();
        self.take_out();
    }

    fn silence(&mut self) {
        match self {
            State::Text(..) => {}
            State::Element(state) => {
                state.listeners.clear();
                state.content.iter_mut().for_each(State::silence);
            }
            State::List(states) => states.iter_mut().for_each(State::silence),
            State::Keyed(_, state) => state.silence(),
            State::Live(effect) => with(effect, State::silence),
        }
    }

    fn take_out(&self) {
        match self {
            State::Text(text, _) => dom::remove(text),
            State::Element(state) => dom::remove(&state.element),
            State::List(states) => states.iter().for_each(State::take_out),
            State::Keyed(_, state) => state.take_out(),
            State::Live(effect) => with(effect, |state| state.take_out()),
        }
    }
}

/// What a live part shows now.
fn with<T>(effect: &RenderEffect<State>, look: impl FnOnce(&mut State) -> T) -> T {
    effect
        .with_value_mut(look)
        .expect("a live part was drawn when it was made")
}
