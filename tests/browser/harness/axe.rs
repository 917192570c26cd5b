//! What axe-core finds wrong on a page, and what it leaves for people to judge.

use std::fmt::Write;

use serde_json::Value;

use super::programs;
use super::visitor::Visitor;

/// The rules of WCAG 2.2 A and AA, and what else is known to help. The tag of WCAG 2.2 must be named:
/// axe-core leaves target size out by default.
const TAGS: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

/// What axe-core cannot decide: the rule, why it cannot, and why it is well here. Anything else that it
/// leaves undecided counts as wrong.
const EXPLAINED: [(&str, &str, &str); 0] = [];

/// Text whose ground axe-core does not know. Its contrast is measured here against the first ground
/// behind it that is one colour; where there is none, or too little contrast, it stays undecided.
const MEASURED: &str = "node => {
    const paint = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
    const rgba = colour => {
        paint.clearRect(0, 0, 1, 1);
        paint.fillStyle = colour;
        paint.fillRect(0, 0, 1, 1);
        return [...paint.getImageData(0, 0, 1, 1).data];
    };
    const light = ([r, g, b]) => [r, g, b]
        .map(v => v / 255)
        .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
        .reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0);
    const e = document.querySelector(node.target.join(' '));
    let ground = null;
    for (let behind = e; behind && !ground; behind = behind.parentElement) {
        const style = getComputedStyle(behind);
        const colour = rgba(style.backgroundColor);
        if (style.backgroundImage !== 'none' || style.opacity !== '1') return false;
        if (colour[3] === 255) ground = colour;
        else if (colour[3] > 0) return false;
    }
    if (!ground) return false;
    const [more, less] = [light(rgba(getComputedStyle(e).color)), light(ground)].sort((a, b) => b - a);
    return (more + 0.05) / (less + 0.05) >= 4.5;
}";

impl Visitor {
    /// The rules that are broken, and what axe-core leaves undecided without a reason that we know. A
    /// paragraph each.
    pub fn axe(&self) -> Vec<String> {
        if self.js("typeof axe") == "undefined" {
            self.js(&format!("{}; undefined", programs::axe()));
        }
        // Forced colours are the visitor's own, and axe-core takes them for ours. Colours halfway a
        // transition are nobody's choice.
        let run = format!(
            "(() => {{
                const transitions = document.getAnimations().filter(one => one instanceof CSSTransition);
                transitions.forEach(one => one.finish());
                const measured = {MEASURED};
                return axe.run(document, {{
                    runOnly: {TAGS}, resultTypes: ['violations', 'incomplete'],
                    rules: {{'color-contrast': {{
                        enabled: !matchMedia('(forced-colors: active)').matches,
                    }}}},
                }}).then(found => {{
                    for (const rule of found.incomplete.filter(rule => rule.id === 'color-contrast')) {{
                        rule.nodes = rule.nodes.filter(node => !measured(node));
                    }}
                    return [found.violations, found.incomplete.filter(rule => rule.nodes.length)];
                }});
            }})()"
        );
        let found = self.js(&run);
        let rules = |at: usize| found[at].as_array().into_iter().flatten();
        let undecided = rules(1).filter_map(without_explained);
        rules(0)
            .map(say)
            .chain(undecided.map(|rule| format!("undecided: {}", say(&rule))))
            .collect()
    }
}

/// What is left of an undecided rule without the elements for which there is a reason.
fn without_explained(rule: &Value) -> Option<Value> {
    let is_explained = |node: &Value| {
        EXPLAINED
            .iter()
            .any(|(id, why, _)| rule["id"] == *id && whys(node).any(|said| said == *why))
    };
    let mut rule = rule.clone();
    let nodes = rule["nodes"].as_array_mut()?;
    nodes.retain(|node| !is_explained(node));
    (!nodes.is_empty()).then_some(rule)
}

/// Why axe-core cannot decide about an element: its own words for it, such as `bgOverlap`.
fn whys(node: &Value) -> impl Iterator<Item = &Value> {
    ["any", "all", "none"]
        .iter()
        .flat_map(|kind| node[kind].as_array().into_iter().flatten())
        .map(|check| match &check["data"]["messageKey"] {
            Value::Null => &check["id"],
            why => why,
        })
}

fn say(rule: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut said = format!("{}: {}\n", text(&rule["id"]), text(&rule["help"]));
    let nodes = rule["nodes"].as_array().map_or(&[][..], Vec::as_slice);
    for node in nodes.iter().take(5) {
        let html: String = text(&node["html"]).chars().take(160).collect();
        let why = text(&node["failureSummary"]).replace('\n', " ");
        let keys: Vec<&str> = whys(node).filter_map(Value::as_str).collect();
        _ = writeln!(said, "    {html}\n        {why} ({})", keys.join(", "));
    }
    if nodes.len() > 5 {
        _ = writeln!(said, "    … and {} more", nodes.len() - 5);
    }
    said
}
