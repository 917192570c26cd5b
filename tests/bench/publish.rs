//! Making the site of 1,000 activities with its calendars, feeds and pictures, when the app is built.

use std::fs;
use std::time::Instant;

use bieb::tool::project;
use bieb::tool::publish::{BaseUrl, Order, publish};
use serde_json::Value;
use tempfile::TempDir;

use crate::content::file;
use crate::native::now;
use crate::published::app;
use crate::table::{Row, count, row};

pub fn rows() -> Vec<Row> {
    let folder = TempDir::new().expect("a temporary folder can be made");
    let content = folder.path().join("content");
    fs::create_dir(&content).expect("the folder is ours");
    for name in ["library.json", "reading-tips.json", "help.json"] {
        let from = project::content().join(name);
        fs::copy(from, content.join(name)).expect("the content ships with the project");
    }
    fs::write(content.join("events.json"), file(1_000)).expect("the folder is ours");
    let order = Order {
        content,
        out: folder.path().join("site"),
        base_url: BaseUrl::parse("https://app.voorbeeld.nl").ok(),
        now: now(),
        app: Some(app()),
    };
    let timed = || {
        let started = Instant::now();
        let outcome = publish(&order).unwrap_or_else(|failure| panic!("{failure}"));
        (
            outcome.pages,
            format!("{:.1} s", started.elapsed().as_secs_f64()),
        )
    };
    let (pages, first) = timed();
    let (_, again) = timed();
    let mut changed: Value = serde_json::from_str(&file(1_000)).expect("it is JSON");
    changed["events"][0]["title"] = "Iets anders".into();
    fs::write(order.content.join("events.json"), changed.to_string()).expect("the folder is ours");
    let (_, with_change) = timed();
    vec![
        row(
            format!("publish, 1,000 activities, {} pages", count(pages)),
            first,
            "≤ 4 s",
        ),
        row("… once more, nothing changed", again, ""),
        row("… once more, one activity changed", with_change, "≤ 1 s"),
    ]
}
