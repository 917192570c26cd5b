//! The inbox: the feedback that was received, in one SQLite file.
//!
//! | module | job |
//! |---|---|
//! | `store` | the file: one record per message, durable before anyone hears that it is there |
//! | `whereabouts` | whether the open file is still the one at its path |
//! | `expiry` | what has been kept long enough, and when the clock cannot be right |
//! | `row` | a message as a row in it, and back |
//! | `desk` | what the writing thread does: batches, trouble, a file that was moved |
//! | `writer` | one thread that writes; messages that come together share the wait for the disk |
//! | `export` | the messages as text, CSV or JSON |
//! | `command` | `bieb inbox` |

mod command;
mod desk;
mod expiry;
mod export;
mod row;
mod store;
mod whereabouts;
mod writer;

pub use command::{InboxCommand, run};
pub use desk::{NotWritten, Retention};
pub use row::{Received, Recorded};
pub use store::{Inbox, Messages};
pub use writer::Writer;
