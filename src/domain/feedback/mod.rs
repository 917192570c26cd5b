//! Feedback: what residents write to the library, and how it arrives without being lost or doubled.
//!
//! | module | job |
//! |---|---|
//! | `field` | the parts of a message, and what can be wrong with them |
//! | `draft` | from what was typed to [`ValidFeedback`], or each [`Mistake`]; the same in the form and in the receiver |
//! | `bsn` | notices a citizen service number, so that the form can ask before it sends one |
//! | `message` | feedback on its way: with an id that stays the same on every try |
//! | `verdict` | what an answer of the receiver means |
//! | `outbox` | what waits on the device, and for how long |

mod bsn;
mod draft;
mod field;
mod message;
mod outbox;
mod verdict;

pub use bsn::mentions_bsn;
pub use draft::{Draft, MAX_ABOUT, MAX_MESSAGE, TRAP, ValidFeedback, WANTS_ANSWER, room_left};
pub use field::{FeedbackKind, Field, Mistake};
pub use message::{Flag, Message, MessageId};
pub use outbox::{Backoff, Entry, KEEP_DAYS, Outbox, OutboxStorage};
pub use verdict::{Answer, Verdict};
