//! Messages a second, from many connections at once, and whether a kill in the middle loses any.

use std::time::Duration;

use crate::load::{Count, kill_and_count};
use crate::table::{Row, count, median, millis, nearly_all, row};

const SENDERS: [u64; 3] = [1, 64, 512];
const LOAD: Duration = Duration::from_secs(4);

pub fn rows() -> Vec<Row> {
    SENDERS.into_iter().flat_map(of).collect()
}

fn of(senders: u64) -> [Row; 3] {
    let counted = kill_and_count(senders, LOAD);
    let waits = counted.waits.iter();
    let waits: Vec<f64> = waits.map(|wait| wait.as_secs_f64() * 1e3).collect();
    let (middle, most) = (millis(median(waits.clone())), millis(nearly_all(waits)));
    let name = |what: &str| format!("feedback from {senders} at once: {what}");
    [
        row(name("messages a second"), count(rate(&counted)), ""),
        row(
            name("wait, median and 95 %"),
            format!("{middle}, {most}"),
            "",
        ),
        row(
            name("confirmed before a kill; lost; doubled"),
            [counted.confirmed, counted.lost, counted.doubled]
                .map(count)
                .join("; "),
            "…; 0; 0",
        ),
    ]
}

fn rate(counted: &Count) -> usize {
    (counted.confirmed as f64 / counted.lasted.as_secs_f64()) as usize
}
