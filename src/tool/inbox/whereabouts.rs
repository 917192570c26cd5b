//! Whether an open file is still the one at its path. Somebody may move it away, remove it, or put another
//! in its place, and SQLite would go on writing in the old one.

use std::fs::{self, File};
use std::path::Path;

/// Where an open file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whereabouts {
    /// Where we opened it.
    Here,
    /// It has another name now, and whoever gave it that name has it.
    Elsewhere,
    /// It has no name any more: when we close it, it is gone.
    Nowhere,
}

/// Compares the open file with what is at `path` now.
#[cfg(unix)]
pub fn find(open: &File, path: &Path) -> Whereabouts {
    use std::os::unix::fs::MetadataExt;

    let Ok(ours) = open.metadata() else {
        return Whereabouts::Here;
    };
    match fs::metadata(path) {
        Ok(there) if (there.dev(), there.ino()) == (ours.dev(), ours.ino()) => Whereabouts::Here,
        Ok(_) | Err(_) if ours.nlink() == 0 => Whereabouts::Nowhere,
        Ok(_) | Err(_) => Whereabouts::Elsewhere,
    }
}

/// Other systems do not let an open file be moved.
#[cfg(not(unix))]
pub fn find(_open: &File, path: &Path) -> Whereabouts {
    match fs::metadata(path) {
        Ok(_) => Whereabouts::Here,
        Err(_) => Whereabouts::Elsewhere,
    }
}
