//! What staff get wrong, row by row: a bad file is refused, a bad item skipped alone, a bad field left
//! out; siblings stay, and each problem names the field and says in Dutch what to do.

use bieb::content::*;
use serde_json::{Value, json};

const GOOD: &str = r#""title": "Taalcafé", "start": "2027-01-12T10:00""#;

/// Reads an event between two good ones, which must both stay as they are.
#[track_caller]
fn read_between(event: &str) -> Parsed<EventsFile> {
    let file = |event: &str| {
        format!(r#"{{"events": [{{"id": "eerste", {GOOD}}},{event}{{"id": "laatste", {GOOD}}}]}}"#)
    };
    let alone = EventsFile::parse(&file(""))
        .expect("two good events")
        .value
        .events;
    let read = EventsFile::parse(&file(&format!("{event},"))).expect("a file with one bad event");
    let events = &read.value.events;
    assert_eq!(events.first(), alone.first(), "the event before {event}");
    assert_eq!(events.last(), alone.last(), "the event behind {event}");
    for problem in &read.problems {
        check_message(&problem.message());
    }
    read
}

/// Whole sentences, in Dutch.
#[track_caller]
fn check_message(message: &str) {
    let words: Vec<String> = message
        .split(|c: char| !c.is_alphabetic())
        .map(str::to_lowercase)
        .collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let is_dutch = has(&["dit", "deze", "hier", "het", "een", "op", "vertel", "de"]);
    let is_english = has(&[
        "the", "this", "invalid", "expected", "must", "found", "missing",
    ]);
    assert!(is_dutch && !is_english, "{message}");
    assert!(
        message.starts_with(char::is_uppercase) && message.ends_with(['.', '?']),
        "{message}"
    );
}

/// Severity and field of each problem.
fn told(problems: &[Problem]) -> Vec<(Severity, String)> {
    problems
        .iter()
        .map(|problem| (problem.severity, problem.field()))
        .collect()
}

/// The event is left out, because of this field.
#[track_caller]
fn skipped(event: &str, field: &str) {
    let read = read_between(event);
    assert_eq!(read.value.events.len(), 2, "{event}");
    assert_eq!(
        told(&read.problems),
        [(Severity::Error, field.to_owned())],
        "{event}"
    );
    assert!(
        read.problems[0]
            .message()
            .ends_with("zien bezoekers dit onderdeel niet.")
    );
}

/// The event that is read of these fields, with a remark about each of these. Which of them are errors
/// is a question for [`mutations`](crate::mutations).
#[track_caller]
fn shown(fields: &str, warned: &[&str]) -> Event {
    let comma = if fields.is_empty() { "" } else { "," };
    let mut read = read_between(&format!(r#"{{"id": "a", {GOOD}{comma} {fields}}}"#));
    assert_eq!(
        read.value.events.len(),
        3,
        "{fields} {:?}",
        told(&read.problems)
    );
    let remarks: Vec<_> = read.problems.iter().map(Problem::field).collect();
    assert_eq!(remarks, warned, "{fields}");
    let is_kept = |problem: &Problem| problem.severity != Severity::Error;
    assert!(read.problems.iter().all(is_kept), "{fields}");
    assert!(
        read.problems
            .iter()
            .all(|problem| problem.item.as_deref() == Some("a"))
    );
    read.value.events.remove(1)
}

#[test]
fn a_file_that_is_no_such_file_is_refused() {
    #[track_caller]
    fn check(text: &str, expected: &Rejected) {
        fn rejected<T: Content + std::fmt::Debug>(text: &str) -> Rejected {
            T::parse(text).expect_err("it is refused")
        }
        let all = [
            rejected::<EventsFile>(text),
            rejected::<LibraryFile>(text),
            rejected::<ReadingTipsFile>(text),
            rejected::<HelpFile>(text),
        ];
        for found in all {
            check_message(&found.to_string());
            match (&found, expected) {
                (Rejected::WrongShape { .. }, Rejected::WrongShape { .. }) => {}
                _ => assert_eq!(found, *expected, "{:.60}", text),
            }
        }
    }
    let wrong = Rejected::WrongShape { list: "events" };
    check("", &Rejected::Empty);
    check(" \r\n\t", &Rejected::Empty);
    check("\u{feff}", &Rejected::Empty);
    check("null", &wrong);
    check("{}", &wrong);
    check("12", &wrong);
    check(r#""events""#, &wrong);
    check(
        r#"{"events": {}, "branches": 1, "groups": null, "topics": "x"}"#,
        &wrong,
    );
    check(
        "{\"events\": [\n  {\"id\"",
        &Rejected::Syntax { line: 2, column: 7 },
    );
    check("[1,\n2,\n]", &Rejected::Syntax { line: 3, column: 1 });
    check("{'events': []}", &Rejected::Syntax { line: 1, column: 2 });
    check("// lijst\n[]", &Rejected::Syntax { line: 1, column: 1 });
    check("<!doctype html><title>Wifi</title>", &Rejected::Html);
    check("\n <html>", &Rejected::Html);
    let large = format!("[{}]", " ".repeat(12 * 1024 * 1024));
    check(&large, &Rejected::TooLarge(12 * 1024 * 1024 + 2));
    let said = EventsFile::parse(&large).unwrap_err().to_string();
    assert!(said.contains("12,1 MB") && said.contains("8 MB"), "{said}");
}

#[test]
fn a_text_that_is_no_json_is_told_what_is_wrong_with_it() {
    #[track_caller]
    fn check(text: &str, part: &str) {
        let said = EventsFile::parse(text).unwrap_err().explain(text);
        check_message(&said);
        assert!(said.starts_with("Op regel 1, bij teken "), "{said}");
        assert!(said.contains(part), "{said}");
    }
    check(r#"[{"a": 1e999}]"#, "een getal dat te groot is");
    check(r#"[{"a": -1e999}]"#, "een getal dat te groot is");
    check(r#"["\ud800"]"#, "de helft van een teken");
    check(r#"["\ud800x"]"#, "de helft van een teken");
    check(r#"["\ud800\u0041"]"#, "de helft van een teken");
    check(&"[".repeat(200), "te veel haakjes in elkaar");
    check(r#"["\d"]"#, "schuine streep");
    check("[\"a\tb\"]", "op een nieuwe regel");
    check("[085]", "begint niet met een extra 0");
    check("[1,]", "Haal de komma");
    check("[] []", "daar al klaar is");
    check("[1", "te vroeg op");
    check("[1 2]", "een komma, aanhalingsteken of haakje");
    assert!(Rejected::Empty.explain("").contains("is leeg"));
}

#[test]
fn a_file_of_at_most_8_mb_is_read() {
    let list = "[]";
    let fits = format!("{list}{}", " ".repeat(MAX_BYTES - list.len()));
    assert!(EventsFile::parse(&fits).is_ok());
    assert_eq!(
        EventsFile::parse(&format!("{fits} ")),
        Err(Rejected::TooLarge(MAX_BYTES + 1))
    );
}

#[test]
fn a_list_without_activities_is_a_good_file() {
    for text in [
        "[]",
        "{\"events\": []}",
        "\u{feff}{\"$schema\": \"x\", \"events\": []}",
    ] {
        let read = EventsFile::parse(text).unwrap();
        assert!(
            read.value.events.is_empty() && read.problems.is_empty(),
            "{text}"
        );
    }
}

#[test]
fn an_item_that_is_none_is_skipped() {
    skipped("null", "");
    skipped(r#""Taalcafé""#, "");
    skipped("12", "");
    skipped("[]", "");
    skipped("{}", "id");
    skipped(r#"{"id": "a", "start": "2027-01-12T10:00"}"#, "title");
    for title in [
        "null",
        r#""""#,
        r#"" \n ""#,
        "12",
        "[]",
        "{}",
        r#"{"nl": null}"#,
    ] {
        skipped(
            &format!(r#"{{"id": "a", "title": {title}, "start": "2027-01-12T10:00"}}"#),
            "title",
        );
    }
    for title in [r#"{"nl": ""}"#, r#"{"nl": 12}"#] {
        skipped(
            &format!(r#"{{"id": "a", "title": {title}, "start": "2027-01-12T10:00"}}"#),
            "title.nl",
        );
    }
    for id in [
        "null",
        "12",
        r#""""#,
        r#""Taalcafé""#,
        r#""taal café""#,
        r#""../x""#,
    ] {
        skipped(&format!(r#"{{"id": {id}, {GOOD}}}"#), "id");
    }
    for id in [r#""""#, r#"" ""#] {
        let read = read_between(&format!(r#"{{"id": {id}, {GOOD}}}"#));
        let name = read.problems[0].item_name();
        assert_eq!(name.as_deref(), Some("nummer 2 in events"));
    }
}

#[test]
fn a_text_says_which_of_its_languages_is_wrong() {
    #[track_caller]
    fn check(summary: &str, warned: &[&str], expected: Option<(&str, &str)>) {
        let summary = shown(&format!(r#""summary": {summary}"#), warned).summary;
        let found = summary
            .as_ref()
            .map(|text| (text.language(), text.as_str()));
        assert_eq!(found, expected);
    }
    let nl = Some(("nl", "A"));
    check(r#"{"nl": "A", "en": "B"}"#, &[], nl);
    check(r#"{"nl": "A", "en": null}"#, &[], nl);
    check(r#"{"nl": "A", "en": 12}"#, &["summary.en"], nl);
    check(r#"{"nl": "A", "en": " "}"#, &["summary.en"], nl);
    check(r#"{"en": "B", "NL": "A"}"#, &[], nl);
    check(
        r#"{"nl": "", "en": "Hello"}"#,
        &["summary.nl"],
        Some(("en", "Hello")),
    );
    check(
        r#"{"nl": "", "en": 1}"#,
        &["summary.nl", "summary.en"],
        None,
    );
    check("{}", &["summary"], None);
}

#[test]
fn a_date_that_does_not_exist_costs_the_item() {
    for start in [
        "null",
        "20270112",
        r#""""#,
        r#""2026-02-30""#,
        r#""2026-02-30T10:00""#,
        r#""31-12-2026""#,
        r#""morgen""#,
        r#""2027-01-12 10:00""#,
        r#""2027-01-12T10.00""#,
        r#""2027-01-12T25:00""#,
        r#""2027-13-01T10:00""#,
        r#""12 januari 2027""#,
    ] {
        skipped(
            &format!(r#"{{"id": "a", "title": "A", "start": {start}}}"#),
            "start",
        );
    }
}

#[test]
fn what_we_do_not_know_is_ignored_and_named() {
    shown(r#""titel": "Taalcafé""#, &["titel"]);
    shown(r#""prijs": 5, "zaal": {"naam": "x"}"#, &["prijs", "zaal"]);
    shown(
        r#""price": {"amount": 5, "currency": "EUR"}"#,
        &["price.currency"],
    );
    let suggested = read_between(&format!(r#"{{"id": "a", {GOOD}, "Topics": ["taal"]}}"#));
    assert!(suggested.problems[0].message().contains("\"topics\""));
    // A file of a newer version.
    let newer = format!(r#"{{"version": 2, "events": [{{"id": "a", {GOOD}}}], "venues": []}}"#);
    let read = EventsFile::parse(&newer).unwrap();
    assert_eq!(read.value.events.len(), 1);
    let places: Vec<_> = read.problems.iter().map(Problem::place).collect();
    assert_eq!(places, ["version", "venues"]);
    assert!(
        read.problems
            .iter()
            .all(|problem| problem.severity == Severity::Warning)
    );
}

#[test]
fn of_two_with_one_id_the_first_stays() {
    let two = format!(
        r#"{{"id": "a", {GOOD}}}, {{"id": "a", "title": "Nog een", "start": "2027-01-12"}}"#
    );
    let read = read_between(&two);
    let ids: Vec<_> = read
        .value
        .events
        .iter()
        .map(|event| event.id.as_str())
        .collect();
    assert_eq!(ids, ["eerste", "a", "laatste"]);
    assert_eq!(read.value.events[1].title.as_str(), "Taalcafé");
    assert_eq!(told(&read.problems), [(Severity::Error, "id".to_owned())]);
    // One that could not be read does not take the id.
    let read = read_between(&format!(
        r#"{{"id": "a", "title": ""}}, {{"id": "a", {GOOD}}}"#
    ));
    assert_eq!(read.value.events.len(), 3);
}

#[test]
fn an_age_that_we_do_not_know_is_for_all() {
    #[track_caller]
    fn check(age: &str, expected: Option<Age>, warned: &[&str]) {
        assert_eq!(
            shown(&format!(r#""age": {age}"#), warned).age,
            expected,
            "{age}"
        );
    }
    let adults = Age {
        from: Some(18 * 12),
        to: None,
    };
    check(r#""adults""#, Some(adults), &[]);
    check(r#"" Adults ""#, Some(adults), &[]);
    check(r#""ADULTS""#, Some(adults), &[]);
    check(r#""0-4""#, Some(Age::years(0, 4)), &[]);
    check(r#"{"from": 4, "to": 12}"#, Some(Age::years(4, 12)), &[]);
    check(
        r#"{"from": 1.5}"#,
        Some(Age {
            from: Some(18),
            to: None,
        }),
        &[],
    );
    check("{}", Some(Age::default()), &[]);
    let to_four = Some(Age {
        from: None,
        to: Some(48),
    });
    check(r#"{"from": null, "to": 4}"#, to_four, &[]);
    check(r#"{"from": null, "to": null}"#, Some(Age::default()), &[]);
    check(r#""peuters""#, None, &["age"]);
    check(r#""0–4""#, None, &["age"]);
    check("4", None, &["age"]);
    let from_four = Some(Age {
        from: Some(48),
        to: None,
    });
    check(r#"{"from": "4"}"#, from_four, &["age"]);
    check(r#"{"from": "vier"}"#, None, &["age"]);
    check(r#"{"from": -1, "to": 4}"#, None, &["age"]);
    check(r#"{"from": 12, "to": 4}"#, None, &["age"]);
}

#[test]
fn capitals_in_words_that_staff_choose_do_not_matter() {
    assert_eq!(shown(r#""kind": "Drop-In""#, &[]).kind, Some(Kind::DropIn));
    assert_eq!(
        shown(r#""status": "CANCELLED""#, &[]).status,
        Some(Status::Cancelled)
    );
    assert_eq!(shown(r#""kind": "feest""#, &["kind"]).kind, None);
    let said = read_between(&format!(r#"{{"id": "a", {GOOD}, "kind": "feest"}}"#));
    assert!(
        said.problems[0]
            .message()
            .contains("reading-aloud, drop-in")
    );
}

#[test]
fn a_status_in_other_words_is_understood_where_it_is_plain() {
    #[track_caller]
    fn check(status: &str, expected: Option<Status>) {
        let event = shown(
            &format!(
                r#""status": {status}, "changes": [{{"date": "2027-01-12", "status": {status}}}]"#
            ),
            &["changes[0].status", "status"],
        );
        assert_eq!(event.status, expected, "{status}");
        assert_eq!(event.changes[0].status, expected, "{status}");
    }
    check(r#""canceled""#, Some(Status::Cancelled));
    check(r#"" Afgelast ""#, Some(Status::Cancelled));
    check(r#""geannuleerd""#, Some(Status::Cancelled));
    check(r#""uitgesteld""#, Some(Status::Postponed));
    check(r#""Verplaatst""#, Some(Status::Moved));
    check(r#""gaat niet door""#, Some(Status::Cancelled));
    check(r#""vervalt""#, None);
    check("true", None);
    let said = read_between(&format!(r#"{{"id": "a", {GOOD}, "status": "afgelast"}}"#));
    assert!(said.problems[0].message().contains("\"cancelled\""));
}

#[test]
fn an_end_before_the_start_is_no_end() {
    assert_eq!(shown(r#""end": "2027-01-12T09:00""#, &["end"]).end, None);
    assert_eq!(shown(r#""end": "2027-01-11""#, &["end"]).end, None);
    assert_eq!(shown(r#""end": "om elf uur""#, &["end"]).end, None);
    assert!(shown(r#""end": "2027-01-12T10:00""#, &[]).end.is_some());
    let lessons =
        r#""sessions": [{"start": "2027-01-12T10:00", "end": "2027-01-12T09:00"}, {"start": "x"}]"#;
    let event = shown(lessons, &["sessions[0].end", "sessions[1].start"]);
    assert_eq!(event.sessions.len(), 1);
    let change = r#""changes": [{"date": "2027-01-12", "start": "2027-01-13T10:00", "end": "2027-01-13T09:00"}]"#;
    assert_eq!(shown(change, &["changes[0].end"]).changes[0].end, None);
}

#[test]
fn a_time_of_elsewhere_becomes_ours() {
    #[track_caller]
    fn check(start: &str, expected: &str) {
        let read = read_between(&format!(
            r#"{{"id": "a", "title": "A", "start": "{start}"}}"#
        ));
        assert!(read.problems.is_empty(), "{start}");
        let start = read.value.events[1].start.format("%FT%H:%M").to_string();
        assert_eq!(start, expected);
    }
    check("2027-01-12T09:00Z", "2027-01-12T10:00");
    check("2027-07-12T08:00Z", "2027-07-12T10:00");
    check("2027-01-12T09:00:00.000Z", "2027-01-12T10:00");
    check("2027-01-12T23:30:00-05:00", "2027-01-13T05:30");
    // In the night that the clock goes back, this hour is there twice.
    check("2027-10-31T00:30Z", "2027-10-31T02:30");
    check("2027-10-31T01:30Z", "2027-10-31T02:30");
}

#[test]
fn an_hour_that_the_clock_skips_is_named() {
    let skipped = r#"{"id": "a", "title": "A", "start": "2027-03-28T02:30"}"#;
    let read = read_between(skipped);
    assert_eq!(read.value.events.len(), 3);
    assert_eq!(
        told(&read.problems),
        [(Severity::Warning, "start".to_owned())]
    );
}

#[test]
fn text_is_only_ever_text() {
    for text in [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "&amp; &lt;b&gt;",
        "**vet** en _schuin_",
        "[link](javascript:alert(1))",
        "{{titel}}",
        "%s ${x}",
        "Café 'Het \"Woord\"'",
    ] {
        let json = Value::from(text);
        let event = shown(
            &format!(r#""summary": {json}, "description": [{json}]"#),
            &[],
        );
        assert_eq!(event.summary.as_ref().map(Text::as_str), Some(text));
        assert_eq!(event.description[0].as_str(), text);
    }
    let long = "Lang ".repeat(2_000);
    let word = "a".repeat(200);
    let event = shown(&format!(r#""summary": "{long}", "why": "{word}""#), &[]);
    assert_eq!(event.summary.as_ref().map(Text::as_str), Some(long.trim()));
    assert_eq!(event.why.as_ref().map(Text::as_str), Some(word.as_str()));
}

#[test]
fn a_link_that_is_not_safe_is_dropped_and_its_text_stays() {
    for url in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "java\tscript:alert(1)",
        "\u{1}javascript:alert(1)",
        "javascript&colon;alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "blob:x",
        "file:///etc/passwd",
        "//evil.nl",
        "/\\evil.nl",
        "\\\\evil.nl",
        "///evil.nl",
        "/..//evil.nl",
        "/agenda/../x",
        "http://www.digid.nl",
        "HTTP://digid.nl",
        "ftp://digid.nl",
        "https://",
        "https://ons.nl@evil.nl",
        "www.digid.nl",
        "",
    ] {
        let url = Value::from(url);
        let event = shown(
            &format!(
                r#""links": [{{"title": "DigiD", "url": {url}}}, {{"title": "Hulp", "url": "/hulp"}}], "online": {url}"#
            ),
            &["online", "links[0].url"],
        );
        let links: Vec<_> = event
            .links
            .iter()
            .map(|link| (link.title.as_str(), link.url.is_some()))
            .collect();
        assert_eq!(links, [("DigiD", false), ("Hulp", true)], "{url}");
        assert_eq!(event.online, None, "{url}");
    }
}

#[test]
fn an_image_of_others_or_without_words_is_not_loaded() {
    #[track_caller]
    fn check(image: &str, warned: &[&str], there: bool) {
        assert_eq!(
            shown(&format!(r#""image": {image}"#), warned)
                .image
                .is_some(),
            there,
            "{image}"
        );
    }
    check(
        r#"{"src": "/content/a.jpg", "alt": "Een tafel"}"#,
        &[],
        true,
    );
    for src in [
        "https://elders.nl/a.jpg",
        "//elders.nl/a.jpg",
        "/\\\\elders.nl/a.jpg",
        "data:image/png;base64,x",
        "a.jpg",
        "mailto:x",
    ] {
        check(
            &format!(r#"{{"src": "{src}", "alt": "Een tafel"}}"#),
            &["image.src"],
            false,
        );
    }
    check(r#"{"src": "/content/a.jpg"}"#, &["image.alt"], false);
    check(
        r#"{"src": "/content/a.jpg", "alt": " "}"#,
        &["image.alt", "image.alt"],
        false,
    );
    check(r#""/content/a.jpg""#, &["image"], false);
}

#[test]
fn a_price_that_we_cannot_read_is_neither_a_price_nor_free() {
    #[track_caller]
    fn check(price: &str, warned: &[&str], amount: Option<u32>) {
        let price = shown(&format!(r#""price": {price}"#), warned)
            .price
            .expect("not free by mistake");
        assert_eq!(price.amount.map(|euros| euros.0), amount);
        assert_eq!(price.is_free(), amount == Some(0));
    }
    check(r#"{"amount": -5}"#, &["price.amount"], None);
    check(r#"{"amount": "gratis"}"#, &["price.amount"], None);
    check(r#"{"amount": "5"}"#, &["price.amount"], Some(500));
    check(r#"{"amount": "7,50"}"#, &["price.amount"], Some(750));
    check(r#"{"amount": "€ 5"}"#, &["price.amount"], None);
    check(r#"{"amount": 1e300}"#, &["price.amount"], None);
    check(r#""gratis""#, &["price"], None);
    check("-5", &["price"], None);
    check(r#"{"amount": 0}"#, &[], Some(0));
    check(r#"{"amount": 7.5}"#, &[], Some(750));
    check(
        r#"{"amount": 5, "member_amount": -1}"#,
        &["price.member_amount"],
        Some(500),
    );
    let beside = shown(
        r#""price": {"note": "gratis", "member_amount": 0, "amount": -5}"#,
        &["price.amount"],
    );
    let price = beside.price.expect("not free by mistake");
    assert_eq!((price.note, price.member_amount), (None, None));
    let beside = shown(
        r#""price": {"amount": 5, "note": "met koffie", "member_amount": -1}"#,
        &["price.member_amount"],
    );
    assert!(beside.price.is_some_and(|price| price.note.is_some()));
    assert_eq!(shown(r#""price": null"#, &[]).price, None);
    let said = read_between(&format!(r#"{{"id": "a", {GOOD}, "price": 5}}"#));
    assert!(said.problems[0].message().contains(r#"{"amount": 5}"#));
}

#[test]
fn a_phone_number_that_is_none_stays_as_text() {
    let event = shown(r#""contact": {"phone": "bel ons"}"#, &["contact.phone"]);
    let phone = event
        .contact
        .and_then(|contact| contact.phone)
        .expect("the text stays");
    assert_eq!(phone.as_str(), "bel ons");
    assert_eq!(phone.tel(), None);
    let event = shown(
        r#""contact": {"phone": "085 - 483 54 32", "email": "bel ons"}"#,
        &["contact.email"],
    );
    let contact = event.contact.expect("the phone number is good");
    assert_eq!(
        contact.phone.and_then(|phone| phone.tel()).as_deref(),
        Some("tel:0854835432")
    );
    assert_eq!(contact.email, None);
    // As a number it has lost the nought it began with.
    let event = r#""contact": {"phone": 854835432}"#;
    assert_eq!(
        shown(event, &["contact.phone"])
            .contact
            .and_then(|c| c.phone),
        None
    );
    let said = read_between(&format!(r#"{{"id": "a", {GOOD}, {event}}}"#));
    assert!(said.problems[0].message().contains("\"085 483 5432\""));
    shown(r#""contact": {"phone": ""}"#, &["contact.phone"]);
}

#[test]
fn a_registration_that_we_cannot_read_is_not_a_walk_in() {
    for (registration, warned) in [
        (r#""bel even""#, "registration"),
        (r#"{"need": "ja"}"#, "registration.need"),
    ] {
        let event = shown(&format!(r#""registration": {registration}"#), &[warned]);
        assert_eq!(event.registration.expect("it is not gone").need, None);
    }
}

#[test]
fn in_a_list_only_what_is_wrong_is_left_out() {
    let event = shown(
        r#""topics": ["taal", null, 12, "", "digitaal"]"#,
        &["topics[1]", "topics[2]", "topics[3]"],
    );
    let topics: Vec<_> = event.topics.iter().map(Text::as_str).collect();
    assert_eq!(topics, ["taal", "digitaal"]);
    assert!(shown(r#""topics": "taal""#, &["topics"]).topics.is_empty());
    let repeat =
        r#""repeat": {"every": "week", "except": ["2027-01-19", "2027-02-30"], "interval": 0}"#;
    let repeat = shown(repeat, &["repeat.interval", "repeat.except[1]"])
        .repeat
        .expect("it still repeats");
    assert_eq!((repeat.except.len(), repeat.interval()), (1, 1));
    assert_eq!(
        shown(r#""repeat": {"every": "jaar"}"#, &["repeat.every"]).repeat,
        None
    );
    assert_eq!(
        shown(r#""access": {"wheelchair": "ja"}"#, &["access.wheelchair"])
            .access
            .and_then(|access| access.get(Facility::Wheelchair)),
        None
    );
    assert!(!shown(r#""all_day": "ja""#, &["all_day"]).all_day);
}

#[test]
fn two_ways_to_come_back_are_named() {
    let both = r#""repeat": {"every": "week"}, "sessions": [{"start": "2027-01-12T10:00"}]"#;
    let event = shown(both, &["repeat"]);
    assert!(event.repeat.is_none() && event.sessions.len() == 1);
}

#[test]
fn ten_thousand_events_are_all_read() {
    let event =
        |at: usize| json!({"id": format!("a-{at}"), "title": "A", "start": "2027-01-12T10:00"});
    let file = json!({"events": (0..10_000).map(event).collect::<Vec<_>>()});
    let read = EventsFile::parse(&file.to_string()).unwrap();
    assert_eq!(read.value.events.len(), 10_000);
    assert!(read.problems.is_empty());
}

#[test]
fn hours_and_exceptions_that_run_backwards_are_left_out() {
    #[track_caller]
    fn check(fields: &str, warned: &[&str]) -> Branch {
        let file = format!(
            r#"{{"branches": [{{"id": "a", "name": "A", {fields}}}, {{"id": "b", "name": "B"}}]}}"#
        );
        let mut read = LibraryFile::parse(&file).unwrap();
        assert_eq!(read.value.branches.len(), 2);
        for problem in &read.problems {
            check_message(&problem.message());
            assert_ne!(problem.severity, Severity::Error);
        }
        let fields: Vec<_> = read.problems.iter().map(Problem::field).collect();
        assert_eq!(fields, warned);
        read.value.branches.remove(0)
    }
    let backwards = r#""exceptions": [{"from": "2027-12-26", "to": "2027-12-25", "closed": true}]"#;
    assert!(
        check(backwards, &["exceptions[0].to"])
            .exceptions
            .is_empty()
    );
    let wrong = r#""hours": [{"day": "mandag", "from": "09:00", "until": "12:00"}, {"day": "monday", "from": "9.00", "until": "12:00"}, {"day": "monday", "from": "12:00", "until": "09:00"}]"#;
    assert!(
        check(wrong, &["hours[0].day", "hours[1].from", "hours[2].until"])
            .hours
            .is_empty()
    );
    assert_eq!(
        check(r#""location": {"lat": 520, "lon": 5}"#, &["location.lat"]).location,
        None
    );
}

#[test]
fn a_group_of_tips_for_an_age_that_we_do_not_know_stays() {
    let file = r#"[{"id": "peuters", "title": "Peuters", "tips": [{"id": "t", "title": "T"}]},
        {"id": "ADULTS", "title": "Volwassenen"}, {"id": 4, "title": "Vier"}]"#;
    let read = ReadingTipsFile::parse(file).unwrap();
    let others: Vec<_> = read
        .value
        .others()
        .map(|group| group.title.as_str())
        .collect();
    assert_eq!(others, ["Peuters"]);
    assert!(read.value.group(GroupId::Adults).is_some());
    assert_eq!(
        told(&read.problems),
        [
            (Severity::Warning, "id".to_owned()),
            (Severity::Error, "id".to_owned())
        ]
    );
}

#[test]
fn what_is_left_out_is_known_by_its_place() {
    let file =
        format!(r#"[null, {{"id": "a", {GOOD}, "topics": ["x", 1]}}, {{"id": "a", {GOOD}}}]"#);
    let left_out = EventsFile::parse(&file).unwrap().left_out;
    let key = |key: &'static str| Step::Key(key.into());
    let expected = [
        vec![key("events"), Step::Index(0)],
        vec![key("events"), Step::Index(1), key("topics"), Step::Index(1)],
        vec![key("events"), Step::Index(2)],
    ];
    assert_eq!(left_out, expected);
}
