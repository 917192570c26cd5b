//! What Lighthouse says of published pages: 100 for accessibility and for best practices.
//!
//! ```text
//! cargo test --test browser -- --ignored lighthouse
//! ```

use serde_json::Value;

use crate::harness::{Site, machine};

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
    let site = Site::published();
    for page in PAGES {
        let kinds = ["--only-categories=accessibility,best-practices"];
        let report = machine::lighthouse(&site.url(page), &kinds);
        let report = report.unwrap_or_else(|missing| panic!("{missing}"));
        for kind in ["accessibility", "best-practices"] {
            let score = &report["categories"][kind]["score"];
            assert_eq!(*score, 1, "{page}: {kind}: {}", in_words(&report));
        }
    }
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
