//! Says in one number what is in files, so that a change in any of them is seen.

use std::path::{Path, PathBuf};
use std::{fs, io};

use sha2::{Digest, Sha256};

use crate::tool::compress::files_under;

/// What the app is made of.
const SOURCES: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    "index.html",
    "rust-toolchain.toml",
    ".cargo",
    "src",
    "style",
    "public",
];

/// Content is read when the app runs, and the tool is not in the app: neither asks for a new one.
const NOT_IN_THE_APP: &[&str] = &["public/content", "src/tool"];

/// Of all that the app is made of, in hexadecimal.
pub fn of_sources(root: &Path) -> io::Result<String> {
    let mut files = Vec::new();
    for source in SOURCES {
        let path = root.join(source);
        if path.is_dir() {
            files_under(&path, &mut files)?;
        } else if path.is_file() {
            files.push(path);
        }
    }
    files.retain(|file| {
        let outside = |folder: &&str| file.starts_with(root.join(folder));
        !NOT_IN_THE_APP.iter().any(outside)
    });
    of_files(root, files)
}

/// Of all files in a folder, in hexadecimal.
pub fn of_folder(folder: &Path) -> io::Result<String> {
    let mut files = Vec::new();
    files_under(folder, &mut files)?;
    of_files(folder, files)
}

fn of_files(root: &Path, mut files: Vec<PathBuf>) -> io::Result<String> {
    files.sort();
    let mut all = Sha256::new();
    for file in files {
        let name = file.strip_prefix(root).unwrap_or(&file);
        // Two numbers of one length each: no name can run on into the contents of another.
        all.update(Sha256::digest(name.as_os_str().as_encoded_bytes()));
        all.update(Sha256::digest(fs::read(&file)?));
    }
    Ok(format!("{:x}", all.finalize()))
}
