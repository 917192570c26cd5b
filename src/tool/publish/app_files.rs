//! The built app: its files, under names that say what is in them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::draft::Draft;
use super::{script, stylesheet, worker};
use crate::tool::compress::{Encoding, files_under};
use crate::tool::divide;
use crate::tool::failure::{Because, Failure};

/// The files of a built app, without its pages and its content.
pub struct AppFiles {
    pub folder: PathBuf,
    /// The page that starts the app.
    pub index: String,
    /// The name in the site, and what is in it.
    files: Vec<(String, Kept)>,
    /// The name of the style of the app, which is in one file.
    style: Option<String>,
    worker: Option<String>,
}

/// What is in a file of the site.
enum Kept {
    /// The same as in this file.
    Copy(PathBuf),
    /// What publishing makes of it: a script or a style without what only its makers read, a part of the
    /// program.
    Made(Vec<u8>),
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
            if name == "index.html" || is_copy || name.starts_with("content/") {
                continue;
            }
            let text = || fs::read_to_string(&file).because(reading);
            if name == worker::FILE {
                worker = Some(text()?);
                continue;
            }
            let kept = match name.rsplit_once('.') {
                Some((_, "js")) => Kept::Made(script::without_notes(&text()?).into()),
                Some((_, "css")) => Kept::Made(stylesheet::without_notes(&text()?).into()),
                Some(_) | None => Kept::Copy(file),
            };
            files.push((name, kept));
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
        app.divide_program().because(reading)?;
        for own in ["/boot.js", "/comfort.js", SHEETS] {
            if app.kept(own).is_some() {
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
        let own = named(stem, &self.bytes(path)?, &[".", extension].concat());
        self.index = self.index.replace(path, &format!("/{own}"));
        for (name, _) in &mut self.files {
            if path.strip_prefix('/') == Some(name) {
                name.clone_from(&own);
            }
        }
        Ok(())
    }

    /// Gives what every visit begins with and what comes later a file each, where the program says where to
    /// divide it. The page names both.
    fn divide_program(&mut self) -> io::Result<()> {
        let Some(path) = self.attribute("data-wasm").map(str::to_owned) else {
            return Ok(());
        };
        let Some(parts) = divide::divide(&self.bytes(&path)?, divide::DOOR) else {
            return Ok(());
        };
        let first = named("bieb", &parts.first, "_bg.wasm");
        let later = named("later", &parts.later, ".wasm");
        let whole = format!(" data-wasm=\"{path}\"");
        let both = format!(" data-wasm=\"/{first}\" data-later=\"/{later}\"");
        self.index = self.index.replace(&whole, &both);
        self.files
            .retain(|(name, _)| path.strip_prefix('/') != Some(name));
        self.files.push((first, Kept::Made(parts.first)));
        self.files.push((later, Kept::Made(parts.later)));
        Ok(())
    }

    /// Puts the style sheets that `index.html` asks for in one, in their order.
    fn join_styles(&mut self) -> io::Result<()> {
        let index = self.index.clone();
        let mut joined = String::new();
        let mut replaced = Vec::new();
        for link in stylesheet::links(&index) {
            let path = stylesheet::attribute(link, "href").unwrap_or_default();
            if let Some(css) = self.made(path).and_then(|css| str::from_utf8(css).ok()) {
                joined += &stylesheet::for_media(link, css);
                replaced.push((link, path));
            }
        }
        let Some((first, _)) = replaced.first() else {
            return Ok(());
        };
        let own = named("style", joined.as_bytes(), ".css");
        let link = format!("<link rel=\"stylesheet\" href=\"/{own}\">");
        self.index = self.index.replacen(first, &link, 1);
        for (link, path) in replaced {
            self.index = self.index.replacen(link, "", 1);
            self.files
                .retain(|(name, _)| path.strip_prefix('/') != Some(name));
        }
        self.files.push((own.clone(), Kept::Made(joined.into())));
        self.style = Some(own);
        Ok(())
    }

    /// The name in the site of the style of the app.
    pub fn style(&self) -> Option<&str> {
        self.style.as_deref()
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
        for (name, kept) in &self.files {
            all.update(Sha256::digest(name));
            all.update(Sha256::digest(kept.bytes()?));
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
        paths.filter(|path| self.kept(path).is_some())
    }

    /// The service worker as it was written. It is no file of a version: it says which those are.
    pub fn worker(&self) -> Option<&str> {
        self.worker.as_deref()
    }

    /// The file that is at a path in the site, such as `/icon.svg`.
    pub fn path(&self, path: &str) -> Option<&Path> {
        match self.kept(path)? {
            Kept::Copy(file) => Some(file),
            Kept::Made(_) => None,
        }
    }

    /// What publishing made that is at a path in the site, such as a style.
    pub fn made(&self, path: &str) -> Option<&[u8]> {
        match self.kept(path)? {
            Kept::Copy(_) => None,
            Kept::Made(bytes) => Some(bytes),
        }
    }

    fn kept(&self, path: &str) -> Option<&Kept> {
        let name = path.strip_prefix('/')?;
        let known = self.files.iter().find(|(known, _)| known == name);
        known.map(|(_, kept)| kept)
    }

    /// Its bytes.
    pub fn bytes(&self, path: &str) -> io::Result<Vec<u8>> {
        self.kept(path).ok_or(io::ErrorKind::NotFound)?.bytes()
    }

    /// The names in the site.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|(name, _)| name.as_str())
    }

    pub fn write(&self, draft: &Draft) -> io::Result<()> {
        self.files.iter().try_for_each(|(name, kept)| match kept {
            Kept::Copy(file) => draft.copy(name, file),
            Kept::Made(bytes) => draft.write(name, bytes),
        })
    }
}

impl Kept {
    fn bytes(&self) -> io::Result<Vec<u8>> {
        match self {
            Kept::Copy(file) => fs::read(file),
            Kept::Made(bytes) => Ok(bytes.clone()),
        }
    }
}

/// A name such as `boot-0123456789abcdef.js`.
fn named(stem: &str, bytes: &[u8], ending: &str) -> String {
    let digest = format!("{:x}", Sha256::digest(bytes));
    format!("{stem}-{}{ending}", &digest[..16])
}
