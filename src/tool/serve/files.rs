//! What lies at a path of the site, in the form that tower-http serves: files of folders, and pages that
//! are drawn when they are asked for.

use std::future::{Future, Ready, ready};
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::{Component, Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::SystemTime;

use axum::body::Bytes;
use tokio::io::{AsyncRead, AsyncSeek, ReadBuf};
use tower_http::services::fs::{Backend, File, Metadata};

use super::beneath;
use super::live::LivePages;
use super::site::{APP_PAGE, NOT_FOUND_PAGE, Site};
use super::sources::Notes;
use crate::app::route::Feed;
use crate::tool::compress::Encoding;
use crate::tool::content_files;

/// A file up to this size is read while its reader waits, as nginx does: the system has it in memory, and
/// another thread costs more than the reading. In bytes.
const SMALL: u64 = 256 * 1024;

/// Where a page that is drawn stands for the address `/`. tower-http finds a smaller copy by adding `.br` to
/// the name, and an address without a name has nothing to add it to. No page and no file has this name.
pub const FRONT_PAGE: &str = "/:front";

/// The files of a site.
#[derive(Clone)]
pub struct SiteFiles {
    pub site: Arc<Site>,
    /// What is looked at.
    pub notes: Notes,
}

impl Backend for SiteFiles {
    type File = Opened;
    type Metadata = Stamp;
    type OpenFuture = Pin<Box<dyn Future<Output = io::Result<Opened>> + Send>>;
    type MetadataFuture = Pin<Box<dyn Future<Output = io::Result<Stamp>> + Send>>;

    fn open(&self, path: PathBuf) -> Self::OpenFuture {
        match &self.site.pages {
            Some(pages) if !is_content(&path) => {
                let (files, pages) = (self.clone(), Arc::clone(pages));
                // Made from the content and the moment.
                files.notes.depends_on_more();
                Box::pin(async move {
                    // Drawing a page takes milliseconds, and would hold up other readers.
                    let drawn =
                        tokio::task::spawn_blocking(move || files.open_live(&pages, &path)).await;
                    drawn.unwrap_or_else(|panicked| Err(io::Error::other(panicked)))
                })
            }
            Some(_) | None => Box::pin(ready(self.open_file(&path))),
        }
    }

    fn metadata(&self, path: PathBuf) -> Self::MetadataFuture {
        let opened = self.open(path);
        Box::pin(async move { Ok(opened.await?.stamp) })
    }
}

/// The names of the path, from the top of the site.
fn names(path: &Path) -> PathBuf {
    let names = path.components().filter(|step| *step != Component::CurDir);
    names.collect()
}

fn is_content(path: &Path) -> bool {
    names(path).starts_with("content")
}

impl SiteFiles {
    /// A file of the folder of the site, or of its content.
    fn open_file(&self, path: &Path) -> io::Result<Opened> {
        let name = names(path);
        if name.components().any(is_hidden) || name.starts_with("api") {
            return Err(io::ErrorKind::NotFound.into());
        }
        let (folder, name) = match (&self.site.content, name.strip_prefix("content")) {
            (Some(content), Ok(name)) if self.is_for_everyone(content, name)? => (content, name),
            // What staff keep there for themselves.
            (Some(_), Ok(_)) => return Err(io::ErrorKind::NotFound.into()),
            (None, _) | (_, Err(_)) => (&self.site.root, name.as_path()),
        };
        let name = match name.as_os_str().is_empty() {
            true => Path::new("."),
            false => name,
        };
        let (file, data) = self.look(folder, name)?;
        let opened = Opened::file(file, &data)?;
        match original(name) {
            Some(original) if self.is_older(opened.stamp, folder, &original)? => {
                Err(io::ErrorKind::NotFound.into())
            }
            Some(_) | None => Ok(opened),
        }
    }

    fn is_for_everyone(&self, content: &Path, name: &Path) -> io::Result<bool> {
        if !content_files::tells_its_name(name) {
            self.notes.depends_on_more();
        }
        content_files::is_for_everyone(content, name)
    }

    /// Opens a file or folder. A file is noted; what is read from a folder is a file in it.
    fn look(&self, folder: &Path, name: &Path) -> io::Result<(std::fs::File, std::fs::Metadata)> {
        let opened = beneath::open(folder, name);
        let data = opened.as_ref().ok().map(|(_, data)| data);
        if !data.is_some_and(std::fs::Metadata::is_dir) {
            self.notes.looked_at(folder.join(name), data);
        }
        opened
    }

    /// Whether what has this stamp is no copy of the file any more: that one was changed since.
    fn is_older(&self, copy: Stamp, folder: &Path, original: &Path) -> io::Result<bool> {
        let changed = match self.look(folder, original) {
            Ok((_, data)) => Some(Stamp::new(&data)?.modified),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        Ok(copy.length == 0 || changed.is_some_and(|changed| copy.modified < changed))
    }

    /// What publishing would make at this path, from the content as it is now.
    fn open_live(&self, pages: &LivePages, path: &Path) -> io::Result<Opened> {
        let name = names(path);
        let path = match format!("/{}", name.to_string_lossy().replace('\\', "/")) {
            front if front == FRONT_PAGE => "/".to_owned(),
            path => path,
        };
        if let Some((bytes, made)) = pages.made(&path)? {
            return Ok(Opened::memory(bytes, made));
        }
        if let Some(file) = pages.file(&path) {
            let file = std::fs::File::open(file)?;
            let data = file.metadata()?;
            return Opened::file(file, &data);
        }
        if name.extension().is_none() && (self.site.is_page)(&path) || path == NOT_FOUND_PAGE {
            let drawn = pages.page(path.trim_end_matches('/'))?;
            let (html, made) = drawn.ok_or(io::ErrorKind::NotFound)?;
            return Ok(Opened::memory(html.into(), made));
        }
        if let Some((text, made)) = pages.calendar(&path)? {
            return Ok(Opened::memory(text.into(), made));
        }
        if let Some(feed) = Feed::parse(&path) {
            let (xml, made) = pages.feed(&feed)?.ok_or(io::ErrorKind::NotFound)?;
            return Ok(Opened::memory(xml.into(), made));
        }
        match path == APP_PAGE {
            true => self.open_file(&name),
            false => Err(io::ErrorKind::NotFound.into()),
        }
    }
}

/// The file that this one is a smaller copy of.
fn original(name: &Path) -> Option<PathBuf> {
    let original = name.with_extension("");
    let is_copy = Encoding::ALL
        .iter()
        .any(|encoding| encoding.beside(&original) == name);
    is_copy.then_some(original)
}

/// What starts with a point is somebody's housekeeping, except what the web itself keeps there.
fn is_hidden(step: Component) -> bool {
    let name = step.as_os_str();
    name.as_encoded_bytes().starts_with(b".") && name != ".well-known"
}

/// When something was written, and how long it is.
#[derive(Clone, Copy, Debug)]
pub struct Stamp {
    is_dir: bool,
    modified: SystemTime,
    length: u64,
}

impl Stamp {
    fn new(data: &std::fs::Metadata) -> io::Result<Stamp> {
        Ok(Stamp {
            is_dir: data.is_dir(),
            modified: data.modified()?,
            length: data.len(),
        })
    }
}

impl Metadata for Stamp {
    fn is_dir(&self) -> bool {
        self.is_dir
    }

    fn modified(&self) -> io::Result<SystemTime> {
        Ok(self.modified)
    }

    fn len(&self) -> u64 {
        self.length
    }
}

/// An open file, or what is in memory.
pub struct Opened {
    stamp: Stamp,
    from: From,
}

enum From {
    Memory(Cursor<Bytes>),
    Small(std::fs::File),
    /// Read by another thread, a piece at a time.
    Large(tokio::fs::File),
}

impl Opened {
    fn memory(bytes: Bytes, modified: SystemTime) -> Opened {
        Opened {
            stamp: Stamp {
                is_dir: false,
                modified,
                length: bytes.len() as u64,
            },
            from: From::Memory(Cursor::new(bytes)),
        }
    }

    fn file(file: std::fs::File, data: &std::fs::Metadata) -> io::Result<Opened> {
        let stamp = Stamp::new(data)?;
        let from = match stamp.length <= SMALL {
            true => From::Small(file),
            false => From::Large(file.into()),
        };
        Ok(Opened { stamp, from })
    }
}

impl File for Opened {
    type Metadata = Stamp;
    type MetadataFuture<'a> = Ready<io::Result<Stamp>>;

    fn metadata(&self) -> Self::MetadataFuture<'_> {
        ready(Ok(self.stamp))
    }
}

impl AsyncRead for Opened {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let read = |from: &mut dyn Read, buffer: &mut ReadBuf<'_>| {
            let count = from.read(buffer.initialize_unfilled())?;
            buffer.advance(count);
            Ok(())
        };
        match &mut self.from {
            From::Memory(bytes) => Poll::Ready(read(bytes, buffer)),
            From::Small(file) => Poll::Ready(read(file, buffer)),
            From::Large(file) => Pin::new(file).poll_read(cx, buffer),
        }
    }
}

impl AsyncSeek for Opened {
    fn start_seek(mut self: Pin<&mut Self>, position: SeekFrom) -> io::Result<()> {
        match &mut self.from {
            From::Memory(bytes) => bytes.seek(position).map(drop),
            From::Small(file) => file.seek(position).map(drop),
            From::Large(file) => Pin::new(file).start_seek(position),
        }
    }

    fn poll_complete(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<u64>> {
        match &mut self.from {
            From::Memory(bytes) => Poll::Ready(bytes.stream_position()),
            From::Small(file) => Poll::Ready(file.stream_position()),
            From::Large(file) => Pin::new(file).poll_complete(cx),
        }
    }
}
