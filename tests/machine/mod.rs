//! Programs that tests need besides cargo. What is missing is installed when that is allowed; otherwise
//! the test fails and says what to install.

// Not each test program needs all of it.
#![allow(dead_code, unused_imports)]

mod cargo;
mod host;
mod lighthouse;
pub mod npm;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

use bieb::tool::project;
use tempfile::TempDir;

pub use cargo::cargo_program;
pub use host::Host;
pub use lighthouse::lighthouse;
pub use npm::npm;

/// The first of these programs that is on this machine.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<_> = env::split_paths(&path).collect();
    let candidates = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    candidates.into_iter().find(|path| path.is_file())
}

/// Lets Debian install packages, where we may.
pub fn install(packages: &[&str]) {
    if is_root() {
        // A fresh machine may never have fetched the list of packages.
        run(Command::new("apt-get").arg("update"));
        run(Command::new("apt-get")
            .args(["install", "-y"])
            .args(packages));
    }
}

/// Where these `files` of Debian packages are: the top of this machine, or else a folder of ours into
/// which the packages are unpacked. Nothing is installed, so that no server starts by itself.
#[track_caller]
pub fn unpacked(packages: &[&str], files: &[&str]) -> PathBuf {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let ours = project::target().join("tools").join("debian");
    let find = || {
        let tops = [PathBuf::from("/"), ours.clone()];
        let is_whole = |top: &PathBuf| files.iter().all(|file| top.join(file).is_file());
        tops.into_iter().find(is_whole)
    };
    if find().is_none() {
        unpack(packages, &ours);
    }
    if find().is_none() && is_root() {
        // A fresh machine may never have fetched the list of packages.
        run(Command::new("apt-get").arg("update"));
        unpack(packages, &ours);
    }
    find().unwrap_or_else(|| {
        let packages = packages.join(" ");
        panic!("This test needs {packages}. Install it: sudo apt-get install -y {packages}")
    })
}

fn unpack(packages: &[&str], top: &Path) {
    let folder = TempDir::new().expect("a temporary folder can be made");
    let mut fetch = Command::new("apt-get");
    fetch.current_dir(folder.path());
    // Who else may read it makes no difference to what is fetched.
    fetch.args(["-o", "APT::Sandbox::User=root", "download"]);
    run(fetch.args(packages));
    for file in fs::read_dir(folder.path()).into_iter().flatten().flatten() {
        run(Command::new("dpkg").arg("-x").arg(file.path()).arg(top));
    }
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|said| said.stdout.trim_ascii() == b"0")
}

/// Runs a program. Whether it helped is for the caller to look at; here it only says what happened.
pub fn run(command: &mut Command) {
    eprintln!("{command:?}");
    match command.status() {
        Ok(status) if status.success() => {}
        Ok(status) => eprintln!("it stopped with {status}"),
        Err(error) => eprintln!("it does not start: {error}"),
    }
}
