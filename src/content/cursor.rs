//! Where the reader is in a file, and what it found wrong so far.

use std::borrow::Cow;
use std::collections::HashSet;

use serde_json::{Map, Value};

use super::fault::Fault;
use super::likeness;
use super::problem::{Problem, Severity, Step};

/// Where the reader is, and what it found wrong so far.
pub struct Cursor {
    file: &'static str,
    path: Vec<Step>,
    /// For each step of the path, whether it leads into a field that keeps residents from a closed door.
    guarded: Vec<bool>,
    item: Option<String>,
    /// How many steps lead to the item at hand.
    depth: usize,
    /// Whether the item at hand has lost such a field.
    is_misled: bool,
    /// The ways to the moments that were written as a day without a time.
    days_alone: Vec<Vec<Step>>,
    problems: Vec<Problem>,
    left_out: Vec<Vec<Step>>,
}

impl Cursor {
    pub fn new(file: &'static str) -> Self {
        Cursor {
            file,
            path: Vec::new(),
            guarded: Vec::new(),
            item: None,
            depth: 0,
            is_misled: false,
            days_alone: Vec::new(),
            problems: Vec::new(),
            left_out: Vec::new(),
        }
    }

    /// What was wrong, and the ways to what was left out.
    pub fn finish(self) -> (Vec<Problem>, Vec<Vec<Step>>) {
        (self.problems, self.left_out)
    }

    /// Reads `key` of an object. To lose a safeguard is more than a warning.
    pub fn field<T>(
        &mut self,
        object: &Map<String, Value>,
        key: &'static str,
        is_safeguard: bool,
        read: impl FnOnce(Option<&Value>, &mut Self) -> T,
    ) -> T {
        let value = self.enter(object, key, is_safeguard);
        let read = read(value, self);
        self.leave();
        read
    }

    /// Steps to `key` of an object. Not inlined, as each field of each record would have a copy.
    #[inline(never)]
    fn enter<'v>(
        &mut self,
        object: &'v Map<String, Value>,
        key: &'static str,
        is_safeguard: bool,
    ) -> Option<&'v Value> {
        self.path.push(Step::Key(Cow::Borrowed(key)));
        self.guarded.push(is_safeguard);
        object.get(key)
    }

    #[inline(never)]
    fn leave(&mut self) {
        self.path.pop();
        self.guarded.pop();
    }

    /// The same cursor, one step further.
    pub fn inside<T>(&mut self, step: Step, read: impl FnOnce(&mut Self) -> T) -> T {
        // An element of a list is what the list is.
        let is_guarded = matches!(step, Step::Index(_)) && self.is_guarded();
        self.path.push(step);
        self.guarded.push(is_guarded);
        let result = read(self);
        self.leave();
        result
    }

    /// Reads each element of a list. `read` says whether it could use the element; of two items with
    /// one id the second one is not read.
    pub fn each(
        &mut self,
        list: Option<&Value>,
        are_items: bool,
        read: &mut dyn FnMut(&Value, &mut Self) -> bool,
    ) {
        let values = match list {
            None | Some(Value::Null) => return,
            Some(Value::Array(values)) => values,
            // All its items are lost.
            Some(_) if are_items => return self.say(Severity::Error, Fault::NotAList),
            Some(_) => return self.warn(Fault::NotAList),
        };
        let mut ids = HashSet::new();
        for (index, value) in values.iter().enumerate() {
            let is_kept = if are_items {
                let id = value.get("id").and_then(Value::as_str);
                let id = id.filter(|id| !id.trim().is_empty());
                self.in_item(index, id, |at| {
                    if id.is_some_and(|id| ids.contains(id)) {
                        at.warn_at("id", Fault::Duplicate);
                    } else if read(value, at) {
                        ids.extend(id);
                        return true;
                    }
                    at.last_is_an_error();
                    false
                })
            } else {
                self.inside(Step::Index(index), |at| read(value, at))
            };
            if !is_kept {
                let mut path = self.path.clone();
                path.push(Step::Index(index));
                self.left_out.push(path);
            }
        }
    }

    /// Names a problem; what holds the value can still be used.
    pub fn warn(&mut self, fault: Fault) {
        let severity = if self.is_guarded() && fault.loses_the_value() {
            Severity::Misleading
        } else {
            Severity::Warning
        };
        self.say(severity, fault);
    }

    fn say(&mut self, severity: Severity, fault: Fault) {
        self.is_misled |= severity == Severity::Misleading;
        self.problems.push(Problem {
            file: self.file,
            item: self.item.clone(),
            path: self.path.clone(),
            depth: self.depth,
            severity,
            fault,
        });
    }

    fn is_guarded(&self) -> bool {
        self.guarded.last().is_some_and(|is_guarded| *is_guarded)
    }

    /// Names a problem with one field of the record at hand that may send residents to a closed door.
    pub fn mislead_at(&mut self, key: &str, fault: Fault) {
        self.inside(Step::Key(Cow::Owned(key.to_owned())), |at| {
            at.say(Severity::Misleading, fault);
        });
    }

    /// Whether the item at hand may send residents to a closed door; outside items, the file.
    pub fn is_misled(&self) -> bool {
        self.is_misled
    }

    /// Names a problem with one field of the record at hand.
    pub fn warn_at(&mut self, key: &str, fault: Fault) {
        self.inside(Step::Key(Cow::Owned(key.to_owned())), |at| at.warn(fault));
    }

    /// Names a problem that makes the value useless.
    pub fn fail<T>(&mut self, fault: Fault) -> Option<T> {
        self.warn(fault);
        None
    }

    /// The value, or the fault when there is none.
    pub fn or<T>(&mut self, value: Option<T>, fault: Fault) -> Option<T> {
        value.or_else(|| self.fail(fault))
    }

    /// Whether the value of `key` of the record at hand could not be used.
    pub fn is_lost(&self, key: &str) -> bool {
        let in_record = self.problems.iter().rev().map_while(|problem| {
            let path = problem.path.strip_prefix(&self.path[..])?;
            Some((path, problem))
        });
        in_record
            .filter(|(_, problem)| problem.fault.loses_the_value())
            .filter_map(|(path, _)| path.first())
            .any(|step| matches!(step, Step::Key(known) if known == key))
    }

    /// Remembers that the moment at hand is written as a day.
    pub fn note_day_alone(&mut self) {
        self.days_alone.push(self.path.clone());
    }

    /// Whether the moment in `key` of the record at hand is written as a day without a time.
    pub fn is_day_alone(&self, key: &str) -> bool {
        let mut in_record = self
            .days_alone
            .iter()
            .rev()
            .map_while(|path| path.strip_prefix(&self.path[..]));
        in_record.any(|path| matches!(path, [Step::Key(known)] if known == key))
    }

    /// `true` or `false`; in quotes too, with a warning.
    pub fn yes_or_no(&mut self, value: &Value) -> Option<bool> {
        let (flag, word) = match value {
            Value::Bool(flag) => return Some(*flag),
            Value::String(text) if text.trim() == "true" => (true, "true"),
            Value::String(text) if text.trim() == "false" => (false, "false"),
            Value::Null
            | Value::Number(_)
            | Value::String(_)
            | Value::Array(_)
            | Value::Object(_) => return self.fail(Fault::NotYesOrNo),
        };
        self.warn(Fault::InQuotes(word.to_owned()));
        Some(flag)
    }

    /// A number; in quotes too, with a warning, and then also with a comma.
    pub fn number(&mut self, value: &Value) -> Option<f64> {
        let Value::String(text) = value else {
            return value.as_f64();
        };
        let text = text.trim().replace(',', ".");
        let number = serde_json::from_str::<Value>(&text).ok()?.as_f64()?;
        self.warn(Fault::InQuotes(text));
        Some(number)
    }

    pub fn object<'v>(&mut self, value: &'v Value) -> Option<&'v Map<String, Value>> {
        let object = value.as_object();
        self.or(object, Fault::NotAnObject)
    }

    /// Names what we do not know: a typing error, or a field of a newer version. Each field comes with
    /// whether it is a safeguard: whoever writes the name of one almost right means to limit something.
    pub fn unknown_fields(&mut self, object: &Map<String, Value>, fields: &[(&'static str, bool)]) {
        for key in object.keys() {
            // Editors find the schema by this key.
            if key == "$schema" || fields.iter().any(|(name, _)| name == key) {
                continue;
            }
            let meant = likeness::meant(key, fields, |name| object.contains_key(name));
            let suggestion = meant.map(|meant| meant.name);
            let fault = Fault::Unknown { suggestion };
            if meant.is_some_and(|meant| meant.is_safeguard) {
                self.mislead_at(key, fault);
            } else {
                self.warn_at(key, fault);
            }
        }
    }

    fn in_item(
        &mut self,
        index: usize,
        id: Option<&str>,
        read: impl FnOnce(&mut Self) -> bool,
    ) -> bool {
        let outer = (self.item.take(), self.depth, self.is_misled);
        self.is_misled = false;
        self.item = id.map(str::to_owned);
        self.depth = self.path.len() + 1;
        let is_kept = self.inside(Step::Index(index), read);
        (self.item, self.depth, self.is_misled) = outer;
        is_kept
    }

    fn last_is_an_error(&mut self) {
        if let Some(problem) = self.problems.last_mut() {
            problem.severity = Severity::Error;
        }
    }
}
