//! No descriptor is left, or nearly none: what is there is still there, and nobody is kept out for long.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::Duration;

use serde_json::json;

use crate::child::Serving;
use crate::web::Web;

/// Longer than any limit of the server.
const LONG: Duration = Duration::from_secs(60);

fn connect(server: &Serving) -> TcpStream {
    let stream = TcpStream::connect(&server.address).unwrap();
    stream.set_read_timeout(Some(LONG)).unwrap();
    stream
}

/// Asks on an open connection, and reads the answer.
fn ask_on(stream: &mut TcpStream, path: &str) -> String {
    let asked = format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n");
    stream.write_all(asked.as_bytes()).unwrap();
    let mut answer = Vec::new();
    let mut piece = [0; 4096];
    loop {
        let count = stream.read(&mut piece).unwrap();
        assert!(count > 0, "{path}: closed");
        answer.extend(&piece[..count]);
        let text = String::from_utf8_lossy(&answer).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or_default();
        let length = head.split("content-length: ").nth(1);
        let length = length.and_then(|rest| rest.lines().next()?.parse::<usize>().ok());
        if length.is_some_and(|length| body.len() == length) {
            return text;
        }
    }
}

#[test]
fn what_cannot_be_opened_now_is_not_said_to_be_missing() {
    let web = Web::new();
    web.write("content/lijst.pdf", "pdf");
    web.write(
        "content/events.json",
        r#"{"links": ["/content/lijst.pdf"]}"#,
    );
    let [site, content] = ["site", "content"].map(|name| web.folder.path().join(name));
    let server = Serving::start(&site, &["--content", content.to_str().unwrap()]);
    let mut stream = connect(&server);
    // A connection takes a descriptor too.
    ask_on(&mut stream, "/logo.svg");
    let pages = [
        "/over",
        "/boot.js",
        "/content/lijst.pdf",
        "/content/events.json",
    ];
    server.may_open_more(false);
    for path in pages.iter().chain(&["/nergens", "/weg.js"]) {
        let said = ask_on(&mut stream, path);
        assert!(said.starts_with("HTTP/1.1 503"), "{path}: {said}");
        for header in ["retry-after: ", "cache-control: no-store", "nosniff"] {
            assert!(said.contains(header), "{path}: {header} in {said}");
        }
    }
    server.may_open_more(true);
    for path in pages {
        let said = ask_on(&mut stream, path);
        assert!(said.starts_with("HTTP/1.1 200"), "{path}: {said}");
    }
    for path in ["/nergens", "/weg.js"] {
        let said = ask_on(&mut stream, path);
        assert!(said.starts_with("HTTP/1.1 404"), "{path}: {said}");
    }
}

#[test]
fn what_many_ask_for_is_not_opened_each_time() {
    let web = Web::new();
    // As long as the program, packed.
    web.write("site/groot.js", &"x".repeat(400_000));
    let server = Serving::start(&web.folder.path().join("site"), &[]);
    let mut stream = connect(&server);
    // What was changed just now may change again in the same moment of the disk's clock.
    thread::sleep(Duration::from_secs(3));
    let ask_all = |stream: &mut TcpStream| {
        ["/over", "/groot.js"].map(|path| without_date(&ask_on(stream, path)))
    };
    let answers = ask_all(&mut stream);
    assert!(answers.iter().all(|said| said.starts_with("HTTP/1.1 200")));
    server.may_open_more(false);
    assert!(ask_all(&mut stream) == answers);
    web.write(
        "site/over/index.html",
        "<!doctype html><title>Nieuw</title>",
    );
    let said = ask_on(&mut stream, "/over");
    assert!(said.starts_with("HTTP/1.1 503"), "{said}");
}

fn without_date(answer: &str) -> String {
    let lines = answer.lines().filter(|line| !line.starts_with("date: "));
    lines.collect::<Vec<_>>().join("\n")
}

/// With more silent clients than the server has descriptors, all of which stay.
#[test]
fn a_crowd_of_silent_clients_does_not_take_all_descriptors() {
    let web = Web::new();
    let server = Serving::with_descriptors(&web.folder.path().join("site"), 96);
    let silent: Vec<TcpStream> = (0..120).map(|_| connect(&server)).collect();
    for _ in 0..5 {
        let said = ask_on(&mut connect(&server), "/over");
        assert!(said.starts_with("HTTP/1.1 200"), "{said}");
    }
    let message = json!({
        "id": "0d9a2b1e-7c34-4f5a-9d21-3b6f8a1c2e4d", "kind": "idea", "message": "Meer thee",
        "language": "nl", "written_at": "2026-12-01T10:00",
    });
    let sent = ureq::post(format!("http://{}/api/feedback", server.address))
        .header("content-type", "application/json")
        .send(message.to_string());
    assert_eq!(sent.unwrap().status(), 201);
    drop(silent);
}
