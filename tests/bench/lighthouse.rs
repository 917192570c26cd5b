//! The first visit as Lighthouse sees it with its throttling applied, beside an unstyled page of the same words.
//! Each request there waits for 562 ms, so this shows what stands between a visitor and the first paint.

use std::fs;

use bieb::tool::project;
use serde_json::Value;

use crate::folder::Folder;
use crate::harness::machine;
use crate::published::Published;
use crate::table::{Row, median, millis, row};
use crate::unstyled::unstyled;

const ROUNDS: usize = 5;

const PAGES: [&str; 3] = ["/agenda", "/", "/agenda/taalcafe-leerdam/2026-12-01"];

const OPTIONS: [&str; 2] = [
    "--throttling-method=devtools",
    "--only-audits=first-contentful-paint,largest-contentful-paint,interactive,cumulative-layout-shift",
];

pub fn rows() -> Vec<Row> {
    let ours = Published::of(project::content());
    PAGES.iter().flat_map(|page| of_page(&ours, page)).collect()
}

fn of_page(ours: &Published, page: &str) -> Vec<Row> {
    let html = ours.path().join(&page[1..]).join("index.html");
    let html = fs::read_to_string(html).expect("the page is published");
    let bare = Folder::new();
    bare.write("index.html", &unstyled(&html));
    let (server, served) = (ours.serve(), bare.serve());
    let (mut of_ours, mut of_bare) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        of_bare.push(look(&served.url(page)));
        of_ours.push(look(&server.url(page)));
    }
    let median_of = |reports: &[Value], audit: &str| {
        let values = reports
            .iter()
            .filter_map(|report| report["audits"][audit]["numericValue"].as_f64());
        median(values.collect())
    };
    let paint = |what: &str, audit: &str| {
        let (app, limit) = (median_of(&of_ours, audit), median_of(&of_bare, audit));
        let name = format!(
            "{what}, {page}, Lighthouse (unstyled page: {})",
            millis(limit)
        );
        let measured = format!("{} = {:.2} ×", millis(app), app / limit);
        row(name, measured, "≤ 1.05 × unstyled")
    };
    let interactive = median_of(&of_ours, "interactive") / 1000.0;
    vec![
        paint("first paint", "first-contentful-paint"),
        paint("largest paint", "largest-contentful-paint"),
        row(
            format!("interactive, {page}, Lighthouse"),
            format!("{interactive:.2} s"),
            "≤ 2.6 s",
        ),
        row(
            format!("layout shift, {page}, Lighthouse"),
            format!("{:.3}", median_of(&of_ours, "cumulative-layout-shift")),
            "0.00",
        ),
    ]
}

fn look(url: &str) -> Value {
    machine::lighthouse(url, &OPTIONS).unwrap_or_else(|missing| panic!("{missing}"))
}
