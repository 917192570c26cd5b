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
    check_file("events.json", events, expected);
}

/// The same for another file.
#[track_caller]
fn check_file(file: &str, text: &str, expected: &[(u64, Option<&str>, Option<&str>, &str)]) {
    let folder = folder();
    fs::write(folder.path().join(file), text).unwrap();
    let (found, code) = findings(folder.path());
    let found: Vec<_> = found
        .iter()
        .map(|finding| {
            assert_eq!(finding["file"], file);
            let message = finding["message"].as_str().unwrap();
            assert!(message.ends_with(['.', '?']), "{finding}");
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
    check_refused("{\"topics\": [\n1e999]}", Some(2), "getal dat te groot is");
    check_refused("{\"topics\": [\n\n],}", Some(3), "Op regel 3, bij teken 3");
    check_refused(
        "<!doctype html><p>Log in</p>",
        None,
        "is een webpagina, en geen bestand met gegevens",
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
}

const EVENT: &str = r#""id": "a", "title": "A", "start": "2027-01-12T10:00""#;

#[test]
fn a_twin_does_not_draw_the_line_to_itself() {
    // Skipped for its title, and then for its id.
    let bad = r#"{"id": "a", "title": "", "start": "2027-01-12T10:00", "place": {"branch": "x"}}"#;
    let good = format!("{{{EVENT}, \"place\":\n{{\"branch\": \"utrecht\"}}}}");
    let place = Some("place.branch");
    check(
        &format!("[{bad},\n{good},\n{good}]"),
        &[
            (1, Some("a"), Some("title"), "error"),
            (3, Some("a"), place, "warning"),
            (4, Some("a"), Some("id"), "error"),
        ],
    );
    let desk = r#"{"branch": "utrecht", "hours": []}"#;
    check_file(
        "help.json",
        &format!("{{\"topics\": [],\"desks\": [\n{desk},\nnull,\n{desk}]}}"),
        &[
            (2, Some("nummer 1 in desks"), Some("branch"), "warning"),
            (3, Some("nummer 2 in desks"), None, "error"),
            (4, Some("nummer 3 in desks"), Some("branch"), "warning"),
        ],
    );
    // Each change by its own number, one that cannot be read included.
    let branch = r#"{"date": "2027-01-12", "branch": "utrecht"}"#;
    check(
        &format!("[{{{EVENT}, \"changes\": [\n12,\n{branch},\n{branch}]}}]"),
        &[
            (2, Some("a"), Some("changes[0]"), "error"),
            (3, Some("a"), Some("changes[1].branch"), "error"),
            (4, Some("a"), Some("changes[2].branch"), "error"),
            (4, Some("a"), Some("changes[2].date"), "warning"),
        ],
    );
}

#[test]
fn a_word_that_stops_an_activity_and_cannot_be_read_is_an_error() {
    #[track_caller]
    fn check_field(text: &str, field: &str, severity: &str) {
        check(
            &format!("[{{{EVENT},\n{text}}}]"),
            &[(2, Some("a"), Some(field), severity)],
        );
    }
    let in_change = |text: &str| format!("\"changes\": [{{{text}}}]");
    let in_repeat = |text: &str| format!("\"repeat\": {{\"every\": \"week\", {text}}}");
    let date = "\"date\": \"2027-01-12\"";
    check_field(r#""status": "vervalt""#, "status", "error");
    check_field(r#""status": "afgelast""#, "status", "warning");
    check_field(r#""changes": {}"#, "changes", "error");
    check_field(
        &in_change(r#""date": "12-01-2027", "status": "cancelled""#),
        "changes[0].date",
        "error",
    );
    check_field(
        &in_change(r#""status": "cancelled""#),
        "changes[0].date",
        "error",
    );
    for (text, field, severity) in [
        (r#""status": "vervalt""#, "changes[0].status", "error"),
        (r#""status": "Canceled""#, "changes[0].status", "warning"),
        (r#""start": "morgen""#, "changes[0].start", "error"),
        (r#""branch": "Leer dam""#, "changes[0].branch", "error"),
        (r#""reason": 12"#, "changes[0].reason", "warning"),
        (
            r#""availability": "vol""#,
            "changes[0].availability",
            "warning",
        ),
    ] {
        check_field(&in_change(&format!("{date}, {text}")), field, severity);
    }
    check_field(&in_repeat(r#""until": "juli""#), "repeat.until", "error");
    check_field(
        &in_repeat(r#""except": ["x"]"#),
        "repeat.except[0]",
        "error",
    );
    check_field(
        &in_repeat(r#""skip_school_holidays": "ja""#),
        "repeat.skip_school_holidays",
        "error",
    );
    check_field(&in_repeat(r#""interval": 0"#), "repeat.interval", "error");
    check_field(
        &in_repeat(r#""interval": "2x""#),
        "repeat.interval",
        "error",
    );
    check_field(
        &in_repeat(r#""interval": "2""#),
        "repeat.interval",
        "warning",
    );
}

#[test]
fn dates_that_contradict_each_other_are_named() {
    #[track_caller]
    fn check_as(text: &str, fields: &[(u64, &str)], severity: &str) {
        let expected: Vec<_> = fields
            .iter()
            .map(|(line, field)| (*line, Some("a"), Some(*field), severity))
            .collect();
        check(&format!("[{{{EVENT},\n{text}}}]"), &expected);
    }
    #[track_caller]
    fn check_field(text: &str, fields: &[(u64, &str)]) {
        check_as(text, fields, "warning");
    }
    let change = |date: &str, more: &str| format!("{{\"date\": \"2027-01-{date}\"{more}}}");
    check_field(
        &format!("\"changes\": [{},\n{}]", change("12", ""), change("12", "")),
        &[(3, "changes[1].date")],
    );
    let weekly = |more: &str| format!("\"repeat\": {{\"every\": \"week\", {more}}}");
    check_as(
        &weekly("\"except\": [\n\"2027-01-20\",\n\"2027-01-19\",\n\"2027-01-13\"]"),
        &[(3, "repeat.except[0]"), (5, "repeat.except[2]")],
        "error",
    );
    check_as(
        &weekly("\"until\": \"2027-02-01\", \"except\": [\"2027-02-02\"]"),
        &[(2, "repeat.except[0]")],
        "error",
    );
    check_as(
        &weekly("\"until\": \"2027-01-11\""),
        &[(2, "repeat.until")],
        "error",
    );
    check_field(&weekly("\"until\": \"2027-01-12\""), &[]);
    // An activity that lasts until its next time, or longer.
    let ends = |end: &str, more: &str| format!("\"end\": \"{end}\", {}", weekly(more));
    check_field(&ends("2027-01-13T10:00", "\"interval\": 1"), &[]);
    check_field(&ends("2027-01-13T11:00", "\"interval\": 1"), &[(2, "end")]);
    check_field(&ends("2027-01-19T10:01", "\"interval\": 1"), &[(2, "end")]);
    check_field(&ends("2037-01-12T11:00", "\"interval\": 1"), &[(2, "end")]);
    let all_day = |end: &str| format!("\"all_day\": true, {}", ends(end, "\"interval\": 1"));
    check_field(&all_day("2027-01-18"), &[(2, "end")][..0]);
    check_field(&all_day("2027-01-19"), &[(2, "end")]);
    // Two lessons on one day cannot both begin at one new time.
    let lessons = r#""sessions": [{"start": "2027-01-12T10:00"}, {"start": "2027-01-12T14:00"}]"#;
    let moved = change("12", r#", "start": "2027-01-13T10:00""#);
    check_field(
        &format!("{lessons},\n\"changes\": [{moved}]"),
        &[(3, "changes[0].start")],
    );
    let at_two = r#""sessions": [{"start": "2027-01-12T14:00"}]"#;
    check(
        &format!("[{{{EVENT},\n{at_two}}}]"),
        &[(1, Some("a"), Some("start"), "warning")],
    );
    let cancelled = change("12", r#", "status": "cancelled""#);
    check_field(&format!("{lessons},\n\"changes\": [{cancelled}]"), &[]);
}

#[test]
fn hours_that_contradict_each_other_are_named() {
    #[track_caller]
    fn check_hours(fields: &str, expected: &[(u64, &str)]) {
        let findings = |item| {
            let found = expected.iter();
            found
                .map(move |(line, field)| (*line, Some(item), Some(*field), "warning"))
                .collect::<Vec<_>>()
        };
        check_file(
            "library.json",
            &format!("{{\"branches\": [{{\"id\": \"a\", \"name\": \"A\",\n{fields}}}]}}"),
            &findings("a"),
        );
        check_file(
            "help.json",
            &format!("{{\"topics\": [], \"desks\": [{{\"branch\": \"vianen\",\n{fields}}}]}}"),
            &findings("nummer 1 in desks"),
        );
    }
    let span = |day: &str, from: &str, until: &str| {
        format!("{{\"day\": \"{day}\", \"from\": \"{from}\", \"until\": \"{until}\"}}")
    };
    let hours = |other: &str| {
        format!(
            "\"hours\": [{},\n{other}]",
            span("monday", "09:00", "12:00")
        )
    };
    check_hours(
        &hours(&span("Monday", "11:00", "17:00")),
        &[(3, "hours[1]")],
    );
    check_hours(&hours(&span("monday", "12:00", "17:00")), &[]);
    check_hours(&hours(&span("tuesday", "09:00", "12:00")), &[]);
    check_hours(
        &hours(&span("monday", "08:00", "01:00")),
        &[(3, "hours[1]")],
    );
    check_hours(&hours(&span("monday", "19:00", "01:00")), &[]);
    let exceptions = |other: &str| {
        format!("\"exceptions\": [{{\"from\": \"2027-12-24\", \"to\": \"2027-12-26\"}},\n{other}]")
    };
    check_hours(
        &exceptions(r#"{"from": "2027-12-26", "closed": true}"#),
        &[(3, "exceptions[1]")],
    );
    check_hours(
        &exceptions(r#"{"from": "2027-12-27", "closed": true}"#),
        &[],
    );
    let times = r#"[{"from": "10:00", "until": "12:00"}, {"from": "11:00", "until": "14:00"}]"#;
    check_hours(
        &exceptions(&format!("{{\"from\": \"2027-12-27\", \"hours\": {times}}}")),
        &[(3, "exceptions[1].hours[1]")],
    );
    let both =
        r#"{"from": "2027-12-27", "closed": true, "hours": [{"from": "10:00", "until": "12:00"}]}"#;
    check_hours(&exceptions(both), &[(3, "exceptions[1].hours")]);
}

#[test]
fn an_id_in_two_groups_is_named() {
    let of_group = |id: &str| {
        format!(
            "{{\"id\": \"{id}\", \"title\": \"A\",\n\"tips\": [{{\"id\": \"t\", \"title\": \"T\"}}],\n\
             \"programmes\": [{{\"id\": \"t\", \"title\": \"T\"}}]}}"
        )
    };
    check_file(
        "reading-tips.json",
        &format!("[{},\n{}]", of_group("0-4"), of_group("4-18")),
        &[
            (5, Some("t"), Some("id"), "warning"),
            (6, Some("t"), Some("id"), "warning"),
        ],
    );
    check_file(
        "reading-tips.json",
        "[{\"id\": \"adults\", \"title\": \"A\"},\n{\"id\": \"Adults\", \"title\": \"A\"},\n\
         {\"id\": \"peuters\", \"title\": \"P\"}]",
        &[
            (2, Some("adults"), Some("id"), "error"),
            (3, Some("peuters"), Some("id"), "warning"),
        ],
    );
}

#[test]
fn a_field_that_stands_twice_in_one_object_is_named() {
    check(
        "{\"events\": [null],\n\"events\": []}",
        &[(2, None, Some("events"), "warning")],
    );
    check(
        &format!(
            "[{{{EVENT},\n\"title\": \"B\",\n\"place\": {{\"room\": \"1\",\n\"room\": \"2\"}}}}]"
        ),
        &[
            (2, Some("a"), Some("title"), "warning"),
            (4, Some("a"), Some("place.room"), "warning"),
        ],
    );
    check_file(
        "help.json",
        "{\"topics\": [], \"desks\": [{\"branch\": \"vianen\",\n\"note\": \"A\", \"note\": \"B\"}]}",
        &[(2, Some("nummer 1 in desks"), Some("note"), "warning")],
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
fn school_holidays_that_are_not_there_are_a_warning() {
    check(
        &format!(
            "[{{{EVENT},\n\"repeat\": {{\"every\": \"week\",\n\"skip_school_holidays\": true}}}}]"
        ),
        &[(3, Some("a"), Some("repeat.skip_school_holidays"), "warning")],
    );
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
        "events.json\n\n  Let op, regel 2, bij a, veld titel:\n    \
         Dit veld kennen we niet. We slaan het over. Kijk of de naam goed is geschreven.\n\n\
         Geen fouten, wel 1 waarschuwing. Kijk ze na: misschien missen bezoekers iets.\n",
    );
    check(
        &format!("[null, {{{good}, \"titel\": \"B\"}}]"),
        1,
        "1 fout en 1 waarschuwing. Verbeter eerst de fouten: bezoekers zien die onderdelen niet of niet goed.\n",
    );
    check(
        "[null, null]",
        1,
        "2 fouten. Verbeter die eerst: bezoekers zien deze onderdelen niet of niet goed.\n",
    );
}

/// What `check` says of this field: severity and message. `files` take the place of those in the folder.
#[track_caller]
fn said_of(files: &[(&str, &str)], field: &str) -> (String, String) {
    let folder = folder();
    for (file, text) in files {
        fs::write(folder.path().join(file), text).unwrap();
    }
    let (found, _) = findings(folder.path());
    let of_field = found.iter().find(|finding| finding["field"] == field);
    let finding = of_field.unwrap_or_else(|| panic!("nothing about {field}: {found:#?}"));
    let text = |key: &str| finding[key].as_str().unwrap().to_owned();
    (text("severity"), text("message"))
}

const BRANCHES: &str =
    r#"{"branches": [{"id": "leerdam", "name": "Leerdam"}, {"id": "vianen", "name": "Vianen"}]}"#;

#[test]
fn a_mistake_that_sends_people_to_a_closed_door_is_an_error_that_says_what_is_meant() {
    #[track_caller]
    fn check_event(fields: &str, field: &str, parts: &[&str]) {
        let events = format!("[{{{EVENT}, \"end\": \"2027-01-12T11:00\", {fields}}}]");
        let files = [("events.json", events.as_str()), ("library.json", BRANCHES)];
        let (severity, message) = said_of(&files, field);
        assert_eq!(severity, "error", "{fields}: {message}");
        for part in parts {
            assert!(message.contains(part), "{message}");
        }
    }
    let weekly = r#""repeat": {"every": "week"}"#;
    let nearest = ["2027-01-19", "2027-01-26"];
    check_event(
        &format!(r#"{weekly}, "changes": [{{"date": "2027-01-20", "status": "cancelled"}}]"#),
        "changes[0].date",
        &nearest,
    );
    check_event(
        r#""repeat": {"every": "week", "except": ["2027-01-20"]}"#,
        "repeat.except[0]",
        &nearest,
    );
    // In another year, and of what comes back each month.
    check_event(
        r#""repeat": {"every": "week", "until": "2027-06-29"}, "changes": [{"date": "2028-01-20", "status": "cancelled"}]"#,
        "changes[0].date",
        &["2027-06-29"],
    );
    check_event(
        r#""repeat": {"every": "month"}, "changes": [{"date": "2027-02-10", "availability": "full"}]"#,
        "changes[0].date",
        &["2027-02-09", "2027-03-09"],
    );
    check_event(
        r#""sessions": [{"start": "2027-01-12T10:00"}, {"start": "2027-01-19T10:00"}], "changes": [{"date": "2027-01-18", "status": "postponed"}]"#,
        "changes[0].date",
        &["2027-01-12", "2027-01-19"],
    );
    check_event(
        &format!(
            r#"{weekly}, "changes": [{{"date": "2027-01-19", "status": "moved", "branch": "leerdm"}}]"#
        ),
        "changes[0].branch",
        &["Bedoel je leerdam?"],
    );
    check_event(
        r#""place": {"branch": "viannen"}"#,
        "place.branch",
        &["Bedoel je vianen?"],
    );
    check_event(
        r#""repeat": {"every": "week", "till": "2027-03-01"}"#,
        "repeat.till",
        &["Bedoel je until?"],
    );
    check_event(
        r#""repeat": {"every": "week", "utnil": "2027-03-01"}"#,
        "repeat.utnil",
        &["Bedoel je until?"],
    );
    check_event(
        &format!(r#"{weekly}, "until": "2027-03-01""#),
        "until",
        &["Bedoel je until in repeat?"],
    );
    check_event(
        r#""geannuleerd": true"#,
        "geannuleerd",
        &["Bedoel je status?"],
    );
    check_event(
        &format!(r#"{weekly}, "wijziging": [{{"date": "2027-01-19"}}]"#),
        "wijziging",
        &["Bedoel je changes?"],
    );
    check_event(
        r#""sessions": [{"start": "2027-01-19T10:00"}, {"start": "2027-01-26T10:00"}]"#,
        "sessions",
        &["Ben je de eerste les vergeten?"],
    );
    check_event(
        r#""registration": {"need": "required", "opens": "2027-01-10T09:00", "closes": "2027-01-05T17:00"}"#,
        "registration.closes",
        &["voordat het begint"],
    );
    check_event(
        r#""status": "cancelled", "status": "scheduled""#,
        "status",
        &["meer dan één keer"],
    );
    check_event(
        &format!(
            r#"{weekly}, "changes": [{{"date": "2027-01-19", "availability": "few"}}, {{"date": "2027-01-19", "status": "cancelled"}}]"#
        ),
        "changes[1].date",
        &["al een wijziging"],
    );
    // Where to is nowhere said, not even in a reason.
    check_event(
        &format!(r#"{weekly}, "changes": [{{"date": "2027-01-19", "status": "moved"}}]"#),
        "changes[0].status",
        &["niet waarheen"],
    );
    // What limits in the word of a calendar (RFC 5545).
    check_event(
        r#""repeat": {"every": "week", "count": 5}"#,
        "repeat.count",
        &["Bedoel je until?"],
    );
}

#[test]
fn what_closes_a_branch_or_a_desk_does_not_get_lost() {
    #[track_caller]
    fn check_exception(exception: &str, field: &str, part: &str) {
        let library = format!(
            r#"{{"branches": [{{"id": "vianen", "name": "Vianen", "exceptions": [{exception}]}}]}}"#
        );
        let help = format!(
            r#"{{"topics": [], "desks": [{{"branch": "vianen", "exceptions": [{exception}]}}]}}"#
        );
        let field = format!("exceptions[0]{field}");
        for (file, text) in [("library.json", library), ("help.json", help)] {
            let (severity, message) = said_of(&[(file, &text)], &field);
            assert_eq!(severity, "error", "{exception}: {message}");
            assert!(message.contains(part), "{message}");
        }
    }
    check_exception(
        r#"{"from": "24-12-2027", "closed": true}"#,
        ".from",
        "jaar-maand-dag",
    );
    check_exception(
        r#"{"from": "2027-12-24", "closed": "dicht"}"#,
        ".closed",
        "true (ja)",
    );
    check_exception(
        r#"{"from": "2027-12-24", "tot": "2027-12-26", "closed": true}"#,
        ".tot",
        "Bedoel je to?",
    );
    check_exception(
        r#"{"from": "2027-12-24", "gesloten": true}"#,
        ".gesloten",
        "Bedoel je closed?",
    );
    check_exception(
        r#"{"from": "2027-12-24", "to": "2027-12-20", "closed": true}"#,
        ".to",
        "niet na het begin",
    );
    check_exception("12", "", "accolades");
    let near = r#"{"branches": [{"id": "a", "name": "A", "exeptions": []}]}"#;
    let (severity, message) = said_of(&[("library.json", near)], "exeptions");
    assert_eq!(severity, "error");
    assert!(message.contains("Bedoel je exceptions?"), "{message}");
}

#[test]
fn a_change_of_a_date_that_rests_already_is_no_error() {
    check(
        &format!(
            "[{{{EVENT}, \"repeat\": {{\"every\": \"week\", \"except\": [\"2027-01-19\"]}},\n\
             \"changes\": [{{\"date\": \"2027-01-19\", \"status\": \"cancelled\"}}]}}]"
        ),
        &[(2, Some("a"), Some("changes[0].date"), "warning")],
    );
}

#[test]
fn what_is_seldom_so_is_asked_about() {
    #[track_caller]
    fn check_words(files: &[(&str, &str)], field: &str, parts: &[&str]) {
        let (severity, message) = said_of(files, field);
        assert_eq!(severity, "warning", "{message}");
        assert!(message.contains("Klopt dat?"), "{message}");
        for part in parts {
            assert!(message.contains(part), "{message}");
        }
    }
    let holiday = r#"{"branches": [], "school_holidays": [
        {"name": "Voorjaarsvakantie", "from": "2027-02-20", "to": "2028-02-28"}]}"#;
    check_words(
        &[("library.json", holiday)],
        "school_holidays[0].to",
        &["een jaar lang", "1 tot 6 weken"],
    );
    let closing = r#"{"branches": [{"id": "a", "name": "A", "exceptions": [
        {"from": "2027-12-24", "to": "2028-12-26", "closed": true}]}]}"#;
    check_words(
        &[("library.json", closing)],
        "exceptions[0].to",
        &["een jaar lang gesloten"],
    );
    let event = |fields: &str| format!("[{{{EVENT}, {fields}}}]");
    check_words(
        &[("events.json", &event(r#""end": "2027-02-12T11:00""#))],
        "end",
        &["4 weken lang", "1 tot 3 uur"],
    );
    check_words(
        &[(
            "events.json",
            &event(r#""all_day": true, "end": "2029-01-12""#),
        )],
        "end",
        &["2 jaar lang"],
    );
    check_words(
        &[("events.json", &event(r#""price": {"amount": 750}"#))],
        "price.amount",
        &["€\u{a0}750"],
    );
}

#[test]
fn what_skips_holidays_that_nobody_wrote_down_is_named() {
    let library = r#"{"branches": [], "school_holidays": [
        {"name": "Kerstvakantie", "from": "2026-12-21", "to": "2027-01-03"}]}"#;
    let series = |until: &str| {
        format!(
            "[{{{EVENT}, \"repeat\": {{\"every\": \"week\", \"skip_school_holidays\": true, \"until\": \"{until}\"}}}}]"
        )
    };
    let files = [
        ("library.json", library),
        ("events.json", &series("2027-07-06")),
    ];
    let (severity, message) = said_of(&files, "repeat.skip_school_holidays");
    assert_eq!(severity, "warning");
    assert!(
        message.contains("2027-01-03") && message.contains("3 januari 2027"),
        "{message}"
    );
    let folder = folder();
    fs::write(folder.path().join("library.json"), library).unwrap();
    fs::write(folder.path().join("events.json"), series("2027-02-09")).unwrap();
    assert_eq!(findings(folder.path()), (Vec::new(), Some(0)));
}

#[test]
fn what_goes_on_while_its_branch_is_closed_is_asked_about() {
    #[track_caller]
    fn check_while_closed(fields: &str, expected: Option<&str>) {
        let folder = folder();
        let library = r#"{"branches": [{"id": "vianen", "name": "Vianen", "exceptions": [
            {"from": "2096-12-25", "to": "2096-12-26", "closed": true},
            {"from": "2096-12-24", "hours": [{"from": "10:00", "until": "16:00"}]}]}]}"#;
        let events = format!(
            r#"[{{"id": "a", "title": "A", "place": {{"branch": "vianen"}}, "end": "2027-01-05T12:00", {fields}}}]"#
        );
        fs::write(folder.path().join("library.json"), library).unwrap();
        fs::write(folder.path().join("events.json"), events).unwrap();
        let (found, _) = findings(folder.path());
        let of_start = found.iter().find(|finding| finding["field"] == "start");
        let message = of_start.map(|finding| finding["message"].as_str().unwrap());
        match (message, expected) {
            (None, None) => {}
            (Some(message), Some(date)) => assert!(message.contains(date), "{message}"),
            _ => panic!("{fields}: {found:#?}"),
        }
    }
    // The first day of Christmas 2096 is a Tuesday.
    let weekly = r#""start": "2027-01-05T10:00", "repeat": {"every": "week""#;
    check_while_closed(&format!("{weekly}}}"), Some("2096-12-25"));
    check_while_closed(&format!("{weekly}, \"until\": \"2096-12-18\"}}"), None);
    check_while_closed(&format!("{weekly}, \"except\": [\"2096-12-25\"]}}"), None);
    let cancelled = r#""changes": [{"date": "2096-12-25", "status": "cancelled"}]"#;
    check_while_closed(&format!("{weekly}}}, {cancelled}"), None);
}

#[test]
fn days_without_a_time_are_named() {
    check(
        "[{\"id\": \"a\", \"title\": \"A\",\n\"start\": \"2027-01-23\"}]",
        &[(2, Some("a"), Some("start"), "warning")],
    );
    check(
        "[{\"id\": \"a\", \"title\": \"A\", \"start\": \"2027-01-23\", \"all_day\": true}]",
        &[],
    );
    check(
        &format!("[{{{EVENT},\n\"end\": \"2027-01-12\"}}]"),
        &[(2, Some("a"), Some("end"), "warning")],
    );
    check(
        &format!(
            "[{{{EVENT}, \"changes\": [{{\"date\": \"2027-01-12\",\n\"start\": \"2027-01-14\"}}]}}]"
        ),
        &[(2, Some("a"), Some("changes[0].start"), "warning")],
    );
    check(
        &format!(
            "[{{{EVENT}, \"registration\": {{\"need\": \"required\", \"closes\": \"2027-01-10\"}}}}]"
        ),
        &[],
    );
}

#[test]
fn words_that_staff_use_are_understood() {
    #[track_caller]
    fn check_word(fields: &str, field: &str, meant: &str) {
        let events = format!("[{{{EVENT}, {fields}}}]");
        let (severity, message) = said_of(&[("events.json", &events)], field);
        assert_eq!(severity, "warning");
        assert!(message.contains(&format!("\"{meant}\"")), "{message}");
    }
    check_word(r#""availability": "vol""#, "availability", "full");
    check_word(
        r#""availability": "Wachtlijst""#,
        "availability",
        "waiting-list",
    );
    check_word(r#""availability": "bijna vol""#, "availability", "few");
    check_word(r#""status": "uitgesteld""#, "status", "postponed");
    let quoted = format!(r#"[{{{EVENT}, "price": {{"amount": "7,50"}}}}]"#);
    let (severity, message) = said_of(&[("events.json", &quoted)], "price.amount");
    assert_eq!(severity, "warning");
    assert!(message.ends_with("weg: 7.50."), "{message}");
    check_word(
        r#""registration": {"need": "verplicht"}"#,
        "registration.need",
        "required",
    );
}

#[test]
fn signs_that_residents_would_read_are_named() {
    let (severity, message) = said_of(
        &[(
            "events.json",
            r#"[{"id": "a", "title": "Knutselen &amp; kleuren", "start": "2027-01-12T10:00"}]"#,
        )],
        "title",
    );
    assert_eq!(severity, "warning");
    assert!(
        message.contains("&amp;") && message.ends_with(": &."),
        "{message}"
    );
    check_refused("{\"topics\":\u{a0}[]}", Some(1), "vaste spatie (U+00A0)");
    check_refused("{\"topics\":\n\u{200b}[]}", Some(2), "U+200B");
    check_refused("{“topics”: []}", Some(1), "aanhalingsteken");
}

#[test]
fn pictures_and_files_are_there_and_can_be_shown() {
    #[track_caller]
    fn check_picture(folder: &Path, src: &str, expected: Option<(&str, &str)>) {
        let events =
            format!(r#"[{{{EVENT}, "image": {{"src": "/content/{src}", "alt": "Een tafel"}}}}]"#);
        fs::write(folder.join("events.json"), events).unwrap();
        let (found, _) = findings(folder);
        match (&found[..], expected) {
            ([], None) => {}
            ([finding], Some((severity, part))) => {
                assert_eq!(
                    (&finding["field"], &finding["severity"]),
                    (&json!("image.src"), &json!(severity))
                );
                let message = finding["message"].as_str().unwrap();
                assert!(message.contains(part), "{message}");
            }
            _ => panic!("{src}: {found:#?}"),
        }
    }
    const JPEG: &[u8] = b"\xff\xd8\xff\xe0 JFIF";
    let folder = folder();
    let pictures = folder.path().join("Afbeeldingen");
    fs::create_dir(&pictures).unwrap();
    fs::write(pictures.join("taalcafe.jpg"), JPEG).unwrap();
    fs::write(pictures.join("png.jpg"), b"\x89PNG\r\n").unwrap();
    fs::write(
        pictures.join("groot.jpg"),
        [JPEG, &vec![0; 4_200_000]].concat(),
    )
    .unwrap();
    let folder = folder.path();
    check_picture(folder, "Afbeeldingen/taalcafe.jpg", None);
    check_picture(folder, "Afbeeldingen/taalcafe.jpg?v=2", None);
    check_picture(
        folder,
        "afbeeldingen/taalcafe.jpg",
        Some((
            "error",
            "andere hoofdletters. Schrijf: \"/content/Afbeeldingen/taalcafe.jpg\"",
        )),
    );
    check_picture(
        folder,
        "Afbeeldingen/taalcaf.jpg",
        Some(("error", "Bedoel je")),
    );
    check_picture(
        folder,
        "iets-heel-anders.png",
        Some(("error", "is er niet")),
    );
    check_picture(
        folder,
        "Afbeeldingen/png.jpg",
        Some(("warning", "heet JPEG, maar is PNG")),
    );
    check_picture(
        folder,
        "Afbeeldingen/groot.jpg",
        Some(("warning", "4,2 MB")),
    );
}

#[test]
fn files_that_are_no_content_are_named_and_left_out() {
    let folder = folder();
    for name in [
        "events.json.bak",
        "deelnemers.xlsx",
        "Thumbs.db",
        "foto.png",
        "README.md",
        ".git",
    ] {
        fs::write(folder.path().join(name), "x").unwrap();
    }
    fs::write(
        folder.path().join("events.json"),
        format!(r#"[{{{EVENT}, "links": [{{"title": "Folder", "url": "/content/folder.pdf"}}]}}]"#),
    )
    .unwrap();
    fs::write(folder.path().join("folder.pdf"), "%PDF").unwrap();
    let (found, code) = findings(folder.path());
    let files: Vec<_> = found
        .iter()
        .map(|finding| finding["file"].as_str().unwrap())
        .collect();
    assert_eq!(files, ["Thumbs.db", "deelnemers.xlsx", "events.json.bak"]);
    assert!(found.iter().all(|finding| finding["severity"] == "warning"));
    assert_eq!(code, Some(0));
    let checked = bieb::tool::check::check(folder.path()).unwrap();
    let published: Vec<_> = checked
        .files
        .iter()
        .map(|file| file.name.as_str())
        .collect();
    assert_eq!(
        published,
        [
            "events.json",
            "folder.pdf",
            "foto.png",
            "help.json",
            "library.json",
            "reading-tips.json"
        ]
    );
}

#[cfg(unix)]
#[test]
fn links_to_folders_are_followed_and_links_to_nothing_are_named() {
    use std::os::unix::fs::symlink;
    let folder = folder();
    let elsewhere = TempDir::new().unwrap();
    fs::write(elsewhere.path().join("foto.jpg"), b"\xff\xd8\xff\xe0").unwrap();
    symlink(elsewhere.path(), folder.path().join("afbeeldingen")).unwrap();
    let events = format!(
        r#"[{{{EVENT}, "image": {{"src": "/content/afbeeldingen/foto.jpg", "alt": "Een tafel"}}}}]"#
    );
    fs::write(folder.path().join("events.json"), events).unwrap();
    assert_eq!(findings(folder.path()), (Vec::new(), Some(0)));
    symlink(folder.path(), folder.path().join("rondje")).unwrap();
    symlink("nergens.jpg", folder.path().join("weg.jpg")).unwrap();
    let (found, code) = findings(folder.path());
    let named: Vec<_> = found
        .iter()
        .map(|finding| {
            (
                finding["file"].as_str().unwrap(),
                finding["severity"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(named, [("rondje", "error"), ("weg.jpg", "error")]);
    assert!(
        found[1]["message"]
            .as_str()
            .unwrap()
            .contains("nergens.jpg")
    );
    assert_eq!(code, Some(1));
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
fn without_one_of_the_four_files_there_is_nothing_to_check() {
    let folder = TempDir::new().unwrap();
    let (found, code) = findings(folder.path());
    assert_eq!((found.len(), code), (4, Some(2)));
    fs::write(folder.path().join("help.json"), "[]").unwrap();
    let (found, code) = findings(folder.path());
    assert_eq!((found.len(), code), (3, Some(1)));
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
    let text = String::from_utf8_lossy(&said.stdout);
    assert!(said.status.success(), "{text}");
    assert!(text.starts_with("Alles in orde"), "{text}");
}
