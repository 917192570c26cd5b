//! JSON Schemas of the content, generated from the types: editors show them while staff type.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::access::{Access, Facility};
use super::age::{Age, ForGroup, GroupId};
use super::event::EventsFile;
use super::help::HelpFile;
use super::library::{Days, Degrees, LibraryFile};
use super::link::{Endpoint, OwnImage, SafeUrl};
use super::phone::{Email, PhoneNumber};
use super::price::Euros;
use super::question::{Answered, Question};
use super::read::Content;
use super::reading_tips::ReadingTipsFile;
use super::schedule::Interval;
use super::text::{Id, Text};

/// The schema of each file: its name (`events.schema.json`) and its JSON, ready to write.
pub fn all() -> [(String, String); 4] {
    [
        write::<LibraryFile>(),
        write::<EventsFile>(),
        write::<ReadingTipsFile>(),
        write::<HelpFile>(),
    ]
}

fn write<T: Content + JsonSchema>() -> (String, String) {
    let mut schema = SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<T>();
    schemars::transform::transform_subschemas(&mut write_times, &mut schema);
    let json = serde_json::to_string_pretty(&schema).expect("a schema is a tree of plain values");
    (T::FILE.replace(".json", ".schema.json"), json + "\n")
}

/// Editors do not know schemars' names for times without a zone: a pattern says it to all of them.
fn write_times(schema: &mut Schema) {
    let pattern = match schema.get("format").and_then(|format| format.as_str()) {
        Some("partial-date-time") => {
            r"^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?([Zz]|[+-]\d\d(:?\d\d)?)?)?$"
        }
        Some("partial-time") => r"^\d\d:\d\d(:\d\d)?$",
        _ => return schemars::transform::transform_subschemas(&mut write_times, schema),
    };
    schema.remove("format");
    schema.insert("pattern".to_owned(), pattern.into());
}

/// Lists as required what the reader cannot do without, and nothing else.
pub(super) fn require(fields: &'static [(&'static str, bool)]) -> impl FnMut(&mut Schema) {
    move |schema| {
        let required: Vec<_> = fields
            .iter()
            .filter(|(_, must)| *must)
            .map(|(name, _)| *name)
            .collect();
        // The English documentation of the type is for programmers.
        schema.remove("description");
        match required.is_empty() {
            true => schema.remove("required"),
            false => schema.insert("required".to_owned(), required.into()),
        };
    }
}

macro_rules! leaf {
    ($($name:ident: $schema:tt;)*) => {
        $(impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        })*
    };
}

leaf! {
    Id: {"type": "string", "pattern": "^[a-z0-9-]+$"};
    Text: {"anyOf": [
        {"type": "string", "minLength": 1},
        {"type": "object", "title": "Per taal", "description": "Taalcode en tekst: nl, en, ar.",
         "minProperties": 1, "additionalProperties": {"type": "string"}}
    ]};
    SafeUrl: {"type": "string", "pattern": "^(https://|mailto:|tel:|/)"};
    Endpoint: {"type": "string", "pattern": "^(https://|http://(127.0.0.1|localhost):|/[^/])"};
    OwnImage: {"type": "string", "pattern": "^/[^/]"};
    PhoneNumber: {"type": "string", "pattern": "^[+0-9][-0-9 ().]+$"};
    Email: {"type": "string", "format": "email"};
    Euros: {"type": "number", "minimum": 0};
    Interval: {"type": "integer", "minimum": 1};
    Days: {"type": "integer", "minimum": 1};
    Degrees: {"type": "number"};
    Age: {"anyOf": [
        {"type": "object", "properties": {
            "from": {"type": "number", "minimum": 0, "title": "Vanaf", "description": "In jaren. Mag ook 1.5 zijn."},
            "to": {"type": "number", "minimum": 0, "title": "Tot en met", "description": "In jaren. Laat weg als er geen grens is."}
        }},
        {"type": "string", "enum": ["0-4", "4-18", "adults"]}
    ]};
}

impl JsonSchema for ForGroup {
    fn schema_name() -> Cow<'static, str> {
        GroupId::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        GroupId::json_schema(generator)
    }
}

impl JsonSchema for Question {
    fn schema_name() -> Cow<'static, str> {
        "Question".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let answered = generator.subschema_for::<Answered>();
        json_schema!({"anyOf": [Text::json_schema(generator), answered]})
    }
}

impl JsonSchema for Access {
    fn schema_name() -> Cow<'static, str> {
        "Access".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let meanings = Facility::json_schema(generator);
        let meanings = meanings
            .get("enumDescriptions")
            .and_then(|all| all.as_array());
        let properties: serde_json::Map<String, serde_json::Value> = Facility::ALL
            .iter()
            .zip(meanings.into_iter().flatten())
            .map(|(facility, meaning)| {
                let flag = serde_json::json!({
                    "type": "boolean",
                    "title": meaning,
                    "description": "true als het er is, false als het er niet is. Weet je het niet? Laat het weg.",
                });
                (facility.word().to_owned(), flag)
            })
            .collect();
        json_schema!({"type": "object", "title": "Toegankelijkheid", "properties": properties})
    }
}
