//! Two agendas as others would write them, with the same dates: React with its router and date-fns, and React
//! with FullCalendar's list of a month. Their sources are in `peers/`; npm and esbuild build them under `target`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use bieb::content::{Content, EventsFile, LibraryFile};
use bieb::domain::agenda::Agenda;
use bieb::domain::filter::Filter;
use bieb::tool::project;
use serde_json::{Value, json};

use crate::folder::Folder;
use crate::harness::machine::{self, npm};
use crate::native::now;

/// What a peer is called in the table, and its source.
pub const PEERS: [(&str, &str); 2] = [
    ("React 19, its router, date-fns", "router"),
    ("React 19, FullCalendar's list", "calendar"),
];

const SOURCES: [&str; 8] = [
    "app.css",
    "build.mjs",
    "calendar.jsx",
    "index.html",
    "package-lock.json",
    "package.json",
    "router.jsx",
    "shared.jsx",
];

/// The site of a peer.
pub fn peer(source: &str) -> Folder {
    let work = work();
    let site = Folder::new();
    let node = machine::on_path(&["node"]).expect("npm came with Node");
    let built = Command::new(node)
        .current_dir(&work)
        .args(["build.mjs", source])
        .arg(site.path())
        .status();
    assert!(
        built.is_ok_and(|status| status.success()),
        "{source} cannot be built: see above"
    );
    site.write("dates.json", &dates().to_string());
    site
}

/// The sources, with the packages that they need beside them.
fn work() -> PathBuf {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bench/peers");
    let work = project::target().join("peers");
    fs::create_dir_all(&work).expect("target is ours");
    for name in SOURCES {
        let source = fs::read(from.join(name)).expect("it ships with the project");
        let copy = work.join(name);
        // A lock file that is new makes npm begin again.
        if fs::read(&copy).ok().as_ref() != Some(&source) {
            fs::write(copy, source).expect("target is ours");
        }
    }
    install(&work).unwrap_or_else(|missing| panic!("{missing}"));
    work
}

/// What the `package-lock.json` says, exactly.
fn install(work: &Path) -> Result<(), String> {
    let _lock = npm::lock(work)?;
    let changed = |name: &str| {
        fs::metadata(work.join(name))
            .and_then(|file| file.modified())
            .ok()
    };
    // npm writes this when all the rest is there.
    let is_here = || changed("node_modules/.package-lock.json") > changed("package-lock.json");
    if !is_here() {
        machine::run(npm::command(work)?.arg("ci"));
    }
    is_here()
        .then_some(())
        .ok_or_else(|| format!("npm could not install what {} needs", work.display()))
}

/// All that our agenda lists, date by date.
fn dates() -> Value {
    let read = |name| {
        fs::read_to_string(project::content().join(name)).expect("it ships with the project")
    };
    let library = LibraryFile::parse(&read(LibraryFile::FILE)).expect("it can be read");
    let events = EventsFile::parse(&read(EventsFile::FILE)).expect("it can be read");
    let library = library.value;
    let agenda = Agenda::new(events.value.events, Some(&library), now().date());
    let found = agenda.find(&Filter::default(), now()).into_iter();
    let dates = found.map(|found| {
        let (event, occurrence) = agenda.get(found);
        let branch = occurrence.branch(event).and_then(|id| library.branch(id));
        json!({
            "id": event.id.as_str(),
            "title": event.title.as_str(),
            "start": occurrence.start.format("%Y-%m-%dT%H:%M").to_string(),
            "place": branch.map(|branch| branch.name.as_str()),
            "summary": event.summary.as_ref().map(|summary| summary.as_str()),
        })
    });
    dates.collect()
}
