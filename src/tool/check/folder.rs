//! The files beside the content: which of them are published, and which are left out by name.
//!
//! A folder gathers more than its staff think of: copies, lists of names, what a system leaves behind.
//! So only the four files go out, pictures, and what the content names. `bieb publish` copies what
//! [`Checked::files`](super::Checked) holds, and nothing else.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::FILES;
use super::finding::Finding;
use super::picture;
use crate::content::Severity;
use crate::tool::failure::reason;

/// A file of the folder, under its name from the top of it: `afbeeldingen/taalcafe.jpg`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnFile {
    pub name: String,
    pub path: PathBuf,
    pub bytes: u64,
}

/// All that is in the folder, links followed.
#[derive(Debug, Default)]
pub struct Folder {
    files: Vec<OwnFile>,
    unreadable: Vec<(String, String)>,
}

impl Folder {
    /// What cannot be read in it becomes a finding.
    pub fn read(folder: &Path) -> Self {
        let mut found = Folder::default();
        found.add(folder, "", &mut Vec::new());
        found.files.sort_by(|one, other| one.name.cmp(&other.name));
        found
    }

    fn add(&mut self, folder: &Path, name: &str, around: &mut Vec<PathBuf>) {
        let entries = fs::canonicalize(folder)
            .and_then(|real| Ok((fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?, real)));
        let (entries, real) = match entries {
            Ok(entries) => entries,
            Err(error) => return self.unreadable.push((name.to_owned(), reason(&error))),
        };
        // A link to a folder around it would never end.
        if around.contains(&real) {
            let why = "deze link verwijst naar een map waar hij zelf in staat".to_owned();
            return self.unreadable.push((name.to_owned(), why));
        }
        around.push(real);
        for entry in entries {
            let own = entry.file_name().to_string_lossy().into_owned();
            if is_for_others(name, &own) {
                continue;
            }
            let name = match name {
                "" => own,
                folder => format!("{folder}/{own}"),
            };
            match fs::metadata(entry.path()) {
                Ok(data) if data.is_dir() => self.add(&entry.path(), &name, around),
                Ok(data) => self.files.push(OwnFile {
                    name,
                    path: entry.path(),
                    bytes: data.len(),
                }),
                Err(error) => {
                    let why = match fs::read_link(entry.path()) {
                        Ok(target) => {
                            format!(
                                "deze link verwijst naar {}, en dat is er niet",
                                target.display()
                            )
                        }
                        Err(_) => reason(&error),
                    };
                    self.unreadable.push((name, why));
                }
            }
        }
        around.pop();
    }

    /// The file of this name, in exactly these letters.
    pub fn file(&self, name: &str) -> Option<&OwnFile> {
        self.files.iter().find(|file| file.name == name)
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| file.name.as_str())
    }

    /// What is published, and a finding for all that is not. `named` are the files that content names.
    pub fn published(self, named: &HashSet<String>) -> (Vec<OwnFile>, Vec<Finding>) {
        let unreadable = self.unreadable.into_iter().map(|(name, why)| {
            Finding::about_other(
                name,
                Severity::Error,
                format!("Dit kunnen we niet lezen: {why}. Haal het weg, of zet het goed."),
            )
        });
        let mut findings: Vec<Finding> = unreadable.collect();
        let mut published = Vec::new();
        for file in self.files {
            let is_ours = FILES.contains(&file.name.as_str());
            if is_ours || picture::is_named_as_one(&file.name) || named.contains(&file.name) {
                published.push(file);
            } else {
                findings.push(Finding::about_other(
                    file.name,
                    Severity::Warning,
                    "Dit bestand publiceren we niet: geen activiteit, tip of vestiging verwijst ernaar. Haal het \
                     weg, of zet er een link naar. Staan er gegevens van mensen in? Bewaar het dan ergens anders."
                        .to_owned(),
                ));
            }
        }
        (published, findings)
    }
}

/// Whether it is for whoever edits the content, or hidden by whoever made it.
fn is_for_others(folder: &str, name: &str) -> bool {
    let at_the_top = folder.is_empty();
    name.starts_with('.') || at_the_top && (name == "schema" || name == "README.md")
}
