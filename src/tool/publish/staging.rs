//! The new site beside the old one, until it is whole and takes its place.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::{hosting, unchanged};
use crate::tool::compress::{self, Effort, Encoding, helps};
use crate::tool::failure::{Because, Failure};
use crate::tool::media::Media;

/// Above this size Brotli's best takes seconds, and wins little.
const LARGE: usize = 1024 * 1024;

/// A site in the making. Thrown away, unless it is finished.
pub struct Staging {
    /// Where the site will be, and where the old one is.
    site: PathBuf,
    new: PathBuf,
    /// Held as long as this publishing lasts.
    _lock: File,
}

impl Staging {
    /// Begins beside `site`, after any other publishing there. Errors: the folder holds something that is
    /// no site of ours.
    pub fn begin(site: &Path) -> Result<Staging, Failure> {
        let making = || format!("Kan naast {} geen map maken", site.display());
        if is_something_else(site) {
            return Err(Failure::new(format!(
                "In {} staat iets anders dan een site van bieb. Dat laten we staan: kies met --out een lege of nieuwe map.",
                site.display()
            )));
        }
        let site = std::path::absolute(site).because(making)?;
        let parent = site.parent().unwrap_or(Path::new("/"));
        fs::create_dir_all(parent).because(making)?;
        let lock = File::create(beside(&site, "lock")).because(making)?;
        if lock.try_lock().is_err() {
            eprintln!(
                "Een andere bieb publiceert al in {}. We wachten daarop.",
                site.display()
            );
            lock.lock().because(making)?;
        }
        // A publishing that was broken off may have left these.
        let (new, old) = (beside(&site, "new"), beside(&site, "old"));
        if !site.exists() && old.exists() {
            fs::rename(&old, &site).because(making)?;
        }
        remove(&old).because(making)?;
        remove(&new).because(making)?;
        fs::create_dir(&new).because(making)?;
        Ok(Staging {
            site,
            new,
            _lock: lock,
        })
    }

    /// A file of the old site. `None` where there was none, or it cannot be read.
    pub fn before(&self, name: &str) -> Option<Vec<u8>> {
        fs::read(self.site.join(name)).ok()
    }

    /// Writes a file and its smaller copies. `name` is its path from the top of the site.
    pub fn write(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let effort = match bytes.len() {
            ..LARGE => Effort::Thorough,
            LARGE.. => Effort::OfMany,
        };
        self.write_unless(name, bytes, effort, |old| old == bytes)
    }

    /// Writes one of thousands of files, and its smaller copies.
    pub fn write_of_many(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        self.write_unless(name, bytes, Effort::OfMany, |old| old == bytes)
    }

    /// Writes a page, unless the old one says the same.
    pub fn write_page(&self, name: &str, html: &str) -> io::Result<()> {
        let same =
            |old: &[u8]| std::str::from_utf8(old).is_ok_and(|old| unchanged::same_page(old, html));
        self.write_unless(name, html.as_bytes(), Effort::OfMany, same)
    }

    /// Copies a file; smaller copies that lie ready beside it come along.
    pub fn copy(&self, name: &str, from: &Path) -> io::Result<()> {
        let bytes = fs::read(from)?;
        let ready = || {
            Encoding::ALL
                .into_iter()
                .map(|encoding| Some((encoding, whole_copy(from, &bytes, encoding)?)))
                .collect::<Option<Vec<_>>>()
        };
        if self.keep(name, |old| old == bytes)? {
            return Ok(());
        }
        let Some(ready) = ready() else {
            return self.write(name, &bytes);
        };
        let path = self.place(name)?;
        fs::write(&path, &bytes)?;
        for (encoding, copy) in ready {
            fs::write(encoding.beside(&path), copy)?;
        }
        Ok(())
    }

    /// Takes a file with a name that says what is in it over from the old site, where it is whole. Says whether.
    pub fn take_over(&self, name: &str, is_whole: impl Fn(&[u8]) -> bool) -> io::Result<bool> {
        self.keep(name, is_whole)
    }

    fn write_unless(
        &self,
        name: &str,
        bytes: &[u8],
        effort: Effort,
        same: impl Fn(&[u8]) -> bool,
    ) -> io::Result<()> {
        if self.keep(name, same)? {
            return Ok(());
        }
        let path = self.place(name)?;
        fs::write(&path, bytes)?;
        compress::write_beside(&path, bytes, effort)
    }

    /// Takes the file over from the old site, with its copies, where it is the same and they are whole. Says
    /// whether.
    fn keep(&self, name: &str, same: impl Fn(&[u8]) -> bool) -> io::Result<bool> {
        let old = self.site.join(name);
        let Ok(bytes) = fs::read(&old) else {
            return Ok(false);
        };
        if !same(&bytes) {
            return Ok(false);
        }
        let mut files = vec![name.to_owned()];
        if helps(Media::from_path(&old), bytes.len()) {
            for encoding in Encoding::ALL {
                if whole_copy(&old, &bytes, encoding).is_none() {
                    return Ok(false);
                }
                let copy = encoding.beside(Path::new(name));
                files.push(copy.to_string_lossy().into_owned());
            }
        }
        for file in files {
            link(&self.site.join(&file), &self.place(&file)?)?;
        }
        Ok(true)
    }

    /// The path of a new file, in a folder that is there.
    fn place(&self, name: &str) -> io::Result<PathBuf> {
        let path = self.new.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(path)
    }

    /// Puts the new site in the place of the old one.
    pub fn finish(self) -> Result<(), Failure> {
        let placing = || {
            format!(
                "Kan de nieuwe site niet op de goede plaats zetten in {}",
                self.site.display()
            )
        };
        // Names may reach the disk before what they name: after a power cut the site would be there, with
        // empty files in it.
        sync_all(&self.new).because(placing)?;
        if exchange(&self.new, &self.site).is_ok() {
            sync_folder_of(&self.site).because(placing)?;
            // There is the old one now.
            clean_up(&self.new);
            return Ok(());
        }
        let old = beside(&self.site, "old");
        if self.site.exists() {
            fs::rename(&self.site, &old).because(placing)?;
        }
        if let Err(error) = fs::rename(&self.new, &self.site) {
            // The old one is better than none; if even that fails, the next publishing mends it.
            let _ = fs::rename(&old, &self.site);
            return Err(error).because(placing);
        }
        sync_folder_of(&self.site).because(placing)?;
        clean_up(&old);
        Ok(())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // Nobody reads it, and the next publishing removes what is left.
        let _ = remove(&self.new);
    }
}

/// Whether a folder holds what we must not replace.
fn is_something_else(site: &Path) -> bool {
    let is_empty = |site: &Path| fs::read_dir(site).is_ok_and(|mut files| files.next().is_none());
    site.exists() && !is_empty(site) && !is_ours(site) && !is_ours_after_a_power_cut(site)
}

fn is_ours(site: &Path) -> bool {
    let rules = fs::read_to_string(site.join(hosting::FILE));
    rules.is_ok_and(|rules| rules.starts_with(hosting::MARK))
}

/// Whether a folder has the names of a site of ours, and nothing in them: so an earlier version of bieb left
/// it when the power failed.
fn is_ours_after_a_power_cut(site: &Path) -> bool {
    let is_blank = |name: &str| {
        fs::read(site.join(name)).is_ok_and(|bytes| bytes.iter().all(|byte| *byte == 0))
    };
    is_blank(hosting::FILE) && site.join("index.html").is_file() && site.join("content").is_dir()
}

/// The smaller copy beside a file with these bytes, when it is whole.
fn whole_copy(file: &Path, bytes: &[u8], encoding: Encoding) -> Option<Vec<u8>> {
    let copy = fs::read(encoding.beside(file)).ok()?;
    compress::is_copy_of(&copy, bytes, encoding).then_some(copy)
}

/// Returns when all that was written in a folder is on the disk: the whole disk at once, which takes a
/// tenth of a second where a file at a time takes many.
#[cfg(target_os = "linux")]
fn sync_all(folder: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(File::open(folder)?)?)
}

#[cfg(not(target_os = "linux"))]
fn sync_all(folder: &Path) -> io::Result<()> {
    let mut files = Vec::new();
    compress::files_under(folder, &mut files)?;
    files
        .iter()
        .try_for_each(|file| File::open(file)?.sync_all())
}

/// Returns when the names in the folder around `path` are on the disk.
#[cfg(unix)]
fn sync_folder_of(path: &Path) -> io::Result<()> {
    File::open(path.parent().unwrap_or(Path::new("/")))?.sync_all()
}

/// Other systems have no way to say so.
#[cfg(not(unix))]
fn sync_folder_of(_path: &Path) -> io::Result<()> {
    Ok(())
}

/// `.site.new`, beside `site`: on the same disk, so that it can be renamed.
fn beside(site: &Path, what: &str) -> PathBuf {
    let name = site.file_name().unwrap_or_default().to_string_lossy();
    site.with_file_name(format!(".{name}.{what}"))
}

/// The same file under another name; where the disk knows no links, a copy of the same age.
fn link(from: &Path, to: &Path) -> io::Result<()> {
    if fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    fs::copy(from, to)?;
    let age = fs::metadata(from)?.modified()?;
    File::options().write(true).open(to)?.set_modified(age)
}

/// Changes two folders about in one step, so that there is no moment without a site. Errors: one of them
/// is not there, or the disk cannot do it.
#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

/// Elsewhere there is such a moment, of some millionths of a second.
#[cfg(not(target_os = "linux"))]
fn exchange(_one: &Path, _other: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Removes the old site. The new one is in its place, so a failure is no failure of publishing.
fn clean_up(folder: &Path) {
    if let Err(error) = remove(folder) {
        eprintln!(
            "De site is gepubliceerd, maar de oude in {} laat zich niet helemaal verwijderen: {error}. \
             Doe dat zelf, voor de volgende keer.",
            folder.display()
        );
    }
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}
