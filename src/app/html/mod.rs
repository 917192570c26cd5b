//! What pages are made of: elements, text, and parts that follow what changes.
//!
//! A page is written with [`html!`] and is a value, a [`Node`]. In the browser it becomes a part of the
//! document that follows its signals ([`build`]); on the host it becomes text ([`write`]).
//!
//! The `view!` of Leptos gives each element a type of its own, and each type code of its own. Here all
//! elements have one type, because that code is most of what a resident would download.

mod attributes;
mod build;
mod listeners;
mod node;
mod value;
mod view;
mod write;

pub use node::{Element, IntoNode, Node, Pieces};
pub use value::{AttributeValue, IntoValue};

/// Writes a piece of a page, as a [`Node`].
///
/// - `p(class="lead") { … }` is an element with attributes and content; `p { … }` has no attributes, and
///   `input(type="text");` no content.
/// - `(…)` is a value of Rust: text, a node, perhaps one, a list, or a closure. A closure runs again when
///   a signal that it reads changes; so does a closure that gives an attribute.
/// - A live part inside a live part is made anew with it: what a visitor types in belongs outside. Alike
///   pieces of a list that can be pressed are told apart by [`Node::keyed`].
/// - `on:click=…` listens; it gets the event. `prop:value=…` is what is in a field, also after the visitor
///   changed it.
/// - An attribute that is `false` or `None` is left out; one that is `true` has no value.
///
/// ```ignore
/// html! {
///     h1(tabindex="-1") { (text.title) }
///     p(class="lead") { (move || greeting.get()) " " em { (name) } }
///     button(type="button", on:click=move |_| greet.run(())) { (text.greet) }
/// }
/// ```
macro_rules! html {
    (@element $tag:ident ($(
        $name:ident $(- $more:ident)* $(: $of:ident)? = $value:expr
    ),* $(,)?) $($content:tt)*) => {{
        #[allow(unused_mut)]
        let mut element = $crate::app::html::Element::new(stringify!($tag));
        $($crate::app::html::html!(@attribute element $name $(- $more)* $(: $of)? = $value);)*
        $crate::app::html::html!(@inside element $($content)*);
        element
    }};

    (@attribute $element:ident on : $event:ident = $heard:expr) => {
        $element.listen(stringify!($event), $heard)
    };
    (@attribute $element:ident prop : $name:ident = $value:expr) => {
        $element.property(stringify!($name), $value)
    };
    (@attribute $element:ident $name:ident $(- $more:ident)* = $value:expr) => {
        $element.attribute(concat!(stringify!($name) $(, "-", stringify!($more))*), $value)
    };

    (@inside $outer:ident) => {};
    (@inside $outer:ident ($value:expr) $($rest:tt)*) => {
        $outer.push($crate::app::html::IntoNode::into_node($value));
        $crate::app::html::html!(@inside $outer $($rest)*)
    };
    (@inside $outer:ident $text:literal $($rest:tt)*) => {
        $outer.push($crate::app::html::IntoNode::into_node($text));
        $crate::app::html::html!(@inside $outer $($rest)*)
    };
    (@inside $outer:ident $tag:ident $attributes:tt { $($content:tt)* } $($rest:tt)*) => {
        $outer.push($crate::app::html::html!(@element $tag $attributes $($content)*).into());
        $crate::app::html::html!(@inside $outer $($rest)*)
    };
    (@inside $outer:ident $tag:ident { $($content:tt)* } $($rest:tt)*) => {
        $crate::app::html::html!(@inside $outer $tag () { $($content)* } $($rest)*)
    };
    (@inside $outer:ident $tag:ident $attributes:tt ; $($rest:tt)*) => {
        $crate::app::html::html!(@inside $outer $tag $attributes {} $($rest)*)
    };

    // One element alone.
    ($tag:ident $attributes:tt { $($content:tt)* }) => {
        $crate::app::html::Node::from($crate::app::html::html!(@element $tag $attributes $($content)*))
    };
    ($tag:ident { $($content:tt)* }) => { $crate::app::html::html!($tag () { $($content)* }) };
    ($tag:ident $attributes:tt ;) => { $crate::app::html::html!($tag $attributes {}) };

    ($($content:tt)*) => {{
        let mut pieces = $crate::app::html::Pieces::default();
        $crate::app::html::html!(@inside pieces $($content)*);
        $crate::app::html::Node::from(pieces)
    }};
}
pub(crate) use html;
