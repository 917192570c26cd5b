//! References from one file to another: a branch, a programme, the school holidays.

use std::borrow::Cow;

use super::event::EventsFile;
use super::help::HelpFile;
use super::library::LibraryFile;
use super::problem::{Fault, Problem, Severity, Step};
use super::read::Content;
use super::reading_tips::ReadingTipsFile;
use super::text::Id;

/// References to what does not exist. The items still show, without it. A file that is `None` could
/// not be read; nothing is said about references into it.
pub fn check_references(
    library: Option<&LibraryFile>,
    events: Option<&EventsFile>,
    tips: Option<&ReadingTipsFile>,
    help: Option<&HelpFile>,
) -> Vec<Problem> {
    let branch_missing = |id: &Id| library.is_some_and(|library| library.branch(id).is_none());
    let mut problems = Vec::new();
    let mut report = |file, list, (key, id): (&'static str, &Id), path: &[&'static str], what| {
        let mut steps = vec![
            Step::Key(Cow::Borrowed(list)),
            Step::With(key, id.as_str().to_owned()),
        ];
        steps.extend(path.iter().map(|key| Step::Key(Cow::Borrowed(*key))));
        problems.push(Problem {
            file,
            item: Some(id.as_str().to_owned()),
            path: steps,
            depth: 2,
            severity: Severity::Warning,
            fault: Fault::NoSuch { what },
        });
    };
    for event in events.iter().flat_map(|file| &file.events) {
        let mut missing = |path, what| {
            report(
                EventsFile::FILE,
                EventsFile::LIST,
                ("id", &event.id),
                path,
                what,
            )
        };
        let branch = event.place.as_ref().and_then(|place| place.branch.as_ref());
        if branch.is_some_and(branch_missing) {
            missing(&["place", "branch"], "Een vestiging");
        }
        let changed = event
            .changes
            .iter()
            .filter_map(|change| change.branch.as_ref());
        if changed.into_iter().any(branch_missing) {
            missing(&["changes"], "Een vestiging");
        }
        let programme = event.programme.as_ref().zip(tips);
        if programme.is_some_and(|(id, tips)| tips.programme(id).is_none()) {
            missing(&["programme"], "Een programma");
        }
        let skips = event
            .repeat
            .as_ref()
            .is_some_and(|repeat| repeat.skip_school_holidays);
        if skips && library.is_some_and(|library| library.school_holidays.is_empty()) {
            missing(&["repeat", "skip_school_holidays"], "Een schoolvakantie");
        }
    }
    for desk in help.iter().flat_map(|file| &file.desks) {
        if branch_missing(&desk.branch) {
            report(
                HelpFile::FILE,
                "desks",
                ("branch", &desk.branch),
                &["branch"],
                "Een vestiging",
            );
        }
    }
    problems
}
