//! What an answer was made from: the files that were looked at for it, and how each of them was.

use std::fs::{self, Metadata};
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

/// The clock of a disk has ticks: what was changed less than this ago may change once more without looking any
/// different.
const SETTLED: Duration = Duration::from_secs(2);

/// Notes them while an answer is made.
#[derive(Clone, Default)]
pub struct Notes(Arc<Mutex<Sources>>);

/// All that an answer depends on.
#[derive(Default)]
pub struct Sources {
    files: Vec<(PathBuf, Option<State>)>,
    depends_on_more: bool,
}

impl Notes {
    /// The file `path` was looked at; `None`: it is not there.
    pub fn looked_at(&self, path: PathBuf, data: Option<&Metadata>) {
        let state = data.map(State::new);
        self.with(|sources| sources.files.push((path, state)));
    }

    /// The answer depends on more than the state of the files that are noted.
    pub fn depends_on_more(&self) {
        self.with(|sources| sources.depends_on_more = true);
    }

    /// What was noted. `None`: it does not tell when the answer would be another one.
    pub fn sources(&self) -> Option<Sources> {
        let sources = self.with(std::mem::take);
        let is_settled = |(_, state): &(PathBuf, Option<State>)| {
            state.as_ref().is_none_or(|state| state.is_settled())
        };
        (!sources.depends_on_more && sources.files.iter().all(is_settled)).then_some(sources)
    }

    fn with<T>(&self, change: impl FnOnce(&mut Sources) -> T) -> T {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Sources {
    /// Whether all of it is still as it was.
    pub fn are_unchanged(&self) -> bool {
        self.files
            .iter()
            .all(|(path, was)| match fs::metadata(path) {
                Ok(data) => was.as_ref().is_some_and(|was| *was == State::new(&data)),
                Err(error) => was.is_none() && error.kind() == io::ErrorKind::NotFound,
            })
    }
}

/// How a file was: another file, other bytes in it or another date make another state.
#[derive(PartialEq)]
struct State {
    length: u64,
    modified: Option<SystemTime>,
    #[cfg(unix)]
    of_unix: OfUnix,
}

/// Which file it is, and when anything about it was changed, which nobody can set.
#[cfg(unix)]
#[derive(PartialEq)]
struct OfUnix {
    device: u64,
    number: u64,
    changed: (i64, i64),
}

impl State {
    fn new(data: &Metadata) -> State {
        #[cfg(unix)]
        use std::os::unix::fs::MetadataExt;

        State {
            length: data.len(),
            modified: data.modified().ok(),
            #[cfg(unix)]
            of_unix: OfUnix {
                device: data.dev(),
                number: data.ino(),
                changed: (data.ctime(), data.ctime_nsec()),
            },
        }
    }

    fn is_settled(&self) -> bool {
        #[cfg(unix)]
        let changed = u64::try_from(self.of_unix.changed.0)
            .ok()
            .and_then(|seconds| SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(seconds)));
        #[cfg(not(unix))]
        let changed = self.modified;
        let since = changed.and_then(|changed| changed.elapsed().ok());
        since.is_some_and(|since| since > SETTLED)
    }
}
