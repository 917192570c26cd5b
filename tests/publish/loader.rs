//! The scripts of every page: for which browsers they are written, and what the loader does.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use bieb::tool::project;

use crate::machine;
use crate::shipped::site;

/// Reads JavaScript of a given year.
const ACORN: &str = "8.19.0";

/// The loader, as modules.
const LOADER: &str = "boot";

#[track_caller]
fn check(script: &Path, form: &[&str]) {
    let package = machine::npm("acorn", ACORN).unwrap_or_else(|missing| panic!("{missing}"));
    let read = Command::new("node")
        .arg(package.join("bin").join("acorn"))
        .args(form)
        .arg("--silent")
        .arg(script)
        .output()
        .expect("node came with npm");
    let said = String::from_utf8_lossy(&read.stderr);
    assert!(read.status.success(), "{}: {said}", script.display());
}

fn public() -> PathBuf {
    project::root().join("public")
}

#[test]
fn what_runs_in_any_browser_is_written_for_those_of_2009() {
    for script in ["boot/too-old.js", "comfort.js"] {
        check(&public().join(script), &["--ecma5"]);
    }
}

/// Such a browser knows modules, and `import()`.
#[test]
fn the_loader_is_written_for_browsers_of_2020() {
    for module in fs::read_dir(public().join(LOADER)).expect("it is there") {
        let path = module.expect("it is there").path();
        check(&path, &["--module", "--ecma2020"]);
    }
    // As it is published: in one, where two modules cannot declare the same name.
    let folder = &site().folder;
    let joined = folder.order.out.join(&folder.path_of(LOADER)[1..]);
    check(&joined, &["--module", "--ecma2020"]);
}

#[test]
fn the_modules_of_the_loader_do_what_they_say() {
    let folder = project::root().join("tests").join(LOADER);
    let files = fs::read_dir(folder).expect("it is there");
    let files = files.map(|file| file.expect("it is there").path());
    let is_test = |file: &PathBuf| file.to_string_lossy().ends_with(".test.mjs");
    let tests = Command::new("node")
        .args(["--test", "--test-reporter=tap"])
        .args(files.filter(is_test))
        .output()
        .expect("node came with npm");
    let said = String::from_utf8_lossy(&tests.stdout);
    assert!(tests.status.success(), "{said}");
    assert!(
        said.contains("# pass ") && !said.contains("# pass 0"),
        "{said}"
    );
}
