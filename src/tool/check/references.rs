//! References from one file to another: a branch, a programme, the school holidays.

use super::place::Place;
use crate::content::{
    Content, EventsFile, Fault, HelpFile, Id, LibraryFile, Problem, ReadingTipsFile,
};

/// References to what does not exist. The items still show, without it. About references into a file
/// that could not be read nothing is said.
pub fn check(
    library: Option<&LibraryFile>,
    events: Option<&EventsFile>,
    tips: Option<&ReadingTipsFile>,
    help: Option<&HelpFile>,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut missing = |what, place: Place| problems.push(place.warn(Fault::NoSuch { what }));
    let no_branch = |id: &Option<Id>| {
        let both = library.zip(id.as_ref());
        both.is_some_and(|(library, id)| library.branch(id).is_none())
    };
    let events = events.iter().flat_map(|file| &file.events);
    for (at, event) in events.enumerate() {
        let place =
            Place::of_file::<EventsFile>().item(EventsFile::LIST, at, Some(event.id.as_str()));
        if event.place.as_ref().is_some_and(|at| no_branch(&at.branch)) {
            missing("Een vestiging", place.field("place").field("branch"));
        }
        for (at, change) in event.changes.iter().enumerate() {
            if no_branch(&change.branch) {
                let change = place.element("changes", at);
                missing("Een vestiging", change.field("branch"));
            }
        }
        let programme = event.programme.as_ref().zip(tips);
        if programme.is_some_and(|(id, tips)| tips.programme(id).is_none()) {
            missing("Een programma", place.field("programme"));
        }
        let skips = event.repeat.as_ref();
        let skips = skips.is_some_and(|repeat| repeat.skip_school_holidays);
        if skips && library.is_some_and(|library| library.school_holidays.is_empty()) {
            let repeat = place.field("repeat");
            missing("Een schoolvakantie", repeat.field("skip_school_holidays"));
        }
    }
    let desks = help.iter().flat_map(|file| &file.desks);
    for (at, desk) in desks.enumerate() {
        if library.is_some_and(|library| library.branch(&desk.branch).is_none()) {
            let desk = Place::of_file::<HelpFile>().item("desks", at, None);
            missing("Een vestiging", desk.field("branch"));
        }
    }
    problems
}
