//! The rules of the library. Pure: content and time are arguments, so that every rule can be read
//! and tested on its own. All times are Amsterdam wall time.

pub mod agenda;
pub mod calendar;
pub mod dutch;
pub mod feedback;
pub mod filter;
pub mod help;
pub mod instant;
pub mod month;
pub mod near;
pub mod notices;
pub mod occurrence;
pub mod opening_hours;
pub mod places;
pub mod saved;
pub mod search;
pub mod standing;
