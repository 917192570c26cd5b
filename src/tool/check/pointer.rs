//! A place in what was read of a file, to say that something is wrong there.

use std::borrow::Cow;

use crate::content::{Content, Fault, Problem, Severity, Step};

/// The way to a value, counted in what was read: [`Source`](super::source::Source) knows where that
/// stands in the file.
#[derive(Clone)]
pub struct Pointer {
    file: &'static str,
    item: Option<String>,
    path: Vec<Step>,
    depth: usize,
}

impl Pointer {
    pub fn in_file<T: Content>() -> Self {
        Pointer {
            file: T::FILE,
            item: None,
            path: Vec::new(),
            depth: 0,
        }
    }

    /// An item of its own in a list that stands here.
    pub fn item(&self, list: &'static str, at: usize, id: Option<&str>) -> Self {
        let mut item = self.element(list, at);
        item.item = id.map(str::to_owned);
        item.depth = item.path.len();
        item
    }

    pub fn field(&self, key: &'static str) -> Self {
        let mut field = self.clone();
        field.path.push(Step::Key(Cow::Borrowed(key)));
        field
    }

    pub fn element(&self, list: &'static str, at: usize) -> Self {
        let mut element = self.field(list);
        element.path.push(Step::Index(at));
        element
    }

    /// The item shows, without the part that is wrong.
    pub fn warn(self, fault: Fault) -> Problem {
        self.problem(Severity::Warning, fault)
    }

    /// The item shows, and says what staff did not mean.
    pub fn mislead(self, fault: Fault) -> Problem {
        self.problem(Severity::Misleading, fault)
    }

    /// The item does not show.
    pub fn lose(self, fault: Fault) -> Problem {
        self.problem(Severity::Error, fault)
    }

    fn problem(self, severity: Severity, fault: Fault) -> Problem {
        Problem {
            file: self.file,
            item: self.item,
            path: self.path,
            depth: self.depth,
            severity,
            fault,
        }
    }
}
