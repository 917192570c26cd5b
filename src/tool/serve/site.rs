//! The folders that are served, and what lies at an address.

use std::path::PathBuf;
use std::sync::Arc;

use super::live::LivePages;
use super::path;
use crate::content::{Content, Feedback, LibraryFile};
use crate::tool::headers::Origin;

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

/// What lies at an address.
#[derive(Debug, PartialEq)]
pub enum Found {
    File(PathBuf),
    /// A page that the app makes in the browser, from this file.
    Page(PathBuf),
    /// The app says that there is no such page, from this file.
    NoPage(PathBuf),
    /// Neither a file nor the address of a page.
    Nothing,
}

impl Site {
    pub fn find(&self, path: &str) -> Found {
        let Some(parts) = path::parts(path) else {
            return Found::Nothing;
        };
        match (parts.first().map(String::as_str), &self.content) {
            (Some("content"), Some(content)) => {
                path::file_in(content, &parts[1..]).map_or(Found::Nothing, Found::File)
            }
            (Some("content"), None) => self.file(&parts).map_or(Found::Nothing, Found::File),
            (Some("api"), _) => Found::Nothing,
            _ => self.file_or_page(&parts),
        }
    }

    fn file_or_page(&self, parts: &[String]) -> Found {
        let path = format!("/{}", parts.join("/"));
        let is_page = (self.is_page)(&path);
        if let Some(pages) = &self.pages {
            if let Some(file) = pages.file(&path) {
                return Found::File(file.to_owned());
            }
        } else if let Some(file) = self.file(parts).or_else(|| self.published(parts)) {
            return Found::File(file);
        }
        // A missing script must never look like a page: old pages would run it.
        if parts.last().is_some_and(|name| name.contains('.')) {
            return Found::Nothing;
        }
        let page = |name: &str| self.file(&[name.to_owned()]);
        match (page("index.html"), page("404.html")) {
            // In a published site every page is a file.
            (_, Some(not_found)) => Found::NoPage(not_found),
            (Some(index), None) if is_page => Found::Page(index),
            (Some(index), None) => Found::NoPage(index),
            (None, None) => Found::Nothing,
        }
    }

    fn file(&self, parts: &[String]) -> Option<PathBuf> {
        path::file_in(&self.root, parts)
    }

    /// A published page is the `index.html` of its folder.
    fn published(&self, parts: &[String]) -> Option<PathBuf> {
        self.file(&[parts, &["index.html".to_owned()]].concat())
    }

    /// The front page, as visitors get it.
    pub fn home(&self) -> String {
        let drawn = self.pages.as_ref().and_then(|pages| pages.page(""));
        // Without one there is no server.
        drawn.unwrap_or_else(|| {
            std::fs::read_to_string(self.root.join("index.html")).unwrap_or_default()
        })
    }

    /// The text of `library.json` as it is now.
    pub fn library(&self) -> Option<String> {
        let content = self.content.clone();
        let content = content.unwrap_or_else(|| self.root.join("content"));
        std::fs::read_to_string(content.join("library.json")).ok()
    }

    /// Whether residents send feedback from another host than the one that receives it.
    pub fn is_shared_receiver(&self) -> bool {
        let library = self.library();
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
        LibraryFile::parse(&self.library()?).ok()?.value.feedback
    }
}
