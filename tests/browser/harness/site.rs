//! A site to visit: the app, served to this test alone, with content that the test may change.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use bieb::tool::inbox::Inbox;
use bieb::tool::serve::{LivePages, Options, Server};
use bieb::tool::{build, project};
use chrono::NaiveDateTime;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::front::{Fault, Front};
use super::ports::on_a_new_port;
use super::visitor::NOW;

/// The built app, once for all tests.
pub fn app() -> &'static Path {
    static APP: LazyLock<Result<PathBuf, String>> =
        LazyLock::new(|| match std::env::var_os("BIEB_TEST_APP") {
            Some(folder) => Ok(folder.into()),
            None => build::ensure_app().map_err(|failure| failure.to_string()),
        });
    APP.as_ref().unwrap_or_else(|failure| panic!("{failure}"))
}

const INBOX: &str = "inbox.sqlite";

/// The program as it is built.
const PROGRAM: &str = "bieb_bg.wasm";

pub struct Site {
    content: TempDir,
    /// Where the inbox is.
    desk: TempDir,
    server: Server,
    front: Option<Front>,
    /// What was deployed since: the app, and its server.
    next: Option<(TempDir, Server)>,
}

impl Site {
    /// The content that ships with the project.
    pub fn shipped() -> Self {
        Self::start(None)
    }

    /// The same, with pages that are readable before the app arrives, made when visits begin.
    pub fn published() -> Self {
        Self::start(Some(Made::AtTheClockOfVisits))
    }

    /// The same with pages made now, for browsers in which no test can set the clock.
    pub fn published_now() -> Self {
        Self::start(Some(Made::Now))
    }

    fn start(pages: Option<Made>) -> Self {
        let content = TempDir::new().expect("a temporary folder can be made");
        for name in [
            "library.json",
            "events.json",
            "reading-tips.json",
            "help.json",
        ] {
            let from = project::content().join(name);
            fs::copy(from, content.path().join(name)).expect("the content ships with the project");
        }
        let desk = TempDir::new().expect("a temporary folder can be made");
        Site {
            server: serve(app(), content.path(), desk.path(), pages),
            content,
            desk,
            front: None,
            next: None,
        }
    }

    /// The next version is deployed: an app that does the same, in files with other names. Those of the
    /// version before are gone.
    pub fn deploy_the_next(&mut self) {
        let next = TempDir::new().expect("a temporary folder can be made");
        change_app(app(), next.path());
        let server = serve(
            next.path(),
            self.content.path(),
            self.desk.path(),
            Some(Made::AtTheClockOfVisits),
        );
        self.front().lead_to(server.address());
        self.next = Some((next, server));
    }

    /// The library as it ships, with other events.
    pub fn with_events(events: impl IntoIterator<Item = Value>) -> Self {
        let events: Vec<_> = events.into_iter().collect();
        Self::shipped().with_file("events.json", &json!({"events": events}).to_string())
    }

    /// The same with another file.
    pub fn with_file(self, name: &str, text: &str) -> Self {
        self.write(name, text);
        self
    }

    /// The same, with something wrong at the address that ends in `path`.
    pub fn with_fault(mut self, path: &str, fault: Fault) -> Self {
        let front = self
            .front
            .get_or_insert_with(|| Front::start(self.server.address()));
        front.set(path, fault);
        self
    }

    /// The feedback that was received: message by message, as it was sent.
    pub fn received(&self) -> Vec<Value> {
        let file = self.desk.path().join(INBOX);
        // It is made when the first message comes.
        if !file.exists() {
            return Vec::new();
        }
        let messages = Inbox::read(&file).expect("it is an inbox").messages();
        let messages = messages.expect("it can be read").into_iter();
        let message = |received| serde_json::to_value(received).expect("it can be written");
        messages.map(message).collect()
    }

    /// Staff save a file.
    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.content.path().join(name), text).expect("the folder is ours");
    }

    /// A file of the content as it is now.
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.content.path().join(name)).expect("the folder is ours")
    }

    /// What goes wrong in front of the server.
    pub fn front(&self) -> &Front {
        self.front.as_ref().expect("the site was made with a fault")
    }

    /// The path that a page names in an attribute of the script that starts the app. Asked for outside the
    /// browser, which would keep the good file.
    pub fn named(&self, attribute: &str) -> String {
        let page = ureq::get(self.url("/over")).call();
        let page = page.and_then(|mut page| page.body_mut().read_to_string());
        let page = page.expect("the page is there");
        let mut scripts = page.split("<script").skip(1);
        let loader = scripts.find(|script| script.contains(" data-js=\""));
        let (_, value) = loader
            .and_then(|loader| loader.split_once(&format!(" {attribute}=\"")))
            .expect("the page names it");
        value.split('"').next().unwrap_or_default().to_owned()
    }

    /// The path of a part of the program that comes later, as the glue names it.
    pub fn part(&self, name: &str) -> String {
        let glue = ureq::get(self.url(&self.named("data-js"))).call();
        let glue = glue.and_then(|mut glue| glue.body_mut().read_to_string());
        let glue = glue.expect("the glue is there");
        let start = format!("./{name}-");
        let (_, rest) = glue.split_once(&start).expect("the glue names it");
        let hash = rest.split('.').next().unwrap_or_default();
        format!("/{name}-{hash}.wasm")
    }

    pub fn url(&self, path: &str) -> String {
        match &self.front {
            Some(front) => front.url(path),
            None => self.server.url(path),
        }
    }
}

/// When published pages say that they were made.
#[derive(Clone, Copy)]
enum Made {
    AtTheClockOfVisits,
    Now,
}

fn serve(app: &Path, content: &Path, desk: &Path, pages: Option<Made>) -> Server {
    let pages = pages.map(|made| {
        let now = match made {
            Made::AtTheClockOfVisits => NaiveDateTime::parse_from_str(NOW, "%Y-%m-%dT%H:%M").ok(),
            Made::Now => None,
        };
        let pages = LivePages::new(app, content, now);
        Arc::new(pages.unwrap_or_else(|failure| panic!("{failure}")))
    });
    let start = || {
        Server::start(Options {
            pages: pages.clone(),
            content: Some(content.to_owned()),
            inbox: Some(desk.join(INBOX)),
            rate_limit: 0,
            ..Options::new(app)
        })
        .unwrap_or_else(|failure| panic!("{failure}"))
    };
    on_a_new_port(start, |server| server.address().port())
}

/// Other words in the program: its name in the site says what is in it.
fn say_otherwise(program: &mut [u8]) {
    let (old, new) = (b"Dat ligt aan ons, niet", b"Het ligt aan ons, niet");
    let at = program.windows(old.len()).position(|bytes| bytes == old);
    let at = at.expect("the program says so when it breaks down");
    program[at..at + old.len()].copy_from_slice(new);
}

/// Copies an app, with other bytes for its program and its scripts: publishing gives them other names.
fn change_app(app: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the folder is ours");
    for file in fs::read_dir(app).expect("the app is built").flatten() {
        let name = file.file_name();
        if file.path().is_dir() {
            change_app(&file.path(), &to.join(name));
            continue;
        }
        let name = name.to_string_lossy();
        let mut bytes = fs::read(file.path()).unwrap_or_default();
        if name.ends_with(".js") {
            bytes.extend_from_slice(b"\nself.next = true;\n");
        } else if name == PROGRAM {
            say_otherwise(&mut bytes);
        }
        let is_copy = name.ends_with(".br") || name.ends_with(".gz");
        if !is_copy {
            fs::write(to.join(&*name), bytes).expect("the folder is ours");
        }
    }
}

/// An event that takes place on 12 January 2027 from 10 to 11, with what `more` says.
pub fn event(id: &str, title: &str, more: Value) -> Value {
    let mut event = json!({
        "id": id,
        "title": title,
        "start": "2027-01-12T10:00",
        "end": "2027-01-12T11:00",
        "place": {"branch": "vianen"},
    });
    if let (Some(event), Value::Object(more)) = (event.as_object_mut(), more) {
        event.extend(more);
    }
    event
}
