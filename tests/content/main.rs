//! The content that ships, the guide for staff, and what bad content costs: one item, never the page.

#![allow(
    clippy::too_many_lines,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test is a list of cases, and fails where one of them surprises"
)]

mod answers;
mod bad_input;
mod desks;
mod everyday_words;
mod guide;
mod links;
mod mutations;
mod schemas;
mod shipped;
