//! What tests need from npm, under `target/tools/node` and never anywhere else.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use bieb::tool::project;

use super::{install, on_path, run};

/// The folder of an npm package, in exactly this version.
pub fn npm(package: &str, version: &str) -> Result<PathBuf, String> {
    let folder = project::target().join("tools").join("node");
    let here = folder.join("node_modules").join(package);
    let is_here = || version_in(&here).is_some_and(|found| found == version);
    if is_here() {
        return Ok(here);
    }
    let _lock = lock(&folder)?;
    // Who had the lock may have installed it.
    if is_here() {
        return Ok(here);
    }
    let wanted = format!("{package}@{version}");
    run(command(&folder)?.arg("install").arg(&wanted));
    is_here()
        .then_some(here)
        .ok_or_else(|| format!("npm could not install {wanted} into {}", folder.display()))
}

/// npm, for the packages of a folder.
pub fn command(folder: &Path) -> Result<Command, String> {
    let find = || on_path(&["npm"]);
    if find().is_none() {
        install(&["nodejs", "npm"]);
    }
    let npm = find().ok_or(
        "This test needs Node 20 or newer, and npm. Install them, \
         for example with: sudo apt-get install -y nodejs npm",
    )?;
    let mut command = Command::new(npm);
    // The scripts of packages fetch what we have already, from hosts that we do not know.
    command.args(["--ignore-scripts", "--no-audit", "--no-fund", "--prefix"]);
    command.arg(folder);
    Ok(command)
}

/// One npm at a time in a folder, whatever test program asks. Held until it is dropped.
pub fn lock(folder: &Path) -> Result<File, String> {
    let lock = || {
        fs::create_dir_all(folder)?;
        let lock = File::create(folder.join("lock"))?;
        lock.lock().map(|()| lock)
    };
    lock().map_err(|error| format!("{}: {error}", folder.display()))
}

fn version_in(package: &Path) -> Option<String> {
    let manifest = fs::read_to_string(package.join("package.json")).ok()?;
    let manifest: serde_json::Value = serde_json::from_str(&manifest).ok()?;
    Some(manifest["version"].as_str()?.to_owned())
}
