//! What axe-core finds wrong on a page.

use std::fmt::Write;

use serde_json::Value;

use super::programs;
use super::visitor::Visitor;

/// The rules of WCAG 2.2 A and AA, and what else is known to help. The tag of WCAG 2.2 must be named:
/// axe-core leaves target size out by default.
const TAGS: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

impl Visitor {
    /// The rules that are broken, a paragraph each.
    pub fn axe(&self) -> Vec<String> {
        if self.js("typeof axe") == "undefined" {
            self.js(&format!("{}; undefined", programs::axe()));
        }
        // Colours halfway a transition are nobody's choice.
        self.js("document.getAnimations().forEach(animation => animation.finish())");
        // Forced colours are the visitor's own, and axe-core takes them for ours.
        let run = format!(
            "axe.run(document, {{
                runOnly: {TAGS}, resultTypes: ['violations'],
                rules: {{'color-contrast': {{
                    enabled: !matchMedia('(forced-colors: active)').matches,
                }}}},
            }}).then(found => found.violations)"
        );
        let violations = self.js(&run);
        let violations = violations.as_array().into_iter().flatten();
        violations.map(say).collect()
    }
}

fn say(violation: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut said = format!("{}: {}\n", text(&violation["id"]), text(&violation["help"]));
    let nodes = violation["nodes"].as_array().map_or(&[][..], Vec::as_slice);
    for node in nodes.iter().take(5) {
        let html: String = text(&node["html"]).chars().take(160).collect();
        let why = text(&node["failureSummary"]).replace('\n', " ");
        _ = writeln!(said, "    {html}\n        {why}");
    }
    if nodes.len() > 5 {
        _ = writeln!(said, "    … and {} more", nodes.len() - 5);
    }
    said
}
