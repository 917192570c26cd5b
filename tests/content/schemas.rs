//! The schemas that help staff while they type: current, and in agreement with the reader.

use bieb::content::schema;
use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::{Value, json};

use crate::shipped::{FOLDER, text};

/// The four schemas, ready to judge.
struct Judge {
    schemas: Schemas,
    ids: Vec<(String, SchemaIndex)>,
}

impl Judge {
    fn new() -> Self {
        let mut schemas = Schemas::new();
        let mut compiler = Compiler::new();
        let mut ids = Vec::new();
        for (name, schema) in schema::all() {
            let at = format!("https://voorbeeld.nl/{name}");
            let schema: Value = serde_json::from_str(&schema).unwrap();
            compiler.add_resource(&at, schema).unwrap();
            let id = compiler.compile(&at, &mut schemas).unwrap();
            ids.push((name, id));
        }
        Judge { schemas, ids }
    }

    /// What an editor would underline in a file.
    fn objections(&self, file: &str, content: &Value) -> Option<String> {
        let name = file.replace(".json", ".schema.json");
        let (_, id) = self.ids.iter().find(|(known, _)| *known == name)?;
        let judged = self.schemas.validate(content, *id);
        judged
            .err()
            .map(|objection| format!("{file}: {objection:#}"))
    }
}

#[test]
fn the_schemas_are_current() {
    let folder = format!("{FOLDER}/schema");
    for (name, schema) in schema::all() {
        let path = format!("{folder}/{name}");
        if std::env::var_os("UPDATE_SCHEMAS").is_some() {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&path, &schema).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            committed == schema,
            "{name} is old: run UPDATE_SCHEMAS=1 cargo test --test content"
        );
    }
}

#[test]
fn the_content_that_ships_fits_the_schemas() {
    let judge = Judge::new();
    for file in [
        "library.json",
        "events.json",
        "reading-tips.json",
        "help.json",
    ] {
        let content: Value = serde_json::from_str(&text(file)).unwrap();
        let schema = file.replace(".json", ".schema.json");
        assert_eq!(content["$schema"], format!("schema/{schema}"), "{file}");
        assert_eq!(judge.objections(file, &content), None);
    }
}

#[test]
fn an_editor_underlines_what_the_reader_would_not_take() {
    let judge = Judge::new();
    let check = |change: Value, fits: bool| {
        let mut event = json!({"id": "a", "title": "A", "start": "2027-01-12T10:00"});
        let (Value::Object(event), Value::Object(change)) = (&mut event, &change) else {
            panic!("an event has fields");
        };
        event.extend(change.clone());
        let objection = judge.objections("events.json", &json!({"events": [event]}));
        assert_eq!(objection.is_none(), fits, "{change:?} {objection:?}");
    };
    check(json!({}), true);
    check(json!({"title": {"nl": "A", "en": "B"}}), true);
    check(json!({"start": "2027-01-12"}), true);
    check(json!({"price": {"amount": 7.5}}), true);
    check(json!({"age": "0-4"}), true);
    check(json!({"access": {"wheelchair": false}}), true);
    check(json!({"title": ""}), false);
    check(json!({"title": null}), false);
    check(json!({"id": "Taal café"}), false);
    check(json!({"start": "12-01-2027"}), false);
    check(json!({"start": "morgen"}), false);
    check(json!({"kind": "feest"}), false);
    check(json!({"price": {"amount": -5}}), false);
    check(json!({"price": "gratis"}), false);
    check(json!({"age": "peuters"}), false);
    check(json!({"repeat": {"every": "week", "interval": 0}}), false);
    check(
        json!({"links": [{"title": "x", "url": "http://voorbeeld.nl"}]}),
        false,
    );
    check(json!({"access": {"wheelchair": "ja"}}), false);
}
