//! One problem as `bieb check` shows it, to people and to programs.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use crate::content::{Problem, Severity};

/// What is wrong, and where. The names of the fields are part of the JSON that others read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// The name of the file, from the top of the folder.
    pub file: Cow<'static, str>,
    /// From 1; `None` when the file could not be read.
    pub line: Option<usize>,
    pub item: Option<String>,
    pub field: Option<String>,
    #[serde(serialize_with = "as_word")]
    pub severity: Severity,
    /// What is wrong and how to mend it.
    pub message: String,
}

impl Finding {
    /// A problem with something in a file.
    pub fn new(problem: &Problem, line: Option<usize>) -> Self {
        let field = problem.field();
        Finding {
            file: problem.file.into(),
            line,
            item: problem.item_name(),
            field: (!field.is_empty()).then_some(field),
            severity: problem.severity,
            message: problem.message(),
        }
    }

    /// A whole file that cannot be used.
    pub fn about_file(file: &'static str, line: Option<usize>, message: String) -> Self {
        Finding {
            file: file.into(),
            line,
            item: None,
            field: None,
            severity: Severity::Error,
            message,
        }
    }

    /// A file that is none of the four.
    pub fn about_other(name: String, severity: Severity, message: String) -> Self {
        Finding {
            file: name.into(),
            line: None,
            item: None,
            field: None,
            severity,
            message,
        }
    }
}

fn as_word<S: Serializer>(severity: &Severity, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(match severity {
        Severity::Warning => "warning",
        Severity::Misleading | Severity::Error => "error",
    })
}
