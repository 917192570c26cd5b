//! The agenda for someone's own calendar, as files of iCalendar (RFC 5545, RFC 7986).
//!
//! | module | job |
//! |---|---|
//! | [`entry`] | what one date says there: title, time, place, description |
//! | [`words`] | … in words |
//! | [`revision`] | how often it changed, and when last |
//! | [`file`] | entries as the text of a file |
//! | [`offline`] | files that are made on the device |
//! | [`timezone`] | the clock of Amsterdam, as calendars are told it |
//!
//! Each date is an entry of its own, without rules of repetition: programs that read such files lose the dates
//! that differ from a rule, or reckon the last Sunday of a month wrongly.

mod entry;
mod file;
mod offline;
mod revision;
mod timezone;
mod words;

pub use entry::{Entry, Ranks};
pub use file::{calendar, vevent, with_alarm};
pub use offline::{Chosen, hand_over};
pub use revision::{Revision, Revisions};
