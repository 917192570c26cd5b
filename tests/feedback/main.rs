//! Feedback from end to end: what the receiver answers and keeps, through HTTP and through `bieb inbox`.

#![allow(
    clippy::too_many_lines,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test is a list of cases, and fails where one of them surprises"
)]

mod export;
mod kept;
mod kill;
mod load;
mod moved;
mod post;
mod receiver;
mod trouble;
