//! Reads files that may not be there. That one is not there is an answer; that it cannot be read now is none.

use std::path::Path;
use std::{fs, io};

/// The text of a file; what is no UTF-8 in it is replaced. `None`: it is not there.
pub fn read(file: &Path) -> io::Result<Option<String>> {
    match fs::read(file) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
