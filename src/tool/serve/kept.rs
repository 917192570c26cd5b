//! Answers that were given before. The same question gets the same answer, as long as all that was looked at
//! for it is as it was: then nothing is opened, read and worked out again.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use lru::LruCache;

use super::sources::{Notes, Sources};

/// The answers take so much memory at most, in bytes: room for the pages and the program that many ask for.
const ROOM: usize = 8 * 1024 * 1024;

/// A longer answer is read from the disk each time. The program is a quarter of a megabyte, and a third with
/// gzip.
const MOST: usize = 512 * 1024;

/// What an answer takes beside its body, about.
const HEAD: usize = 1024;

/// A longer question is not worth remembering.
const LONGEST_QUESTION: usize = 512;

/// The headers that an answer depends on, and that browsers send.
const ASKED: [HeaderName; 3] = [
    header::ACCEPT_ENCODING,
    header::IF_NONE_MATCH,
    header::IF_MODIFIED_SINCE,
];

/// Those that an answer may depend on too, but seldom come twice.
const SELDOM_ASKED: [HeaderName; 3] =
    [header::RANGE, header::IF_MATCH, header::IF_UNMODIFIED_SINCE];

/// What is asked, with all that the answer depends on.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Question(Vec<u8>);

impl Question {
    /// A `GET` of `path`. `None`: it is not worth remembering.
    pub fn new(path: &str, headers: &HeaderMap) -> Option<Question> {
        if SELDOM_ASKED.iter().any(|name| headers.contains_key(name)) {
            return None;
        }
        let mut text = Vec::with_capacity(LONGEST_QUESTION);
        text.extend(path.as_bytes());
        for name in ASKED {
            // Neither a path nor a header has a line end in it.
            text.push(b'\n');
            for value in headers.get_all(name) {
                text.push(b'\n');
                text.extend(value.as_bytes());
            }
        }
        (text.len() <= LONGEST_QUESTION).then_some(Question(text))
    }
}

struct Kept {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    sources: Sources,
}

impl Kept {
    fn answer(&self) -> Response {
        let mut answer = Response::new(Body::from(self.body.clone()));
        *answer.status_mut() = self.status;
        answer.headers_mut().clone_from(&self.headers);
        answer
    }
}

/// The answers that were asked for last.
pub struct KeptAnswers(Mutex<Table>);

struct Table {
    answers: LruCache<Question, Arc<Kept>>,
    /// How much memory they take, in bytes.
    taken: usize,
}

impl Default for KeptAnswers {
    fn default() -> Self {
        KeptAnswers(Mutex::new(Table {
            answers: LruCache::unbounded(),
            taken: 0,
        }))
    }
}

impl KeptAnswers {
    /// The answer to a question, when it is still the right one.
    pub fn get(&self, question: &Question) -> Option<Response> {
        let mut table = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = table.answers.get(question).map(Arc::clone)?;
        drop(table);
        kept.sources.are_unchanged().then(|| kept.answer())
    }

    /// Keeps an answer, unless it is too long or may be another one in a moment. Errors: a file cannot be read
    /// to its end.
    pub async fn keep(
        &self,
        question: Question,
        answer: Response,
        notes: &Notes,
    ) -> io::Result<Response> {
        let is_known = matches!(answer.status(), StatusCode::OK | StatusCode::NOT_MODIFIED);
        let length = answer
            .headers()
            .get(header::CONTENT_LENGTH)
            .map_or(Some(0), number);
        let Some(length) = length.filter(|length| is_known && *length <= MOST) else {
            return Ok(answer);
        };
        let Some(sources) = notes.sources() else {
            return Ok(answer);
        };
        let (head, body) = answer.into_parts();
        let body = to_bytes(body, MOST).await.map_err(io::Error::other)?;
        let kept = Arc::new(Kept {
            status: head.status,
            headers: head.headers,
            body,
            sources,
        });
        let answer = kept.answer();
        if kept.body.len() == length {
            self.insert(question, kept);
        }
        Ok(answer)
    }

    fn insert(&self, question: Question, kept: Arc<Kept>) {
        let mut table = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        table.taken += size(&question, &kept);
        let mut gone = table.answers.push(question, kept);
        loop {
            if let Some((question, kept)) = &gone {
                table.taken -= size(question, kept);
            }
            if table.taken <= ROOM {
                return;
            }
            gone = table.answers.pop_lru();
        }
    }
}

fn size(question: &Question, kept: &Kept) -> usize {
    HEAD + question.0.len() + kept.body.len()
}

fn number(value: &HeaderValue) -> Option<usize> {
    value.to_str().ok()?.parse().ok()
}
