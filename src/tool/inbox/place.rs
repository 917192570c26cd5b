//! Whether an open file is still the one at its path. Somebody may move it away, remove it, or put another
//! in its place, and SQLite would go on writing in the old one.

use std::fs::{self, File};
use std::path::Path;

/// Where an open file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Where we opened it.
    Here,
    /// It has another name now, and whoever gave it that name has it.
    Elsewhere,
    /// It has no name any more: when we close it, it is gone.
    Nowhere,
}

/// Compares the open file with what is at `path` now.
#[cfg(unix)]
pub fn of(open: &File, path: &Path) -> Place {
    use std::os::unix::fs::MetadataExt;

    let Ok(ours) = open.metadata() else {
        return Place::Here;
    };
    match fs::metadata(path) {
        Ok(there) if (there.dev(), there.ino()) == (ours.dev(), ours.ino()) => Place::Here,
        Ok(_) | Err(_) if ours.nlink() == 0 => Place::Nowhere,
        Ok(_) | Err(_) => Place::Elsewhere,
    }
}

/// Other systems do not let an open file be moved.
#[cfg(not(unix))]
pub fn of(_open: &File, path: &Path) -> Place {
    match fs::metadata(path) {
        Ok(_) => Place::Here,
        Err(_) => Place::Elsewhere,
    }
}
