//! Fields that stand twice in one object: of those the reader sees only the last.

use std::borrow::Cow;
use std::collections::HashMap;

use jsonc_parser::ast::Value;

use super::locate::Lines;
use crate::content::{Fault, Problem, Severity, Step};

/// A second `"events": []` behind the first one empties the agenda, and nothing else would say so.
pub fn check(file: &'static str, lines: &Lines) -> Vec<Problem> {
    let mut search = Search {
        file,
        path: lines.root(),
        items: Vec::new(),
        problems: Vec::new(),
    };
    if let Some(tree) = lines.tree() {
        search.walk(tree);
    }
    search.problems
}

struct Search {
    file: &'static str,
    path: Vec<Step>,
    /// The items around the value at hand: how many steps lead there, and their ids.
    items: Vec<(usize, Option<String>)>,
    problems: Vec<Problem>,
}

impl Search {
    fn walk(&mut self, value: &Value) {
        match value {
            Value::Object(object) => {
                let mut times: HashMap<&str, usize> = HashMap::new();
                for field in &object.properties {
                    *times.entry(field.name.as_str()).or_default() += 1;
                }
                // From the end, because the last one is what was read; the earlier ones are lost.
                for field in object.properties.iter().rev() {
                    let name = field.name.as_str();
                    let Some(times) = times.remove(name) else {
                        continue;
                    };
                    self.path.push(Step::Key(Cow::Owned(name.to_owned())));
                    if times > 1 {
                        self.warn();
                    }
                    self.walk(&field.value);
                    self.path.pop();
                }
            }
            Value::Array(list) => {
                for (at, element) in list.elements.iter().enumerate() {
                    self.path.push(Step::Index(at));
                    let object = element.as_object();
                    let id = object.and_then(|object| object.get_string("id"));
                    let id = id.map(|id| id.value.to_string());
                    // A thing has an id, or stands at the top of the file.
                    let is_item = id.is_some() || self.items.is_empty();
                    if is_item {
                        self.items.push((self.path.len(), id));
                    }
                    self.walk(element);
                    if is_item {
                        self.items.pop();
                    }
                    self.path.pop();
                }
            }
            Value::StringLit(_)
            | Value::NumberLit(_)
            | Value::BooleanLit(_)
            | Value::NullKeyword(_) => {}
        }
    }

    fn warn(&mut self) {
        let (depth, item) = self.items.last().cloned().unwrap_or_default();
        self.problems.push(Problem {
            file: self.file,
            item,
            path: self.path.clone(),
            depth,
            severity: Severity::Warning,
            fault: Fault::FieldTwice,
        });
    }
}
