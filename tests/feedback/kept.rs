//! What was accepted stays: it can be read, sent again, and keeps nobody else out.

use std::fs;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};

use bieb::domain::feedback::Message;
use bieb::tool::clock;
use bieb::tool::inbox::{Inbox, Recorded};
use proptest::prelude::*;
use serde_json::Value;

use crate::load::id;
use crate::post::{Web, message, site};

/// Text as people and programs send it: mostly what a careless reader trips over.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ \t\r\n\u{1b}\u{85}\u{a0}a;=]{0,8}",
        "(?s).{0,8}",
        Just("jo@voorbeeld.nl".to_owned()),
        Just("06 12345678".to_owned()),
    ]
}

fn moment() -> impl Strategy<Value = String> {
    let odd = [
        "9999-12-31T23:59:59Z",
        "0001-01-01T00:00:00+12:00",
        "0000-01-01",
        "2027-01-12T23:59:60Z",
        "2027-01-12T10:00",
    ];
    prop_oneof![
        prop::sample::select(odd.map(str::to_owned).to_vec()),
        "[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]Z?",
    ]
}

proptest! {
    #[test]
    fn what_is_accepted_can_be_read_and_sent_again(
        text in text(),
        about in prop::option::of((0..4_usize, text())),
        written_at in moment(),
    ) {
        static WEB: LazyLock<Web> = LazyLock::new(Web::new);
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let mut sent = message(number);
        sent["message"] = text.into();
        sent["written_at"] = written_at.into();
        if let Some((field, text)) = about {
            sent[["name", "email", "phone", "about"][field]] = text.into();
        }
        let status = WEB.post(&sent).status;
        prop_assert!(matches!(status, 201 | 422), "{status}");
        if status == 201 {
            prop_assert_eq!(WEB.post(&sent).status, 200);
            let received = WEB.received();
            let kept = received.iter().find(|one| one.message.id.as_str() == id(number));
            let kept = serde_json::to_value(kept.expect("it can be read")).unwrap();
            prop_assert_eq!(WEB.post(&kept).status, 200, "as it was read");
        }
    }
}

#[test]
fn a_message_that_cannot_be_written_does_not_keep_out_others() {
    let folder = site();
    let file = folder.path().join("inbox.sqlite");
    let mut inbox = Inbox::create(&file).unwrap();
    let trip = "CREATE TRIGGER trip BEFORE INSERT ON message WHEN new.message = 'Idee 2'
        BEGIN SELECT RAISE(ABORT, 'struikelt'); END";
    let other = rusqlite::Connection::open(&file).unwrap();
    other.execute_batch(trip).unwrap();
    let messages = [1, 2, 3].map(|number| Message::read(&message(number)).unwrap());
    let recorded = inbox.record(&messages, clock::now()).unwrap();
    let recorded: Vec<_> = recorded.into_iter().map(Result::ok).collect();
    assert_eq!(recorded, [Some(Recorded::New), None, Some(Recorded::New)]);
    assert_eq!(inbox.messages().unwrap().len(), 2);
    let web = Web::over(folder, 0);
    assert_eq!(web.post(&message(2)).status, 503);
    assert_eq!(web.post(&message(4)).status, 201);
}

#[test]
fn a_row_that_is_no_message_keeps_out_nobody() {
    let web = Web::new();
    web.post(&message(1));
    let file = rusqlite::Connection::open(web.inbox()).unwrap();
    file.execute("UPDATE message SET kind = 'rant', written_at = ''", [])
        .unwrap();
    assert_eq!(web.post(&message(1)).status, 409);
    assert_eq!(web.post(&message(2)).status, 201);
    assert_eq!(web.received().len(), 1);
}

#[test]
fn what_is_removed_leaves_no_trace() {
    let folder = site();
    let file = folder.path().join("inbox.sqlite");
    let mut inbox = Inbox::create(&file).unwrap();
    let mut secret = message(1);
    secret["message"] = Value::from("Een geheim van jaren geleden");
    let old = Message::read(&secret).unwrap();
    let now = clock::now();
    inbox
        .record([&old], now - chrono::Duration::days(31))
        .unwrap();
    inbox
        .record([&Message::read(&message(2)).unwrap()], now)
        .unwrap();
    let removed = inbox.forget_before(now - chrono::Duration::days(30));
    assert_eq!(removed, Ok(1));
    for file in fs::read_dir(folder.path()).unwrap() {
        let path = file.unwrap().path();
        if path.is_file() {
            let bytes = fs::read(&path).unwrap();
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains("geheim"), "{}", path.display());
        }
    }
    assert_eq!(inbox.messages().unwrap().len(), 1);
}
