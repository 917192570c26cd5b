//! Finding what a visitor finds: by role and accessible name, as the browser tells them to screen
//! readers. Never by class or position, so that a new look breaks no test.

use serde_json::{Value, json};

use super::visitor::Visitor;

/// An element that was found.
pub struct Found<'v> {
    visitor: &'v Visitor,
    object: String,
    pub name: String,
    properties: Value,
}

impl Visitor {
    #[track_caller]
    pub fn link(&self, name: &str) -> Found<'_> {
        self.find("link", name)
    }

    #[track_caller]
    pub fn button(&self, name: &str) -> Found<'_> {
        self.find("button", name)
    }

    #[track_caller]
    pub fn heading(&self, name: &str) -> Found<'_> {
        self.find("heading", name)
    }

    #[track_caller]
    pub fn checkbox(&self, name: &str) -> Found<'_> {
        self.find("checkbox", name)
    }

    /// A list to choose from (`<select>`).
    #[track_caller]
    pub fn choice(&self, name: &str) -> Found<'_> {
        self.find("combobox", name)
    }

    #[track_caller]
    pub fn textbox(&self, name: &str) -> Found<'_> {
        self.find("textbox", name)
    }

    #[track_caller]
    pub fn searchbox(&self, name: &str) -> Found<'_> {
        self.find("searchbox", name)
    }

    /// The first element with this role and name; waits for it.
    #[track_caller]
    pub fn find(&self, role: &str, name: &str) -> Found<'_> {
        self.wait(&format!("there is a {role} “{name}”"), || {
            self.has(role, name)
        });
        self.all(role)
            .into_iter()
            .find(|found| found.name == name)
            .unwrap_or_else(|| panic!("the {role} “{name}” went away\n{}", self.scene()))
    }

    /// Whether it is there now.
    pub fn has(&self, role: &str, name: &str) -> bool {
        let nodes = self.query(role);
        nodes.iter().any(|node| node["name"]["value"] == name)
    }

    /// The names of all elements with a role.
    pub fn names(&self, role: &str) -> Vec<String> {
        let nodes = self.query(role);
        let name = |node: &Value| {
            node["name"]["value"]
                .as_str()
                .unwrap_or_default()
                .to_owned()
        };
        nodes.iter().map(name).collect()
    }

    /// All elements with a role, in the order of the page.
    pub fn all(&self, role: &str) -> Vec<Found<'_>> {
        self.query(role)
            .into_iter()
            .filter_map(|node| Found::of(self, &node))
            .collect()
    }

    /// The nodes of the accessibility tree with a role, without those hidden from screen readers.
    fn query(&self, role: &str) -> Vec<Value> {
        let document = self.cdp("Runtime.evaluate", json!({"expression": "document"}));
        let object = &document["result"]["objectId"];
        let params = json!({"objectId": object, "role": role});
        let mut answer = self.cdp("Accessibility.queryAXTree", params);
        let nodes = match answer["nodes"].take() {
            Value::Array(nodes) => nodes,
            other => panic!("the browser gives no nodes but {other}"),
        };
        let is_there = |node: &Value| node["ignored"] != true;
        nodes.into_iter().filter(is_there).collect()
    }

    /// How many activities are listed.
    pub fn cards(&self) -> usize {
        self.query("article").len()
    }

    /// The texts of the regions that are read out when they change.
    pub fn status(&self) -> Vec<String> {
        let texts = "[...document.querySelectorAll('[role=status]')].map(s => s.innerText.trim())";
        let texts = self.js(texts);
        let texts = texts.as_array().into_iter().flatten();
        texts
            .filter_map(Value::as_str)
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// Where the focus is: `link “Agenda”`; `nowhere` when it is on no element.
    pub fn focus(&self) -> String {
        let focused = self.cdp(
            "Runtime.evaluate",
            json!({"expression": "document.activeElement ?? document.body"}),
        );
        let object = &focused["result"]["objectId"];
        let tree = self.cdp(
            "Accessibility.getPartialAXTree",
            json!({"objectId": object, "fetchRelatives": false}),
        );
        let node = &tree["nodes"][0];
        if self.js("!document.activeElement || document.activeElement === document.body") == true {
            return "nowhere".to_owned();
        }
        describe(node)
    }
}

pub(super) fn describe(node: &Value) -> String {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = node["name"]["value"].as_str().unwrap_or_default();
    let shown: String = name.chars().take(200).collect();
    match node["value"]["value"].as_str() {
        Some(value) if !value.is_empty() => format!("{role} “{shown}” = {value}"),
        Some(_) | None => format!("{role} “{shown}”"),
    }
}

impl<'v> Found<'v> {
    fn of(visitor: &'v Visitor, node: &Value) -> Option<Self> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let params = json!({"backendNodeId": node["backendDOMNodeId"]});
        let resolved = visitor.cdp("DOM.resolveNode", params);
        Some(Found {
            visitor,
            object: resolved["object"]["objectId"].as_str()?.to_owned(),
            name: text(&node["name"]["value"]),
            properties: node["properties"].clone(),
        })
    }

    /// The value of a function of the element, such as `e => e.value`.
    #[track_caller]
    pub fn js(&self, function: &str) -> Value {
        let wrapped = format!("function() {{ return ({function})(this) }}");
        let mut answer = self.visitor.cdp(
            "Runtime.callFunctionOn",
            json!({
                "objectId": self.object,
                "functionDeclaration": wrapped,
                "returnByValue": true,
            }),
        );
        if let Some(thrown) = answer.get("exceptionDetails") {
            panic!("{function} throws {thrown:#}");
        }
        answer["result"]["value"].take()
    }

    #[track_caller]
    fn js_text(&self, function: &str) -> String {
        self.js(function).as_str().unwrap_or_default().to_owned()
    }

    #[track_caller]
    pub fn click(&self) {
        self.js("e => { window.theOneFound = e; }");
        self.visitor.click_on("window.theOneFound");
    }

    pub fn value(&self) -> String {
        self.js_text("e => e.value")
    }

    /// An attribute as it stands in the page; empty when it is not there.
    pub fn attribute(&self, name: &str) -> String {
        self.js_text(&format!("e => e.getAttribute({name:?})"))
    }

    pub fn has_focus(&self) -> bool {
        self.js("e => e === document.activeElement") == true
    }

    /// A property of the accessibility tree: `level`, `checked`, `expanded`.
    pub fn property(&self, name: &str) -> Value {
        let properties = self.properties.as_array().into_iter().flatten();
        let mut named = properties.filter(|property| property["name"] == name);
        named
            .next()
            .map_or(Value::Null, |found| found["value"]["value"].clone())
    }

    /// Chooses from a list by what a visitor reads there.
    #[track_caller]
    pub fn choose(&self, option: &str) {
        let found = self.js(&format!(
            "e => {{
                const option = [...e.options].find(o => o.text.trim() === {option:?});
                window.theOneFound = option;
                return !!option;
            }}"
        ));
        assert!(found == true, "“{}” has no “{option}”", self.name);
        self.visitor.click_on("window.theOneFound");
    }

    /// Replaces what stands in a field, key by key.
    #[track_caller]
    pub fn fill(&self, text: &str) {
        self.js("e => { e.focus(); e.select(); }");
        if text.is_empty() {
            self.visitor.press("Backspace");
        } else {
            self.visitor.type_text(text);
        }
    }

    /// Gives a date field its date, as its calendar does.
    #[track_caller]
    pub fn set_date(&self, date: &str) {
        self.js(&format!(
            "e => {{
                e.value = {date:?};
                e.dispatchEvent(new Event('input', {{bubbles: true}}));
                e.dispatchEvent(new Event('change', {{bubbles: true}}));
            }}"
        ));
    }
}
