//! The folders that are served, and what `library.json` in them says about feedback.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use super::live::LivePages;
use crate::content::{Content, Feedback, LibraryFile};
use crate::tool::headers::Origin;
use crate::tool::optional_file;

/// The page for what is not there, in a published site.
pub const NOT_FOUND_PAGE: &str = "/404.html";
/// The page in which the app makes every other one.
pub const APP_PAGE: &str = "/index.html";

/// What is served, and from where.
#[derive(Clone)]
pub struct Site {
    /// The built app.
    pub root: PathBuf,
    /// What appears under `/content/`; without it, what the site itself has there.
    pub content: Option<PathBuf>,
    /// Whether the app has a page at this address.
    pub is_page: fn(&str) -> bool,
    /// Draws the pages; without it they are files.
    pub pages: Option<Arc<LivePages>>,
}

impl Site {
    /// The front page, as visitors get it.
    pub fn home(&self) -> String {
        let drawn = self.pages.as_ref().and_then(|pages| pages.page("").ok()?);
        let drawn = drawn.map(|(html, _)| html);
        // Without one there is no server.
        drawn.unwrap_or_else(|| {
            std::fs::read_to_string(self.root.join("index.html")).unwrap_or_default()
        })
    }

    /// Where `library.json` is.
    pub fn library_file(&self) -> PathBuf {
        let content = self.content.clone();
        let content = content.unwrap_or_else(|| self.root.join("content"));
        content.join(LibraryFile::FILE)
    }

    /// The text of `library.json` as it is now. `None`: there is none.
    pub fn library(&self) -> io::Result<Option<String>> {
        optional_file::read(&self.library_file())
    }

    /// Whether residents send feedback from another host than the one that receives it.
    pub fn is_shared_receiver(&self) -> bool {
        let library = self.library().ok().flatten();
        library.as_deref().and_then(Origin::in_library).is_some()
    }

    /// How many days the library keeps feedback, as `library.json` says it now.
    pub fn keep_days(&self) -> Option<u32> {
        self.feedback()?.keep_days.map(|days| days.0)
    }

    /// Within how many working days the library answers, as `library.json` says it now.
    pub fn answer_days(&self) -> Option<u32> {
        self.feedback()?.answer_within_days.map(|days| days.0)
    }

    fn feedback(&self) -> Option<Feedback> {
        LibraryFile::parse(&self.library().ok()??)
            .ok()?
            .value
            .feedback
    }
}
