//! The built app: its files, under names that say what is in them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::draft::Draft;
use crate::tool::compress::{Encoding, files_under};
use crate::tool::failure::{Because, Failure};

/// The files of a built app, without its pages and its content.
pub struct AppFiles {
    pub folder: PathBuf,
    /// The page that starts the app.
    pub index: String,
    /// The name in the site, and the file.
    files: Vec<(String, PathBuf)>,
}

impl AppFiles {
    pub fn read(folder: &Path) -> Result<AppFiles, Failure> {
        let reading = || format!("Kan de gebouwde app in {} niet lezen", folder.display());
        let index = fs::read_to_string(folder.join("index.html")).because(reading)?;
        let mut found = Vec::new();
        files_under(folder, &mut found).because(reading)?;
        found.sort();
        let mut files = Vec::new();
        for file in found {
            let name = file.strip_prefix(folder).unwrap_or(&file).to_string_lossy();
            let name = name.replace('\\', "/");
            let is_copy = Encoding::ALL
                .iter()
                .any(|encoding| encoding.beside(&file.with_extension("")) == file);
            if name != "index.html" && !is_copy && !name.starts_with("content/") {
                files.push((name, file));
            }
        }
        let mut app = AppFiles {
            folder: folder.to_owned(),
            index,
            files,
        };
        app.name_the_script().because(reading)?;
        Ok(app)
    }

    /// Trunk 0.21 names the script after the program that it starts. The same name can then hold other
    /// bytes, and a browser that keeps it for a year would start the wrong one.
    fn name_the_script(&mut self) -> io::Result<()> {
        let Some(name) = self.attribute("data-js").map(|path| path[1..].to_owned()) else {
            return Ok(());
        };
        let digest = format!("{:x}", Sha256::digest(fs::read(self.folder.join(&name))?));
        let own = format!("bieb-{}.js", &digest[..16]);
        for (known, _) in &mut self.files {
            if *known == name {
                known.clone_from(&own);
            }
        }
        self.index = self.index.replace(&format!("/{name}"), &format!("/{own}"));
        Ok(())
    }

    /// The value of an attribute in `index.html`.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let start = format!(" {name}=\"");
        let value = self.index.split_once(&start)?.1;
        Some(value.split_once('"')?.0)
    }

    /// The bytes of the file with a path in the site, such as `/boot.js`.
    pub fn bytes(&self, path: &str) -> io::Result<Vec<u8>> {
        let known = |(name, _): &&(String, PathBuf)| path.strip_prefix('/') == Some(name);
        match self.files.iter().find(known) {
            Some((_, file)) => fs::read(file),
            None => Err(io::ErrorKind::NotFound.into()),
        }
    }

    /// The names in the site.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|(name, _)| name.as_str())
    }

    pub fn write(&self, draft: &Draft) -> io::Result<()> {
        self.files
            .iter()
            .try_for_each(|(name, file)| draft.copy(name, file))
    }
}
