//! The rules. Pure: time and content are arguments.

pub mod dutch;
pub mod search;
