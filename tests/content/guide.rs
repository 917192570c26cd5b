//! The guide for staff: what it tells them to copy is right.

use std::fs;
use std::path::Path;

use bieb::tool::check::check;
use serde_json::{Map, Value, json};
use tempfile::TempDir;

use crate::shipped::text;

/// An example of the guide: where it belongs, the line in the guide, and what staff would copy.
struct Example {
    belongs: String,
    line: usize,
    json: String,
}

fn examples(guide: &str) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    let mut is_inside = false;
    for (line, text) in (1..).zip(guide.lines()) {
        if let Some(belongs) = text.strip_prefix("```json") {
            let belongs = belongs.trim().to_owned();
            examples.push(Example {
                belongs,
                line,
                json: String::new(),
            });
            is_inside = true;
        } else if text.starts_with("```") {
            is_inside = false;
        } else if let Some(example) = examples.last_mut().filter(|_| is_inside) {
            example.json += text;
            example.json.push('\n');
        }
    }
    examples
}

impl Example {
    fn read(&self, text: &str) -> Value {
        serde_json::from_str(text)
            .unwrap_or_else(|error| panic!("README.md, line {}: {error}\n{}", self.line, self.json))
    }

    /// The file it belongs to, with the example in its place.
    fn place(&self) -> (&'static str, Value) {
        let fields = || self.read(&format!("{{{}}}", self.json));
        let file = |name: &str| -> Value { serde_json::from_str(&text(name)).unwrap() };
        let add = |name: &'static str, place: &str| {
            let mut content = file(name);
            let list = content.pointer_mut(place).and_then(Value::as_array_mut);
            list.expect("the list ships with the project")
                .push(self.read(&self.json));
            (name, content)
        };
        match self.belongs.as_str() {
            "top" => {
                let mut content = file("events.json");
                extend(&mut content, fields());
                ("events.json", content)
            }
            "library" => {
                let mut content = file("library.json");
                extend(&mut content, fields());
                ("library.json", content)
            }
            // Each Tuesday until Easter, so that there is a date to change, and none on a holiday.
            "event" => {
                let mut event = json!({"id": "a", "title": "A", "start": "2027-01-12T10:00",
                    "end": "2027-01-12T11:30", "repeat": {"every": "week", "until": "2027-03-23"}});
                extend(&mut event, fields());
                ("events.json", json!({"events": [event]}))
            }
            // One without a desk: a desk must keep to the hours of its branch.
            "branch" => {
                let mut branch = json!({"id": "lexmond", "name": "Lexmond"});
                extend(&mut branch, fields());
                let mut content = file("library.json");
                content["branches"][3] = branch;
                ("library.json", content)
            }
            "branches" => add("library.json", "/branches"),
            "events" => add("events.json", "/events"),
            "notices" => add("library.json", "/notices"),
            "school_holidays" => add("library.json", "/school_holidays"),
            "tips" => add("reading-tips.json", "/groups/0/tips"),
            "programmes" => add("reading-tips.json", "/groups/0/programmes"),
            "books" => add("reading-tips.json", "/groups/0/books"),
            "topics" => add("help.json", "/topics"),
            "desks" => add("help.json", "/desks"),
            other => panic!(
                "README.md, line {}: a test must know what “{other}” is",
                self.line
            ),
        }
    }
}

fn extend(object: &mut Value, more: Value) {
    let empty = &mut Map::new();
    let object = object.as_object_mut().unwrap_or(empty);
    if let Value::Object(more) = more {
        object.extend(more);
    }
}

/// What `bieb check` says of the content that ships, with one file replaced.
fn findings(folder: &Path, file: &str, content: &Value) -> Vec<String> {
    for name in [
        "library.json",
        "events.json",
        "reading-tips.json",
        "help.json",
    ] {
        let text = if name == file {
            content.to_string()
        } else {
            text(name)
        };
        fs::write(folder.join(name), text).unwrap();
    }
    // The picture that the guide names.
    let pictures = folder.join("afbeeldingen");
    fs::create_dir_all(&pictures).unwrap();
    fs::write(pictures.join("taalcafe.jpg"), b"\xff\xd8\xff\xe0 JFIF").unwrap();
    let checked = check(folder).unwrap();
    let findings = checked.findings.iter();
    findings
        .map(|found| format!("{:?} {:?}: {}", found.item, found.field, found.message))
        .collect()
}

#[test]
fn the_examples_for_staff_are_without_problems() {
    let examples = examples(&text("README.md"));
    assert!(examples.len() > 20, "{} examples", examples.len());
    let folder = TempDir::new().unwrap();
    for example in examples {
        let (file, content) = example.place();
        let found = findings(folder.path(), file, &content);
        assert!(
            found.is_empty(),
            "README.md, line {}: {found:#?}",
            example.line
        );
    }
}

/// The fields and the words of all objects in a schema.
fn names(schema: &Value) -> Vec<String> {
    match schema {
        Value::Object(object) => {
            let fields = object.get("properties").and_then(Value::as_object);
            let fields = fields.into_iter().flat_map(|fields| fields.keys().cloned());
            let words = object.get("enum").and_then(Value::as_array);
            let words = words.into_iter().flatten().filter_map(Value::as_str);
            let inside = object.values().flat_map(names);
            fields
                .chain(words.map(str::to_owned))
                .chain(inside)
                .collect()
        }
        Value::Array(list) => list.iter().flat_map(names).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn the_guide_names_each_field_and_word_of_each_file() {
    let guide = text("README.md");
    let chapter = |heading: &str| {
        let chapter = guide.split("\n## ").find(|part| part.starts_with(heading));
        chapter.unwrap_or_else(|| panic!("no chapter “{heading}”"))
    };
    #[rustfmt::skip]
    let chapters: [(&str, &[&str]); 4] = [
        ("events", &["Activiteiten"]),
        ("library", &["De bibliotheek", "Mededelingen", "Openingstijden", "Activiteiten", "Over ons"]),
        ("reading-tips", &["Leestips"]),
        ("help", &["Hulp", "Openingstijden"]),
    ];
    let schemas = bieb::content::schema::all();
    for (file, own) in chapters {
        let (_, schema) = schemas
            .iter()
            .find(|(name, _)| *name == format!("{file}.schema.json"))
            .unwrap();
        let names = names(&serde_json::from_str(schema).unwrap());
        assert!(names.len() > 20, "{file}: {names:?}");
        let general = ["Schrijven", "Controleren"].iter().chain(own);
        let told: String = general.map(|heading| chapter(heading)).collect();
        for name in names {
            // In a sentence, or in what staff can copy.
            let is_told = [format!("`{name}`"), format!("\"{name}\":")]
                .iter()
                .any(|written| told.contains(written));
            assert!(
                is_told,
                "the guide does not tell about {name} of {file}.json"
            );
        }
    }
}

#[test]
fn the_links_in_the_guide_lead_somewhere() {
    let guide = text("README.md");
    let headings: Vec<String> = guide
        .lines()
        .filter_map(|line| line.strip_prefix("## "))
        .map(|heading| heading.to_lowercase().replace(' ', "-"))
        .collect();
    let links = guide
        .split("](#")
        .skip(1)
        .filter_map(|rest| rest.split(')').next());
    for link in links {
        assert!(headings.iter().any(|heading| heading == link), "#{link}");
    }
}
