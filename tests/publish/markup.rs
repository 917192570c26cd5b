//! The W3C checker reads the pages of the site as it ships.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use bieb::app::route::Route;
use bieb::tool::render::{self, Renderer};
use serde_json::Value;
use tempfile::TempDir;

use crate::machine;
use crate::shipped::{file_of, site};

/// Its rules change with each version, so the version is ours to choose.
const CHECKER: &str = "26.9.27";

/// What the app shows beside its published pages: what holds at the moment, and what was asked for.
const STATES: [&str; 9] = [
    "/",
    "/agenda",
    "/agenda?q=xyzzy",
    "/agenda?q=taal&vestiging=leerdam&leeftijd=0-4&gratis=1",
    "/hulp?q=rijbewijs",
    "/hulp?q=xyzzy",
    "/vestigingen/vianen",
    "/boekstart?leeftijd=18m",
    "/feedback?over=/agenda",
];

#[test]
fn the_w3c_checker_finds_nothing() {
    let states = TempDir::new().expect("a temporary folder can be made");
    write_states(states.path());
    let checked = Command::new(java())
        .arg("-jar")
        .arg(checker())
        .args(["--format", "json", "--stdout", "--skip-non-html"])
        .args(pages())
        .arg(states.path())
        .output()
        .expect("java can be started");
    let said = String::from_utf8_lossy(&checked.stdout);
    let found: Value = serde_json::from_str(&said)
        .unwrap_or_else(|_| panic!("{said}{}", String::from_utf8_lossy(&checked.stderr)));
    let found = found["messages"].as_array().expect("a list of messages");
    // Safari knows a list without marks as one only by its role, which the checker calls unnecessary.
    let is_for_safari = |message: &&Value| {
        message["message"] == "The “list” role is unnecessary for element “ul”."
            || message["message"] == "The “list” role is unnecessary for element “ol”."
    };
    let found: Vec<&Value> = found
        .iter()
        .filter(|message| !is_for_safari(message))
        .collect();
    let first: Vec<String> = found.iter().copied().take(10).map(in_words).collect();
    assert!(
        first.is_empty(),
        "{} messages, such as:\n{}",
        found.len(),
        first.join("\n")
    );
}

/// The files of all pages, but of each week-by-week activity only the first date and those where
/// something changed: the others differ in nothing but the date.
fn pages() -> Vec<PathBuf> {
    let folder = &site().folder;
    let mut seen = HashSet::new();
    let sheets = ["/voorbeelden", "/vestigingen/vianen/maand"];
    let sheets = sheets.map(|path| folder.order.out.join(file_of(path)));
    let mut chosen = vec![folder.order.out.join("404.html")];
    chosen.extend(sheets);
    for path in &site().paths {
        let is_one_of_many = match Route::parse(path) {
            Some(Route::Occurrence(event, _)) => {
                let page = folder.read(&file_of(path));
                !seen.insert((event, page.matches("class=").count()))
            }
            _ => false,
        };
        if !is_one_of_many {
            chosen.push(folder.order.out.join(file_of(path)));
        }
    }
    chosen
}

/// Writes pages as they are when the app shows them, each in a page that was published.
fn write_states(states: &Path) {
    let folder = &site().folder;
    let sources = render::read(&folder.order.content).expect("the content ships");
    let app = Renderer::new(&sources, folder.order.now);
    let page = folder.read("index.html");
    let (start, rest) = page.split_once("<body>").expect("a page has a body");
    let (_, end) = rest.split_once("</body>").expect("a page has a body");
    for (number, path) in STATES.iter().enumerate() {
        let html = format!("{start}<body>{}</body>{end}", app.page(path).html);
        let file = states.join(format!("{number}.html"));
        std::fs::write(file, html).expect("the folder is ours");
    }
}

fn in_words(message: &Value) -> String {
    let text = |name: &str| message[name].as_str().unwrap_or_default();
    format!(
        "{}, line {}: {}: {}\n    {}",
        text("url"),
        message["lastLine"],
        text("type"),
        text("message"),
        text("extract").replace('\n', " ")
    )
}

fn checker() -> PathBuf {
    let package = machine::npm("vnu-jar", CHECKER).unwrap_or_else(|missing| panic!("{missing}"));
    package.join("build").join("dist").join("vnu.jar")
}

fn java() -> PathBuf {
    let find = || machine::on_path(&["java"]);
    if find().is_none() {
        machine::install(&["default-jre-headless"]);
    }
    find().expect(
        "The W3C checker needs Java 17 or newer. Install it, \
         for example with: sudo apt-get install -y default-jre-headless",
    )
}
