//! A piece of a page, before it stands anywhere.

use std::borrow::Cow;

use super::value::{AttributeValue, IntoValue};
use crate::app::signals::{RwSignal, Signal};
use crate::browser::dom::Event;

/// A piece of a page.
pub enum Node {
    /// Text is only ever text: what looks like markup in it is shown as it is.
    Text(Cow<'static, str>),
    Element(Box<Element>),
    List(Vec<Node>),
    /// The same as before only where the key is the same: otherwise it is made anew. Whoever presses the
    /// first of two alike buttons twice must not press the second.
    Keyed(String, Box<Node>),
    /// A part that is drawn again when a signal that it reads changes.
    Live(Box<dyn Fn() -> Node + Send>),
}

impl Node {
    /// A piece that is itself by its key, wherever it stands in its list.
    pub fn keyed(key: String, node: Node) -> Self {
        Node::Keyed(key, Box::new(node))
    }

    /// A part that is drawn again when a signal that it reads changes.
    pub fn live<T: IntoNode>(draw: impl Fn() -> T + Send + 'static) -> Self {
        draw.into_node()
    }
}

/// Nothing to see.
impl Default for Node {
    fn default() -> Self {
        Node::Text(Cow::Borrowed(""))
    }
}

/// An element with all that stands on it and in it.
pub struct Element {
    pub(super) tag: &'static str,
    pub(super) attributes: Vec<Attribute>,
    pub(super) listeners: Vec<(&'static str, Heard)>,
    pub(super) content: Vec<Node>,
}

/// What to do with an event.
pub(super) type Heard = Box<dyn Fn(Event) + Send>;

pub(super) struct Attribute {
    pub name: &'static str,
    pub place: Place,
    pub value: AttributeValue,
}

/// Where the value of an attribute goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Into the markup: what a page says of itself.
    Markup,
    /// Into the field: what the visitor may have changed. Nothing in a page that is text.
    Field,
}

impl Element {
    pub fn new(tag: &'static str) -> Box<Self> {
        Box::new(Element {
            tag,
            attributes: Vec::new(),
            listeners: Vec::new(),
            content: Vec::new(),
        })
    }

    pub fn attribute(&mut self, name: &'static str, value: impl IntoValue) {
        self.set(name, Place::Markup, value.into_value());
    }

    /// What is in a field: `value`, `checked`.
    pub fn property(&mut self, name: &'static str, value: impl IntoValue) {
        self.set(name, Place::Field, value.into_value());
    }

    fn set(&mut self, name: &'static str, place: Place, value: AttributeValue) {
        self.attributes.push(Attribute { name, place, value });
    }

    pub fn listen(&mut self, event: &'static str, heard: impl Fn(Event) + Send + 'static) {
        self.listeners.push((event, Box::new(heard)));
    }

    /// Adds to its content.
    pub fn push(&mut self, node: Node) {
        self.content.push(node);
    }
}

impl From<Box<Element>> for Node {
    fn from(element: Box<Element>) -> Self {
        Node::Element(element)
    }
}

/// Pieces after each other, for [`html!`](super::html).
#[derive(Default)]
pub struct Pieces(Vec<Node>);

impl Pieces {
    pub fn push(&mut self, node: Node) {
        self.0.push(node);
    }
}

impl From<Pieces> for Node {
    fn from(pieces: Pieces) -> Self {
        Node::List(pieces.0)
    }
}

/// What can stand in a page.
pub trait IntoNode {
    fn into_node(self) -> Node;
}

impl IntoNode for Node {
    fn into_node(self) -> Node {
        self
    }
}

impl IntoNode for () {
    fn into_node(self) -> Node {
        Node::default()
    }
}

impl IntoNode for &'static str {
    fn into_node(self) -> Node {
        Node::Text(Cow::Borrowed(self))
    }
}

impl IntoNode for String {
    fn into_node(self) -> Node {
        Node::Text(Cow::Owned(self))
    }
}

impl IntoNode for Cow<'static, str> {
    fn into_node(self) -> Node {
        Node::Text(self)
    }
}

impl<T: IntoNode> IntoNode for Option<T> {
    fn into_node(self) -> Node {
        self.map(T::into_node).unwrap_or_default()
    }
}

impl<T: IntoNode, const N: usize> IntoNode for [T; N] {
    fn into_node(self) -> Node {
        self.into_iter().collect()
    }
}

impl IntoNode for Vec<Node> {
    fn into_node(self) -> Node {
        Node::List(self)
    }
}

impl<T: IntoNode> FromIterator<T> for Node {
    fn from_iter<I: IntoIterator<Item = T>>(parts: I) -> Self {
        Node::List(parts.into_iter().map(T::into_node).collect())
    }
}

impl<F, T> IntoNode for F
where
    F: Fn() -> T + Send + 'static,
    T: IntoNode,
{
    fn into_node(self) -> Node {
        Node::Live(Box::new(move || self().into_node()))
    }
}

impl<T> IntoNode for Signal<T>
where
    T: IntoNode + Clone + Send + Sync + 'static,
{
    fn into_node(self) -> Node {
        Node::Live(Box::new(move || self.get().into_node()))
    }
}

impl<T> IntoNode for RwSignal<T>
where
    T: IntoNode + Clone + Send + Sync + 'static,
{
    fn into_node(self) -> Node {
        Node::Live(Box::new(move || self.get().into_node()))
    }
}
