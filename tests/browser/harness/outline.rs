//! The page as screen readers are told it, for whoever reads why a test failed.

use std::collections::HashMap;
use std::fmt::Write;

use serde_json::{Value, json};

use super::find::describe;
use super::visitor::Visitor;

/// Enough to see what is there, and not so much that nobody reads it.
const LONGEST: usize = 8_000;

/// Nodes that only hold others, or repeat the text above them.
const QUIET: [&str; 5] = [
    "none",
    "generic",
    "InlineTextBox",
    "ListMarker",
    "LineBreak",
];

impl Visitor {
    /// The accessibility tree, a line for each thing.
    pub fn outline(&self) -> String {
        let tree = self.cdp("Accessibility.getFullAXTree", json!({}));
        let nodes = tree["nodes"].as_array().map_or(&[][..], Vec::as_slice);
        let by_id: HashMap<_, _> = nodes
            .iter()
            .map(|node| (node["nodeId"].as_str(), node))
            .collect();
        let mut lines = String::new();
        if let Some(root) = nodes.first() {
            add(root, 1, &by_id, &mut lines);
        }
        lines
    }
}

fn add(node: &Value, depth: usize, by_id: &HashMap<Option<&str>, &Value>, lines: &mut String) {
    if lines.len() > LONGEST {
        if !lines.ends_with('…') {
            lines.push('…');
        }
        return;
    }
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let is_quiet = node["ignored"] == true || QUIET.contains(&role);
    if !is_quiet {
        _ = writeln!(lines, "{:width$}{}", "", describe(node), width = depth * 2);
    }
    // The text of a link or heading is its name, and stands there already.
    if ["link", "button", "heading", "StaticText", "option"].contains(&role) {
        return;
    }
    for child in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = by_id.get(&child.as_str()) {
            add(child, depth + usize::from(!is_quiet), by_id, lines);
        }
    }
}
