//! The headers that protect a reader, for the site and the `library.json` of this moment.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use axum::http::{HeaderMap, HeaderName};

use super::site::Site;
use crate::tool::headers::{self, CachePolicy, Origin};
use crate::tool::publish::inline_hashes;

/// Makes the headers, and makes them again when the files that they depend on were changed.
pub struct Safety {
    site: Arc<Site>,
    /// What says to whom feedback goes, and what stands in the pages.
    files: [PathBuf; 3],
    known: Mutex<Option<([RulesStamp; 3], Arc<HeaderMap>)>>,
}

/// Where a published site says which styles and scripts stand in its pages.
const RULES: &str = "_headers";

/// When a file was written, and how long it is. `None`: it is not there.
type RulesStamp = Option<(SystemTime, u64)>;

fn stamp(file: &PathBuf) -> RulesStamp {
    let data = fs::metadata(file).ok()?;
    Some((data.modified().ok()?, data.len()))
}

impl Safety {
    pub fn new(site: &Arc<Site>) -> Self {
        Safety {
            files: [
                site.library_file(),
                site.root.join(RULES),
                site.root.join("index.html"),
            ],
            site: Arc::clone(site),
            known: Mutex::default(),
        }
    }

    /// The headers of every answer.
    pub fn headers(&self) -> Arc<HeaderMap> {
        let stamps = self.files.each_ref().map(stamp);
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, headers)) = &*known
            && *of == stamps
        {
            return Arc::clone(headers);
        }
        let library = self.site.library();
        let origin = library.as_deref().and_then(Origin::in_library);
        let inline = match &self.site.pages {
            Some(pages) => pages.inline().clone(),
            None => inline_hashes(&self.site.root),
        };
        let mut headers = HeaderMap::new();
        for (name, value) in headers::for_every_answer(&inline, origin.as_ref()) {
            if let Ok(value) = value.parse() {
                headers.insert(HeaderName::from_static(name), value);
            }
        }
        let headers = Arc::new(headers);
        // What could not be read now may be readable in a moment.
        *known = (stamps[0].is_none() || library.is_some()).then(|| (stamps, Arc::clone(&headers)));
        headers
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
