//! Mistakes that make residents believe that something goes on as planned.

use crate::content::{Content, EventsFile, Fault, Problem, Step};

/// Whether the mistake costs a word that stops, moves or ends an activity. The activity still shows,
/// and without that word it sends residents to a closed door.
pub fn is_misleading(problem: &Problem) -> bool {
    if problem.file != EventsFile::FILE || !is_unread(&problem.fault) {
        return false;
    }
    let field = problem.path.get(problem.depth..).unwrap_or_default();
    let keys: Vec<&str> = field
        .iter()
        .filter_map(|step| match step {
            Step::Key(key) => Some(&**key),
            Step::Index(_) => None,
        })
        .collect();
    matches!(
        keys[..],
        ["status" | "changes"]
            | ["changes", "date" | "status" | "start" | "branch"]
            | ["repeat", "until" | "except" | "skip_school_holidays"]
    )
}

/// Whether the value could not be used at all.
fn is_unread(fault: &Fault) -> bool {
    matches!(
        fault,
        Fault::Missing
            | Fault::NotText
            | Fault::NotAList
            | Fault::NotAnObject
            | Fault::NotYesOrNo
            | Fault::NotADate
            | Fault::NotADateTime
            | Fault::NotAnId
            | Fault::NotInList(_)
    )
}
