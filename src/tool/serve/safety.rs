//! The headers that protect a reader, for the site and the `library.json` of this moment.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::{fs, io};

use axum::http::{HeaderMap, HeaderName};

use super::site::Site;
use super::sources::{Notes, Sources};
use crate::tool::headers::{self, CachePolicy, InlineHashes, Origin};
use crate::tool::publish::inline_hashes;

/// Makes the headers, and makes them again when the files that they depend on were changed.
pub struct Safety {
    site: Arc<Site>,
    /// What says to whom feedback goes.
    library: PathBuf,
    /// What says which styles and scripts stand in the pages: the first of these that is there.
    pages: [PathBuf; 2],
    known: Mutex<Option<Arc<Known>>>,
}

/// The headers as they were made last.
struct Known {
    /// `None`: they may be others in a moment.
    sources: Option<Sources>,
    headers: Arc<HeaderMap>,
}

/// Where a published site says which styles and scripts stand in its pages.
const RULES: &str = "_headers";

impl Safety {
    pub fn new(site: &Arc<Site>) -> Self {
        Safety {
            library: site.library_file(),
            pages: [site.root.join(RULES), site.root.join("index.html")],
            site: Arc::clone(site),
            known: Mutex::default(),
        }
    }

    /// The headers of every answer.
    pub fn headers(&self) -> Arc<HeaderMap> {
        // Others need not wait while we look at files.
        let known = self.known().clone();
        if let Some(known) = &known
            && known.sources.as_ref().is_some_and(Sources::are_unchanged)
        {
            return Arc::clone(&known.headers);
        }
        let notes = self.looked_at();
        match (self.make(), known) {
            (Ok(headers), _) => {
                let headers = Arc::new(headers);
                *self.known() = Some(Arc::new(Known {
                    sources: notes.sources(),
                    headers: Arc::clone(&headers),
                }));
                headers
            }
            // What cannot be read now may be readable in a moment.
            (Err(_), Some(known)) => Arc::clone(&known.headers),
            (Err(_), None) => Arc::new(headers(&InlineHashes::default(), None)),
        }
    }

    fn looked_at(&self) -> Notes {
        let notes = Notes::default();
        let look = |file: &PathBuf| {
            let data = fs::metadata(file).ok();
            notes.looked_at(file.clone(), data.as_ref());
            data.is_some()
        };
        look(&self.library);
        for file in &self.pages {
            if look(file) {
                break;
            }
        }
        notes
    }

    fn known(&self) -> MutexGuard<'_, Option<Arc<Known>>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn make(&self) -> io::Result<HeaderMap> {
        let library = self.site.library()?;
        let origin = library.as_deref().and_then(Origin::in_library);
        let inline = match &self.site.pages {
            Some(pages) => pages.inline().clone(),
            None => inline_hashes(&self.site.root)?,
        };
        Ok(headers(&inline, origin.as_ref()))
    }

    /// An answer without a body, as the HTTP library wrote it, with these headers too.
    pub fn around(&self, answer: &[u8]) -> Vec<u8> {
        const END: usize = b"\r\n".len();
        let mut text = answer[..answer.len().saturating_sub(END)].to_vec();
        let mut add = |name: &str, value: &[u8]| {
            text.extend([name.as_bytes(), b": ", value, b"\r\n"].concat());
        };
        add(
            "cache-control",
            CachePolicy::NoStore.cache_control().as_bytes(),
        );
        for (name, value) in &*self.headers() {
            add(name.as_str(), value.as_bytes());
        }
        text.extend(b"\r\n");
        text
    }
}

fn headers(inline: &InlineHashes, feedback: Option<&Origin>) -> HeaderMap {
    let all = headers::for_every_answer(inline, feedback);
    all.into_iter()
        .filter_map(|(name, value)| Some((HeaderName::from_static(name), value.parse().ok()?)))
        .collect()
}
