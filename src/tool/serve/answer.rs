//! The answer to a request for a file or a page.

use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::{fs, io};

use axum::body::Body;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use super::negotiate;
use super::packed::Packed;
use super::site::{Found, Site};
use crate::tool::compress::{self, Encoding};
use crate::tool::headers::{self, Keep, Origin};
use crate::tool::media::Media;
use crate::tool::publish::inline_hashes;

/// Answers requests. Files are read each time, so that whoever edits one sees it on the next reload.
pub struct Answers {
    site: Site,
    packed: Packed,
    origin: LastOrigin,
}

impl Answers {
    pub fn new(site: Site) -> Self {
        Answers {
            site,
            packed: Packed::default(),
            origin: LastOrigin::default(),
        }
    }

    /// The answer to a request that is not for the receiver of feedback.
    pub fn answer(&self, method: &Method, path: &str, asked: &HeaderMap) -> Response {
        if method != Method::GET && method != Method::HEAD {
            let allowed = [(header::ALLOW, "GET, HEAD")];
            return (allowed, refuse(StatusCode::METHOD_NOT_ALLOWED)).into_response();
        }
        if let Some(made) = self.site.pages.as_ref().and_then(|pages| pages.made(path)) {
            let media = Media::of(Path::new(path));
            let read = self.body(
                made.to_owned(),
                media,
                None,
                StatusCode::OK,
                Keep::of(path),
                asked,
            );
            return read.unwrap_or_else(|_| refuse(StatusCode::NOT_FOUND));
        }
        let read = match self.site.find(path) {
            Found::File(file) => self.file(&file, StatusCode::OK, Keep::of(path), asked),
            Found::Page(file) => self.page(path, &file, StatusCode::OK, Keep::AskFirst, asked),
            Found::NoPage(file) => {
                self.page(path, &file, StatusCode::NOT_FOUND, Keep::Never, asked)
            }
            Found::Nothing => Ok(refuse(StatusCode::NOT_FOUND)),
        };
        // Between finding and reading it the file may have gone: a save in progress, a new version.
        read.unwrap_or_else(|_| refuse(StatusCode::NOT_FOUND))
    }

    /// A page as it is drawn, or else the file that makes it in the browser.
    fn page(
        &self,
        path: &str,
        file: &Path,
        status: StatusCode,
        keep: Keep,
        asked: &HeaderMap,
    ) -> io::Result<Response> {
        let pages = self.site.pages.as_ref();
        match pages.and_then(|pages| pages.page(path.trim_end_matches('/'))) {
            Some(html) => self.body(html.into(), Media::HTML, None, status, keep, asked),
            None => self.file(file, status, keep, asked),
        }
    }

    fn file(
        &self,
        file: &Path,
        status: StatusCode,
        keep: Keep,
        asked: &HeaderMap,
    ) -> io::Result<Response> {
        let bytes = fs::read(file)?;
        self.body(bytes, Media::of(file), Some(file), status, keep, asked)
    }

    /// The answer with these bytes, which may come from a file.
    fn body(
        &self,
        bytes: Vec<u8>,
        media: Media,
        file: Option<&Path>,
        status: StatusCode,
        keep: Keep,
        asked: &HeaderMap,
    ) -> io::Result<Response> {
        let said = |name| asked.get(name).and_then(|value| value.to_str().ok());
        let compressible = compress::helps(media, bytes.len());
        let encoding = said(header::ACCEPT_ENCODING)
            .filter(|_| compressible)
            .and_then(negotiate::encoding);
        let digest: [u8; 32] = Sha256::digest(&bytes).into();
        let etag = etag(&digest, encoding);

        let mut answer = Response::builder().header(header::CACHE_CONTROL, keep.cache_control());
        if compressible {
            answer = answer.header(header::VARY, "Accept-Encoding");
        }
        if keep != Keep::Never {
            answer = answer.header(header::ETAG, &etag);
            let known = said(header::IF_NONE_MATCH);
            if known.is_some_and(|known| negotiate::has_current(known, &etag)) {
                answer = answer.status(StatusCode::NOT_MODIFIED);
                return answer.body(Body::empty()).map_err(io::Error::other);
            }
        }
        let body = match encoding {
            None => bytes.into(),
            Some(encoding) => {
                answer = answer.header(header::CONTENT_ENCODING, encoding.name());
                self.packed.get(file, bytes, digest, encoding)?
            }
        };
        answer
            .status(status)
            .header(header::CONTENT_TYPE, media.content_type)
            .body(body.into())
            .map_err(io::Error::other)
    }

    /// Sets the headers that every answer has.
    pub fn protect(&self, answer: &mut Response) {
        let origin = self.origin.get(&self.site);
        let inline = match &self.site.pages {
            Some(pages) => pages.inline().clone(),
            None => inline_hashes(&self.site.root),
        };
        for (name, value) in headers::for_every_answer(&inline, origin.as_ref()) {
            if let Ok(value) = value.parse() {
                answer.headers_mut().insert(name, value);
            }
        }
    }
}

/// A short text instead of what was asked; never a page, so that nothing takes it for one.
pub fn refuse(status: StatusCode) -> Response {
    let headers = [
        (header::CACHE_CONTROL, Keep::Never.cache_control()),
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
    ];
    let reason = match status {
        StatusCode::NOT_FOUND => "Dit bestand is er niet.\n",
        StatusCode::METHOD_NOT_ALLOWED => "Dit kan hier niet.\n",
        _ => "Er ging iets mis.\n",
    };
    (status, headers, reason).into_response()
}

/// Says which bytes an answer holds. Other encodings are other bytes.
fn etag(digest: &[u8; 32], encoding: Option<Encoding>) -> String {
    let hash: String = digest[..12]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    match encoding {
        None => format!("\"{hash}\""),
        Some(encoding) => format!("\"{hash}-{}\"", encoding.name()),
    }
}

/// The receiver of feedback, read again when `library.json` says something else.
#[derive(Default)]
struct LastOrigin(Mutex<(Option<String>, Option<Origin>)>);

impl LastOrigin {
    fn get(&self, site: &Site) -> Option<Origin> {
        let library = site.library();
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if last.0 != library {
            let origin = library.as_deref().and_then(Origin::in_library);
            *last = (library, origin);
        }
        last.1.clone()
    }
}
