//! The attributes of an element in the document, and what is in its field.

use std::borrow::Cow;

use leptos::prelude::RenderEffect;

use super::node::{Attribute, Place};
use super::value::AttributeValue;
use crate::browser::dom;

pub struct AttributeState {
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

pub fn build(element: &dom::Element, attributes: Vec<Attribute>) -> Vec<AttributeState> {
    let hold_one = |attribute: Attribute| AttributeState {
        name: attribute.name,
        place: attribute.place,
        held: hold(element, attribute),
    };
    attributes.into_iter().map(hold_one).collect()
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
                let now = value.give().now();
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

pub fn rebuild(element: &dom::Element, new: Vec<Attribute>, states: &mut Vec<AttributeState>) {
    let names = new.iter().map(|new| (new.name, new.place));
    if !names.eq(states.iter().map(|before| (before.name, before.place))) {
        for before in states.drain(..) {
            // What is in a field stays until another value comes.
            if before.place == Place::Markup {
                dom::set_attribute(element, before.name, None);
            }
        }
        *states = build(element, new);
        return;
    }
    for (before, new) in states.iter_mut().zip(new) {
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
