//! The built app: its files, under names that say what is in them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::draft::Draft;
use super::{stylesheet, worker};
use crate::tool::compress::{Encoding, files_under};
use crate::tool::failure::{Because, Failure};

/// The files of a built app, without its pages and its content.
pub struct AppFiles {
    pub folder: PathBuf,
    /// The page that starts the app.
    pub index: String,
    /// The name in the site, and the file.
    files: Vec<(String, PathBuf)>,
    /// The style of the app in one file: its name, and what is in it.
    style: Option<(String, String)>,
    worker: Option<PathBuf>,
}

/// The style of what is only published.
const SHEETS: &str = "/sheets.css";

impl AppFiles {
    pub fn read(folder: &Path) -> Result<AppFiles, Failure> {
        let reading = || format!("Kan de gebouwde app in {} niet lezen", folder.display());
        let index = fs::read_to_string(folder.join("index.html")).because(reading)?;
        let mut found = Vec::new();
        files_under(folder, &mut found).because(reading)?;
        found.sort();
        let mut files = Vec::new();
        let mut worker = None;
        for file in found {
            let name = file.strip_prefix(folder).unwrap_or(&file).to_string_lossy();
            let name = name.replace('\\', "/");
            let is_copy = Encoding::ALL
                .iter()
                .any(|encoding| encoding.beside(&file.with_extension("")) == file);
            if name == worker::FILE {
                worker = Some(file);
            } else if name != "index.html" && !is_copy && !name.starts_with("content/") {
                files.push((name, file));
            }
        }
        let mut app = AppFiles {
            folder: folder.to_owned(),
            index,
            files,
            style: None,
            worker,
        };
        if let Some(program) = app.attribute("data-js").map(str::to_owned) {
            app.name_after_contents(&program, "bieb").because(reading)?;
        }
        for own in ["/boot.js", "/comfort.js", SHEETS] {
            if app.path(own).is_some() {
                let stem = own.trim_start_matches('/').split('.').next();
                app.name_after_contents(own, stem.unwrap_or_default())
                    .because(reading)?;
            }
        }
        app.join_styles().because(reading)?;
        Ok(app)
    }

    /// Gives a file a name that says what is in it. Trunk 0.21 names the app's script after the program
    /// that it starts: the same name can then hold other bytes, and a browser that keeps it for a year
    /// would start the wrong one. Our own names say nothing at all.
    fn name_after_contents(&mut self, path: &str, stem: &str) -> io::Result<()> {
        let extension = path.rsplit('.').next().unwrap_or_default();
        let own = named(stem, &self.bytes(path)?, extension);
        self.index = self.index.replace(path, &format!("/{own}"));
        for (name, _) in &mut self.files {
            if path.strip_prefix('/') == Some(name) {
                name.clone_from(&own);
            }
        }
        Ok(())
    }

    /// Puts the style sheets that `index.html` asks for in one, in their order.
    fn join_styles(&mut self) -> io::Result<()> {
        let index = self.index.clone();
        let mut joined = String::new();
        let mut replaced = Vec::new();
        for link in stylesheet::links(&index) {
            let path = stylesheet::attribute(link, "href").unwrap_or_default();
            if let Some(file) = self.path(path) {
                let css = stylesheet::without_notes(&fs::read_to_string(file)?);
                joined += &stylesheet::for_media(link, &css);
                replaced.push((link, path));
            }
        }
        let Some((first, _)) = replaced.first() else {
            return Ok(());
        };
        let own = named("style", joined.as_bytes(), "css");
        let link = format!("<link rel=\"stylesheet\" href=\"/{own}\">");
        self.index = self.index.replacen(first, &link, 1);
        for (link, path) in replaced {
            self.index = self.index.replacen(link, "", 1);
            self.files
                .retain(|(name, _)| path.strip_prefix('/') != Some(name));
        }
        self.style = Some((own, joined));
        Ok(())
    }

    /// The style of the app: its name in the site, and what is in it.
    pub fn style(&self) -> Option<(&str, &str)> {
        let (name, css) = self.style.as_ref()?;
        Some((name, css))
    }

    /// The path of the style of what is only published.
    pub fn sheet_style(&self) -> Option<String> {
        let is_it = |name: &&str| name.starts_with("sheets-") && name.ends_with(".css");
        self.names().find(is_it).map(|name| format!("/{name}"))
    }

    /// Says in 16 letters which app this is.
    pub fn version(&self) -> io::Result<String> {
        let mut all = Sha256::new();
        all.update(Sha256::digest(&self.index));
        for (name, file) in &self.files {
            all.update(Sha256::digest(name));
            all.update(Sha256::digest(fs::read(file)?));
        }
        let mut version = format!("{:x}", all.finalize());
        version.truncate(16);
        Ok(version)
    }

    /// The value of an attribute in `index.html`.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let start = format!(" {name}=\"");
        let value = self.index.split_once(&start)?.1;
        Some(value.split_once('"')?.0)
    }

    /// The scripts of its own that `index.html` asks for.
    pub fn scripts(&self) -> impl Iterator<Item = &str> {
        let sources = self.index.split(" src=\"").skip(1);
        let paths = sources.map(|rest| rest.split('"').next().unwrap_or_default());
        paths.filter(|path| self.path(path).is_some())
    }

    /// The service worker, which is no file of a version: it says which those are.
    pub fn worker(&self) -> Option<&Path> {
        self.worker.as_deref()
    }

    /// The file with a path in the site, such as `/boot.js`.
    pub fn path(&self, path: &str) -> Option<&Path> {
        let name = path.strip_prefix('/')?;
        let known = self.files.iter().find(|(known, _)| known == name);
        known.map(|(_, file)| file.as_path())
    }

    /// Its bytes.
    pub fn bytes(&self, path: &str) -> io::Result<Vec<u8>> {
        let is_it = |(name, _): &(&str, &str)| path.strip_prefix('/') == Some(*name);
        if let Some((_, css)) = self.style().filter(is_it) {
            return Ok(css.as_bytes().to_vec());
        }
        fs::read(self.path(path).ok_or(io::ErrorKind::NotFound)?)
    }

    /// The names in the site.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let style = self.style().map(|(name, _)| name);
        self.files
            .iter()
            .map(|(name, _)| name.as_str())
            .chain(style)
    }

    pub fn write(&self, draft: &Draft) -> io::Result<()> {
        self.files
            .iter()
            .try_for_each(|(name, file)| draft.copy(name, file))
    }
}

/// A name such as `boot-0123456789abcdef.js`.
fn named(stem: &str, bytes: &[u8], extension: &str) -> String {
    let digest = format!("{:x}", Sha256::digest(bytes));
    format!("{stem}-{}.{extension}", &digest[..16])
}
