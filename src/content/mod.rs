//! What staff publish: four JSON files, read so that a mistake costs one item and never the page.
//!
//! Each type is declared once, by [`record!`](record) or [`vocabulary!`](vocabulary). From that one
//! declaration come the Rust type, the reader that keeps the good and names the bad, and the JSON
//! Schema with Dutch titles that editors show to staff while they type.
//!
//! ```
//! use bieb::content::{Content, EventsFile};
//!
//! let json = r#"{"events": [
//!     {"id": "taalcafe", "title": "Taalcafé", "start": "2027-01-12T10:00"},
//!     {"id": "zonder-datum", "title": "Verteltas", "start": "morgen"}
//! ]}"#;
//! let read = EventsFile::parse(json).unwrap();
//! assert_eq!(read.value.events.len(), 1);
//! assert_eq!(read.problems[0].field(), "start");
//! ```

#[macro_use]
mod record;
#[macro_use]
mod vocabulary;

mod access;
mod accessibility;
mod age;
mod cursor;
mod event;
mod fault;
mod file;
mod help;
pub(crate) mod invisible;
mod letters;
mod library;
mod likeness;
mod link;
mod moment;
mod phone;
mod price;
mod privacy;
mod problem;
mod question;
mod read;
mod reading_tips;
mod rejected;
mod schedule;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
mod short;
mod status;
mod text;

pub use access::{Access, Facility};
pub use accessibility::{Conformity, Deviation, Research, Statement};
pub use age::{Age, ForGroup, GroupId};
pub use event::{Event, EventsFile, Image, Kind, Line, Need, Place, Registration};
pub use fault::Fault;
pub use file::ContentFile;
pub use help::{Appointment, Desk, HelpFile, HelpPhone, Topic};
pub(crate) use letters::is_letter_or_digit;
pub use library::{
    About, Branch, DayHours, Days, Degrees, Exception, Feedback, Hours, HoursKind, LibraryFile,
    Location, Notice, NoticeLevel, Principle, SchoolHoliday, Weekday,
};
pub use likeness::{is_safeguard, nearest};
pub use link::{Endpoint, Link, OwnImage, SafeUrl};
pub use moment::{parse_date, parse_moment};
pub use phone::{Email, PhoneNumber};
pub use price::{Euros, Price};
pub use privacy::Privacy;
pub use problem::{Problem, Severity, Step};
pub use question::Question;
pub use read::{Content, MAX_BYTES, Parsed, Rejected};
pub use reading_tips::{Book, Contact, Group, Programme, ReadingTipsFile, Tip, TipPart};
pub use schedule::{Change, Interval, Lesson, Period, Repeat};
pub(crate) use short::sort_short;
pub use status::{Availability, Status};
pub use text::{Id, Text};
