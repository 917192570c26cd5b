//! How far long work is, for whoever waits for it.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Shorter than this nobody wonders.
const PAUSE: Duration = Duration::from_secs(2);

/// Counts the pages that are done, and says so now and then.
pub struct Progress {
    total: usize,
    done: AtomicUsize,
    said: Mutex<Instant>,
}

impl Progress {
    pub fn new(total: usize) -> Self {
        Progress {
            total,
            done: AtomicUsize::new(0),
            said: Mutex::new(Instant::now()),
        }
    }

    /// One more is done.
    pub fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        // Whoever finds it taken leaves the saying to the other.
        let Ok(mut said) = self.said.try_lock() else {
            return;
        };
        if said.elapsed() >= PAUSE {
            *said = Instant::now();
            eprintln!("{done} van {} pagina's gemaakt.", self.total);
        }
    }
}
