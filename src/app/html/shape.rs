//! The fixed part of a piece of a page as one text, with gaps for the rest.
//!
//! What is always the same is data and not code: a tag or an attribute costs a resident a few bytes to
//! download, and no instructions. [`html!`](super::html) writes the shape and fills its gaps in order.
//!
//! A shape is a row of parts. Each begins with a [`mark`], and its text goes on to the next.

use std::borrow::Cow;
use std::iter;

use super::node::{Attribute, Element, Heard, IntoNode, Node, Place};
use super::value::{AttributeValue, IntoValue};
use crate::browser::dom::Event;

/// The marks in a shape: control characters, which no text of ours has.
mod mark {
    /// An element begins: its tag.
    pub const BEGIN: u8 = 0x01;
    /// It ends.
    pub const END: u8 = 0x02;
    /// An attribute: its name. What it says follows as [`SAYING`].
    pub const ATTRIBUTE: u8 = 0x03;
    pub const SAYING: u8 = 0x04;
    /// An attribute whose value is a gap: its name.
    pub const GAP_ATTRIBUTE: u8 = 0x05;
    /// What is in a field, from a gap: the name of its property.
    pub const GAP_PROPERTY: u8 = 0x06;
    /// An event, heard by a gap: its name.
    pub const GAP_EVENT: u8 = 0x07;
    pub const TEXT: u8 = 0x0e;
    /// A piece of a page from a gap.
    pub const GAP_NODE: u8 = 0x0f;
}

/// What stands in the gaps of a shape, each kind in the order of the shape.
#[derive(Default)]
pub struct Gaps {
    values: Vec<AttributeValue>,
    heard: Vec<Heard>,
    nodes: Vec<Node>,
}

impl Gaps {
    pub fn value(&mut self, value: impl IntoValue) {
        self.values.push(value.into_value());
    }

    pub fn hear(&mut self, heard: impl Fn(Event) + Send + 'static) {
        self.heard.push(Box::new(heard));
    }

    pub fn node(&mut self, node: impl IntoNode) {
        node.add_to(&mut self.nodes);
    }
}

impl Node {
    /// The piece of a page with this shape.
    pub fn shaped(shape: &'static str, gaps: Gaps) -> Node {
        let mut values = gaps.values.into_iter();
        let mut heard = gaps.heard.into_iter();
        let mut nodes = gaps.nodes.into_iter();
        // The elements that have not ended yet, and around them the piece itself.
        let mut open = vec![Element::new("")];
        for (mark, text) in parts(shape) {
            if mark == mark::BEGIN {
                open.push(Element::new(text));
                continue;
            }
            let ended = (mark == mark::END).then(|| open.pop()).flatten();
            let Some(at_hand) = open.last_mut() else {
                break;
            };
            let mut add = |name, place, value| {
                at_hand.attributes.push(Attribute { name, place, value });
            };
            match mark {
                mark::ATTRIBUTE => add(text, Place::Markup, AttributeValue::Absent),
                mark::SAYING => {
                    if let Some(attribute) = at_hand.attributes.last_mut() {
                        attribute.value = AttributeValue::Present(Cow::Borrowed(text));
                    }
                }
                mark::GAP_ATTRIBUTE => add(text, Place::Markup, next(&mut values)),
                mark::GAP_PROPERTY => add(text, Place::Field, next(&mut values)),
                mark::GAP_EVENT => at_hand.listeners.extend(heard.next().map(|it| (text, it))),
                mark::TEXT => at_hand.content.push(Node::Text(Cow::Borrowed(text))),
                mark::GAP_NODE => at_hand.content.extend(nodes.next()),
                _ => at_hand.content.extend(ended.map(Node::Element)),
            }
        }
        let mut content = open.pop().map(|piece| piece.content).unwrap_or_default();
        match &content[..] {
            [Node::Element(_)] => content.remove(0),
            _ => Node::List(content),
        }
    }
}

fn next(values: &mut impl Iterator<Item = AttributeValue>) -> AttributeValue {
    values.next().unwrap_or(AttributeValue::Absent)
}

/// Each mark with its text.
fn parts(shape: &'static str) -> impl Iterator<Item = (u8, &'static str)> {
    let mut rest = shape;
    iter::from_fn(move || {
        let mark = *rest.as_bytes().first()?;
        let text = rest.get(1..)?;
        let end = text.bytes().position(|byte| byte < b' ');
        let (text, others) = text.split_at(end.unwrap_or(text.len()));
        rest = others;
        Some((mark, text))
    })
}
