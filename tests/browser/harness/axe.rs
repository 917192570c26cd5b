//! What axe-core finds wrong on a page, and what it leaves for people to judge.

use std::fmt::Write;

use serde_json::Value;

use super::contrast::with_colours;
use super::programs;
use super::visitor::Visitor;

/// The rules of WCAG 2.2 A and AA, and what else is known to help. The tag of WCAG 2.2 must be named:
/// axe-core leaves target size out by default.
const TAGS: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

/// What axe-core cannot decide, and what shows of an element that it is well all the same. Anything else
/// that is left undecided counts as wrong.
const EXPLAINED: [(&str, &str); 1] = [("color-contrast", MEASURED)];

/// Text whose ground axe-core does not know: the names on the map, which is a drawing, and text that
/// something else covers. Its contrast is measured against the ground of the drawing, or else the first
/// ground around it that is one colour; where there is none, or too little contrast, it stays undecided.
const MEASURED: &str = "node => {
    const e = document.querySelector(node.target.join(' '));
    const drawn = e.closest('svg');
    const ink = getComputedStyle(e)[drawn ? 'fill' : 'color'];
    const sheet = drawn?.querySelector('rect');
    let ground = sheet ? rgba(getComputedStyle(sheet).fill) : null;
    for (let behind = e; behind && !ground; behind = behind.parentElement) {
        const style = getComputedStyle(behind);
        const colour = rgba(style.backgroundColor);
        if (style.backgroundImage !== 'none' || style.opacity !== '1') return false;
        if (colour[3] === 255) ground = colour;
        else if (colour[3] > 0) return false;
    }
    if (!ground) return false;
    return contrast(rgba(ink), ground) >= 4.5;
}";

impl Visitor {
    /// The rules that are broken, and what axe-core leaves undecided without a reason that we know. A
    /// paragraph each.
    pub fn axe(&self) -> Vec<String> {
        if self.js("typeof axe") == "undefined" {
            self.js(&format!("{}; undefined", programs::axe()));
        }
        let explained = EXPLAINED.map(|(rule, how)| format!("{rule:?}: {}", with_colours(how)));
        let explained = explained.join(", ");
        // Forced colours are the visitor's own, and axe-core takes them for ours. Colours halfway a
        // transition are nobody's choice.
        let run = format!(
            "(() => {{
                const transitions = document.getAnimations().filter(one => one instanceof CSSTransition);
                transitions.forEach(one => one.finish());
                const explained = {{{explained}}};
                const undecided = rule => {{
                    const isWell = explained[rule.id] ?? (() => false);
                    const nodes = rule.nodes.filter(node => !isWell(node));
                    return nodes.length ? [{{...rule, nodes}}] : [];
                }};
                return axe.run(document, {{
                    runOnly: {TAGS}, resultTypes: ['violations', 'incomplete'],
                    rules: {{'color-contrast': {{
                        enabled: !matchMedia('(forced-colors: active)').matches,
                    }}}},
                }}).then(found => [found.violations, found.incomplete.flatMap(undecided)]);
            }})()"
        );
        let found = self.js(&run);
        let rules = |at: usize| found[at].as_array().into_iter().flatten();
        let undecided = rules(1).map(|rule| format!("undecided: {}", say(rule)));
        rules(0).map(say).chain(undecided).collect()
    }
}

fn say(rule: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut said = format!("{}: {}\n", text(&rule["id"]), text(&rule["help"]));
    let nodes = rule["nodes"].as_array().map_or(&[][..], Vec::as_slice);
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
