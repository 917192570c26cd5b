//! The tool as its users meet it: `bieb check` as a program, the server through HTTP.

#![allow(
    clippy::too_many_lines,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test is a list of cases, and fails where one of them surprises"
)]

mod attacks;
mod build;
mod check;
mod child;
mod command_line;
#[cfg(target_os = "linux")]
mod descriptors;
mod headers;
mod serve;
mod split;
mod statements;
mod web;
