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
mod shape;
mod value;
mod view;
mod write;

pub use node::{IntoNode, Node};
pub use shape::Gaps;
pub(crate) use shape::mark;
pub use value::{AttributeValue, IntoValue};

/// Writes a piece of a page, as a [`Node`]: what is fixed as one text, its [shape], and the rest in its gaps.
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
    // The whole shape is known: its gaps are filled.
    (@shape $gaps:ident [$($shape:tt)*] [$($fill:tt)*]) => {{
        #[allow(unused_mut)]
        let mut $gaps = $crate::app::html::Gaps::default();
        $($fill)*
        $crate::app::html::Node::shaped(concat!($($shape)*), $gaps)
    }};

    // What is next: the end of an element, a value, text, or an element.
    (@shape $gaps:ident [$($shape:tt)*] $fill:tt @end $($rest:tt)*) => {
        $crate::app::html::html!(
            @shape $gaps [$($shape)* $crate::app::html::mark!(end),] $fill
            $($rest)*
        )
    };
    (@shape $gaps:ident [$($shape:tt)*] [$($fill:tt)*] ($value:expr) $($rest:tt)*) => {
        $crate::app::html::html!(
            @shape $gaps [$($shape)* $crate::app::html::mark!(gap_node),]
            [$($fill)* $gaps.node($value);]
            $($rest)*
        )
    };
    (@shape $gaps:ident [$($shape:tt)*] $fill:tt $text:literal $($rest:tt)*) => {
        $crate::app::html::html!(
            @shape $gaps [$($shape)* $crate::app::html::mark!(text), $text,] $fill
            $($rest)*
        )
    };
    (@shape $gaps:ident [$($shape:tt)*] $fill:tt
        $tag:ident ($($attributes:tt)*) { $($content:tt)* } $($rest:tt)*
    ) => {
        $crate::app::html::html!(
            @attributes $gaps [$($shape)* $crate::app::html::mark!(begin), stringify!($tag),] $fill
            [$($attributes)*] $($content)* @end $($rest)*
        )
    };
    (@shape $gaps:ident $shape:tt $fill:tt $tag:ident { $($content:tt)* } $($rest:tt)*) => {
        $crate::app::html::html!(@shape $gaps $shape $fill $tag () { $($content)* } $($rest)*)
    };
    (@shape $gaps:ident $shape:tt $fill:tt $tag:ident $attributes:tt ; $($rest:tt)*) => {
        $crate::app::html::html!(@shape $gaps $shape $fill $tag $attributes {} $($rest)*)
    };

    // The attributes of an element, one by one; then what is in it.
    (@attributes $gaps:ident $shape:tt $fill:tt [] $($rest:tt)*) => {
        $crate::app::html::html!(@shape $gaps $shape $fill $($rest)*)
    };
    (@attributes $gaps:ident [$($shape:tt)*] [$($fill:tt)*]
        [on : $event:ident = $heard:expr $(, $($more:tt)*)?] $($rest:tt)*
    ) => {
        $crate::app::html::html!(
            @attributes $gaps [$($shape)* $crate::app::html::mark!(gap_event), stringify!($event),]
            [$($fill)* $gaps.hear($heard);]
            [$($($more)*)?] $($rest)*
        )
    };
    (@attributes $gaps:ident [$($shape:tt)*] [$($fill:tt)*]
        [prop : $name:ident = $value:expr $(, $($more:tt)*)?] $($rest:tt)*
    ) => {
        $crate::app::html::html!(
            @attributes $gaps [$($shape)* $crate::app::html::mark!(gap_property), stringify!($name),]
            [$($fill)* $gaps.value($value);]
            [$($($more)*)?] $($rest)*
        )
    };
    (@attributes $gaps:ident $shape:tt $fill:tt
        [$name:ident $(- $part:ident)* = true $(, $($more:tt)*)?] $($rest:tt)*
    ) => {
        $crate::app::html::html!(
            @attributes $gaps $shape $fill [$name $(- $part)* = "" $(, $($more)*)?] $($rest)*
        )
    };
    (@attributes $gaps:ident $shape:tt $fill:tt
        [$name:ident $(- $part:ident)* = false $(, $($more:tt)*)?] $($rest:tt)*
    ) => {
        $crate::app::html::html!(@attributes $gaps $shape $fill [$($($more)*)?] $($rest)*)
    };
    (@attributes $gaps:ident [$($shape:tt)*] $fill:tt
        [$name:ident $(- $part:ident)* = $value:literal $(, $($more:tt)*)?] $($rest:tt)*
    ) => {
        $crate::app::html::html!(
            @attributes $gaps
            [
                $($shape)* $crate::app::html::mark!(attribute), stringify!($name),
                $("-", stringify!($part),)* $crate::app::html::mark!(saying), $value,
            ]
            $fill
            [$($($more)*)?] $($rest)*
        )
    };
    (@attributes $gaps:ident [$($shape:tt)*] [$($fill:tt)*]
        [$name:ident $(- $part:ident)* = $value:expr $(, $($more:tt)*)?] $($rest:tt)*
    ) => {
        $crate::app::html::html!(
            @attributes $gaps
            [
                $($shape)* $crate::app::html::mark!(gap_attribute), stringify!($name),
                $("-", stringify!($part),)*
            ]
            [$($fill)* $gaps.value($value);]
            [$($($more)*)?] $($rest)*
        )
    };

    ($($content:tt)*) => {
        $crate::app::html::html!(@shape gaps [] [] $($content)*)
    };
}
pub(crate) use html;
