//! The value of an attribute.

use std::borrow::Cow;

use crate::app::signals::Signal;
/// The value of an attribute, or none.
pub enum AttributeValue {
    /// The attribute is left out.
    Absent,
    Present(Cow<'static, str>),
    /// It follows the signals that it reads.
    Live(Box<dyn Give>),
}

/// Gives a value as it is; a trait of our own for the reason of [`Draw`](super::node::Draw).
pub trait Give: Send {
    fn give(&self) -> AttributeValue;
}

impl<F, T> Give for F
where
    F: Fn() -> T + Send,
    T: IntoValue,
{
    fn give(&self) -> AttributeValue {
        self().into_value()
    }
}

impl AttributeValue {
    /// What it is at this moment.
    pub fn now(self) -> Option<Cow<'static, str>> {
        match self {
            AttributeValue::Absent => None,
            AttributeValue::Present(value) => Some(value),
            AttributeValue::Live(value) => value.give().now(),
        }
    }
}

/// What can be the value of an attribute.
pub trait IntoValue {
    fn into_value(self) -> AttributeValue;
}

impl IntoValue for &'static str {
    fn into_value(self) -> AttributeValue {
        AttributeValue::Present(Cow::Borrowed(self))
    }
}

impl IntoValue for String {
    fn into_value(self) -> AttributeValue {
        AttributeValue::Present(Cow::Owned(self))
    }
}

impl IntoValue for bool {
    fn into_value(self) -> AttributeValue {
        match self {
            true => AttributeValue::Present(Cow::Borrowed("")),
            false => AttributeValue::Absent,
        }
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> AttributeValue {
        self.map_or(AttributeValue::Absent, T::into_value)
    }
}

impl<F, T> IntoValue for F
where
    F: Fn() -> T + Send + 'static,
    T: IntoValue,
{
    fn into_value(self) -> AttributeValue {
        AttributeValue::Live(Box::new(self))
    }
}

impl<T> IntoValue for Signal<T>
where
    T: IntoValue + Clone + Send + Sync + 'static,
{
    fn into_value(self) -> AttributeValue {
        AttributeValue::Live(Box::new(move || self.get()))
    }
}
