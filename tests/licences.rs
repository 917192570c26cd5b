//! Every crate we build on is under a licence that we looked at. The list is short on purpose: a new one
//! is a decision, not an accident.

#![allow(
    clippy::too_many_lines,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test is a list of cases, and fails where one of them surprises"
)]

use std::process::Command;

use serde_json::Value;

const ALLOWED: [&str; 17] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-1-Clause",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "MIT-0",
    // Asks for the source of changes in its own files, of which we make none; the EUPL names it as compatible.
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

#[test]
fn every_licence_is_allowed() {
    let asked = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs this test");
    assert!(
        asked.status.success(),
        "{}",
        String::from_utf8_lossy(&asked.stderr)
    );
    let metadata: Value = serde_json::from_slice(&asked.stdout).expect("cargo writes JSON");
    let packages = metadata["packages"].as_array().expect("a list of packages");
    assert!(packages.len() > 100, "only {} packages", packages.len());
    for package in packages {
        let licence = package["license"].as_str().unwrap_or("none");
        assert!(allows(licence), "{} is under “{licence}”", package["name"]);
    }
}

/// Whether an SPDX expression can be met by what we allow. A slash is the old way to write OR.
fn allows(licence: &str) -> bool {
    let licence = licence.trim().replace('/', " OR ");
    let ways = parts(&licence, " OR ");
    if ways.len() > 1 {
        return ways.iter().any(|way| allows(way));
    }
    let demands = parts(&licence, " AND ");
    if demands.len() > 1 {
        return demands.iter().all(|demand| allows(demand));
    }
    let inner = licence
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    inner.map_or_else(|| ALLOWED.contains(&licence.as_str()), allows)
}

/// The parts between a word, outside parentheses.
fn parts<'l>(licence: &'l str, word: &str) -> Vec<&'l str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, _) in licence.match_indices(word) {
        let before = &licence[..at];
        if before.matches('(').count() == before.matches(')').count() {
            parts.push(&licence[start..at]);
            start = at + word.len();
        }
    }
    parts.push(&licence[start..]);
    parts
}

#[test]
fn an_expression_is_met_by_one_of_its_ways() {
    for good in [
        "MIT OR GPL-3.0",
        "MIT/Apache-2.0",
        "(MIT OR GPL-3.0) AND ISC",
        "GPL-3.0 OR MIT AND ISC",
    ] {
        assert!(allows(good), "{good}");
    }
    for bad in [
        "GPL-3.0",
        "MIT AND GPL-3.0",
        "(MIT OR ISC) AND GPL-3.0",
        "none",
    ] {
        assert!(!allows(bad), "{bad}");
    }
}
