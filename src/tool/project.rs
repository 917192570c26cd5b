//! Where the project is, whatever folder the command was started from.

use std::path::{Path, PathBuf};

/// The folder with `Cargo.toml`: where the tool was compiled, or else the current folder.
pub fn root() -> PathBuf {
    let compiled = Path::new(env!("CARGO_MANIFEST_DIR"));
    if compiled.join("Cargo.toml").is_file() {
        return compiled.to_owned();
    }
    std::env::current_dir().unwrap_or_default()
}

/// The content that ships, and that staff edit.
pub fn content() -> PathBuf {
    root().join("public").join("content")
}

/// The feedback that was received, unless another file is chosen.
pub fn inbox() -> PathBuf {
    root().join("inbox.sqlite")
}

/// Where the published site goes, unless someone chooses another folder.
pub fn site() -> PathBuf {
    root().join("site")
}

/// Where the tool keeps what it builds and installs; it may be thrown away at any time.
pub fn target() -> PathBuf {
    root().join("target")
}
