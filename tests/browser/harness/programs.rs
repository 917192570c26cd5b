//! What the browser tests need: browsers with their drivers, and axe-core.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use super::machine::{cargo_program, install, npm, on_path};

/// The rules change with each version, so the version is ours to choose.
const AXE: &str = "4.14.1";

/// Debian has Firefox, and not its driver.
const GECKODRIVER: &str = "0.37.1";

/// A browser, and the program that speaks WebDriver for it.
pub struct Driven {
    pub browser: PathBuf,
    pub driver: PathBuf,
}

/// WebKit's test browser, its driver, and a screen for it.
pub struct WebKit {
    pub browser: PathBuf,
    pub driver: PathBuf,
    pub screen: PathBuf,
}

/// Chromium and its driver, once for all tests.
pub fn chromium() -> &'static Driven {
    static FOUND: LazyLock<Result<Driven, String>> = LazyLock::new(find_chromium);
    found(&FOUND)
}

/// Firefox and its driver, once for all tests.
pub fn firefox() -> &'static Driven {
    static FOUND: LazyLock<Result<Driven, String>> = LazyLock::new(find_firefox);
    found(&FOUND)
}

/// WebKit, its driver and a screen, once for all tests.
pub fn webkit() -> &'static WebKit {
    static FOUND: LazyLock<Result<WebKit, String>> = LazyLock::new(find_webkit);
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

fn find_chromium() -> Result<Driven, String> {
    let find = || {
        Some(Driven {
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

fn find_firefox() -> Result<Driven, String> {
    let find = || on_path(&["firefox-esr", "firefox"]);
    if find().is_none() {
        install(&["firefox-esr"]);
    }
    let browser = find().ok_or(
        "The journey in Firefox needs it. Install it, \
         for example with: sudo apt-get install -y firefox-esr",
    )?;
    let driver = cargo_program("geckodriver", GECKODRIVER)?;
    Ok(Driven { browser, driver })
}

fn find_webkit() -> Result<WebKit, String> {
    let find = || {
        Some(WebKit {
            browser: mini_browser()?,
            driver: on_path(&["WebKitWebDriver"])?,
            screen: on_path(&["Xvfb"])?,
        })
    };
    if find().is_none() {
        install(&["webkit2gtk-driver", "xvfb"]);
    }
    find().ok_or_else(|| {
        "The journey in WebKit needs WebKitWebDriver with its MiniBrowser, and Xvfb. Install them, \
         for example with: sudo apt-get install -y webkit2gtk-driver xvfb"
            .to_owned()
    })
}

/// It is on no path: `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser`.
fn mini_browser() -> Option<PathBuf> {
    let folders = |of: &Path| {
        let entries = fs::read_dir(of).into_iter().flatten().flatten();
        entries
            .map(|entry| entry.path())
            .filter(|path| path.is_dir())
    };
    let libraries = ["/usr/lib", "/usr/libexec"].map(PathBuf::from).into_iter();
    let libraries = libraries.flat_map(|top| std::iter::once(top.clone()).chain(folders(&top)));
    let inside = libraries.flat_map(|library| folders(&library).collect::<Vec<_>>());
    let is_webkit = |folder: &PathBuf| folder.to_string_lossy().contains("webkit");
    let mut browsers = inside
        .filter(is_webkit)
        .map(|folder| folder.join("MiniBrowser"));
    browsers.find(|browser| browser.is_file())
}

fn find_axe() -> Result<String, String> {
    let script = npm("axe-core", AXE)?.join("axe.min.js");
    fs::read_to_string(&script).map_err(|error| format!("{}: {error}", script.display()))
}
