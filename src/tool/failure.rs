//! Why a command stops: what happened, where and what to do, for whoever typed it.

use std::{error, fmt, io};

/// One or more plain Dutch sentences.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    pub fn new(message: impl Into<String>) -> Self {
        Failure(message.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl error::Error for Failure {}

/// Says in which work the system failed us.
pub trait Because<T> {
    /// `doing` is the sentence up to the reason: "Kan /tmp/x niet maken".
    fn because(self, doing: impl FnOnce() -> String) -> Result<T, Failure>;
}

impl<T> Because<T> for io::Result<T> {
    fn because(self, doing: impl FnOnce() -> String) -> Result<T, Failure> {
        self.map_err(|error| Failure(format!("{}: {}.", doing(), reason(&error))))
    }
}

/// The system's reason in Dutch, where it is a common one.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the list of causes is the system's, and grows"
)]
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "dat bestaat niet".to_owned(),
        io::ErrorKind::PermissionDenied => "we hebben daar geen toegang".to_owned(),
        io::ErrorKind::NotADirectory => "dat is geen map".to_owned(),
        io::ErrorKind::IsADirectory => "dat is een map".to_owned(),
        io::ErrorKind::StorageFull => "de schijf is vol".to_owned(),
        _ => error.to_string(),
    }
}
