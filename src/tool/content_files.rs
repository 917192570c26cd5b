//! Which files of a content folder are served to everyone, and which are somebody's drafts and lists: the same
//! that publishing copies, found by name alone.

use std::io;
use std::path::{Path, PathBuf};

use super::compress::Encoding;
use super::media::Media;
use super::optional_file;
use crate::content::{Content, EventsFile, HelpFile, LibraryFile, ReadingTipsFile};

/// The files that the app reads.
pub const READ_BY_THE_APP: [&str; 4] = [
    LibraryFile::FILE,
    EventsFile::FILE,
    ReadingTipsFile::FILE,
    HelpFile::FILE,
];

/// Whether the file `name` in `folder` is for everyone: the app reads it, it is a picture, or one of the four
/// files names it. `deelnemers.xlsx` and `events.json~` are not. Errors: one of the four cannot be read.
pub fn is_for_everyone(folder: &Path, name: &Path) -> io::Result<bool> {
    let name = &original(name);
    if tells_its_name(name) {
        return Ok(!is_for_staff(name));
    }
    Ok(folder.join(name).is_file() && is_named(folder, name)?)
}

/// Whether the name alone says for whom a file is, whatever the content names.
pub fn tells_its_name(name: &Path) -> bool {
    let name = &original(name);
    let is_read = READ_BY_THE_APP.iter().any(|file| Path::new(file) == name);
    is_read || is_picture(name) || is_for_staff(name)
}

/// The file that this one is a smaller copy of, or the file itself.
fn original(name: &Path) -> PathBuf {
    let original = name.with_extension("");
    let mut encodings = Encoding::ALL.iter();
    match encodings.any(|encoding| encoding.beside(&original) == name) {
        true => original,
        false => name.to_owned(),
    }
}

fn is_for_staff(name: &Path) -> bool {
    is_hidden(name) || name.starts_with("schema")
}

fn is_hidden(name: &Path) -> bool {
    name.iter()
        .any(|step| step.as_encoded_bytes().starts_with(b"."))
}

fn is_picture(name: &Path) -> bool {
    Media::from_path(name).content_type.starts_with("image/")
}

/// Whether the content names a file, in a link for example.
fn is_named(folder: &Path, name: &Path) -> io::Result<bool> {
    let Some(name) = name.to_str() else {
        return Ok(false);
    };
    // As the whole of a text.
    let address = format!("\"/content/{name}\"");
    for file in READ_BY_THE_APP {
        if optional_file::read(&folder.join(file))?.is_some_and(|text| text.contains(&address)) {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_staff_keep_for_themselves_is_not_for_everyone() {
        let folder = tempfile::TempDir::new().unwrap();
        let link = r#"{"events": [{"links": [{"url": "/content/lijst.docx"}]}]}"#;
        fs::write(folder.path().join("events.json"), link).unwrap();
        fs::write(folder.path().join("lijst.docx"), "").unwrap();
        fs::write(folder.path().join("deelnemers.xlsx"), "").unwrap();
        let check = |name: &str, expected: bool| {
            assert_eq!(
                is_for_everyone(folder.path(), Path::new(name)).unwrap(),
                expected,
                "{name}"
            );
        };
        for name in [
            "events.json",
            "events.json.br",
            "library.json",
            "foto.png",
            "afbeeldingen/Kopie van foto.JPG",
            "lijst.docx",
        ] {
            check(name, true);
        }
        for name in [
            "events.json~",
            ".events.json.swp",
            "events.json.swp",
            "events.json.bak",
            "Kopie van events.json",
            "oud/events.json",
            "deelnemers.xlsx",
            "Thumbs.db",
            ".DS_Store",
            "README.md",
            "x.txt",
            "folder.pdf",
            "schema/events.schema.json",
            ".geheim/foto.png",
            "",
        ] {
            check(name, false);
        }
    }
}
