//! The content that ships, and what bad content costs: one item, never the page.

use bieb::content::*;

fn read<T: Content>() -> Parsed<T> {
    let path = format!("{}/public/content/{}", env!("CARGO_MANIFEST_DIR"), T::FILE);
    let json = std::fs::read_to_string(path).expect("the file ships with the project");
    T::parse(&json).expect("the file can be read")
}

#[test]
fn the_content_that_ships_has_no_problems() {
    let library = read::<LibraryFile>();
    let events = read::<EventsFile>();
    let tips = read::<ReadingTipsFile>();
    let help = read::<HelpFile>();
    let mut problems = [
        library.problems,
        events.problems,
        tips.problems,
        help.problems,
    ]
    .concat();
    problems.extend(check_references(
        Some(&library.value),
        Some(&events.value),
        Some(&tips.value),
        Some(&help.value),
    ));
    let lines: Vec<_> = problems
        .iter()
        .map(|p| format!("{} {}: {}", p.file, p.place(), p.message()))
        .collect();
    assert!(lines.is_empty(), "{lines:#?}");
}

#[test]
fn the_schemas_are_current() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/public/content/schema");
    for (name, schema) in schema::all() {
        let path = format!("{folder}/{name}");
        if std::env::var_os("UPDATE_SCHEMAS").is_some() {
            std::fs::create_dir_all(folder).unwrap();
            std::fs::write(&path, &schema).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        // Compared as JSON: the order of the fields depends on what else is compiled.
        let json = |text: &str| serde_json::from_str::<serde_json::Value>(text).ok();
        assert!(
            json(&committed) == json(&schema),
            "{name} is old: run UPDATE_SCHEMAS=1 cargo test --test content"
        );
    }
}
