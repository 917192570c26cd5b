//! Pages drawn when they are asked for: the same as the published ones, from the content as it is now.

use std::collections::HashMap;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use axum::body::Bytes;
use chrono::{Duration, NaiveDateTime};

use crate::app::route::{CalendarFile, Feed, Route, Sheet};
use crate::tool::compress::{self, Effort, Encoding};
use crate::tool::failure::Failure;
use crate::tool::headers::InlineHashes;
use crate::tool::media::Media;
use crate::tool::publish::{self, ChangeRecord, PageRenderer, Snapshot, feeds};
use crate::tool::{check, clock, render};

/// After this the pages are made anew, though nothing was edited: time goes on.
const FRESH: Duration = Duration::hours(1);

/// Anyone can ask for any date, so what is kept must have an end.
const MOST_KEPT: usize = 2_000;

/// The pages of an app with the content of a folder.
pub struct LivePages {
    renderer: PageRenderer,
    content: PathBuf,
    /// The clock, unless a test sets it.
    now: Option<NaiveDateTime>,
    started: SystemTime,
    current: Mutex<Option<Current>>,
    /// Smaller copies of what publishing makes, by their paths.
    copies: Mutex<HashMap<String, Bytes>>,
}

/// The content as it was last read, and the pages drawn from it so far.
struct Current {
    snapshot: Snapshot,
    /// When it was read: its pages are as old as that.
    read: SystemTime,
    site: render::Renderer,
    drawn: HashMap<String, String>,
}

impl LivePages {
    /// `app` is the folder of the built app. With `now` the pages are always made at that moment.
    #[expect(
        clippy::disallowed_methods,
        reason = "compared with the times of files, in UTC"
    )]
    pub fn new(
        app: &Path,
        content: &Path,
        now: Option<NaiveDateTime>,
    ) -> Result<LivePages, Failure> {
        Ok(LivePages {
            renderer: PageRenderer::new(app, None)?,
            content: content.to_owned(),
            now,
            started: SystemTime::now(),
            current: Mutex::default(),
            copies: Mutex::default(),
        })
    }

    /// The page at a path, and since when it is so; the one for what is not found where there is none. `None`
    /// where the content is missing or no text: then the app has to do without. Errors: it cannot be read now.
    pub fn page(&self, path: &str) -> io::Result<Option<(String, SystemTime)>> {
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(current) = self.renew(&mut current)? else {
            return Ok(None);
        };
        if let Some(html) = current.drawn.get(path) {
            return Ok(Some((html.clone(), current.read)));
        }
        let page = Route::parse(path)
            .map(|route| self.renderer.page(&current.snapshot, &current.site, &route));
        let sheet = || self.renderer.sheet(&current.site, &Sheet::parse(path)?);
        let Some(html) = page.or_else(sheet) else {
            return Ok(Some((self.renderer.not_found(&current.site), current.read)));
        };
        if current.drawn.len() >= MOST_KEPT {
            current.drawn.clear();
        }
        current.drawn.insert(path.to_owned(), html.clone());
        Ok(Some((html, current.read)))
    }

    /// The calendar at a path, and since when it is so. `None`: there is no such calendar, or no content. Errors:
    /// it cannot be read now.
    pub fn calendar(&self, path: &str) -> io::Result<Option<(String, SystemTime)>> {
        let Some(file) = CalendarFile::parse(path) else {
            return Ok(None);
        };
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        let current = self.renew(&mut current)?;
        Ok(current
            .and_then(|current| Some((publish::calendar(&current.snapshot, &file)?, current.read))))
    }

    /// A feed, as if nothing was published before, and since when it is so. `None`: there is no such branch, or no
    /// content.
    pub fn feed(&self, feed: &Feed) -> io::Result<Option<(String, SystemTime)>> {
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(current) = self.renew(&mut current)? else {
            return Ok(None);
        };
        let all = feeds::files(&current.snapshot, None, &mut ChangeRecord::default());
        let found = all.into_iter().find(|(known, _)| known == feed);
        Ok(found.map(|(_, xml)| (xml, current.read)))
    }

    /// The styles and scripts that stand in the pages.
    pub fn inline(&self) -> &InlineHashes {
        self.renderer.inline()
    }

    /// The file of the app with this path, or a smaller copy of one, under the name that the pages give it.
    pub fn file(&self, path: &str) -> Option<PathBuf> {
        let files = &self.renderer.files;
        let beside = || {
            let (original, encoding) = original(path)?;
            Some(encoding.beside(files.path(original)?))
        };
        files.path(path).map(Path::to_owned).or_else(beside)
    }

    /// What publishing makes, and since when it is so: scripts, styles and programs, what no built app has,
    /// such as `/sw.js`, and smaller copies of these.
    pub fn made(&self, path: &str) -> io::Result<Option<(Bytes, SystemTime)>> {
        if let Some(bytes) = self.whole(path) {
            return Ok(Some((bytes.to_vec().into(), self.started)));
        }
        let copied = original(path).and_then(|(original, encoding)| {
            let bytes = self.whole(original)?;
            compress::helps(Media::from_path(Path::new(original)), bytes.len())
                .then_some((bytes, encoding))
        });
        let Some((bytes, encoding)) = copied else {
            return Ok(None);
        };
        let mut copies = self.copies.lock().unwrap_or_else(PoisonError::into_inner);
        let copy = match copies.get(path) {
            Some(copy) => copy.clone(),
            None => {
                let copy = Bytes::from(compress::compress(bytes, encoding, Effort::OfMany)?);
                copies.insert(path.to_owned(), copy.clone());
                copy
            }
        };
        Ok(Some((copy, self.started)))
    }

    fn whole(&self, path: &str) -> Option<&[u8]> {
        let name = path.strip_prefix('/')?;
        let mut extras = self.renderer.extras();
        let extra = extras.find(|(known, _)| *known == name);
        extra
            .map(|(_, text)| text.as_bytes())
            .or_else(|| self.renderer.files.made(path))
    }

    /// What the pages are drawn from, read again when it was edited or is old.
    #[expect(
        clippy::disallowed_methods,
        reason = "compared with the times of files, in UTC"
    )]
    fn renew<'c>(&self, current: &'c mut Option<Current>) -> io::Result<Option<&'c mut Current>> {
        let sources = match render::read(&self.content) {
            Ok(sources) => sources,
            Err(error) if has_no_content(&error) => return Ok(None),
            Err(error) => return Err(error),
        };
        let now = self.now.unwrap_or_else(clock::now);
        let is_current = |known: &Current| {
            let made = known.snapshot.now;
            known.snapshot.sources == sources && made.date() == now.date() && now - made < FRESH
        };
        if !current.as_ref().is_some_and(is_current) {
            let Ok(checked) = check::check(&self.content) else {
                return Ok(None);
            };
            let snapshot = Snapshot::new(sources, checked, now, None);
            *current = Some(Current {
                site: snapshot.site(),
                read: SystemTime::now(),
                snapshot,
                drawn: HashMap::new(),
            });
        }
        Ok(current.as_mut())
    }
}

fn has_no_content(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory | io::ErrorKind::InvalidData
    )
}

impl fmt::Debug for LivePages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LivePages({})", self.content.display())
    }
}

/// The path that this one is a smaller copy of: `/boot.js` of `/boot.js.br`.
fn original(path: &str) -> Option<(&str, Encoding)> {
    let mut all = Encoding::ALL.into_iter();
    all.find_map(|encoding| {
        let original = path.strip_suffix(encoding.extension())?.strip_suffix('.')?;
        Some((original, encoding))
    })
}
