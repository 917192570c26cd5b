//! `bieb check` on what the law asks the library to tell, on what only it can allow, and on questions without an answer.

use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::command_line::bieb;

/// The fields that `check` names in a library with these fields, and in this help.
fn named(library: Value, help: Value) -> Vec<String> {
    let folder = TempDir::new().expect("a folder");
    let mut whole = json!({"branches": [{"id": "vianen", "name": "Vianen"}]});
    let fields = whole.as_object_mut().expect("an object");
    fields.extend(library.as_object().expect("an object").clone());
    for (file, content) in [
        ("library.json", whole),
        ("events.json", json!({"events": []})),
        ("reading-tips.json", json!({"groups": []})),
        ("help.json", json!({"topics": [help]})),
    ] {
        fs::write(folder.path().join(file), content.to_string()).expect("a file");
    }
    let folder = folder.path().to_str().expect("a name");
    let said = bieb(&["check", folder, "--format", "json"]);
    assert_eq!(said.status.code(), Some(0), "warnings stop nobody");
    let found: Vec<Value> = serde_json::from_slice(&said.stdout).expect("JSON");
    let field = |finding: &Value| finding["field"].as_str().unwrap_or_default().to_owned();
    found.iter().map(field).collect()
}

fn topic(questions: Value) -> Value {
    json!({"id": "a", "title": "A", "questions": questions,
        "links": [{"title": "B", "url": "https://b.nl/"}]})
}

#[track_caller]
fn check(library: Value, expected: &[&str]) {
    let mut found = named(library.clone(), topic(json!([])));
    found.sort();
    assert_eq!(found, expected, "{library}");
}

fn privacy() -> Value {
    json!({"responsible": "Stichting", "street": "Kade 1", "city": "Oost", "ground": "Omdat.",
        "readers": ["de balie"], "keep_reason": "Daarom."})
}

fn statement() -> Value {
    json!({"law": "Het besluit.", "status": "B", "research": [{"what": "Alles."}],
        "signed_by": "directeur", "signed_on": "2026-11-20"})
}

#[test]
fn what_the_law_asks_and_is_missing_is_named() {
    let with = |privacy: Value, statement: Value| {
        json!({"name": "De Bibliotheek", "privacy": privacy, "accessibility": statement,
        "license": {"title": "CC0 1.0"}})
    };
    check(with(privacy(), statement()), &[]);
    check(
        json!({"name": "A"}),
        &["accessibility", "license", "privacy"],
    );
    // Files that do not even name the library are only begun.
    check(json!({}), &[]);
    for field in [
        "responsible",
        "street",
        "city",
        "ground",
        "readers",
        "keep_reason",
    ] {
        let mut lacking = privacy();
        lacking.as_object_mut().expect("an object").remove(field);
        check(with(lacking, statement()), &[&format!("privacy.{field}")]);
    }
    for field in ["law", "status", "research", "signed_by", "signed_on"] {
        let mut lacking = statement();
        lacking.as_object_mut().expect("an object").remove(field);
        check(
            with(privacy(), lacking),
            &[&format!("accessibility.{field}")],
        );
    }
    let mut deviating = statement();
    deviating["deviations"] = json!([{"what": "De kaart", "cause": "Een tekening."}]);
    check(
        with(privacy(), deviating),
        &[
            "accessibility.deviations[0].consequence",
            "accessibility.deviations[0].measure",
            "accessibility.deviations[0].planned",
        ],
    );
    let mut receiving = with(privacy(), statement());
    receiving["feedback"] = json!({"endpoint": "/api/feedback"});
    check(receiving.clone(), &["feedback.keep_days"]);
    receiving["feedback"]["keep_days"] = json!(30);
    check(receiving, &[]);
}

#[test]
fn a_question_without_an_answer_is_named_where_others_have_one() {
    let check = |questions: Value, expected: &[&str]| {
        assert_eq!(
            named(json!({}), topic(questions.clone())),
            expected,
            "{questions}"
        );
    };
    let answered = json!({"question": "Hoe?", "answer": ["Zo."]});
    check(json!(["Hoe?", "Waar?"]), &[]);
    check(json!([answered]), &[]);
    check(json!([answered, "Waar?"]), &["questions[1]"]);
    check(json!([{"question": "Waar?"}, answered]), &["questions[0]"]);
}
