//! What the library allows with its data, and the files of each branch.

use leptos::prelude::*;

use crate::app::components::links::WebLink;
use crate::app::route::{CalendarFile, DataFile, Feed};
use crate::app::texts::texts;
use crate::content::{Id, LibraryFile};

/// Under which licence others may use the data.
pub fn license(library: &LibraryFile) -> Option<AnyView> {
    let link = library.license.clone()?;
    Some(view! { <p>{texts().own.license} ": " <WebLink link/></p> }.into_any())
}

pub fn calendars(library: &LibraryFile) -> Option<AnyView> {
    let file = |id| DataFile::Calendar(CalendarFile::Branch(id));
    of_branches(library, texts().own.calendar_of, file)
}

pub fn feeds(library: &LibraryFile) -> Option<AnyView> {
    let file = |id| DataFile::Feed(Feed::Branch(id));
    of_branches(library, texts().own.feed_of, file)
}

/// A link for each branch; `None` without branches.
fn of_branches(
    library: &LibraryFile,
    label: fn(&str) -> String,
    file: fn(Id) -> DataFile,
) -> Option<AnyView> {
    let link = |branch: &crate::content::Branch| {
        let href = file(branch.id.clone()).href();
        let label = label(branch.name.as_str());
        view! { <p><a href=href rel="external">{label}</a></p> }
    };
    let links: Vec<_> = library.branches.iter().map(link).collect();
    (!links.is_empty()).then(|| links.into_any())
}
