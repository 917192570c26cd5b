//! The built app: its files, under names that say what is in them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::staging::Staging;
use super::{minify, modules, worker};
use crate::tool::build;
use crate::tool::compress::{Encoding, files_under};
use crate::tool::failure::{Because, Failure};

/// The files of a built app, without its pages and its content.
pub struct AppFiles {
    pub folder: PathBuf,
    /// The page that starts the app.
    pub index: String,
    /// The name in the site, and what is in it.
    files: Vec<(String, Kept)>,
    worker: Option<String>,
}

/// What is in a file of the site.
enum Kept {
    /// The same as in this file.
    Copy(PathBuf),
    /// What publishing makes of it: a script without what only its makers read.
    Made(Vec<u8>),
}

/// Where the loader begins, and the folder of its modules.
const LOADER: &str = "/boot/main.js";
const MODULES: &str = "boot/";
/// What browsers run that know no modules.
const TOO_OLD: &str = "/boot/too-old.js";

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
                Some((_, "js")) => Kept::Made(text()?.into()),
                Some(_) | None => Kept::Copy(file),
            };
            files.push((name, kept));
        }
        let mut app = AppFiles {
            folder: folder.to_owned(),
            index,
            files,
            worker,
        };
        app.join_loader();
        app.shorten_scripts();
        app.name_program().because(reading)?;
        for (own, stem) in [(LOADER, "boot"), (TOO_OLD, "too-old")] {
            if app.kept(own).is_some() {
                let name = app.name_after_contents(own, stem, "").because(reading)?;
                app.index = app.index.replace(own, &format!("/{name}"));
            }
        }
        Ok(app)
    }

    /// Gives a file a name that says what is in it, and says which.
    fn name_after_contents(&mut self, path: &str, stem: &str, end: &str) -> io::Result<String> {
        let extension = path.rsplit('.').next().unwrap_or_default();
        let own = named(stem, &self.bytes(path)?, &[end, ".", extension].concat());
        for (name, _) in &mut self.files {
            if path.strip_prefix('/') == Some(name) {
                name.clone_from(&own);
            }
        }
        Ok(own)
    }

    /// Names the program of the app, its parts and its glue. The glue names the others, so it comes last.
    fn name_program(&mut self) -> io::Result<()> {
        let attribute = |name: &str| self.attribute(name).map(str::to_owned);
        let (Some(glue), Some(program)) = (attribute("data-js"), attribute("data-wasm")) else {
            return Ok(());
        };
        let mut text = String::from_utf8_lossy(&self.bytes(&glue)?).into_owned();
        let renamed = self.name_after_contents(&program, "bieb", "_bg")?;
        text = text.replace(program.trim_start_matches('/'), &renamed);
        self.index = self.index.replace(&program, &format!("/{renamed}"));

        for (file, stem) in self.parts() {
            let renamed = self.name_after_contents(&format!("/{file}"), &stem, "")?;
            text = text.replace(&format!("./{file}"), &format!("./{renamed}"));
        }
        self.set(&glue, text);
        let renamed = self.name_after_contents(&glue, "bieb", "")?;
        self.index = self.index.replace(&glue, &format!("/{renamed}"));
        Ok(())
    }

    /// The parts of the program that come later: the file of each as it is built, and what it is called.
    fn parts(&self) -> Vec<(String, String)> {
        let stem = |name: &str| match name {
            build::SHARED => Some("shared".to_owned()),
            part => Some(
                part.strip_prefix(build::PART)?
                    .strip_suffix(".wasm")?
                    .to_owned(),
            ),
        };
        self.names()
            .filter_map(|name| Some((name.to_owned(), stem(name)?)))
            .collect()
    }

    /// Puts the modules of the loader in one file.
    fn join_loader(&mut self) {
        let read = |name: &str| {
            let module = self.made(&format!("/{MODULES}{name}"))?;
            str::from_utf8(module).ok()
        };
        let Some(joined) = modules::join("main.js", &read) else {
            return;
        };
        self.set(LOADER, joined);
        let kept = [LOADER, TOO_OLD].map(|path| path.trim_start_matches('/'));
        self.files
            .retain(|(name, _)| !name.starts_with(MODULES) || kept.contains(&name.as_str()));
    }

    /// Scripts go out without what only their makers read.
    fn shorten_scripts(&mut self) {
        for (name, kept) in &mut self.files {
            if let (true, Kept::Made(bytes)) = (name.ends_with(".js"), kept)
                && let Ok(text) = str::from_utf8(bytes)
            {
                *bytes = minify::script(text).into();
            }
        }
    }

    fn set(&mut self, path: &str, text: String) {
        let known = self
            .files
            .iter_mut()
            .find(|(name, _)| path.strip_prefix('/') == Some(name));
        if let Some((_, kept)) = known {
            *kept = Kept::Made(text.into());
        }
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

    /// The paths of what a part of the program that comes later is in: its own file, and what parts share.
    pub fn part(&self, part: &str) -> impl Iterator<Item = String> {
        let is_it = move |name: &&str| {
            let stem = name
                .strip_suffix(".wasm")
                .and_then(|name| name.rsplit_once('-'));
            stem.is_some_and(|(stem, _)| stem == part || stem == "shared")
        };
        self.names().filter(is_it).map(|name| format!("/{name}"))
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

    pub fn write(&self, staging: &Staging) -> io::Result<()> {
        self.files.iter().try_for_each(|(name, kept)| match kept {
            Kept::Copy(file) => staging.copy(name, file),
            Kept::Made(bytes) => staging.write(name, bytes),
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
