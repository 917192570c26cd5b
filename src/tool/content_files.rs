//! Which files of a content folder are served to everyone, and which are somebody's drafts and lists: the same
//! that publishing copies, found by name alone.

use std::fs;
use std::path::Path;

use super::compress::Encoding;
use super::media::Media;
use crate::content::{Content, EventsFile, HelpFile, LibraryFile, ReadingTipsFile};

/// The files that the app reads.
pub const READ_BY_THE_APP: [&str; 4] = [
    LibraryFile::FILE,
    EventsFile::FILE,
    ReadingTipsFile::FILE,
    HelpFile::FILE,
];

/// Whether the file `name` in `folder` is for everyone: the app reads it, it is a picture, or one of the four
/// files names it. `deelnemers.xlsx` and `events.json~` are not.
pub fn is_for_everyone(folder: &Path, name: &Path) -> bool {
    let original = name.with_extension("");
    if Encoding::ALL
        .iter()
        .any(|encoding| encoding.beside(&original) == name)
    {
        return is_for_everyone(folder, &original);
    }
    if is_hidden(name) || name.starts_with("schema") {
        return false;
    }
    let is_read = READ_BY_THE_APP.iter().any(|file| Path::new(file) == name);
    is_read || is_picture(name) || (folder.join(name).is_file() && is_named(folder, name))
}

fn is_hidden(name: &Path) -> bool {
    name.iter()
        .any(|step| step.as_encoded_bytes().starts_with(b"."))
}

fn is_picture(name: &Path) -> bool {
    Media::from_path(name).content_type.starts_with("image/")
}

/// Whether the content names a file, in a link for example.
fn is_named(folder: &Path, name: &Path) -> bool {
    let Some(name) = name.to_str() else {
        return false;
    };
    // As the whole of a text.
    let address = format!("\"/content/{name}\"");
    READ_BY_THE_APP.iter().any(|file| {
        let text = fs::read_to_string(folder.join(file)).unwrap_or_default();
        text.contains(&address)
    })
}

#[cfg(test)]
mod tests {
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
                is_for_everyone(folder.path(), Path::new(name)),
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
