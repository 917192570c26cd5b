//! The fixed part of a piece of a page as one text, with gaps for the rest.
//!
//! What is always the same is data and not code: a tag or an attribute costs a resident a few bytes to
//! download, and no instructions. [`html!`](super::html) writes the shape and fills its gaps in order.
//!
//! A shape is a row of parts. Each begins with a [mark](mark!), and its text goes on to the next.

use std::borrow::Cow;
use std::{iter, mem};

use super::node::{Attribute, Element, Heard, IntoNode, Node, Place};
use super::value::{AttributeValue, IntoValue};
use crate::browser::dom::Event;

/// The marks in a shape: control characters, which no text of ours has.
macro_rules! mark {
    // An element begins: its tag.
    (begin) => {
        "\x01"
    };
    // It ends.
    (end) => {
        "\x02"
    };
    // An attribute: its name. What it says follows.
    (attribute) => {
        "\x03"
    };
    (saying) => {
        "\x04"
    };
    // An attribute whose value is a gap: its name.
    (gap_attribute) => {
        "\x05"
    };
    // What is in a field, from a gap: the name of its property.
    (gap_property) => {
        "\x06"
    };
    // An event, heard by a gap: its name.
    (gap_event) => {
        "\x07"
    };
    (text) => {
        "\x0e"
    };
    // A piece of a page from a gap.
    (gap_node) => {
        "\x0f"
    };
}
pub(crate) use mark;

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
        let mut at_hand = Element::new("");
        let mut around: Vec<Box<Element>> = Vec::new();
        for (mark, text) in parts(shape) {
            let mut add = |place, value| {
                let name = text;
                at_hand.attributes.push(Attribute { name, place, value });
            };
            match mark {
                mark!(begin) => around.push(mem::replace(&mut at_hand, Element::new(text))),
                mark!(end) => {
                    if let Some(outer) = around.pop() {
                        let ended = mem::replace(&mut at_hand, outer);
                        at_hand.content.push(Node::Element(ended));
                    }
                }
                mark!(attribute) => add(Place::Markup, AttributeValue::Absent),
                mark!(saying) => {
                    if let Some(attribute) = at_hand.attributes.last_mut() {
                        attribute.value = AttributeValue::Present(Cow::Borrowed(text));
                    }
                }
                mark!(gap_attribute) => add(Place::Markup, next(&mut values)),
                mark!(gap_property) => add(Place::Field, next(&mut values)),
                mark!(gap_event) => at_hand.listeners.extend(heard.next().map(|it| (text, it))),
                mark!(gap_node) => at_hand.content.extend(nodes.next()),
                _ => at_hand.content.push(Node::Text(Cow::Borrowed(text))),
            }
        }
        match &at_hand.content[..] {
            [Node::Element(_)] => at_hand.content.remove(0),
            _ => Node::List(at_hand.content),
        }
    }
}

fn next(values: &mut impl Iterator<Item = AttributeValue>) -> AttributeValue {
    values.next().unwrap_or(AttributeValue::Absent)
}

/// Each mark with its text.
fn parts(shape: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut rest = shape;
    iter::from_fn(move || {
        let (mark, text) = rest.split_at_checked(1)?;
        let end = text.bytes().position(|byte| byte < b' ');
        let (text, others) = text.split_at(end.unwrap_or(text.len()));
        rest = others;
        Some((mark, text))
    })
}
