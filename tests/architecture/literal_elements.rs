//! Elements of `view!` in which nothing is an expression. Leptos writes those through `innerHTML`, which our
//! Content-Security-Policy refuses in a browser: the app then does not start, and no test on the host sees it.

use proc_macro2::{TokenStream, TokenTree};
use rstml::Infallible;
use rstml::node::{KVAttributeValue, Node, NodeAttribute, NodeElement, NodeName};
use syn::spanned::Spanned;
use syn::{Expr, Lit};

/// The lines on which such elements begin, each with the name of the element.
pub fn literal_elements(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let stream: TokenStream = text.parse().expect("a source is Rust");
    look_in(stream, &mut found);
    found
}

fn look_in(stream: TokenStream, found: &mut Vec<(usize, String)>) {
    let mut before = [String::new(), String::new()];
    for tree in stream {
        if let TokenTree::Group(group) = &tree {
            if before == ["view", "!"] {
                let nodes = rstml::parse2(group.stream()).unwrap_or_default();
                nodes.iter().for_each(|node| look_at(node, true, found));
            }
            look_in(group.stream(), found);
        }
        before.swap(0, 1);
        before[1] = tree.to_string();
    }
}

/// The first element of a view is made by itself, whatever is in it.
fn look_at(node: &Node, is_first: bool, found: &mut Vec<(usize, String)>) {
    match node {
        Node::Element(element) if !is_first && is_literal(element) => {
            let line = element.open_tag.name.span().start().line;
            found.push((line, element.name().to_string()));
        }
        Node::Element(element) => {
            let children_are_views = is_component(element.name());
            for child in &element.children {
                look_at(child, children_are_views, found);
            }
        }
        _ => {}
    }
}

fn is_literal(element: &NodeElement<Infallible>) -> bool {
    let is_empty = element.attributes().is_empty() && element.children.is_empty();
    !is_empty && has_only_literals(element)
}

fn has_only_literals(element: &NodeElement<Infallible>) -> bool {
    !is_component(element.name())
        && element.attributes().iter().all(is_literal_attribute)
        && element.children.iter().all(|child| match child {
            Node::Text(_) | Node::RawText(_) => true,
            Node::Element(element) => has_only_literals(element),
            _ => false,
        })
}

fn is_literal_attribute(attribute: &NodeAttribute) -> bool {
    let NodeAttribute::Attribute(attribute) = attribute else {
        return false;
    };
    let is_special = ["style:", "prop:", "on:", "use:", "bind"]
        .iter()
        .any(|special| attribute.key.to_string().starts_with(special));
    let is_literal = match attribute.possible_value.to_value() {
        None => true,
        Some(value) => matches!(
            &value.value,
            KVAttributeValue::Expr(Expr::Lit(literal)) if matches!(literal.lit, Lit::Str(_))
        ),
    };
    is_literal && !is_special
}

/// Components have names of types, or paths.
fn is_component(name: &NodeName) -> bool {
    let name = name.to_string();
    name.contains("::") || name.starts_with(char::is_uppercase)
}
