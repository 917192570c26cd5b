//! Reading JSON so that the good is kept and the bad is named.

use std::borrow::Cow;
use std::collections::HashSet;

use serde_json::{Map, Value};

use super::problem::{Fault, Problem, Severity, Step};

/// Larger files are refused: a phone would stall on them. The contract says 8 MB.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;

/// What could be used, and what was wrong with the rest.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed<T> {
    pub value: T,
    pub problems: Vec<Problem>,
    /// The ways to the elements of lists that are not in `value`, in the order of the file: with them
    /// the place of what stayed can be found in the file.
    pub left_out: Vec<Vec<Step>>,
}

/// Why nothing of a file could be used.
#[derive(Clone, Debug, PartialEq)]
pub enum Rejected {
    /// Size in bytes.
    TooLarge(usize),
    Empty,
    /// A web page instead of data: a captive portal, or a server that answers everything with HTML.
    Html,
    /// Line and column, from 1.
    Syntax {
        line: usize,
        column: usize,
    },
    /// The list that the file is about is not there.
    WrongShape {
        list: &'static str,
    },
}

/// A file of the content.
pub trait Content: Read {
    /// Its name, without folder.
    const FILE: &'static str;
    /// The list without which the file means nothing.
    const LIST: &'static str;

    /// Reads a whole file. Bad items are left out and named; a file that is no such file is refused.
    fn parse(json: &str) -> Result<Parsed<Self>, Rejected> {
        let value = match syntax(json)? {
            // A file that is only the list is understood too.
            Value::Array(list) => {
                let mut file = Map::new();
                file.insert(Self::LIST.to_owned(), Value::Array(list));
                Value::Object(file)
            }
            other => other,
        };
        let wrong_shape = Rejected::WrongShape { list: Self::LIST };
        if !value.get(Self::LIST).is_some_and(Value::is_array) {
            return Err(wrong_shape);
        }
        let mut at = Cursor {
            file: Self::FILE,
            path: Vec::new(),
            item: None,
            depth: 0,
            problems: Vec::new(),
            left_out: Vec::new(),
        };
        let value = Self::read(&value, &mut at).ok_or(wrong_shape)?;
        Ok(Parsed {
            value,
            problems: at.problems,
            left_out: at.left_out,
        })
    }
}

fn syntax(json: &str) -> Result<Value, Rejected> {
    if json.len() > MAX_BYTES {
        return Err(Rejected::TooLarge(json.len()));
    }
    // Some editors start a file with a byte order mark; it means nothing.
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    let start = json.trim_start();
    if start.is_empty() {
        return Err(Rejected::Empty);
    }
    if start.starts_with('<') {
        return Err(Rejected::Html);
    }
    serde_json::from_str(json).map_err(|error| Rejected::Syntax {
        line: error.line(),
        column: error.column(),
    })
}

/// A value that can be read from JSON.
pub trait Read: Sized {
    /// Whether staff see it as a thing of its own: leaving one out is an error, not a warning.
    const ITEM: bool = false;

    /// `None`: the value cannot be used, and the cursor has the reason.
    fn read(value: &Value, at: &mut Cursor) -> Option<Self>;
}

/// A field of a record: there, perhaps there, or a list.
pub trait Field: Sized {
    const REQUIRED: bool;
    fn read(value: Option<&Value>, at: &mut Cursor) -> Option<Self>;
}

impl<T: Read> Field for T {
    const REQUIRED: bool = true;

    fn read(value: Option<&Value>, at: &mut Cursor) -> Option<Self> {
        match value {
            None | Some(Value::Null) => at.fail(Fault::Missing),
            Some(value) => T::read(value, at),
        }
    }
}

impl<T: Read> Field for Option<T> {
    const REQUIRED: bool = false;

    fn read(value: Option<&Value>, at: &mut Cursor) -> Option<Self> {
        match value {
            None | Some(Value::Null) => Some(None),
            Some(value) => Some(T::read(value, at)),
        }
    }
}

/// Elements that cannot be used are left out one by one; of two items with one id the first stays.
impl<T: Read> Field for Vec<T> {
    const REQUIRED: bool = false;

    fn read(value: Option<&Value>, at: &mut Cursor) -> Option<Self> {
        let mut elements = Vec::new();
        at.each(value, T::ITEM, &mut |value, at| {
            let element = T::read(value, at);
            let is_good = element.is_some();
            elements.extend(element);
            is_good
        });
        Some(elements)
    }
}

/// A flag that is off unless it says `true`.
impl Field for bool {
    const REQUIRED: bool = false;

    fn read(value: Option<&Value>, at: &mut Cursor) -> Option<Self> {
        Some(match value {
            None | Some(Value::Null) => false,
            Some(Value::Bool(flag)) => *flag,
            Some(_) => {
                at.warn(Fault::NotYesOrNo);
                false
            }
        })
    }
}

/// Where the reader is, and what it found wrong so far.
pub struct Cursor {
    file: &'static str,
    path: Vec<Step>,
    item: Option<String>,
    /// How many steps lead to the item at hand.
    depth: usize,
    problems: Vec<Problem>,
    left_out: Vec<Vec<Step>>,
}

impl Cursor {
    /// Reads `key` of an object.
    pub fn field<T: Field>(&mut self, object: &Map<String, Value>, key: &'static str) -> Option<T> {
        let value = self.enter(object, key);
        let read = T::read(value, self);
        self.leave();
        read
    }

    /// Steps to `key` of an object. Not inlined, as each field of each record would have a copy.
    #[inline(never)]
    fn enter<'v>(
        &mut self,
        object: &'v Map<String, Value>,
        key: &'static str,
    ) -> Option<&'v Value> {
        self.path.push(Step::Key(Cow::Borrowed(key)));
        object.get(key)
    }

    #[inline(never)]
    fn leave(&mut self) {
        self.path.pop();
    }

    /// The same cursor, one step further.
    pub fn inside<T>(&mut self, step: Step, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let result = read(self);
        self.leave();
        result
    }

    /// Reads each element of a list. `read` says whether it could use the element; of two items with
    /// one id the second one is not read.
    fn each(
        &mut self,
        list: Option<&Value>,
        are_items: bool,
        read: &mut dyn FnMut(&Value, &mut Self) -> bool,
    ) {
        let values = match list {
            None | Some(Value::Null) => return,
            Some(Value::Array(values)) => values,
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
        self.problems.push(Problem {
            file: self.file,
            item: self.item.clone(),
            path: self.path.clone(),
            depth: self.depth,
            severity: Severity::Warning,
            fault,
        });
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

    /// Whether something is wrong with `key` of the record at hand.
    pub fn is_wrong(&self, key: &str) -> bool {
        let in_record = self
            .problems
            .iter()
            .rev()
            .map_while(|problem| problem.path.strip_prefix(&self.path[..]));
        in_record
            .filter_map(|path| path.first())
            .any(|step| matches!(step, Step::Key(known) if known == key))
    }

    pub fn object<'v>(&mut self, value: &'v Value) -> Option<&'v Map<String, Value>> {
        let object = value.as_object();
        self.or(object, Fault::NotAnObject)
    }

    /// Warns about what we do not know: a typing error, or a field of a newer version.
    pub fn unknown_fields(&mut self, object: &Map<String, Value>, known: &[&'static str]) {
        for key in object.keys() {
            // Editors find the schema by this key.
            if key != "$schema" && !known.contains(&key.as_str()) {
                let suggestion = known.iter().copied().find(|name| resembles(name, key));
                self.warn_at(key, Fault::Unknown { suggestion });
            }
        }
    }

    fn in_item(
        &mut self,
        index: usize,
        id: Option<&str>,
        read: impl FnOnce(&mut Self) -> bool,
    ) -> bool {
        let outer = (self.item.take(), self.depth);
        self.item = id.map(str::to_owned);
        self.depth = self.path.len() + 1;
        let is_kept = self.inside(Step::Index(index), read);
        (self.item, self.depth) = outer;
        is_kept
    }

    fn last_is_an_error(&mut self) {
        if let Some(problem) = self.problems.last_mut() {
            problem.severity = Severity::Error;
        }
    }
}

/// Whether a key looks like a typing error or other spelling of a name we know.
fn resembles(name: &str, key: &str) -> bool {
    let plain = |text: &str| {
        text.chars()
            .filter(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_ascii_lowercase()
    };
    let (name, key) = (plain(name), plain(key));
    name == key || name.strip_suffix('s') == Some(&key) || key.strip_suffix('s') == Some(&name)
}
