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

/// Of the tool, what makes the app.
const MAKES_THE_APP: &str = "src/tool/build";

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
        let is_in = |folder: &&str| file.starts_with(root.join(folder));
        !NOT_IN_THE_APP.iter().any(is_in) || is_in(&MAKES_THE_APP)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_in_what_the_app_is_made_of_is_seen_and_no_other() {
        let root = tempfile::TempDir::new().unwrap();
        let write = |name: &str, text: &str| {
            let path = root.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write("src/app/mod.rs", "");
        write("public/content/events.json", "");
        let mut last = of_sources(root.path()).unwrap();
        let mut changed = |name: &str, text: &str| {
            write(name, text);
            let before = std::mem::replace(&mut last, of_sources(root.path()).unwrap());
            before != last
        };
        for name in [
            "Cargo.lock",
            "index.html",
            "src/app/mod.rs",
            "src/new.rs",
            "style/base.css",
            "public/boot/main.js",
            "src/tool/build/parts.js",
            ".cargo/config.toml",
        ] {
            assert!(changed(name, "x"), "{name}");
            assert!(changed(name, "y"), "{name}");
            assert!(!changed(name, "y"), "{name}");
        }
        for name in [
            "public/content/events.json",
            "src/tool/mod.rs",
            "tests/tool.rs",
        ] {
            assert!(!changed(name, "x"), "{name}");
        }
    }

    #[test]
    fn a_name_does_not_run_on_into_the_contents() {
        let of = |name: &str, text: &str| {
            let folder = tempfile::TempDir::new().unwrap();
            fs::write(folder.path().join(name), text).unwrap();
            of_folder(folder.path()).unwrap()
        };
        assert_ne!(of("ab", "c"), of("a", "bc"));
        assert_eq!(of("a", "b"), of("a", "b"));
    }
}
