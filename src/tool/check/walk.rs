//! Visits all that is written in a file, with its place.

use std::borrow::Cow;

use jsonc_parser::ast::{Object, Value};

use super::locate::Lines;
use crate::content::{Fault, Problem, Severity, Step};

/// The place of the value at hand.
pub struct Here {
    file: &'static str,
    path: Vec<Step>,
    /// The items around the value at hand: how many steps lead there, and their ids.
    items: Vec<(usize, Option<String>)>,
}

impl Here {
    /// Something that is wrong with the value at hand.
    pub fn problem(&self, severity: Severity, fault: Fault) -> Problem {
        let (depth, item) = self.items.last().cloned().unwrap_or_default();
        Problem {
            file: self.file,
            item,
            path: self.path.clone(),
            depth,
            severity,
            fault,
        }
    }

    /// The name of the field at hand, or of the list that it stands in.
    pub fn key(&self) -> &str {
        let mut keys = self.path.iter().rev().filter_map(|step| match step {
            Step::Key(key) => Some(&**key),
            Step::Index(_) => None,
        });
        keys.next().unwrap_or_default()
    }

    fn visit(&mut self, value: &Value, seen: &mut dyn FnMut(&Here, &Value)) {
        seen(self, value);
        match value {
            Value::Object(object) => {
                for field in last_of_each(object) {
                    self.path
                        .push(Step::Key(Cow::Owned(field.name.as_str().to_owned())));
                    self.visit(&field.value, seen);
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
                    self.visit(element, seen);
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

    /// The place of a field of the value at hand.
    pub fn field(&self, name: &str) -> Here {
        let mut path = self.path.clone();
        path.push(Step::Key(Cow::Owned(name.to_owned())));
        Here {
            file: self.file,
            path,
            items: self.items.clone(),
        }
    }
}

/// Of fields with one name the last one is what the reader sees.
fn last_of_each<'o, 'a>(
    object: &'o Object<'a>,
) -> impl Iterator<Item = &'o jsonc_parser::ast::ObjectProp<'a>> {
    let fields = object.properties.iter().enumerate();
    fields
        .filter(|(at, field)| {
            let mut later = object.properties[at + 1..].iter();
            !later.any(|other| other.name.as_str() == field.name.as_str())
        })
        .map(|(_, field)| field)
}

/// Shows `seen` each value that counts, from top to bottom.
pub fn walk(file: &'static str, lines: &Lines, seen: &mut dyn FnMut(&Here, &Value)) {
    let mut here = Here {
        file,
        path: lines.root(),
        items: Vec::new(),
    };
    if let Some(tree) = lines.tree() {
        here.visit(tree, seen);
    }
}
