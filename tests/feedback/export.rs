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
    // Without the mark at the beginning a Dutch Excel makes something else of each é.
    let columns = "\u{feff}\"received_at\";\"id\";\"kind\";\"message\";";
    assert!(lines[0].starts_with(columns), "{csv}");
    let expected = "\"'=HYPERLINK(\"\"https://kwaad.example\"\")\";\"\";\"\";\"'+31 6 12345678\"";
    assert!(lines[1].contains(expected), "{csv}");
}

#[test]
fn an_inbox_that_is_not_there_is_said() {
    let (worked, said) = bieb(&["--inbox", "/nergens/inbox.sqlite"]);
    assert!(!worked);
    assert!(said.contains("is er niet"), "{said}");
}

/// Someone who reads only the first lines has seen enough; a disk that is full is another matter.
#[cfg(target_os = "linux")]
#[test]
fn what_could_not_be_written_is_said() {
    let full = std::fs::File::options()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let (reader, closed) = std::io::pipe().unwrap();
    drop(reader);
    let web = Web::new();
    web.post(&message(1));
    for (out, worked) in [
        (full.into(), false),
        (std::process::Stdio::from(closed), true),
    ] {
        let mut bieb = Command::new(env!("CARGO_BIN_EXE_bieb"));
        bieb.args(["inbox", "--inbox"]).arg(web.inbox()).stdout(out);
        let output = bieb.output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.success(), worked, "{said}");
        assert_eq!(said.is_empty(), worked, "{said}");
    }
}

#[test]
fn a_row_that_is_no_message_is_named_and_the_others_are_read() {
    let web = Web::new();
    for number in 1..=3 {
        web.post(&message(number));
    }
    let file = rusqlite::Connection::open(web.inbox()).unwrap();
    // What an earlier version accepted is shown as it is.
    let old =
        "UPDATE message SET message = ' ', written_at = '+10000-01-01T00:59:59' WHERE number = 1;
        UPDATE message SET kind = 'rant' WHERE number = 2;";
    file.execute_batch(old).unwrap();
    let file = web.inbox();
    let (worked, said) = bieb(&["--inbox", file.to_str().unwrap(), "--format", "json"]);
    assert!(worked, "{said}");
    assert!(said.contains("Rij 2 van"), "{said}");
    assert!(said.contains("+10000-01-01T00:59:59"), "{said}");
    assert!(said.contains("Idee 3"), "{said}");
    assert!(!said.contains("rant"), "{said}");
}

/// Copied while the server writes, a file can lack what is still in its log. It says so instead of showing an
/// empty inbox.
#[test]
fn a_copy_without_its_log_is_told_from_an_empty_inbox() {
    let web = Web::new();
    let (worked, said) = bieb(&["--inbox", web.inbox().to_str().unwrap()]);
    assert!(worked && said == "0 berichten.\n", "{said}");

    // As a file is whose log was never brought into it.
    let bare = web.folder.path().join("kaal.sqlite");
    let file = rusqlite::Connection::open(&bare).unwrap();
    file.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE message (x)",
    )
    .unwrap();
    let copy = web.folder.path().join("kopie.sqlite");
    std::fs::copy(&bare, &copy).unwrap();
    let (worked, said) = bieb(&["--inbox", copy.to_str().unwrap()]);
    assert!(!worked && said.contains("-wal"), "{said}");
    assert!(!said.contains("0 berichten"), "{said}");
}
