//! How fast, how small: `cargo bench` prints one table, with the budgets of the design beside it.
//!
//! ```text
//! cargo bench                 # everything, a quarter of an hour
//! cargo bench -- size core    # these parts
//! ```
//!
//! | part | what |
//! |---|---|
//! | [`size`] | what a first visit of the agenda downloads |
//! | core ([`native`]) | reading, building and searching an agenda, on this machine |
//! | [`typing`] | from a keystroke to the painted result, in Chromium |
//! | [`memory`] | what 200 filter changes leave behind, in Chromium |
//! | [`publish`] | making the site of 1,000 activities |
//! | [`receiver`] | feedback a second, and what a kill leaves of it |
//! | [`serve`] | `bieb serve` beside nginx |
//! | [`phone`] | the first visit on a slow phone, beside an [`unstyled`] page of the same words and two [`peers`] |
//! | [`lighthouse`] | the first visit as Lighthouse sees it, beside the unstyled page |
//!
//! Nothing fails by its time: machines differ, and ratios within one run say more.

#![allow(
    clippy::too_many_lines,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test is a list of cases, and fails where one of them surprises"
)]

#[allow(dead_code)]
#[path = "../feedback/load.rs"]
mod load;

#[allow(dead_code, unused_imports)]
#[path = "../browser/harness/mod.rs"]
mod harness;

mod content;
mod folder;
mod lighthouse;
mod memory;
mod native;
mod peers;
mod phone;
mod publish;
mod published;
mod receiver;
mod serve;
mod size;
mod table;
mod typing;
mod unstyled;

use std::time::Instant;

use table::Row;

/// A part of the bench and its name on the command line.
type Part = (&'static str, fn() -> Vec<Row>);

const PARTS: [Part; 9] = [
    ("size", size::rows),
    ("core", native::rows),
    ("typing", typing::rows),
    ("memory", memory::rows),
    ("publish", publish::rows),
    ("receiver", receiver::rows),
    ("serve", serve::rows),
    ("phone", phone::rows),
    ("lighthouse", lighthouse::rows),
];

fn main() {
    // Cargo adds options of its own.
    let asked: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with('-'))
        .collect();
    if let Some(unknown) = asked
        .iter()
        .find(|word| PARTS.iter().all(|(name, _)| name != *word))
    {
        let names = PARTS.map(|(name, _)| name).join(", ");
        eprintln!("There is no part {unknown}. Choose from: {names}.");
        std::process::exit(2);
    }
    let mut rows = Vec::new();
    for (name, part) in PARTS {
        if asked.is_empty() || asked.iter().any(|word| word == name) {
            eprintln!("measuring {name} …");
            let started = Instant::now();
            rows.extend(part());
            eprintln!(
                "measured {name} in {:.0} s",
                started.elapsed().as_secs_f64()
            );
        }
    }
    println!("\n{}", table::of(&rows));
}
