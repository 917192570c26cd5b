//! A receiver with an inbox of its own, and messages to it.

use std::fs;
use std::net::SocketAddr;
use std::path::PathBuf;

use bieb::tool::inbox::{Inbox, Received};
use bieb::tool::serve::{Options, Server};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::load::id;

pub struct Web {
    pub folder: TempDir,
    server: Server,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub headers: ureq::http::HeaderMap,
    pub text: String,
    /// Null where it is no JSON.
    pub json: Value,
}

impl Web {
    pub fn new() -> Self {
        Self::with_limit(0)
    }

    pub fn with_limit(rate_limit: u32) -> Self {
        Self::over(site(), rate_limit)
    }

    /// A server over a folder that is there already.
    pub fn over(folder: TempDir, rate_limit: u32) -> Self {
        Self::with(folder, |options| options.rate_limit = rate_limit)
    }

    /// The same with other options.
    pub fn with(folder: TempDir, change: impl FnOnce(&mut Options)) -> Self {
        let mut options = Options {
            inbox: Some(folder.path().join("inbox.sqlite")),
            ..Options::new(folder.path().join("site"))
        };
        change(&mut options);
        let server = Server::start(options).unwrap();
        Web { folder, server }
    }

    pub fn address(&self) -> SocketAddr {
        self.server.address()
    }

    /// The server stops, and another one starts over the same folder.
    pub fn restarted(self) -> Self {
        self.server.stop();
        Self::over(self.folder, 0)
    }

    pub fn inbox(&self) -> PathBuf {
        self.folder.path().join("inbox.sqlite")
    }

    pub fn received(&self) -> Vec<Received> {
        Inbox::read(&self.inbox()).unwrap().messages().unwrap()
    }

    pub fn post(&self, message: &Value) -> Answer {
        self.post_as("application/json", message.to_string().as_bytes())
    }

    pub fn post_as(&self, content_type: &str, body: &[u8]) -> Answer {
        self.ask("POST", content_type, body)
    }

    /// As a web server that passes on messages of `senders`.
    pub fn post_for(&self, senders: &str, message: &Value) -> Answer {
        let headers = [
            ("content-type", "application/json"),
            ("x-forwarded-for", senders),
        ];
        self.ask_with("POST", &headers, message.to_string().as_bytes())
    }

    pub fn ask(&self, method: &str, content_type: &str, body: &[u8]) -> Answer {
        let headers = [("content-type", content_type)];
        let named = !content_type.is_empty();
        self.ask_with(method, &headers[..usize::from(named)], body)
    }

    pub fn ask_with(&self, method: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        self.ask_at("/api/feedback", method, headers, body)
    }

    pub fn get(&self, path: &str) -> Answer {
        self.ask_at(path, "GET", &[], b"")
    }

    fn ask_at(&self, path: &str, method: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let mut request = ureq::http::Request::builder()
            .method(method)
            .uri(self.server.url(path));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .allow_non_standard_methods(true)
            .build()
            .into();
        let mut response = agent.run(request.body(body).unwrap()).unwrap();
        let text = response.body_mut().read_to_string().unwrap();
        Answer {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            json: serde_json::from_str(&text).unwrap_or_default(),
            text,
        }
    }
}

impl Answer {
    /// A header, or "" where it is absent.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }
}

/// A folder with in `site` what can be served, and room for an inbox beside it.
pub fn site() -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("site")).unwrap();
    fs::write(folder.path().join("site/index.html"), "<!doctype html>").unwrap();
    folder
}

/// The least that can be sent.
pub fn message(number: u64) -> Value {
    json!({
        "id": id(number), "kind": "idea", "message": format!("Idee {number}"),
        "language": "nl", "written_at": "2027-01-12T10:00",
    })
}

/// A message with one field changed.
pub fn with(field: &str, value: impl Into<Value>) -> Value {
    let mut message = message(1);
    message[field] = value.into();
    message
}
