//! Where the words are: in the interface, the content, the guide and the checker.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::shipped;

/// A text and where it stands.
pub struct Found {
    pub place: String,
    pub text: String,
}

/// What residents read beside the content: the texts of the app, of its start and of the page before it.
pub fn interface() -> Vec<Found> {
    let mut found = of_sources("src/app/texts", "rs", literals);
    found.extend(of_sources("public/boot", "js", script_literals));
    let page = fs::read_to_string(top().join("index.html")).expect("a page");
    let (_, body) = page.split_once("<body>").expect("it has a body");
    let blocks = crate::html::text(body);
    found.extend(blocks.lines().map(|text| Found {
        place: "index.html".to_owned(),
        text: text.to_owned(),
    }));
    found
}

/// What staff write and residents read.
pub fn content() -> Vec<Found> {
    let mut found = Vec::new();
    for file in files(&shipped(), "json") {
        let json = fs::read_to_string(&file).expect("a content file");
        let value: Value = serde_json::from_str(&json).expect("JSON");
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        collect(&value, &name, &mut found);
    }
    found
}

/// The guide for staff, without what they copy. Each cell of a table is a text.
pub fn guide() -> Vec<Found> {
    let guide = fs::read_to_string(shipped().join("README.md")).expect("the guide");
    let mut found = Vec::new();
    let mut is_code = false;
    for (number, line) in (1..).zip(guide.lines()) {
        if line.starts_with("```") {
            is_code = !is_code;
        }
        // The table of contents is one line of links, and a line with four blanks is what staff type or see.
        let is_prose = !is_code && !line.starts_with("**Inhoud:**") && !line.starts_with("    ");
        let cells = line.split('|').map(str::trim);
        let cells = cells.filter(|cell| is_prose && cell.contains(' '));
        found.extend(cells.map(|cell| Found {
            place: format!("README.md, line {number}"),
            text: cell.to_owned(),
        }));
    }
    found
}

/// What the checker says, and the titles and explanations that editors show.
pub fn checker() -> Vec<Found> {
    let mut found = of_sources("src/content", "rs", literals);
    found.extend(of_sources("src/tool/check", "rs", literals));
    // Words that staff may write, and that we understand.
    found.retain(|found| !found.place.ends_with("likeness.rs"));
    found
}

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The texts with a blank in them: the others are words for programs.
fn of_sources(folder: &str, extension: &str, literals: fn(&str) -> Vec<String>) -> Vec<Found> {
    let mut found = Vec::new();
    for file in files(&top().join(folder), extension) {
        let source = fs::read_to_string(&file).expect("a source file");
        let place = file.display().to_string();
        let texts = literals(&source).into_iter();
        let texts = texts.filter(|text| text.contains(' '));
        found.extend(texts.map(|text| Found {
            place: place.clone(),
            text,
        }));
    }
    found
}

/// The files of a folder and the folders in it, but for the schemas, which are made from the sources.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut files = Vec::new();
    for path in entries.map(|entry| entry.expect("an entry").path()) {
        if path.is_dir() && !path.ends_with("schema") {
            files.extend(self::files(&path, extension));
        } else if path.extension().is_some_and(|known| known == extension) {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The source without comments, tests and the spellings of staff that we understand.
fn code(source: &str) -> String {
    let mut lines = Vec::new();
    let mut is_spelling = false;
    for line in source.lines().map(str::trim_start) {
        if line.starts_with("#[cfg(test)]") {
            break;
        }
        is_spelling = (is_spelling || line.starts_with("const SPELLINGS")) && line != "];";
        if !is_spelling && !line.starts_with("//") {
            lines.push(line);
        }
    }
    // A literal may go on behind the end of a line.
    lines.join("\n").replace("\\\n", "")
}

/// The texts between quotes in a source file.
fn literals(source: &str) -> Vec<String> {
    let code = code(source).replace("\\\"", "”");
    let between = code.split('"').skip(1).step_by(2);
    between.map(str::to_owned).collect()
}

/// The same in a script. A sentence begins with a capital.
fn script_literals(source: &str) -> Vec<String> {
    let code = code(source);
    let between = code.split('\'').skip(1).step_by(2);
    let sentences = between.filter(|text| text.trim().starts_with(char::is_uppercase));
    sentences.map(str::to_owned).collect()
}

/// Fields of the content that residents do not read.
const UNREAD: [&str; 2] = ["$schema", "words"];

/// The texts of a file that residents read: those with a blank in them, and not in another language.
fn collect(value: &Value, place: &str, found: &mut Vec<Found>) {
    match value {
        Value::String(text) if text.contains(' ') => found.push(Found {
            place: place.to_owned(),
            text: text.clone(),
        }),
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                collect(item, &format!("{place}[{at}]"), found);
            }
        }
        Value::Object(fields) => {
            let foreign = |key: &str| fields.contains_key("nl") && key != "nl";
            let is_read = |key: &str| !foreign(key) && !UNREAD.contains(&key);
            for (key, field) in fields.iter().filter(|(key, _)| is_read(key)) {
                collect(field, &format!("{place}.{key}"), found);
            }
        }
        Value::String(_) | Value::Number(_) | Value::Bool(_) | Value::Null => {}
    }
}

/// Whether these words stand in a text, whole and whatever their capitals.
pub fn has_word(text: &str, wanted: &str) -> bool {
    has_exactly(&text.to_lowercase(), &wanted.to_lowercase())
}

/// The same, with these capitals.
pub fn has_exactly(text: &str, wanted: &str) -> bool {
    let text = words(text);
    format!(" {text} ").contains(&format!(" {} ", words(wanted)))
}

fn words(text: &str) -> String {
    let plain = |c: char| if c.is_alphanumeric() { c } else { ' ' };
    let text: String = text.chars().map(plain).collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

#[test]
fn texts_are_found_where_they_stand() {
    assert!(has_word("Meld je aan, indien nodig.", "indien"));
    assert!(has_word("Lezen voor 0–4 jaar", "0–4 jaar"));
    assert!(!has_word("Bovendien", "dien"));
    assert!(has_exactly("in de bibliotheek", "bibliotheek"));
    assert!(!has_exactly("in de Bibliotheek", "bibliotheek"));
    assert_eq!(
        literals("a: \"Een\", // \"nee\"\n// \"twee\"\nb: \"Drie \\\n    vier\""),
        ["Een", "nee", "Drie vier"]
    );
    assert_eq!(
        literals("const SPELLINGS: [(&str, A); 1] = [\n(\"afgelast\", A),\n];\n\"ja\""),
        ["ja"]
    );
    assert_eq!(
        script_literals("say('Bel ons.'); get('main a'); // it's\n"),
        ["Bel ons."]
    );
}
