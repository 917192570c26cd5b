//! The app as a resident meets it: in real browsers, on the server that ships. In Chromium, unless a test says
//! otherwise.
//!
//! Tests find what a visitor finds, by role and name. Each test has its own site with its own content
//! and its own clock; browsers are shared, two at most.
//!
//! ```text
//! cargo test --test browser                   # builds the app as it ships, when it is stale
//! BIEB_TEST_APP=DIR cargo test --test browser # uses a built app, quicker while working on it:
//!                                             # trunk build --dist DIR
//! ```

#![allow(
    clippy::too_many_lines,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test is a list of cases, and fails where one of them surprises"
)]

mod accessibility;
mod agenda;
mod agenda_fields;
mod calendar;
mod comfort;
mod content_faults;
mod current;
mod eight_tasks;
mod faults;
mod feedback;
mod feedback_device;
mod feedback_draft;
mod feedback_faults;
mod feedback_states;
mod first_screen;
mod harness;
mod hosts;
mod journeys;
mod keyboard;
mod later;
mod lighthouse;
mod my_branch;
mod near;
mod offline;
mod other_browsers;
mod page_states;
mod painted;
mod paper;
mod preload;
mod published;
mod saved;
mod screenshots;
mod self_test;
mod share;
mod standing;
mod tasks;
mod time;
mod translated;
mod versions;
