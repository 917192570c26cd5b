//! `bieb check` on the mistakes that staff make.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::command_line::bieb;

/// A folder with four good and empty files.
fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    for (file, text) in [
        (
            "library.json",
            r#"{"branches": [{"id": "vianen", "name": "Vianen"}]}"#,
        ),
        ("events.json", r#"{"events": []}"#),
        ("reading-tips.json", r#"{"groups": []}"#),
        ("help.json", r#"{"topics": []}"#),
    ] {
        fs::write(folder.path().join(file), text).unwrap();
    }
    folder
}

/// The problems as JSON, and the exit code.
fn findings(folder: &Path) -> (Vec<Value>, Option<i32>) {
    let said = bieb(&["check", folder.to_str().unwrap(), "--format", "json"]);
    assert!(said.stderr.is_empty());
    let json: Value = serde_json::from_slice(&said.stdout).unwrap();
    (json.as_array().unwrap().clone(), said.status.code())
}

/// With this `events.json`, `check` finds exactly this: line, item, field, severity.
#[track_caller]
fn check(events: &str, expected: &[(u64, Option<&str>, Option<&str>, &str)]) {
    let folder = folder();
    fs::write(folder.path().join("events.json"), events).unwrap();
    let (found, code) = findings(folder.path());
    let found: Vec<_> = found
        .iter()
        .map(|finding| {
            assert_eq!(finding["file"], "events.json");
            assert!(
                finding["message"].as_str().unwrap().ends_with('.'),
                "{finding}"
            );
            (
                finding["line"].as_u64().unwrap(),
                finding["item"].as_str(),
                finding["field"].as_str(),
                finding["severity"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(found, expected);
    let has_errors = expected
        .iter()
        .any(|(_, _, _, severity)| *severity == "error");
    assert_eq!(code, Some(i32::from(has_errors)));
}

/// A whole file with this text is refused: line and a part of what is said about it.
#[track_caller]
fn check_refused(text: impl AsRef<[u8]>, line: Option<u64>, part: &str) {
    let folder = folder();
    fs::write(folder.path().join("help.json"), text).unwrap();
    let (found, code) = findings(folder.path());
    let [finding] = &found[..] else {
        panic!("one finding, not {found:#?}");
    };
    let message = finding["message"].as_str().unwrap();
    assert!(message.contains(part), "{message}");
    let expected = json!({"file": "help.json", "line": line, "item": null, "field": null,
        "severity": "error", "message": message});
    assert_eq!(*finding, expected);
    assert_eq!(code, Some(1));
}

#[test]
fn a_file_that_is_no_such_file_is_refused_with_what_to_do() {
    check_refused("", None, "is leeg");
    check_refused(" \n", None, "is leeg");
    check_refused("null", None, "\"topics\"");
    check_refused("{}", None, "\"topics\"");
    check_refused(r#"{"topics": {}}"#, None, "\"topics\"");
    check_refused("{\"topics\": [\n{\"id\": \"digid\"", Some(2), "Op regel 2");
    check_refused("{\"topics\": [\n\n],}", Some(3), "Op regel 3, bij teken 3");
    check_refused(
        "<!doctype html><p>Log in</p>",
        None,
        "is een webpagina, geen gegevens",
    );
    check_refused(b"{\n\"topics\": [\"caf\xe9\"]}", Some(2), "UTF-8");
    check_refused(b"\xff\xfe{\0}\0", Some(1), "UTF-8");
    let large = format!("{{\"topics\": []}}{}", " ".repeat(12 * 1024 * 1024));
    check_refused(large, None, "12,1 MB");
}

#[test]
fn a_missing_or_unreadable_file_is_an_error_and_the_others_are_still_checked() {
    let folder = folder();
    fs::remove_file(folder.path().join("library.json")).unwrap();
    fs::remove_file(folder.path().join("events.json")).unwrap();
    fs::create_dir(folder.path().join("events.json")).unwrap();
    fs::write(folder.path().join("help.json"), r#"{"topics": [null]}"#).unwrap();
    let (found, code) = findings(folder.path());
    let seen: Vec<_> = found
        .iter()
        .map(|finding| {
            (
                finding["file"].as_str().unwrap(),
                finding["severity"].as_str().unwrap(),
            )
        })
        .collect();
    let expected = [
        ("library.json", "error"),
        ("events.json", "error"),
        ("help.json", "error"),
    ];
    assert_eq!(seen, expected);
    assert_eq!(code, Some(1));
}

#[test]
fn a_bad_item_is_named_with_its_line() {
    check(r#"{"events": []}"#, &[]);
    check("[]", &[]);
    check("\u{feff}{\"events\": [\n]}", &[]);
    check(
        "{\"events\": [\n null,\n \"Taalcafé\"]}",
        &[
            (2, Some("nummer 1 in events"), None, "error"),
            (3, Some("nummer 2 in events"), None, "error"),
        ],
    );
    // A field that is not there has the line of the item that should have it.
    check(
        "{\"events\": [\n {\n  \"id\": \"a\",\n  \"start\": \"2027-01-12T10:00\"\n }]}",
        &[(2, Some("a"), Some("title"), "error")],
    );
    check(
        "{\"events\": [\n {\n  \"id\": \"a\", \"title\":\n   \" \",\n  \"start\": \"2027-01-12T10:00\"\n }]}",
        &[(3, Some("a"), Some("title"), "error")],
    );
    for date in ["2026-02-30T10:00", "31-12-2026", "morgen"] {
        check(
            &format!("[\n{{\"id\": \"a\", \"title\": \"A\",\n\"start\": \"{date}\"}}]"),
            &[(3, Some("a"), Some("start"), "error")],
        );
    }
    let good = |id: &str| format!(r#"{{"id": "{id}", "title": "A", "start": "2027-01-12T10:00"}}"#);
    check(
        &format!("[{},\n{},\n{}]", good("a"), good("b"), good("a")),
        &[(3, Some("a"), Some("id"), "error")],
    );
}

#[test]
fn a_bad_field_is_a_warning_with_its_line() {
    #[track_caller]
    fn check_field(text: &str, line: u64, field: &str) {
        check(
            &format!(
                "{{\"events\": [{{\"id\": \"a\", \"title\": \"A\", \"start\": \"2027-01-12T10:00\",\n{text}}}]}}"
            ),
            &[(line, Some("a"), Some(field), "warning")],
        );
    }
    check_field(r#""end": "2027-01-12T09:00""#, 2, "end");
    check_field(r#""titel": "A""#, 2, "titel");
    check_field("\"price\": {\n\"amount\": -5}", 3, "price.amount");
    check_field(r#""age": "peuters""#, 2, "age");
    check_field(
        "\"links\": [\n{\"title\": \"x\",\n\"url\": \"javascript:alert(1)\"}]",
        4,
        "links[0].url",
    );
    check_field("\"image\": {\n\"src\": \"/a.png\"}", 2, "image.alt");
    check_field(
        r#""image": {"src": "https://elders.example/a.png", "alt": "x"}"#,
        2,
        "image.src",
    );
    check_field(
        "\"changes\": [\n{\"date\": \"2027-01-12\"},\n{\"date\": \"x\"}]",
        4,
        "changes[1].date",
    );
}

#[test]
fn what_does_not_exist_in_another_file_is_a_warning() {
    let event = "{\"id\": \"a\", \"title\": \"A\", \"start\": \"2027-01-12T10:00\",\n\
        \"place\": {\n\"branch\": \"utrecht\"},\n\"programme\": \"weg\"}";
    check(
        &format!("[{event}]"),
        &[
            (3, Some("a"), Some("place.branch"), "warning"),
            (4, Some("a"), Some("programme"), "warning"),
        ],
    );
}

#[test]
fn a_desk_while_its_branch_is_closed_is_a_warning() {
    #[track_caller]
    fn check_desk(branch_hours: &str, expected: &[(u64, &str)]) {
        let folder = folder();
        let library = format!(
            r#"{{"branches": [{{"id": "vianen", "name": "Vianen", "hours": [{branch_hours}]}}]}}"#
        );
        let help = "{\"topics\": [], \"desks\": [{\"branch\": \"vianen\", \"hours\": [\n\
            {\"day\": \"monday\", \"from\": \"10:00\", \"until\": \"12:00\"},\n\
            {\"day\": \"tuesday\", \"from\": \"10:00\", \"until\": \"12:00\"}]}]}";
        fs::write(folder.path().join("library.json"), library).unwrap();
        fs::write(folder.path().join("help.json"), help).unwrap();
        let (found, code) = findings(folder.path());
        let seen: Vec<_> = found
            .iter()
            .map(|finding| {
                let file_item_severity = ["file", "item", "severity"].map(|key| &finding[key]);
                assert_eq!(file_item_severity, ["help.json", "vianen", "warning"]);
                let message = finding["message"].as_str().unwrap();
                assert!(message.contains("library.json"), "{message}");
                let field = finding["field"].as_str().unwrap();
                (finding["line"].as_u64().unwrap(), field)
            })
            .collect();
        assert_eq!(seen, expected);
        assert_eq!(code, Some(0));
    }
    let monday = r#"{"day": "monday", "from": "11:00", "until": "17:00"}"#;
    let tuesday = r#"{"day": "tuesday", "from": "09:00", "until": "11:00", "kind": "self-service"},
        {"day": "tuesday", "from": "11:00", "until": "17:00", "kind": "staffed"}"#;
    // Of a branch without hours nothing is known.
    check_desk("", &[]);
    check_desk(tuesday, &[(2, "hours[0]")]);
    check_desk(monday, &[(2, "hours[0]"), (3, "hours[1]")]);
    check_desk(&format!("{monday}, {tuesday}"), &[(2, "hours[0]")]);
}

#[test]
fn each_problem_has_the_fields_that_other_programs_read() {
    let folder = folder();
    fs::write(
        folder.path().join("events.json"),
        "[\n{\"id\": \"a\", \"start\": 1}]",
    )
    .unwrap();
    let (found, _) = findings(folder.path());
    let expected = json!({"file": "events.json", "line": 2, "item": "a", "field": "title",
        "severity": "error", "message": found[0]["message"]});
    assert_eq!(found[0], expected);
}

#[test]
fn people_read_problems_by_file_with_a_summary() {
    #[track_caller]
    fn check(events: &str, code: i32, text: &str) {
        let folder = folder();
        fs::write(folder.path().join("events.json"), events).unwrap();
        let said = bieb(&["check", folder.path().to_str().unwrap()]);
        let stdout = String::from_utf8(said.stdout).unwrap();
        assert!(stdout.ends_with(text), "{stdout}");
        assert_eq!(said.status.code(), Some(code));
    }
    let good = r#""id": "a", "title": "A", "start": "2027-01-12T10:00""#;
    check(
        &format!("[{{{good}}}]"),
        0,
        "Alles in orde: 1 activiteit, 0 groepen met leestips, 0 onderwerpen voor hulp en 1 vestiging.\n",
    );
    check(
        &format!("[{{{good},\n\"titel\": \"B\"}}]"),
        0,
        "events.json\n\n  Let op regel 2, bij a, veld titel:\n    \
         Dit veld kennen we niet. We slaan het over. Kijk of de naam goed is geschreven.\n\n\
         Geen fouten, wel 1 waarschuwing. Bezoekers missen alleen wat hierboven staat.\n",
    );
    check(
        &format!("[null, {{{good}, \"titel\": \"B\"}}]"),
        1,
        "1 fout en 1 waarschuwing. Verbeter eerst de fouten: bezoekers zien die onderdelen niet.\n",
    );
    check(
        "[null, null]",
        1,
        "2 fouten. Verbeter die eerst: bezoekers zien deze onderdelen niet.\n",
    );
}

#[test]
fn without_a_folder_there_is_nothing_to_check() {
    let folder = folder();
    let file = folder.path().join("events.json");
    for path in [&folder.path().join("nergens"), &file] {
        for format in ["text", "json"] {
            let said = bieb(&["check", path.to_str().unwrap(), "--format", format]);
            assert_eq!(said.status.code(), Some(2));
            assert!(said.stdout.is_empty());
            let text = String::from_utf8(said.stderr).unwrap();
            assert!(
                text.starts_with(&format!("Kan de map {} niet lezen", path.display())),
                "{text}"
            );
        }
    }
}

#[test]
fn ten_thousand_bad_items_are_named_in_a_moment() {
    let folder = folder();
    let items = vec!["{\"id\": \"a b\", \"title\": \"\"}"; 10_000].join(",\n");
    fs::write(folder.path().join("events.json"), format!("[{items}]")).unwrap();
    let started = std::time::Instant::now();
    let (found, _) = findings(folder.path());
    assert_eq!(found.len(), 10_000);
    assert_eq!(found[9_999]["line"], 10_000);
    assert!(started.elapsed().as_secs() < 5, "{:?}", started.elapsed());
}

#[test]
fn the_content_that_ships_is_in_order() {
    let said = bieb(&["check"]);
    assert!(
        said.status.success(),
        "{}",
        String::from_utf8_lossy(&said.stdout)
    );
}
