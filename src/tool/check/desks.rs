//! Desks that are there while their branch is closed.

use super::pointer::Pointer;
use crate::content::{Fault, HelpFile, LibraryFile, Problem};
use crate::domain::opening_hours;

/// Regular times of a desk at which its branch is not regularly open. Of a branch without hours nothing
/// is known.
pub fn check(library: Option<&LibraryFile>, help: Option<&HelpFile>) -> Vec<Problem> {
    let desks = help.iter().flat_map(|file| &file.desks).enumerate();
    desks
        .filter_map(|(at, desk)| Some((at, desk, library?.branch(&desk.branch)?)))
        .filter(|(_, _, branch)| !branch.hours.is_empty())
        .flat_map(|(at, desk, branch)| {
            let place =
                Pointer::in_file::<HelpFile>().item("desks", at, Some(desk.branch.as_str()));
            let outside = opening_hours::outside(&desk.hours, &branch.hours);
            let warn = move |at| place.element("hours", at).warn(Fault::DeskWhileClosed);
            outside.into_iter().map(warn)
        })
        .collect()
}
