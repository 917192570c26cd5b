//! Answers requests for pages and files. tower-http knows HTTP: encodings, ranges, what a browser has
//! already; here is what it cannot know: which pages there are, and how long each file may be kept.

use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Method, Request, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use tower_http::services::ServeDir;
use tower_http::services::fs::DefaultServeDirFallback;

use super::files::{FRONT_PAGE, SiteFiles};
use super::kept::{KeptAnswers, Question};
use super::site::{APP_PAGE, NOT_FOUND_PAGE, Site};
use super::sources::Notes;
use crate::tool::compress;
use crate::tool::headers::CachePolicy;
use crate::tool::media::Media;

/// How much of a file is in memory at a time, in bytes.
const CHUNK: usize = 32 * 1024;

/// What goes on is not said again within this time.
const SILENCE: Duration = Duration::from_secs(60);

/// Answers requests. Files are looked at each time, so that whoever edits one sees it on the next reload.
pub struct StaticHandler {
    site: Arc<Site>,
    kept: KeptAnswers,
    /// When we last said that a file cannot be read.
    said: Mutex<Option<Instant>>,
}

impl StaticHandler {
    pub fn new(site: Arc<Site>) -> Self {
        StaticHandler {
            site,
            kept: KeptAnswers::default(),
            said: Mutex::default(),
        }
    }

    /// The answer to a request that is not for the receiver of feedback.
    pub async fn answer(&self, method: Method, uri: Uri, mut headers: HeaderMap) -> Response {
        if method != Method::GET && method != Method::HEAD {
            let allowed = [(header::ALLOW, "GET, HEAD")];
            return (allowed, refuse(StatusCode::METHOD_NOT_ALLOWED)).into_response();
        }
        // `/over/` is the same page as `/over`.
        let path = match uri.path().trim_end_matches('/') {
            "" => "/",
            path => path,
        };
        let question = match method == Method::GET {
            true => Question::new(path, &headers),
            false => None,
        };
        if let Some(answer) = question
            .as_ref()
            .and_then(|question| self.kept.get(question))
        {
            return answer;
        }
        let plain = percent_decode_str(path).decode_utf8_lossy();
        join_lines(&mut headers, header::IF_NONE_MATCH);
        // A part is for GET alone, and only of what the other side knows to be the same (RFC 9110, 13.1.5 and
        // 14.2). tower-http does not ask, and the whole is always right.
        if method != Method::GET || headers.contains_key(header::IF_RANGE) {
            headers.remove(header::RANGE);
        }
        let accepted = headers
            .get_all(header::ACCEPT_ENCODING)
            .iter()
            .cloned()
            .collect::<Vec<_>>();
        let notes = Notes::default();
        match self.read(path, &method, headers, &notes).await {
            Ok(Some(answer)) => {
                let answer = dressed(answer, &plain, self.media(&plain));
                let Some(question) = question else {
                    return answer;
                };
                let kept = self.kept.keep(question, answer, &notes).await;
                kept.unwrap_or_else(|error| self.unreadable(&error))
            }
            Ok(None) => self.missing(&plain, &method, accepted).await,
            Err(error) => self.unreadable(&error),
        }
    }

    /// The file may well be there: we have no descriptor left, or may not read it. Never "it is not there",
    /// which browsers and search engines would believe.
    fn unreadable(&self, error: &io::Error) -> Response {
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        if said.is_none_or(|said| said.elapsed() > SILENCE) {
            eprintln!("Een bestand van de site kunnen we niet lezen: {error}.");
            *said = Some(Instant::now());
        }
        let soon = [(header::RETRY_AFTER, "5")];
        (soon, refuse(StatusCode::SERVICE_UNAVAILABLE)).into_response()
    }

    /// What tower-http answers; `None`: there is no such file.
    async fn read(
        &self,
        path: &str,
        method: &Method,
        headers: HeaderMap,
        notes: &Notes,
    ) -> io::Result<Option<Response>> {
        let path = match path {
            "/" if self.site.pages.is_some() => FRONT_PAGE,
            path => path,
        };
        let Ok(uri) = path.parse::<Uri>() else {
            return Ok(None);
        };
        let mut request = Request::new(Body::empty());
        *request.method_mut() = method.clone();
        *request.uri_mut() = uri;
        *request.headers_mut() = headers;
        match self.files(notes).try_call(request).await {
            Ok(answer) if answer.status() == StatusCode::NOT_FOUND => Ok(None),
            Ok(answer) => Ok(Some(answer.map(Body::new))),
            Err(error) if is_absent(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn files(&self, notes: &Notes) -> ServeDir<DefaultServeDirFallback, SiteFiles> {
        let files = SiteFiles {
            site: Arc::clone(&self.site),
            notes: notes.clone(),
        };
        ServeDir::with_backend("", files)
            .redirect_to_trailing_slash(false)
            .ignore_multi_range_requests(true)
            .with_buf_chunk_size(CHUNK)
            .precompressed_br()
            .precompressed_gzip()
    }

    /// The page that says that there is nothing here, or the app, which makes the page in the browser.
    async fn missing(&self, path: &str, method: &Method, accepted: Vec<HeaderValue>) -> Response {
        let last = path.rsplit('/').next().unwrap_or_default();
        let is_for_programs =
            ["content", "api"].contains(&path.split('/').nth(1).unwrap_or_default());
        // A missing script must never look like a page: old pages would run it.
        if is_for_programs || last.contains('.') {
            return refuse(StatusCode::NOT_FOUND);
        }
        // What the browser has is not this, so nothing else of the request counts.
        let mut headers = HeaderMap::new();
        for value in accepted {
            headers.append(header::ACCEPT_ENCODING, value);
        }
        let status = match (self.site.is_page)(path) {
            true => StatusCode::OK,
            false => StatusCode::NOT_FOUND,
        };
        // In a published site every page is a file, so what has none is no page.
        for (page, status) in [(NOT_FOUND_PAGE, StatusCode::NOT_FOUND), (APP_PAGE, status)] {
            match self
                .read(page, method, headers.clone(), &Notes::default())
                .await
            {
                Ok(Some(mut answer)) => {
                    if status == StatusCode::NOT_FOUND {
                        *answer.status_mut() = status;
                        for name in [header::ETAG, header::LAST_MODIFIED, header::ACCEPT_RANGES] {
                            answer.headers_mut().remove(name);
                        }
                    }
                    return dressed(answer, path, Media::HTML);
                }
                Ok(None) => {}
                Err(error) => return self.unreadable(&error),
            }
        }
        refuse(StatusCode::NOT_FOUND)
    }

    fn media(&self, path: &str) -> Media {
        let known = Media::from_path(Path::new(path));
        let is_page = || (self.site.is_page)(path);
        match path
            .rsplit('/')
            .next()
            .is_some_and(|name| name.contains('.'))
            || !is_page()
        {
            true => known,
            false => Media::HTML,
        }
    }
}

/// Several lines of a header are one list (RFC 9110, 5.3), but tower-http reads only the first.
fn join_lines(headers: &mut HeaderMap, name: header::HeaderName) {
    let lines: Vec<&[u8]> = headers
        .get_all(&name)
        .iter()
        .map(HeaderValue::as_bytes)
        .collect();
    if lines.len() > 1
        && let Ok(joined) = HeaderValue::from_bytes(&lines.join(&b", "[..]))
    {
        headers.insert(name, joined);
    }
}

fn is_absent(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
    )
}

/// An answer with what we say about its kind and its keeping.
fn dressed(mut answer: Response, path: &str, media: Media) -> Response {
    let status = answer.status();
    let headers = answer.headers_mut();
    let length = headers
        .get(header::CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse().ok());
    let is_small = !headers.contains_key(header::CONTENT_ENCODING)
        && length.is_some_and(|length| !compress::helps(media, length));
    match media.compressible && !is_small {
        true => headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding")),
        false => headers.remove(header::VARY),
    };
    if headers.contains_key(header::CONTENT_TYPE) {
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static(media.content_type),
        );
    }
    let keep = match status.is_success() || status == StatusCode::NOT_MODIFIED {
        true => CachePolicy::for_path(path),
        false => CachePolicy::NoStore,
    };
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static(keep.cache_control()),
    );
    answer
}

/// A short text instead of what was asked; never a page, so that nothing takes it for one.
pub fn refuse(status: StatusCode) -> Response {
    let headers = [
        (header::CACHE_CONTROL, CachePolicy::NoStore.cache_control()),
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
    ];
    let reason = match status {
        StatusCode::NOT_FOUND => "Dit bestand is er niet.\n",
        StatusCode::METHOD_NOT_ALLOWED => "Dit kan hier niet.\n",
        StatusCode::SERVICE_UNAVAILABLE => "Het is nu te druk. Probeer het zo opnieuw.\n",
        _ => "Er ging iets mis.\n",
    };
    (status, headers, reason).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_not_there_is_not_there() {
        #[track_caller]
        fn check(error: io::Error, expected: bool) {
            assert_eq!(is_absent(&error), expected, "{error}");
        }
        check(io::ErrorKind::NotFound.into(), true);
        check(io::ErrorKind::NotADirectory.into(), true);
        check(io::ErrorKind::PermissionDenied.into(), false);
        // No descriptor left in the process, in the system, no memory, a broken disk.
        for number in [24, 23, 12, 5] {
            check(io::Error::from_raw_os_error(number), false);
        }
    }
}
