//! Ports that no site of this run had before.
//!
//! A browser keeps what came from an address, files for a year and a worker too, and it is lent to one test
//! after another. The system may give a port again as soon as a site is gone.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

static HAD: Mutex<Option<HashSet<u16>>> = Mutex::new(None);

/// Starts something on a port that the system chooses, until it is one that nothing had.
pub fn on_a_new_port<T>(start: impl Fn() -> T, port: impl Fn(&T) -> u16) -> T {
    // What came on a port that was had keeps it until another is found.
    let mut refused = Vec::new();
    loop {
        let started = start();
        let mut had = HAD.lock().unwrap_or_else(PoisonError::into_inner);
        if had.get_or_insert_default().insert(port(&started)) {
            return started;
        }
        drop(had);
        refused.push(started);
    }
}

#[test]
fn what_was_had_does_not_come_back() {
    // Ports that the system gives to nobody.
    let given = Mutex::new([1, 1, 2].into_iter());
    let start = || given.lock().ok()?.next();
    let one = || on_a_new_port(start, |port| port.unwrap_or_default());
    assert_eq!([one(), one()], [Some(1), Some(2)]);
}
