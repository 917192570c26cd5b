//! The page as screen readers are told it: for whoever reads why a test failed, and whether each control
//! says what it is.

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

/// What a visitor operates, as Chromium tells it.
const CONTROLS: [&str; 18] = [
    "button",
    "checkbox",
    "ColorWell",
    "combobox",
    "Date",
    "DateTime",
    "DisclosureTriangle",
    "InputTime",
    "link",
    "listbox",
    "menuitem",
    "option",
    "radio",
    "searchbox",
    "slider",
    "spinbutton",
    "tab",
    "textbox",
];

/// What takes the focus to be read aloud, or because it scrolls.
const READ: [&str; 4] = ["RootWebArea", "heading", "main", "MenuListPopup"];

/// What else needs a name: a screen reader lists these by it.
const NAMED: [&str; 3] = ["heading", "image", "region"];

impl Visitor {
    /// What is wrong in the accessibility tree: a control without a name, something that takes the focus
    /// and says not what it is, not one heading of the first level.
    pub fn unnamed(&self) -> Vec<String> {
        let tree = self.cdp("Accessibility.getFullAXTree", json!({}));
        let nodes = tree["nodes"].as_array().map_or(&[][..], Vec::as_slice);
        let mut wrong = Vec::new();
        let mut titles = 0;
        for node in nodes.iter().filter(|node| node["ignored"] != true) {
            let role = node["role"]["value"].as_str().unwrap_or_default();
            let name = node["name"]["value"].as_str().unwrap_or_default().trim();
            let is_control = CONTROLS.contains(&role);
            if name.is_empty() && (is_control || NAMED.contains(&role)) {
                wrong.push(format!("a {role} has no name"));
            }
            if property(node, "focusable") == true && !is_control && !READ.contains(&role) {
                wrong.push(format!(
                    "what takes the focus is a {role}: {}",
                    describe(node)
                ));
            }
            titles += usize::from(role == "heading" && property(node, "level") == 1);
        }
        if titles != 1 {
            wrong.push(format!("{titles} headings are of the first level"));
        }
        wrong
    }

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

fn property<'n>(node: &'n Value, name: &str) -> &'n Value {
    let properties = node["properties"].as_array().into_iter().flatten();
    let mut named = properties.filter(|property| property["name"] == name);
    named
        .next()
        .map_or(&Value::Null, |property| &property["value"]["value"])
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
