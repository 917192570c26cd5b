//! Which files of a content folder are for everyone, and which are somebody's drafts and lists.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

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

/// Whether the file `name` in `folder` is for everyone: the app reads it, it is a picture, a film, a sound
/// or a leaflet, or one of the four files names it. `deelnemers.xlsx` and `events.json~` are not.
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
    is_read || is_leaflet(name) || (folder.join(name).is_file() && is_named(folder, name))
}

/// The files of a content folder, named from its top.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub for_everyone: Vec<PathBuf>,
    /// What is not published, and why, in Dutch; without the guide and the schemas, which never are.
    pub left_out: Vec<(PathBuf, &'static str)>,
}

/// Looks through a content folder. Nothing is opened, so nothing can make us wait.
pub fn in_folder(content: &Path) -> io::Result<Found> {
    let mut found = Found::default();
    look(content, Path::new(""), &mut found)?;
    found.for_everyone.sort();
    found.left_out.sort();
    Ok(found)
}

fn look(content: &Path, folder: &Path, found: &mut Found) -> io::Result<()> {
    for entry in fs::read_dir(content.join(folder))? {
        let entry = entry?;
        let name = folder.join(entry.file_name());
        let kind = entry.file_type()?;
        let is_guide =
            name.starts_with("schema") || name.extension().is_some_and(|end| end == "md");
        if is_guide {
            continue;
        }
        let reason = if kind.is_dir() && !is_hidden(&name) {
            look(content, &name, found)?;
            continue;
        } else if kind.is_symlink() {
            "het is een verwijzing naar een andere plek. Zet het bestand of de map zelf in de map met de inhoud"
        } else if !kind.is_file() {
            "het is geen gewoon bestand"
        } else if name.to_str().is_none() {
            "de naam bevat tekens die geen letters zijn"
        } else if is_for_everyone(content, &name) {
            found.for_everyone.push(name);
            continue;
        } else {
            "het is geen bestand van de app en geen foto, film, geluid of pdf, en de inhoud noemt het niet"
        };
        found.left_out.push((name, reason));
    }
    Ok(())
}

fn is_hidden(name: &Path) -> bool {
    name.iter()
        .any(|step| step.as_encoded_bytes().starts_with(b"."))
}

fn is_leaflet(name: &Path) -> bool {
    let kind = Media::of(name).content_type;
    let kinds = ["image/", "video/", "audio/", "text/vtt", "application/pdf"];
    kinds.iter().any(|start| kind.starts_with(start))
}

/// Whether the content names a file, in a link for example.
fn is_named(folder: &Path, name: &Path) -> bool {
    let Some(name) = name.to_str() else {
        return false;
    };
    // The last part of an address, between its slash or quote and the quote that ends it.
    let ends = [format!("/{name}\""), format!("\"{name}\"")];
    READ_BY_THE_APP.iter().any(|file| {
        let text = fs::read_to_string(folder.join(file)).unwrap_or_default();
        ends.iter().any(|end| text.contains(end))
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
            "film.mp4",
            "folder.pdf",
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
            "schema/events.schema.json",
            ".geheim/foto.png",
            "",
        ] {
            check(name, false);
        }
    }
}
