//! The first visit on a slow phone with a poor connection, beside a plain page with the same content.
//!
//! The plain page is the published one without its scripts, from the same server, in the same browser,
//! in turns. So the ratio says what the app costs whoever only reads.

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use bieb::tool::compress::{Effort, write_beside};
use bieb::tool::project;
use bieb::tool::serve::Server;
use serde_json::{Value, json};

use crate::harness::{Site, Visitor};
use crate::published::Published;
use crate::table::{Row, median, millis, row};

const ROUNDS: usize = 9;

/// How long a page is watched.
const WATCHED: Duration = Duration::from_secs(5);

/// Notes when something is painted, jumps, and when a first search is answered.
const WATCH: &str = "(() => {
    const seen = window.seen = {paint: 0, largest: 0, shift: 0, ready: 0, usable: 0};
    const watch = (type, note) => new PerformanceObserver(list => list.getEntries().forEach(note))
        .observe({type, buffered: true});
    watch('paint', one => { if (one.name === 'first-contentful-paint') seen.paint = one.startTime; });
    watch('largest-contentful-paint', one => { if (!seen.typed) seen.largest = one.startTime; });
    watch('layout-shift', one => { if (!seen.typed) seen.shift += one.value; });
    const afterPaint = then => requestAnimationFrame(() => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = then;
        port2.postMessage(null);
    });
    const search = () => {
        const field = document.querySelector('input[type=search]');
        // Not the count: that is said after a pause.
        const shown = () => [...document.querySelectorAll('main article')].map(one => one.textContent).join();
        const before = shown();
        seen.typed = true;
        field.value = 'taalcafé';
        field.dispatchEvent(new InputEvent('input', {bubbles: true}));
        const look = () => {
            if (shown() !== before) seen.usable = performance.now();
            else afterPaint(look);
        };
        afterPaint(look);
    };
    const isReady = () => document.documentElement?.dataset.app === 'ready';
    const wait = new MutationObserver(() => {
        if (!isReady()) return;
        wait.disconnect();
        seen.ready = performance.now();
        // Two frames, so that what the app drew is seen before the search changes it.
        afterPaint(() => afterPaint(search));
    });
    wait.observe(document, {subtree: true, attributes: true, attributeFilter: ['data-app']});
})()";

pub fn rows() -> Vec<Row> {
    let app = Published::of(project::content());
    let plain = Published::of(project::content());
    without_scripts(&plain.path().join("agenda/index.html"));

    let (mut of_app, mut of_plain) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        of_plain.push(visit(&plain.serve()));
        of_app.push(visit(&app.serve()));
    }
    let of = |seen: &[Value], what: &str| {
        median(seen.iter().filter_map(|seen| seen[what].as_f64()).collect())
    };
    let beside = |what: &str, key: &str| {
        let (app, plain) = (of(&of_app, key), of(&of_plain, key));
        let name = format!(
            "{what}, /agenda on the slow phone (plain page: {})",
            millis(plain)
        );
        row(
            name,
            format!("{} = {:.2} ×", millis(app), app / plain),
            "1.0 ×",
        )
    };
    let usable = of(&of_app, "usable") / 1000.0;
    vec![
        beside("first paint", "paint"),
        beside("largest paint", "largest"),
        row(
            "usable: a search is answered, /agenda on the slow phone",
            format!("{usable:.2} s"),
            "≤ 2.5 s",
        ),
        row(
            "layout shift, /agenda on the slow phone",
            format!("{:.3}", of(&of_app, "shift")),
            "0.00",
        ),
    ]
}

/// What a visit with an empty cache sees.
fn visit(server: &Server) -> Value {
    // A tab of its own; the site behind it is not visited.
    let elsewhere = Site::shipped();
    let visitor = Visitor::of(&elsewhere);
    visitor.before_each_page(WATCH);
    visitor.cdp(
        "Emulation.setDeviceMetricsOverride",
        json!({"width": 360, "height": 740, "deviceScaleFactor": 2, "mobile": true}),
    );
    visitor.cdp("Network.enable", json!({}));
    visitor.cdp("Network.clearBrowserCache", json!({}));
    let bytes_a_second = 1_600_000 / 8;
    visitor.cdp(
        "Network.emulateNetworkConditions",
        json!({"offline": false, "latency": 150, "downloadThroughput": bytes_a_second,
            "uploadThroughput": bytes_a_second}),
    );
    visitor.cdp("Emulation.setCPUThrottlingRate", json!({"rate": 4}));
    visitor.cdp("Page.navigate", json!({"url": server.url("/agenda")}));
    // Looking more often would take time from the page.
    sleep(WATCHED);
    visitor.js("window.seen")
}

/// Takes the app out of a published page, and what only the app needs.
fn without_scripts(page: &Path) {
    let html = fs::read_to_string(page).expect("the agenda is published");
    let mut plain = String::new();
    let mut rest = html.as_str();
    while let Some(begin) = rest.find("<script") {
        plain += &rest[..begin];
        let end = rest[begin..].find("</script>").expect("a script ends");
        rest = &rest[begin + end + "</script>".len()..];
    }
    plain += rest;
    fs::write(page, &plain).expect("the site is ours");
    write_beside(page, plain.as_bytes(), Effort::OfMany).expect("the site is ours");
}
