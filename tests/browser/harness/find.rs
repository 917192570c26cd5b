//! Finding what a visitor finds: by role and accessible name, as the browser tells them to screen
//! readers. Never by class or position, so that a new look breaks no test.

use std::cell::RefCell;

use serde_json::{Value, json};

use super::visitor::{Gone, Visitor};

/// An element that was found. Where the app or the browser has put another in its place since, it is found
/// again by what a visitor knows of it.
pub struct Found<'v> {
    visitor: &'v Visitor,
    role: String,
    pub name: String,
    /// How many of the same role and name stand before it.
    before: usize,
    /// Chromium's id for it, for as long as its page is there.
    object: RefCell<String>,
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
        self.find_after(0, role, name)
    }

    /// Unfolds the part of the page whose heading begins so.
    #[track_caller]
    pub fn unfold(&self, beginning: &str) {
        let name = || {
            let folds = self.all("DisclosureTriangle").into_iter();
            let mut names = folds.map(|fold| fold.name.clone());
            names.find(|name| name.starts_with(beginning))
        };
        self.wait(&format!("there is a fold “{beginning}”"), || {
            name().is_some()
        });
        self.find("DisclosureTriangle", &name().unwrap_or_default())
            .click();
    }

    /// The one after so `many` of the same role and name.
    #[track_caller]
    fn find_after(&self, many: usize, role: &str, name: &str) -> Found<'_> {
        let found = RefCell::new(None);
        self.wait(&format!("there is a {role} “{name}”"), || {
            let all = self.all(role).into_iter();
            let mut same = all.filter(|found| found.name == name);
            *found.borrow_mut() = same.nth(many);
            found.borrow().is_some()
        });
        found.into_inner().expect("it was waited for")
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
        self.of_one_page(|| {
            let mut all: Vec<Found> = Vec::new();
            for node in self.query_here(role)? {
                let name = node["name"]["value"].as_str().unwrap_or_default();
                let before = all.iter().filter(|found| found.name == name).count();
                // What has gone since is not on the page.
                if let Ok(object) = self.object_of(&node) {
                    all.push(Found {
                        visitor: self,
                        role: role.to_owned(),
                        name: name.to_owned(),
                        before,
                        object: RefCell::new(object),
                        properties: node["properties"].clone(),
                    });
                }
            }
            Ok(all)
        })
    }

    /// The nodes of the accessibility tree with a role, without those hidden from screen readers.
    fn query(&self, role: &str) -> Vec<Value> {
        self.of_one_page(|| self.query_here(role))
    }

    fn query_here(&self, role: &str) -> Result<Vec<Value>, Gone> {
        let document = self.cdp_here("Runtime.evaluate", &json!({"expression": "document"}))?;
        let object = &document["result"]["objectId"];
        let params = json!({"objectId": object, "role": role});
        let mut answer = self.cdp_here("Accessibility.queryAXTree", &params)?;
        let nodes = match answer["nodes"].take() {
            Value::Array(nodes) => nodes,
            other => panic!("the browser gives no nodes but {other}"),
        };
        let is_there = |node: &Value| node["ignored"] != true;
        Ok(nodes.into_iter().filter(is_there).collect())
    }

    /// The id under which Chromium keeps the element of a node of the accessibility tree.
    fn object_of(&self, node: &Value) -> Result<String, Gone> {
        let params = json!({"backendNodeId": node["backendDOMNodeId"]});
        let resolved = self.cdp_here("DOM.resolveNode", &params)?;
        let object = resolved["object"]["objectId"].as_str();
        object.map(str::to_owned).ok_or(Gone)
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

    /// Listens from now on to what is read out.
    pub fn listen(&self) {
        self.js("window.said = [];
            for (const region of document.querySelectorAll('[role=status]')) {
                new MutationObserver(() => region.innerText.trim() && said.push(region.innerText.trim()))
                    .observe(region, {childList: true, characterData: true, subtree: true});
            }");
    }

    /// What was read out since, text by text.
    pub fn said(&self) -> Vec<String> {
        let said = self.js("said");
        let said = said.as_array().into_iter().flatten();
        said.filter_map(|text| text.as_str().map(str::to_owned))
            .collect()
    }

    /// Where the focus is: `link “Agenda”`; `nowhere` when it is on no element.
    pub fn focus(&self) -> String {
        self.of_one_page(|| {
            let focused = self.cdp_here(
                "Runtime.evaluate",
                &json!({"expression": "document.activeElement ?? document.body"}),
            )?;
            let object = &focused["result"]["objectId"];
            let tree = self.cdp_here(
                "Accessibility.getPartialAXTree",
                &json!({"objectId": object, "fetchRelatives": false}),
            )?;
            let is_nowhere = "!document.activeElement || document.activeElement === document.body";
            Ok(match self.js(is_nowhere) == true {
                true => "nowhere".to_owned(),
                false => describe(&tree["nodes"][0]),
            })
        })
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
    /// The value of a function of the element, such as `e => e.value`.
    #[track_caller]
    pub fn js(&self, function: &str) -> Value {
        let visitor = self.visitor;
        let mut answer = visitor.of_one_page(|| {
            let answer = visitor.cdp_here(
                "Runtime.callFunctionOn",
                &json!({
                    "objectId": *self.object.borrow(),
                    "functionDeclaration": format!("function() {{ return ({function})(this) }}"),
                    "returnByValue": true,
                }),
            );
            answer.inspect_err(|Gone| self.find_again())
        });
        if let Some(thrown) = answer.get("exceptionDetails") {
            panic!("{function} throws {thrown:#}");
        }
        answer["result"]["value"].take()
    }

    /// Takes the one that is in its place now.
    #[track_caller]
    fn find_again(&self) {
        let visitor = self.visitor;
        let now = visitor.find_after(self.before, &self.role, &self.name);
        self.object.replace(now.object.into_inner());
    }

    #[track_caller]
    fn js_text(&self, function: &str) -> String {
        self.js(function).as_str().unwrap_or_default().to_owned()
    }

    #[track_caller]
    pub fn click(&self) {
        self.click_part("e => e");
    }

    /// Clicks on what a function gives of the element.
    #[track_caller]
    fn click_part(&self, part: &str) {
        self.visitor.of_one_page(|| {
            self.js(&format!("e => {{ window.theOneFound = ({part})(e); }}"));
            // What lies under the bar at the bottom a visitor scrolls into sight first.
            self.visitor.js(
                "{ const box = theOneFound.getBoundingClientRect();
                const middle = [box.left + box.width / 2, box.top + box.height / 2];
                if (document.elementFromPoint(...middle)?.closest('.menu') && !theOneFound.closest('.menu')) {
                    theOneFound.scrollIntoView({block: 'center', behavior: 'instant'});
                } }",
            );
            let clicked = self.visitor.click_on("window.theOneFound");
            clicked.inspect_err(|Gone| self.find_again())
        });
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
        let part = format!("e => [...e.options].find(o => o.text.trim() === {option:?})");
        let is_there = self.js(&format!("e => !!({part})(e)"));
        assert!(is_there == true, "“{}” has no “{option}”", self.name);
        self.click_part(&part);
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
