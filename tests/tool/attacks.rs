//! Clients that are slow, silent, greedy or malformed: each costs little and nobody else notices.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use bieb::tool::serve::limits::Limits;

use crate::child::Serving;
use crate::web::Web;

/// Longer than any limit here, shorter than anyone's patience.
const LONG: Duration = Duration::from_secs(60);

const SECOND: Duration = Duration::from_secs(1);

fn connect(address: impl std::net::ToSocketAddrs) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(LONG)).unwrap();
    stream
}

/// Reads until the other side closes. Fails when it does not.
fn read_to_end(mut stream: TcpStream) -> String {
    let mut answer = Vec::new();
    match stream.read_to_end(&mut answer) {
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::ConnectionReset => {}
        Err(error) => panic!("still open: {error}"),
    }
    String::from_utf8_lossy(&answer).into_owned()
}

fn with_limits(limits: Limits) -> Web {
    Web::with(|options| {
        options.inbox = Some(options.site.with_file_name("inbox.sqlite"));
        options.limits = limits;
    })
}

#[test]
fn who_does_not_finish_a_question_is_not_waited_for() {
    let web = with_limits(Limits {
        header: SECOND,
        body: SECOND,
        ..Limits::default()
    });
    let post = "POST /api/feedback HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    #[track_caller]
    fn check(web: &Web, begun: &str, answer: &str) {
        let mut stream = connect(web.server.address());
        stream.write_all(begun.as_bytes()).unwrap();
        let said = read_to_end(stream);
        assert!(said.starts_with(answer), "{begun}: {said}");
    }
    check(&web, "", "");
    check(&web, "GET / HTTP/1.1\r\nHost: x\r\nAcce", "");
    check(&web, "GET / HTTP/1.1\r\nHost: x\r\n\r\n", "HTTP/1.1 200");
    check(
        &web,
        &format!("{post}Content-Length: 100\r\n\r\n{{"),
        "HTTP/1.1 408",
    );
    check(
        &web,
        &format!("{post}Transfer-Encoding: chunked\r\n\r\nff\r\nhalf"),
        "HTTP/1.1 408",
    );
    assert_eq!(web.get("/").status, 200);
}

#[test]
fn a_body_without_an_end_is_not_read_for_ever() {
    let web = with_limits(Limits {
        body: SECOND,
        ..Limits::default()
    });
    let mut stream = connect(web.server.address());
    let head = "POST /api/feedback HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n\
        Transfer-Encoding: chunked\r\n\r\n";
    stream.write_all(head.as_bytes()).unwrap();
    // A byte at a time, so that something is always coming.
    while stream.write_all(b"1\r\n \r\n").is_ok() {
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn who_does_not_read_is_not_waited_for() {
    let web = with_limits(Limits {
        write: SECOND,
        ..Limits::default()
    });
    let film = vec![b'x'; 20 * 1024 * 1024];
    fs::write(web.folder.path().join("site/film.mp4"), &film).unwrap();
    let mut stream = connect(web.server.address());
    stream
        .write_all(b"GET /film.mp4 HTTP/1.1\r\nHost: x\r\n\r\n")
        .unwrap();
    std::thread::sleep(4 * SECOND);
    assert!(read_to_end(stream).len() < film.len());
    // Who reads slowly but does read gets all of it.
    let mut stream = connect(web.server.address());
    let asked = b"GET /film.mp4 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    stream.write_all(asked).unwrap();
    let mut read = 0;
    let mut piece = vec![0; 4 * 1024 * 1024];
    loop {
        match stream.read(&mut piece).unwrap() {
            0 => break,
            count => read += count,
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    assert!(read > film.len(), "{read}");
}

#[test]
fn a_crowd_of_silent_clients_keeps_nobody_out() {
    let web = with_limits(Limits {
        connections: Some(8),
        ..Limits::default()
    });
    let silent: Vec<TcpStream> = (0..40).map(|_| connect(web.server.address())).collect();
    for _ in 0..5 {
        assert_eq!(web.get("/").status, 200);
    }
    drop(silent);
}

#[cfg(target_os = "linux")]
#[test]
fn what_nobody_reads_is_not_in_memory() {
    let web = Web::new();
    let site = web.folder.path().join("site");
    fs::write(site.join("film.mp4"), vec![b'x'; 20 * 1024 * 1024]).unwrap();
    let server = Serving::start(&site, &[]);
    let before = server.megabytes();
    let unread: Vec<TcpStream> = (0..50)
        .map(|_| {
            let mut stream = connect(&server.address);
            stream
                .write_all(b"GET /film.mp4 HTTP/1.1\r\nHost: x\r\n\r\n")
                .unwrap();
            stream.read_exact(&mut [0]).unwrap();
            stream
        })
        .collect();
    std::thread::sleep(SECOND);
    let more = server.megabytes().saturating_sub(before);
    assert!(more < 50, "{more} MB for 50 clients");
    drop(unread);
}

#[test]
fn only_what_is_asked_of_a_large_file_is_read() {
    let web = Web::new();
    let large = File::create(web.folder.path().join("site/film.mp4")).unwrap();
    // A hole: it takes no room on the disk, and would take all of the memory.
    large.set_len(100 << 30).unwrap();
    let head = web.ask("HEAD", "/film.mp4", &[]);
    assert_eq!(head.status, 200);
    assert_eq!(head.header("content-length"), (100_u64 << 30).to_string());
    let end = web.get_with("/film.mp4", &[("range", "bytes=-5")]);
    assert_eq!((end.status, end.body.len()), (206, 5));
}

#[test]
fn a_pipe_keeps_nobody_waiting() {
    let web = Web::new();
    let pipe = web.folder.path().join("site/pijp.txt");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    assert_eq!(web.get("/pijp.txt").status, 404);
}

#[cfg(unix)]
#[test]
fn who_is_reading_when_the_server_stops_gets_the_rest() {
    let web = Web::new();
    let site = web.folder.path().join("site");
    let film = vec![b'x'; 20 * 1024 * 1024];
    fs::write(site.join("film.mp4"), &film).unwrap();
    for (patience, gets_all) in [("30", true), ("1", false)] {
        let server = Serving::start(&site, &["--stop-timeout", patience]);
        let mut stream = connect(&server.address);
        stream
            .write_all(b"GET /film.mp4 HTTP/1.1\r\nHost: x\r\n\r\n")
            .unwrap();
        stream.read_exact(&mut [0]).unwrap();
        server.ask_to_stop();
        std::thread::sleep(3 * SECOND);
        let read = read_to_end(stream).len();
        assert_eq!(read > film.len(), gets_all, "{read}");
        assert!(server.stopped());
    }
}

#[test]
fn a_request_that_names_no_host_or_two_is_refused() {
    let web = Web::new();
    #[track_caller]
    fn check(web: &Web, version: &str, hosts: &str, status: &str) {
        let mut stream = connect(web.server.address());
        let asked = format!("GET / {version}\r\n{hosts}Connection: close\r\n\r\n");
        stream.write_all(asked.as_bytes()).unwrap();
        let said = read_to_end(stream);
        assert_eq!(said.split(' ').nth(1), Some(status), "{hosts:?}: {said}");
        assert!(said.contains("content-security-policy: "), "{said}");
    }
    check(&web, "HTTP/1.1", "Host: app.voorbeeld.nl\r\n", "200");
    check(&web, "HTTP/1.0", "", "200");
    check(&web, "HTTP/1.1", "", "400");
    check(&web, "HTTP/1.1", "Host: a\r\nHost: b\r\n", "400");
    check(&web, "HTTP/1.1", "Host: a b\r\n", "400");
    check(&web, "HTTP/1.1", "Host: a/b\r\n", "400");
    check(&web, "HTTP/1.1", "Host:\r\n", "400");
}

#[test]
fn what_is_no_request_is_refused_with_all_headers() {
    let web = Web::new();
    #[track_caller]
    fn check(web: &Web, asked: &str, status: &str) {
        let mut stream = connect(web.server.address());
        // The other side may stop reading before the end.
        let _ = stream.write_all(asked.as_bytes());
        let said = read_to_end(stream);
        let last = said.rsplit("HTTP/1.1 ").next().unwrap();
        assert_eq!(last.split(' ').next(), Some(status), "{said}");
        for name in [
            "content-security-policy",
            "x-content-type-options",
            "cache-control: no-store",
        ] {
            assert!(last.contains(name), "{name} in {last}");
        }
        assert!(last.ends_with("\r\n\r\n"), "{last}");
    }
    check(&web, "onzin\r\n\r\n", "400");
    check(&web, "GET / HTTP/1.1\r\nHost x\r\n\r\n", "400");
    let long = format!("GET /{} HTTP/1.1\r\nHost: x\r\n\r\n", "a".repeat(70_000));
    check(&web, &long, "414");
    let many = "x: y\r\n".repeat(200);
    check(
        &web,
        &format!("GET / HTTP/1.1\r\nHost: x\r\n{many}\r\n"),
        "431",
    );
    // After an answer on the same connection too.
    check(
        &web,
        "GET /logo.svg HTTP/1.1\r\nHost: x\r\n\r\nonzin\r\n\r\n",
        "400",
    );
}
