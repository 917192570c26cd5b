//! A small site in a folder of its own, and requests to it.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;

use bieb::tool::serve::{Options, Server};
use tempfile::TempDir;

pub const SCRIPT: &str = "/bieb-0123456789abcdef.js";
pub const WASM: &str = "/bieb-0123456789abcdef_bg.wasm";

/// A server with a site and content that a test may change.
pub struct Web {
    pub folder: TempDir,
    pub server: Server,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub headers: ureq::http::HeaderMap,
    pub body: Vec<u8>,
}

impl Web {
    pub fn new() -> Self {
        Self::with(|_| ())
    }

    /// A server with other options.
    pub fn with(change: impl FnOnce(&mut Options)) -> Self {
        let folder = TempDir::new().unwrap();
        let filler = "/* een regel die vaker voorkomt */\n".repeat(100);
        for (name, text) in [
            ("site/index.html", "<!doctype html><title>De app</title>"),
            ("site/boot.js", &filler),
            (&format!("site{SCRIPT}"), &filler),
            (&format!("site{WASM}"), &filler),
            ("site/base-0123456789abcdef.css", &filler),
            ("site/kalender.ics", "BEGIN:VCALENDAR"),
            ("site/manifest.webmanifest", "{}"),
            ("site/logo.svg", "<svg/>"),
            ("site/foto.png", "png"),
            ("site/sw.js", "// sw"),
            ("site/.geheim", "geheim"),
            (
                "site/over/index.html",
                "<!doctype html><title>Over ons</title>",
            ),
            (
                "site/agenda/les-0123456789abcdef/index.html",
                "<title>Les</title>",
            ),
            ("site/content/events.json", "oude inhoud"),
            ("content/library.json", r#"{"branches": []}"#),
            ("content/events.json", r#"{"events": []}"#),
            ("content/foto-0123456789abcdef.png", "png"),
            ("geheim.txt", "geheim"),
        ] {
            write(folder.path(), name, text);
        }
        let mut options = Options {
            content: Some(folder.path().join("content")),
            ..Options::new(folder.path().join("site"))
        };
        change(&mut options);
        let server = Server::start(options).unwrap();
        Web { folder, server }
    }

    pub fn write(&self, name: &str, text: &str) {
        write(self.folder.path(), name, text);
    }

    pub fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[])
    }

    pub fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask("GET", path, headers)
    }

    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = ureq::http::Request::builder()
            .method(method)
            .uri(self.server.url(path));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .allow_non_standard_methods(true)
            .build()
            .into();
        let mut response = agent.run(request.body(()).unwrap()).unwrap();
        Answer {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            body: response.body_mut().read_to_vec().unwrap(),
        }
    }

    /// Sends a path exactly as written, as no well-behaved client would.
    pub fn get_raw(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(self.server.address()).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }
}

impl Answer {
    /// A header, or "" where it is absent.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

pub fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}
