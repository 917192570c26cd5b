//! References from one file to another: a branch, a programme, the school holidays.

use super::pointer::Pointer;
use crate::content::{
    Content, EventsFile, Fault, HelpFile, Id, LibraryFile, Problem, ReadingTipsFile, nearest,
};

/// References to what does not exist. The items still show, without it; a typing error is an error all
/// the same, as it is a branch that residents do not read. About references into a file that could not
/// be read nothing is said.
pub fn check(
    library: Option<&LibraryFile>,
    events: Option<&EventsFile>,
    tips: Option<&ReadingTipsFile>,
    help: Option<&HelpFile>,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    let events = events.iter().flat_map(|file| &file.events);
    for (at, event) in events.enumerate() {
        let place =
            Pointer::in_file::<EventsFile>().item(EventsFile::LIST, at, Some(event.id.as_str()));
        let branch = event.place.as_ref().and_then(|at| at.branch.as_ref());
        problems.extend(branch.and_then(|id| {
            let field = place.field("place").field("branch");
            no_branch(library?, id, field)
        }));
        for (at, change) in event.changes.iter().enumerate() {
            problems.extend(change.branch.as_ref().and_then(|id| {
                let field = place.element("changes", at).field("branch");
                let problem = no_branch(library?, id, field.clone())?;
                // Whatever it resembles: residents go to the old branch.
                Some(field.mislead(problem.fault))
            }));
        }
        let programme = event.programme.as_ref().zip(tips);
        problems.extend(programme.and_then(|(id, tips)| {
            let field = place.field("programme");
            no_programme(tips, id, field)
        }));
        let skips = event.repeat.as_ref();
        let skips = skips.is_some_and(|repeat| repeat.skip_school_holidays);
        if skips && library.is_some_and(|library| library.school_holidays.is_empty()) {
            let field = place.field("repeat").field("skip_school_holidays");
            problems.push(field.warn(Fault::Noted(NO_HOLIDAYS.to_owned())));
        }
    }
    let notices = library.iter().flat_map(|file| &file.notices);
    for (at, notice) in notices.enumerate() {
        let place = Pointer::in_file::<LibraryFile>().item("notices", at, None);
        problems.extend(
            notice
                .branch
                .as_ref()
                .zip(library)
                .and_then(|(id, library)| {
                    // It then stands above every page, so nobody misses it.
                    no_branch(library, id, place.field("branch"))
                }),
        );
    }
    let desks = help.iter().flat_map(|file| &file.desks);
    for (at, desk) in desks.enumerate() {
        let place = Pointer::in_file::<HelpFile>().item("desks", at, None);
        problems.extend(
            library.and_then(|library| no_branch(library, &desk.branch, place.field("branch"))),
        );
    }
    problems
}

const NO_HOLIDAYS: &str = "In library.json staan geen schoolvakanties. Zet ze daar bij school_holidays. Anders \
                           gaat deze activiteit ook in vakanties door.";

fn no_branch(library: &LibraryFile, id: &Id, field: Pointer) -> Option<Problem> {
    if library.branch(id).is_some() {
        return None;
    }
    let known = library.branches.iter().map(|branch| branch.id.as_str());
    let nearest = nearest(id.as_str(), known).map(str::to_owned);
    let is_typing_error = nearest.is_some();
    let fault = Fault::NoSuch {
        what: "Een vestiging",
        nearest,
    };
    Some(match is_typing_error {
        true => field.mislead(fault),
        false => field.warn(fault),
    })
}

fn no_programme(tips: &ReadingTipsFile, id: &Id, field: Pointer) -> Option<Problem> {
    if tips.programme(id).is_some() {
        return None;
    }
    let known = tips.groups.iter().flat_map(|group| &group.programmes);
    let known = known.map(|programme| programme.id.as_str());
    let nearest = nearest(id.as_str(), known).map(str::to_owned);
    Some(field.warn(Fault::NoSuch {
        what: "Een programma",
        nearest,
    }))
}
