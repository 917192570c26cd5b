//! Plain language, measured: over the texts of the interface and over the content that ships.
//!
//! B1 is more than short sentences and common words, but a text that fails these is not B1.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::shipped;

/// The mean length of a sentence, in words, at most.
const MEAN: f64 = 12.0;
/// The longest sentence, in words.
const LONGEST: usize = 22;

/// Words that officials use and residents do not, and names that label people.
const AVOID: [&str; 26] = [
    "indien",
    "tevens",
    "reeds",
    "dienen",
    "dient",
    "middels",
    "aanvangen",
    "aanvang",
    "deelname",
    "deelnemen",
    "registreren",
    "raadplegen",
    "betreffende",
    "contact opnemen",
    "kosteloos",
    "kosteloze",
    "laaggeletterd",
    "laaggeletterde",
    "laaggeletterden",
    "laaggeletterdheid",
    "programmalijn",
    "nt1",
    "nt2",
    "interventie",
    "doelgroep",
    "eenzaam",
];

/// A text and where it stands.
struct Found {
    place: String,
    text: String,
}

#[test]
fn the_interface_is_in_plain_dutch() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app/texts");
    let mut found = Vec::new();
    for file in files(&folder, "rs") {
        let source = fs::read_to_string(&file).expect("a source file");
        let place = file.display().to_string();
        let texts = literals(&source).into_iter();
        found.extend(texts.map(|text| Found {
            place: place.clone(),
            text,
        }));
    }
    assert!(found.len() > 200, "only {} texts", found.len());
    measure("interface", &found);
}

#[test]
fn the_content_is_in_plain_dutch() {
    let mut found = Vec::new();
    for file in files(&shipped(), "json") {
        let json = fs::read_to_string(&file).expect("a content file");
        let value: Value = serde_json::from_str(&json).expect("JSON");
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        collect(&value, &name, &mut found);
    }
    assert!(found.len() > 1000, "only {} texts", found.len());
    measure("content", &found);
}

#[track_caller]
fn measure(what: &str, found: &[Found]) {
    let mut faults = Vec::new();
    let (mut words, mut sentences) = (0, 0);
    for Found { place, text } in found {
        for avoided in AVOID {
            if has_word(text, avoided) {
                faults.push(format!("{place}: “{avoided}” in “{text}”"));
            }
        }
        for sentence in sentences_of(text) {
            let length = word_count(sentence);
            if length > LONGEST {
                faults.push(format!("{place}: {length} words in “{sentence}”"));
            }
            // A label is short anyway and would flatter the mean.
            if sentence.ends_with(['.', '?', '!']) {
                words += length;
                sentences += 1;
            }
        }
    }
    let mean = words as f64 / f64::max(f64::from(sentences), 1.0);
    println!("{what}: {sentences} sentences of {mean:.1} words");
    if mean > MEAN {
        faults.push(format!("the mean sentence has {mean:.1} words"));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The files of a folder and the folders in it, but for the schemas, which are for staff.
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

/// The texts between quotes in a source file.
fn literals(source: &str) -> Vec<String> {
    let lines = source.lines().map(str::trim_start);
    let code: Vec<&str> = lines.filter(|line| !line.starts_with("//")).collect();
    let code = code.join("\n").replace("\\\"", "”");
    let between = code.split('"').skip(1).step_by(2);
    between.map(str::to_owned).collect()
}

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
            for (key, field) in fields.iter().filter(|(key, _)| !foreign(key)) {
                collect(field, &format!("{place}.{key}"), found);
            }
        }
        Value::String(_) | Value::Number(_) | Value::Bool(_) | Value::Null => {}
    }
}

/// A sentence ends with a mark before a blank: `10.00 uur` is no end.
fn sentences_of(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let ends = |letter: char| matches!(letter, '.' | '?' | '!');
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    for (number, (at, letter)) in letters.iter().enumerate() {
        let next = letters.get(number + 1).map(|(_, next)| *next);
        if ends(*letter) && next.is_none_or(char::is_whitespace) {
            sentences.push(text[start..=*at].trim());
            start = at + 1;
        }
    }
    sentences.push(text[start..].trim());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

fn word_count(sentence: &str) -> usize {
    let words = sentence.split_whitespace();
    words
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}

fn has_word(text: &str, wanted: &str) -> bool {
    let plain = |c: char| if c.is_alphanumeric() { c } else { ' ' };
    let text: String = text.to_lowercase().chars().map(plain).collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    format!(" {} ", words.join(" ")).contains(&format!(" {wanted} "))
}

#[test]
fn the_measure_itself_is_right() {
    assert_eq!(
        sentences_of("Kom om 10.00 uur. Neem je kind mee! Zin? Bel ons"),
        ["Kom om 10.00 uur.", "Neem je kind mee!", "Zin?", "Bel ons"]
    );
    assert_eq!(word_count("dinsdag, 10.00 tot 11.00 uur"), 5);
    assert!(has_word("Meld je aan, indien nodig.", "indien"));
    assert!(!has_word("Bovendien", "dien"));
    assert_eq!(
        literals("a: \"Een\", // \"nee\"\n// \"twee\"\nb: \"Drie\""),
        ["Een", "nee", "Drie"]
    );
}
