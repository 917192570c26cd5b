//! What others may do with the content: only the library can decide that.

use super::pointer::Pointer;
use crate::content::{Fault, LibraryFile, Problem};

/// Files that do not even name the library are only begun: there is more to fill in first.
pub fn check(library: Option<&LibraryFile>) -> Vec<Problem> {
    let begun = library.filter(|library| library.name.is_some());
    let is_missing = begun.is_some_and(|library| library.license.is_none());
    let note = "Nog niet bekend is onder welke licentie anderen onze gegevens mogen gebruiken. Vul license in.";
    let place = Pointer::in_file::<LibraryFile>().field("license");
    let problem = is_missing.then(|| place.warn(Fault::Noted(note.to_owned())));
    problem.into_iter().collect()
}
