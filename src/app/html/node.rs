//! A piece of a page, before it stands anywhere.

use std::borrow::Cow;

use super::value::AttributeValue;
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
    Live(Box<dyn Draw>),
}

/// Draws a live part. A trait of our own: for a boxed `dyn Fn` the compiler also makes the ways to call it
/// once and to change it, and a resident would download them for each closure of a page.
pub trait Draw: Send {
    fn draw(&self) -> Node;
}

impl<F, T> Draw for F
where
    F: Fn() -> T + Send,
    T: IntoNode,
{
    fn draw(&self) -> Node {
        self().into_node()
    }
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
pub(super) type Heard = Box<dyn Hear>;

/// Hears an event; a trait of our own for the reason of [`Draw`].
pub(super) trait Hear: Send {
    fn hear(&self, event: Event);
}

impl<F: Fn(Event) + Send> Hear for F {
    fn hear(&self, event: Event) {
        self(event);
    }
}

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
    pub(super) fn new(tag: &'static str) -> Box<Self> {
        Box::new(Element {
            tag,
            attributes: Vec::new(),
            listeners: Vec::new(),
            content: Vec::new(),
        })
    }
}

/// What can stand in a page.
pub trait IntoNode: Sized {
    fn into_node(self) -> Node;

    /// Puts it after others. What stands in pages everywhere does so without making a [`Node`] first at
    /// each place, which is less to download.
    fn add_to(self, nodes: &mut Vec<Node>) {
        nodes.push(self.into_node());
    }
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

    #[inline(never)]
    fn add_to(self, nodes: &mut Vec<Node>) {
        nodes.push(self.into_node());
    }
}

impl IntoNode for String {
    fn into_node(self) -> Node {
        Node::Text(Cow::Owned(self))
    }

    #[inline(never)]
    fn add_to(self, nodes: &mut Vec<Node>) {
        nodes.push(self.into_node());
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

    #[inline(never)]
    fn add_to(self, nodes: &mut Vec<Node>) {
        match self {
            Some(some) => some.add_to(nodes),
            None => nodes.push(Node::default()),
        }
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
        Node::Live(Box::new(self))
    }
}

impl<T> IntoNode for Signal<T>
where
    T: IntoNode + Clone + Send + Sync + 'static,
{
    fn into_node(self) -> Node {
        Node::Live(Box::new(move || self.get()))
    }
}

impl<T> IntoNode for RwSignal<T>
where
    T: IntoNode + Clone + Send + Sync + 'static,
{
    fn into_node(self) -> Node {
        Node::Live(Box::new(move || self.get()))
    }
}
