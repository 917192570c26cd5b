//! The receiver is killed in the middle of its work. What it confirmed is there, once.

use std::time::Duration;

use crate::load::kill_and_count;

#[test]
fn what_was_confirmed_survives_a_kill() {
    let count = kill_and_count(64, Duration::from_millis(1_500));
    assert!(count.confirmed > 0, "the receiver answered nobody");
    assert!(count.unanswered > 0, "the kill came after all work");
    println!(
        "{} messages confirmed in {:?}, the slowest in {:?}; {} without an answer",
        count.confirmed,
        count.lasted,
        count.waits.iter().max(),
        count.unanswered,
    );
    assert_eq!((count.lost, count.doubled, count.missing), (0, 0, 0));
}
