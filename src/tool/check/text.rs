//! Reads a file of the staff as text, or says why that cannot be done.

use std::fs;
use std::io;
use std::path::Path;

use crate::content::{MAX_BYTES, Rejected};
use crate::tool::failure::reason;

/// Why a file cannot be read as text.
pub struct Unreadable {
    /// From 1, where it went wrong.
    pub line: Option<usize>,
    pub message: String,
}

/// The text of a file.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the list of causes is the system's, and grows"
)]
pub fn read(path: &Path) -> Result<String, Unreadable> {
    let unreadable = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => whole(
            "Dit bestand is er niet. Zet het terug, of haal de vorige versie terug.".to_owned(),
        ),
        _ => whole(format!(
            "Dit bestand kunnen we niet lezen: {}. Kijk of het goed is bewaard.",
            reason(&error)
        )),
    };
    let size = fs::metadata(path).map_err(unreadable)?.len();
    // Far too large a file is not even taken into memory.
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    if size > MAX_BYTES {
        return Err(whole(Rejected::TooLarge(size).to_string()));
    }
    let bytes = fs::read(path).map_err(unreadable)?;
    String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        Unreadable {
            line: Some(1 + good.iter().filter(|byte| **byte == b'\n').count()),
            message:
                "Op deze regel staat een teken dat we niet kunnen lezen. Kies bij het bewaren \
                      in je editor voor UTF-8."
                    .to_owned(),
        }
    })
}

fn whole(message: String) -> Unreadable {
    Unreadable {
        line: None,
        message,
    }
}
