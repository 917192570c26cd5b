//! `bieb` as someone types it.

use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

use crate::web::write;

pub fn bieb(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_bieb"))
        .args(arguments)
        .output()
        .unwrap()
}

#[test]
fn help_and_mistakes_are_in_dutch() {
    for arguments in [&["--help"][..], &["serve", "--help"], &["check", "-h"]] {
        let said = bieb(arguments);
        let text = String::from_utf8(said.stdout).unwrap();
        assert!(said.status.success());
        assert!(text.contains("Gebruik: bieb"), "{text}");
        for english in [
            "Usage", "Options", "Commands", "Print", "default", "possible",
        ] {
            assert!(!text.contains(english), "{english} in {text}");
        }
    }
    #[track_caller]
    fn check(arguments: &[&str], line: &str) {
        let said = bieb(arguments);
        assert_eq!(said.status.code(), Some(2));
        let text = String::from_utf8(said.stderr).unwrap();
        assert_eq!(text, format!("{line} Met bieb --help zie je wat er kan.\n"));
    }
    check(&["chek"], "De opdracht chek kennen we niet.");
    check(&["--prot", "1"], "De optie --prot kennen we niet.");
    check(&["check", "a", "b"], "Dit kennen we niet: b.");
    check(&["--port", "abc"], "\"abc\" kan niet bij --port <POORT>.");
    check(&["serve", "--port"], "Na --port <POORT> ontbreekt iets.");
    check(
        &["check", "--format", "xml"],
        "\"xml\" kan niet bij --format <VORM>.",
    );
}

#[test]
fn what_cannot_be_served_is_said_at_once() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let empty = TempDir::new().unwrap();
    let empty = empty.path().to_str().unwrap();
    #[track_caller]
    fn check(arguments: &[&str], part: &str) {
        let said = bieb(arguments);
        assert_eq!(said.status.code(), Some(1));
        let text = String::from_utf8(said.stderr).unwrap();
        assert!(text.contains(part), "{text}");
    }
    let line = format!("Poort {port} is bezet. Kies een andere met --port.\n");
    check(&["--port", &port], &line);
    check(&["serve", "--port", &port], &line);
    check(
        &["serve", "--port", "0", "--site", empty],
        "staat geen index.html",
    );
    check(
        &["serve", "--port", "0", "--content", "/nergens"],
        "De map /nergens is er niet.",
    );
}

#[cfg(unix)]
#[test]
fn the_server_says_where_it_is_and_stops_when_asked() {
    let site = TempDir::new().unwrap();
    write(
        site.path(),
        "index.html",
        "<!doctype html><title>De app</title>",
    );
    for signal in ["-TERM", "-INT"] {
        let mut server = Running(
            Command::new(env!("CARGO_BIN_EXE_bieb"))
                .args(["serve", "--port", "0", "--site"])
                .arg(site.path())
                .current_dir("/")
                .stdout(Stdio::piped())
                .spawn()
                .unwrap(),
        );
        let mut said = BufReader::new(server.0.stdout.take().unwrap());
        let mut line = String::new();
        said.read_line(&mut line).unwrap();
        let url = line.strip_prefix("De app staat op ").unwrap().trim();
        assert!(url.starts_with("http://127.0.0.1:"), "{url}");
        assert_eq!(ureq::get(url).call().unwrap().status(), 200);

        // A connection that is never used must not keep the server.
        let _idle = std::net::TcpStream::connect(url.trim_start_matches("http://")).unwrap();
        let id = server.0.id().to_string();
        assert!(
            Command::new("kill")
                .args([signal, &id])
                .status()
                .unwrap()
                .success()
        );
        assert!(server.0.wait().unwrap().success());
        let mut rest = String::new();
        said.read_to_string(&mut rest).unwrap();
        assert_eq!(rest, "Gestopt.\n");
    }
}

/// A server that does not outlive its test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
