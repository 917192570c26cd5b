//! The content that ships.

use bieb::content::*;

pub const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/content");

/// The text of a file that ships.
pub fn text(name: &str) -> String {
    std::fs::read_to_string(format!("{FOLDER}/{name}")).expect("the file ships with the project")
}

/// A file that ships, as it is read.
pub fn read<T: Content>() -> Parsed<T> {
    T::parse(&text(T::FILE)).expect("the file can be read")
}

#[test]
fn the_content_that_ships_has_no_problems() {
    let library = read::<LibraryFile>();
    let events = read::<EventsFile>();
    let tips = read::<ReadingTipsFile>();
    let help = read::<HelpFile>();
    let problems = [
        library.problems,
        events.problems,
        tips.problems,
        help.problems,
    ]
    .concat();
    let lines: Vec<_> = problems
        .iter()
        .map(|p| format!("{} {}: {}", p.file, p.place(), p.message()))
        .collect();
    assert!(lines.is_empty(), "{lines:#?}");
}
