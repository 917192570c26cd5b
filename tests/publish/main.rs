//! The published site: every page readable without scripts, whole or not at all, and the same again
//! when nothing changed.

#![allow(
    clippy::too_many_lines,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test is a list of cases, and fails where one of them surprises"
)]

mod calendars;
mod feeds;
mod folder;
mod hosts;
#[path = "../pages/html.rs"]
mod html;
mod loader;
#[path = "../machine/mod.rs"]
mod machine;
mod markup;
mod open_graph;
#[cfg(target_os = "linux")]
mod power_cut;
mod replace;
mod shipped;
mod structured_data;
