//! From the way to a value to the line where it is written.

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use crate::content::{Problem, Step};

/// The text of a file, with where everything in it is.
pub struct Lines<'t> {
    tree: Option<Value<'t>>,
    /// Where each line begins, in bytes.
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub fn of(text: &'t str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let tree = parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default());
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        Lines {
            tree: tree.ok().and_then(|parsed| parsed.value),
            starts: std::iter::once(0).chain(ends).collect(),
        }
    }

    /// The line, from 1, of the field that is wrong; of what should have it, if it is not there.
    pub fn line_of(&self, problem: &Problem) -> Option<usize> {
        let place = place(self.tree.as_ref()?, &problem.path);
        Some(self.starts.partition_point(|start| *start <= place))
    }
}

/// How far the path leads, in bytes from the beginning of the text.
fn place(tree: &Value, path: &[Step]) -> usize {
    let mut value = tree;
    let mut place = tree.start();
    // In a file that is only the list, the reader's first step is not there.
    let path = match (tree, path) {
        (Value::Array(_), [Step::Key(_), rest @ ..]) => rest,
        _ => path,
    };
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
            Step::With(key, word) => value.as_array().and_then(|array| {
                let has_word = |element: &&Value| {
                    let field = element
                        .as_object()
                        .and_then(|object| object.get_string(key));
                    field.is_some_and(|text| text.value == word.as_str())
                };
                array
                    .elements
                    .iter()
                    .find(has_word)
                    .map(|element| (element.start(), element))
            }),
        };
        match next {
            Some(found) => (place, value) = found,
            None => break,
        }
    }
    place
}
