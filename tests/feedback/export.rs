//! `bieb inbox`, as staff type it.

use std::process::Command;

use serde_json::{Value, json};

use crate::post::{Web, message, with};

fn bieb(arguments: &[&str]) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_bieb"))
        .arg("inbox")
        .args(arguments)
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).unwrap())
}

#[test]
fn the_messages_can_be_read_and_taken_elsewhere() {
    let web = Web::new();
    let mut formula = with("message", "=HYPERLINK(\"https://kwaad.example\")");
    formula["phone"] = "+31 6 12345678".into();
    formula["flags"] = json!(["trap"]);
    web.post(&formula);
    web.post(&message(2));
    let file = web.inbox();
    let file = file.to_str().unwrap();

    // While the server runs and writes.
    let (_, text) = bieb(&["--inbox", file]);
    assert!(text.contains("Een idee"), "{text}");
    assert!(text.contains("    Idee 2\n"), "{text}");
    assert!(text.contains("misschien is dit spam"), "{text}");
    assert!(text.ends_with("2 berichten.\n"), "{text}");

    let (_, json) = bieb(&["--inbox", file, "--format", "json"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json[0]["message"], formula["message"]);
    assert_eq!(json[1]["id"], message(2)["id"]);

    let (_, csv) = bieb(&["--inbox", file, "--format", "csv"]);
    let lines: Vec<_> = csv.split_terminator("\r\n").collect();
    assert_eq!(lines.len(), 3);
    assert!(
        lines[0].starts_with("received_at,id,kind,message,"),
        "{csv}"
    );
    let expected = "\"'=HYPERLINK(\"\"https://kwaad.example\"\")\",\"\",\"\",\"'+31 6 12345678\"";
    assert!(lines[1].contains(expected), "{csv}");
}

#[test]
fn an_inbox_that_is_not_there_is_said() {
    let (worked, said) = bieb(&["--inbox", "/nergens/inbox.sqlite"]);
    assert!(!worked);
    assert!(said.contains("is er niet"), "{said}");
}
