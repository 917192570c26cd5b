//! The scripts of every page run in browsers that can run nothing else of ours.

use std::process::Command;

use bieb::tool::project;

use crate::machine;

/// Reads JavaScript of a given year.
const ACORN: &str = "8.19.0";

#[test]
fn they_are_written_for_browsers_of_2009() {
    let package = machine::npm("acorn", ACORN).unwrap_or_else(|missing| panic!("{missing}"));
    for script in ["boot.js", "comfort.js"] {
        let read = Command::new("node")
            .arg(package.join("bin").join("acorn"))
            .args(["--ecma5", "--silent"])
            .arg(project::root().join("public").join(script))
            .output()
            .expect("node came with npm");
        let said = String::from_utf8_lossy(&read.stderr);
        assert!(read.status.success(), "{script}: {said}");
    }
}
