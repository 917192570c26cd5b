//! `POST /api/feedback`: every answer of its contract.

use std::fs;

use bieb::domain::feedback::Message;
use bieb::tool::clock;
use bieb::tool::inbox::Inbox;
use bieb::tool::serve::{Options, Server};
use serde_json::{Value, json};

use crate::load::id;
use crate::post::{Answer, Web, message, site, with};

#[test]
fn a_message_is_kept_and_its_id_comes_back() {
    let web = Web::new();
    assert!(
        web.inbox().exists(),
        "what cannot be kept is better known at once"
    );
    let mut whole = message(1);
    for (field, value) in [
        ("name", "Jo"),
        ("email", "jo@voorbeeld.nl"),
        ("phone", "06 12345678"),
        ("about", "Taalcafé (/agenda/taalcafe)"),
        ("message", "Meer thee,\n<b>graag</b> 🫖"),
    ] {
        whole[field] = value.into();
    }
    let answer = web.post(&whole);
    assert_eq!((answer.status, answer.json), (201, json!({"id": id(1)})));
    let received = serde_json::to_value(web.received()).unwrap();
    whole["written_at"] = "2027-01-12T10:00:00".into();
    whole["received_at"] = received[0]["received_at"].clone();
    assert_eq!(received, json!([whole]));
}

#[test]
fn the_same_message_again_is_one_record() {
    let web = Web::new();
    assert_eq!(web.post(&message(1)).status, 201);
    // A sender that counts from each try, or writes the id in capitals.
    let later = with("written_at", "2027-01-12T10:00:05Z");
    let capitals = with("id", id(1).to_uppercase());
    for again in [message(1), later, capitals] {
        let answer = web.post(&again);
        assert_eq!((answer.status, answer.json), (200, json!({"id": id(1)})));
    }
    assert_eq!(web.received().len(), 1);
}

#[test]
fn an_id_belongs_to_one_message() {
    let web = Web::new();
    assert_eq!(web.post(&message(1)).status, 201);
    for other in [
        with("message", "Iets anders"),
        with("kind", "wish"),
        with("name", "Jo"),
    ] {
        assert_eq!(web.post(&other).status, 409);
    }
    assert_eq!(web.received()[0].message.feedback.message(), "Idee 1");
}

#[test]
fn each_mistake_is_named_in_dutch() {
    let web = Web::new();
    #[track_caller]
    fn check(web: &Web, message: &Value, field: &str, said: &str) {
        let answer = web.post(message);
        assert_eq!(answer.status, 422, "{message}");
        assert_eq!(
            answer.json,
            json!({"errors": [{"field": field, "message": said}]})
        );
    }
    let blank = with("message", " ");
    check(&web, &blank, "message", "Schrijf je bericht.");
    let email = with("email", "jo");
    let said = "Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.";
    check(&web, &email, "email", said);
    let kind = with("kind", "rant");
    check(&web, &kind, "kind", "Kies wat je ons wilt laten weten.");
    let said = "Geef het bericht een UUID als kenmerk.";
    check(&web, &with("id", "1"), "id", said);
    let long = with("message", "a".repeat(5_001));
    let said = "Maak je bericht korter. Er passen 5.000 tekens in.";
    check(&web, &long, "message", said);
    for nothing in [json!([]), json!({}), json!("tekst"), json!(null)] {
        let answer = web.post(&nothing);
        assert_eq!(answer.status, 422);
        assert_eq!(answer.json["errors"].as_array().unwrap().len(), 5);
    }
    assert!(web.received().is_empty());
}

/// A number from the contacts of a phone has characters around it that nobody sees.
#[test]
fn what_nobody_sees_is_removed_before_a_field_is_judged() {
    let web = Web::new();
    let mut pasted = message(1);
    pasted["phone"] = "\u{202d}06 12345678\u{202c}".into();
    pasted["email"] = "\u{2066}jo@voor\u{ad}beeld.nl\u{2069}".into();
    pasted["message"] = "\u{feff}Meer \u{200b}thee".into();
    assert_eq!(web.post(&pasted).status, 201);
    let form = "message=%E2%80%8BMeer+koffie&wants_answer=on&phone=%E2%80%AD0612345678%E2%80%AC";
    let sent = web.post_as(FORM, form.as_bytes());
    assert_eq!(sent.status, 303);
    let received = web.received();
    let [first, second] = [0, 1].map(|at| &received[at].message.feedback);
    assert_eq!(first.phone(), Some("06 12345678"));
    assert_eq!(first.email(), Some("jo@voorbeeld.nl"));
    assert_eq!(first.message(), "Meer thee");
    assert_eq!(second.phone(), Some("0612345678"));
    assert_eq!(second.message(), "Meer koffie");

    assert_eq!(web.post(&with("message", "\u{200b}\u{3164}")).status, 422);
}

#[test]
fn what_is_no_message_is_refused() {
    let web = Web::new();
    #[track_caller]
    fn check(web: &Web, content_type: &str, body: &[u8], status: u16) {
        let answer = web.post_as(content_type, body);
        assert_eq!(answer.status, status, "{content_type}");
        assert!(answer.json["message"].is_string());
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
    }
    let json = "application/json";
    let fitting = message(1).to_string().into_bytes();
    check(&web, json, b"", 400);
    check(&web, json, b"{\"id\": ", 400);
    check(&web, json, b"{\"id\": \"\xff\"}", 400);
    check(&web, json, "[".repeat(10_000).as_bytes(), 400);
    check(&web, "", &fitting, 415);
    check(&web, "text/plain", &fitting, 415);
    check(&web, "application/jsonp", &fitting, 415);
    let padded = |length: usize| {
        let mut body = fitting.clone();
        body.resize(length, b' ');
        body
    };
    check(&web, json, &padded(32 * 1024 + 1), 413);
    check(&web, json, &padded(4 * 1024 * 1024), 413);
    assert!(web.received().is_empty());
    let charset = "Application/JSON; charset=utf-8";
    assert_eq!(web.post_as(charset, &padded(32 * 1024)).status, 201);
}

const FORM: &str = "application/x-www-form-urlencoded";

#[test]
fn a_form_is_received_without_any_script() {
    let web = Web::new();
    let body = b"kind=wish&message=Meer+thee%2C%0D%0Agraag+%26+koek&name=&email=&phone=&website=";
    let answer = web.post_as(FORM, body);
    assert_eq!(answer.status, 303);
    assert_eq!(answer.header("cache-control"), "no-store");
    let received = web.received().remove(0).message;
    assert_eq!(received.feedback.message(), "Meer thee,\ngraag & koek");

    let answer = web.post_as(FORM, b"kind=wish&message=");
    assert_eq!(answer.status, 422);
    let said = &answer.text;
    assert!(said.contains("<p>Schrijf je bericht.</p>"), "{said}");
}

#[test]
fn who_sent_a_form_is_led_to_a_page_that_says_what_happens_next() {
    let folder = site();
    fs::create_dir(folder.path().join("site/content")).unwrap();
    let library =
        r#"{"branches": [], "feedback": {"endpoint": "/api/feedback", "answer_within_days": 3}}"#;
    fs::write(folder.path().join("site/content/library.json"), library).unwrap();
    let web = Web::over(folder, 0);
    let reachable = "message=Thee&wants_answer=on&email=jo%40voorbeeld.nl";
    for (body, promise) in [
        ("message=Thee", "Je vroeg niet om antwoord."),
        (reachable, "Je krijgt antwoord binnen 3 werkdagen."),
    ] {
        let answer = web.post_as(FORM, body.as_bytes());
        let page = web.get(&["/api/", answer.header("location")].concat());
        assert_eq!((answer.status, page.status), (303, 200));
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(page.header("cache-control"), "no-store");
        let said = &page.text;
        assert!(said.contains("<h1>Je bericht is verstuurd</h1>"), "{said}");
        assert!(said.contains(promise), "{said}");
    }
    assert_eq!(web.received().len(), 2, "looking at the page sends nothing");
}

#[test]
fn a_form_that_is_sent_again_is_one_record_and_that_of_a_neighbour_another() {
    let web = Web::new();
    for (sender, count) in [("192.0.2.1", 1), ("192.0.2.1", 1), ("192.0.2.2", 2)] {
        let headers = [("content-type", FORM), ("x-forwarded-for", sender)];
        assert_eq!(web.ask_with("POST", &headers, b"message=Thee").status, 303);
        assert_eq!(web.received().len(), count, "{sender}");
    }
}

#[test]
fn who_sends_without_any_script_can_still_call() {
    let folder = site();
    let call = "<footer><a href=\"tel:0854835432\">085 483 5432</a></footer>";
    let home = ["<!doctype html><h1>Welkom</h1>", call, "<p>Later</p>"].concat();
    fs::write(folder.path().join("site/index.html"), home).unwrap();
    let web = Web::over(folder, 0);
    let refused = web.post_as(FORM, b"message=");
    assert_eq!(refused.status, 422);
    for page in [refused, web.get("/api/feedback/verstuurd")] {
        assert!(page.text.contains(call), "{}", page.text);
        assert!(!page.text.contains("Welkom"), "{}", page.text);
        assert!(!page.text.contains("Later"), "{}", page.text);
    }
}

#[test]
fn a_form_holds_the_longest_message_of_any_script() {
    let web = Web::new();
    #[track_caller]
    fn check(web: &Web, message: &str, status: u16) {
        let body = [b"message=", message.as_bytes()].concat();
        let answer = web.post_as(FORM, &body);
        assert_eq!(answer.status, status);
        let said = "Maak je bericht korter. Er passen 5.000 tekens in.";
        assert_eq!(answer.text.contains(said), status != 303, "{}", answer.text);
    }
    check(&web, &"%F0%9F%98%80".repeat(5_000), 303);
    check(&web, &"%D8%B4".repeat(5_000), 303);
    // A browser sends a line end as two characters; we count one.
    check(&web, &["a", &"%0D%0A".repeat(4_998), "b"].concat(), 303);
    check(&web, &"%F0%9F%98%80".repeat(5_001), 422);
    check(&web, &"a".repeat(100 * 1024), 413);
}

#[test]
fn an_inbox_is_not_put_where_everyone_can_read_it() {
    let folder = site();
    let at = folder.path().join("site");
    let outcome = Server::start(Options {
        inbox: Some(at.join("inbox.sqlite")),
        ..Options::new(&at)
    });
    let said = outcome.unwrap_err().to_string();
    assert!(said.contains("kan iedereen lezen"), "{said}");
}

#[test]
fn the_longest_message_fits() {
    let web = Web::new();
    let longest = with("message", "😀".repeat(5_000));
    assert_eq!(web.post(&longest).status, 201);
}

#[test]
fn the_address_only_receives() {
    let web = Web::new();
    for method in ["GET", "PUT", "DELETE", "OPTIONS"] {
        let answer = web.ask(method, "application/json", b"");
        assert_eq!(answer.status, 405, "{method}");
        assert_eq!(answer.header("allow"), "POST");
    }
}

#[test]
fn pages_of_another_host_may_send_where_the_library_says_so() {
    let page = ("origin", "https://bieb.example");
    let as_json = [page, ("content-type", "application/json")];
    let as_form = [
        page,
        ("content-type", "application/x-www-form-urlencoded"),
        ("sec-fetch-site", "cross-site"),
    ];
    #[track_caller]
    fn check(endpoint: &str, answer: &Answer, status: u16, allowed: &str) {
        assert_eq!(answer.status, status, "{endpoint}");
        assert_eq!(answer.header("access-control-allow-origin"), allowed);
        assert_eq!(answer.header("access-control-allow-credentials"), "");
    }
    let json = message(1).to_string();
    let shared = "https://ontvanger.example/api/feedback";
    for (endpoint, preflight, plain, allowed) in
        [("/api/feedback", 405, 415, ""), (shared, 204, 303, "*")]
    {
        let folder = site();
        fs::create_dir(folder.path().join("site/content")).unwrap();
        let library = json!({"branches": [], "feedback": {"endpoint": endpoint}}).to_string();
        fs::write(folder.path().join("site/content/library.json"), library).unwrap();
        let web = Web::over(folder, 0);
        let asked = web.ask_with("OPTIONS", &[page], b"");
        check(endpoint, &asked, preflight, allowed);
        let posted = web.ask_with("POST", &as_json, json.as_bytes());
        check(endpoint, &posted, 201, allowed);
        let posted = web.ask_with("POST", &as_form, b"message=Meer+thee");
        check(endpoint, &posted, plain, allowed);
        assert_eq!(
            web.post(&message(1)).header("access-control-allow-origin"),
            ""
        );
    }
}

#[test]
fn a_form_of_a_page_of_others_is_refused() {
    #[track_caller]
    fn check(web: &Web, headers: &[(&str, &str)], status: u16) {
        let headers = [&[("content-type", FORM)], headers].concat();
        let answer = web.ask_with("POST", &headers, b"message=Thee");
        assert_eq!(answer.status, status, "{headers:?}");
    }
    let web = Web::new();
    let ours = format!("http://{}", web.address());
    check(&web, &[], 303);
    check(&web, &[("origin", &ours)], 303);
    check(&web, &[("origin", "https://kwaad.example")], 415);
    check(&web, &[("origin", "null")], 415);
    check(&web, &[("sec-fetch-site", "cross-site")], 415);
    check(
        &web,
        &[("sec-fetch-site", "same-site"), ("origin", &ours)],
        415,
    );
    check(
        &web,
        &[("sec-fetch-site", "same-origin"), ("origin", &ours)],
        303,
    );
    // Behind a web server that says another host, and in a page that someone typed the address of.
    check(
        &web,
        &[
            ("sec-fetch-site", "same-origin"),
            ("origin", "https://app.voorbeeld.nl"),
        ],
        303,
    );
    check(&web, &[("sec-fetch-site", "none")], 303);
}

#[test]
fn a_day_has_an_end() {
    let web = Web::with(site(), |options| {
        options.daily_limit = 3;
        options.rate_limit = 100;
    });
    for number in 0..3 {
        assert_eq!(web.post(&message(number)).status, 201);
    }
    assert_eq!(web.post_for("192.0.2.1", &message(4)).status, 201);
    let answer = web.post(&message(5));
    assert_eq!(answer.status, 429);
    let wait: u64 = answer.header("retry-after").parse().unwrap();
    assert!((60..=3_601).contains(&wait), "{wait}");
}

#[test]
fn an_address_that_sends_too_much_hears_when_to_come_back() {
    let web = Web::with_limit(5);
    for number in 0..5 {
        assert_eq!(web.post(&message(number)).status, 201);
    }
    let answer = web.post(&message(5));
    assert_eq!(answer.status, 429);
    let wait: u64 = answer.header("retry-after").parse().unwrap();
    assert!((1..=60).contains(&wait), "{wait}");
    assert_eq!(web.received().len(), 5);
}

#[test]
fn a_web_server_in_front_says_for_whom_it_asks() {
    let web = Web::with_limit(1);
    for (number, senders, status) in [
        (0, "192.0.2.1", 201),
        (1, "192.0.2.2", 201),
        (2, "2001:db8::1", 201),
        (3, "192.0.2.1", 429),
        // What stands before the last comes from the sender.
        (4, "192.0.2.9, 192.0.2.1", 429),
        (5, "niemand", 201),
        (6, "192.0.2.9,", 429),
    ] {
        let answer = web.post_for(senders, &message(number));
        assert_eq!(answer.status, status, "{senders}");
    }
}

#[test]
fn a_proxy_in_another_container_is_believed_when_it_is_named() {
    let trusting = |proxies: &[&str]| {
        Web::with(site(), |options| {
            options.rate_limit = 1;
            options.trusted_proxies = proxies.iter().map(|net| net.parse().unwrap()).collect();
        })
    };
    let web = trusting(&["172.16.0.0/12"]);
    for (number, senders, status) in [
        (0, "192.0.2.1, 172.17.0.2", 201),
        (1, "192.0.2.2, 172.17.0.2", 201),
        (2, "192.0.2.1, 172.18.0.9", 429),
    ] {
        assert_eq!(
            web.post_for(senders, &message(number)).status,
            status,
            "{senders}"
        );
    }
    let web = trusting(&[]);
    for (number, senders, status) in [
        (0, "192.0.2.1, 172.17.0.2", 201),
        (1, "192.0.2.2, 172.17.0.2", 429),
    ] {
        assert_eq!(
            web.post_for(senders, &message(number)).status,
            status,
            "{senders}"
        );
    }
}

#[test]
fn many_at_once_are_all_kept_once() {
    let web = Web::new();
    std::thread::scope(|scope| {
        // Each message comes from two threads.
        for thread in 0..8 {
            let web = &web;
            scope.spawn(move || {
                for number in 0..25 {
                    let status = web.post(&message(number + 100 * (thread / 2))).status;
                    assert!(matches!(status, 200 | 201), "{status}");
                }
            });
        }
    });
    assert_eq!(web.received().len(), 100);
}

#[test]
fn what_is_kept_survives_a_restart() {
    let web = Web::new();
    web.post(&message(1));
    let web = web.restarted();
    assert_eq!(web.post(&message(1)).status, 200);
    assert_eq!(web.post(&message(2)).status, 201);
    assert_eq!(web.received().len(), 2);
}

#[test]
fn old_messages_are_removed_when_the_server_starts() {
    let folder = site();
    fs::create_dir(folder.path().join("site/content")).unwrap();
    let library = r#"{"branches": [], "feedback": {"endpoint": "/api/feedback", "keep_days": 30}}"#;
    fs::write(folder.path().join("site/content/library.json"), library).unwrap();
    let file = folder.path().join("inbox.sqlite");
    let mut inbox = Inbox::create(&file).unwrap();
    for (number, days) in [(1, 29), (2, 31)] {
        let message = Message::read(&message(number)).unwrap();
        let received = clock::now() - chrono::Duration::days(days);
        let recorded = inbox.record([&message], received).unwrap();
        assert!(recorded.iter().all(Result::is_ok));
    }
    drop(inbox);
    let web = Web::over(folder, 0);
    // One thread does both, in this order.
    web.post(&message(3));
    let left: Vec<_> = web
        .received()
        .iter()
        .map(|received| received.message.id.to_string())
        .collect();
    assert_eq!(left, [id(1), id(3)]);
}

#[cfg(unix)]
#[test]
fn the_inbox_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;

    let web = Web::new();
    web.post(&message(1));
    for file in ["inbox.sqlite", "inbox.sqlite-wal", "inbox.sqlite-shm"] {
        let path = web.folder.path().join(file);
        let mode = fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{file}: {mode:o}");
    }
}

#[test]
fn nothing_about_the_sender_is_kept() {
    let web = Web::new();
    web.post(&message(1));
    let row = serde_json::to_value(&web.received()[0]).unwrap();
    let fields: Vec<_> = row.as_object().unwrap().keys().cloned().collect();
    let expected = [
        "id",
        "kind",
        "language",
        "message",
        "received_at",
        "written_at",
    ];
    let mut fields = fields;
    fields.sort();
    assert_eq!(fields, expected);
}
