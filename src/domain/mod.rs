//! The rules. Pure: time and content are arguments.

pub mod dutch;
pub mod opening_hours;
pub mod search;
