//! Reading JSON so that the good is kept and the bad is named.

use serde_json::{Map, Value};

use super::cursor::Cursor;
use super::fault::Fault;
use super::problem::{Problem, Step};

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
        let mut value = syntax(json)?;
        // A file that is only the list is understood too.
        if value.is_array() {
            let mut file = Map::new();
            file.insert(Self::LIST.to_owned(), value);
            value = Value::Object(file);
        }
        let wrong_shape = Rejected::WrongShape { list: Self::LIST };
        if !value.get(Self::LIST).is_some_and(Value::is_array) {
            return Err(wrong_shape);
        }
        let mut at = Cursor::new(Self::FILE);
        let value = Self::read(&value, &mut at).ok_or(wrong_shape)?;
        let (problems, left_out) = at.finish();
        Ok(Parsed {
            value,
            problems,
            left_out,
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
pub trait ReadField: Sized {
    /// Whether an item without it is left out. Only the schemas ask.
    #[cfg_attr(target_arch = "wasm32", allow(dead_code))]
    const REQUIRED: bool;
    fn read(value: Option<&Value>, at: &mut Cursor) -> Option<Self>;
}

impl<T: Read> ReadField for T {
    const REQUIRED: bool = true;

    fn read(value: Option<&Value>, at: &mut Cursor) -> Option<Self> {
        match value {
            None | Some(Value::Null) => at.fail(Fault::Missing),
            Some(value) => T::read(value, at),
        }
    }
}

impl<T: Read> ReadField for Option<T> {
    const REQUIRED: bool = false;

    fn read(value: Option<&Value>, at: &mut Cursor) -> Option<Self> {
        match value {
            None | Some(Value::Null) => Some(None),
            Some(value) => Some(T::read(value, at)),
        }
    }
}

/// Elements that cannot be used are left out one by one; of two items with one id the first stays.
impl<T: Read> ReadField for Vec<T> {
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
impl ReadField for bool {
    const REQUIRED: bool = false;

    fn read(value: Option<&Value>, at: &mut Cursor) -> Option<Self> {
        Some(match value {
            None | Some(Value::Null) => false,
            Some(value) => at.yes_or_no(value).unwrap_or(false),
        })
    }
}
