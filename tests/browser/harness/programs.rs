//! The programs the tests need besides cargo: Chromium with chromedriver, and npm for axe-core. What
//! is missing is installed when that is allowed; otherwise the test fails and says what to install.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

use bieb::tool::project;

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
    if find().is_none() && is_root() {
        // A fresh machine may never have fetched the list of packages.
        run("apt-get", &["update"]);
        run("apt-get", &["install", "-y", "chromium", "chromium-driver"]);
    }
    find().ok_or_else(|| {
        "The browser tests need Chromium and chromedriver. Install them, \
         for example with: sudo apt-get install -y chromium chromium-driver"
            .to_owned()
    })
}

fn find_axe() -> Result<String, String> {
    let folder = project::target().join("tools").join("node");
    let package = folder.join("node_modules").join("axe-core");
    let read = || {
        let manifest = fs::read_to_string(package.join("package.json")).ok()?;
        let manifest: serde_json::Value = serde_json::from_str(&manifest).ok()?;
        (manifest["version"] == AXE).then(|| fs::read_to_string(package.join("axe.min.js")).ok())?
    };
    if let Some(source) = read() {
        return Ok(source);
    }
    let npm = on_path(&["npm"]).ok_or(
        "The accessibility tests need axe-core, and npm to fetch it. Install Node 20 or newer, \
         for example with: sudo apt-get install -y nodejs npm",
    )?;
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let prefix = folder.display().to_string();
    let wanted = format!("axe-core@{AXE}");
    run(
        &npm.display().to_string(),
        &[
            "install",
            "--no-audit",
            "--no-fund",
            "--prefix",
            &prefix,
            &wanted,
        ],
    );
    read().ok_or_else(|| format!("npm could not install {wanted} into {prefix}: see above."))
}

fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<_> = env::split_paths(&path).collect();
    let candidates = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    candidates.into_iter().find(|path| path.is_file())
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|said| said.stdout.trim_ascii() == b"0")
}

/// Runs a program. Whether it helped is for the caller to look at; here it only says what happened.
fn run(program: &str, arguments: &[&str]) {
    eprintln!("{program} {}", arguments.join(" "));
    match Command::new(program).args(arguments).status() {
        Ok(status) if status.success() => {}
        Ok(status) => eprintln!("{program} stopped with {status}"),
        Err(error) => eprintln!("{program} does not start: {error}"),
    }
}
