//! What the browser tests need: Chromium with chromedriver, and axe-core.

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use super::machine::{install, npm, on_path};

/// The rules change with each version, so the version is ours to choose.
const AXE: &str = "4.14.1";

pub struct Chromium {
    pub browser: PathBuf,
    pub driver: PathBuf,
}

/// Chromium and its driver, once for all tests.
pub fn chromium() -> &'static Chromium {
    static FOUND: LazyLock<Result<Chromium, String>> = LazyLock::new(find_chromium);
    found(&FOUND)
}

/// The source of axe-core, once for all tests.
pub fn axe() -> &'static str {
    static FOUND: LazyLock<Result<String, String>> = LazyLock::new(find_axe);
    let source: &String = found(&FOUND);
    source
}

#[track_caller]
fn found<T>(found: &'static LazyLock<Result<T, String>>) -> &'static T {
    found.as_ref().unwrap_or_else(|missing| panic!("{missing}"))
}

fn find_chromium() -> Result<Chromium, String> {
    let find = || {
        Some(Chromium {
            browser: on_path(&["chromium", "chromium-browser", "google-chrome"])?,
            driver: on_path(&["chromedriver"])?,
        })
    };
    if find().is_none() {
        install(&["chromium", "chromium-driver"]);
    }
    find().ok_or_else(|| {
        "The browser tests need Chromium and chromedriver. Install them, \
         for example with: sudo apt-get install -y chromium chromium-driver"
            .to_owned()
    })
}

fn find_axe() -> Result<String, String> {
    let script = npm("axe-core", AXE)?.join("axe.min.js");
    fs::read_to_string(&script).map_err(|error| format!("{}: {error}", script.display()))
}
