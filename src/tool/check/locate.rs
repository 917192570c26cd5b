//! From the way to a value to the line where it is written.

use std::borrow::Cow;

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use crate::content::{Problem, Step};

/// The text of a file, with where everything in it is.
pub struct Lines<'t> {
    tree: Option<Value<'t>>,
    /// The list that the file is about.
    list: &'static str,
    /// Where each line begins, in bytes.
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub fn parse(text: &'t str, list: &'static str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let tree = parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default());
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        Lines {
            tree: tree.ok().and_then(|parsed| parsed.value),
            list,
            starts: std::iter::once(0).chain(ends).collect(),
        }
    }

    /// All that is written in the file.
    pub fn tree(&self) -> Option<&Value<'t>> {
        self.tree.as_ref()
    }

    /// The way to the top of what is written: in a file that is only the list, the reader begins with
    /// a step that is not there.
    pub fn root(&self) -> Vec<Step> {
        match &self.tree {
            Some(Value::Array(_)) => vec![Step::Key(Cow::Borrowed(self.list))],
            _ => Vec::new(),
        }
    }

    /// The line, from 1, of the field that is wrong; of what should have it, if it is not there.
    pub fn line_of(&self, problem: &Problem) -> Option<usize> {
        let root = self.root();
        let path = problem.path.strip_prefix(&root[..]).unwrap_or_default();
        let place = place(self.tree.as_ref()?, path);
        Some(self.starts.partition_point(|start| *start <= place))
    }
}

/// How far the path leads, in bytes from the beginning of the text.
fn place(tree: &Value, path: &[Step]) -> usize {
    let mut value = tree;
    let mut place = tree.start();
    for step in path {
        let next = match step {
            Step::Key(key) => value.as_object().and_then(|object| {
                // Of two fields with one name the reader takes the last.
                let mut fields = object.properties.iter().rev();
                let field = fields.find(|field| field.name.as_str() == key)?;
                Some((field.start(), &field.value))
            }),
            Step::Index(at) => value
                .as_array()
                .and_then(|array| array.elements.get(*at))
                .map(|element| (element.start(), element)),
        };
        match next {
            Some(found) => (place, value) = found,
            None => break,
        }
    }
    place
}
