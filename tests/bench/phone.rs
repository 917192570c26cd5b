//! The first visit on a slow phone with a poor connection, beside an unstyled page of the same words and beside
//! two agendas in React with the same dates: in the same browser, in turns.

use std::fs;
use std::thread::sleep;
use std::time::Duration;

use bieb::tool::project;
use serde_json::{Value, json};

use crate::folder::{Folder, Served};
use crate::harness::Visitor;
use crate::peers::{PEERS, peer};
use crate::published::Published;
use crate::table::{Row, kilobytes, median, millis, row};
use crate::unstyled::unstyled;

const ROUNDS: usize = 7;

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
        const shown = () => [...document.querySelectorAll('main :is(article, .fc-list-event)')]
            .map(one => one.textContent).join();
        const before = shown();
        seen.typed = true;
        // Past the setter with which React knows what it wrote itself.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, 'taalcafé');
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

/// What was seen, and what came over the line with its headers.
const SEEN: &str = "({...seen, bytes: ['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))
    .reduce((sum, one) => sum + one.transferSize, 0)})";

/// The page that is visited.
const PAGE: &str = "/agenda";

/// What each kind of page took, visit by visit.
struct Visits {
    name: &'static str,
    seen: Vec<Value>,
}

pub fn rows() -> Vec<Row> {
    let ours = Published::of(project::content());
    let bare = Folder::new();
    let page = fs::read_to_string(ours.path().join("agenda/index.html"));
    bare.write(
        "index.html",
        &unstyled(&page.expect("the agenda is published")),
    );
    let others = PEERS.map(|(name, source)| (name, peer(source)));
    let others = [("an unstyled page of the same words", bare)]
        .into_iter()
        .chain(others);
    // Each is served once: only our own leaves something behind in a browser, its worker.
    let others: Vec<(&str, Served)> = others
        .map(|(name, folder)| (name, folder.serve()))
        .collect();

    let visits = |name| Visits {
        name,
        seen: Vec::new(),
    };
    let mut of_ours = visits("ours");
    let mut of_others: Vec<Visits> = others.iter().map(|(name, _)| visits(name)).collect();
    for _ in 0..ROUNDS {
        let server = ours.serve();
        of_ours.seen.push(visit(server.url("")));
        for (visits, (_, served)) in of_others.iter_mut().zip(&others) {
            visits.seen.push(visit(served.url("")));
        }
    }
    table(&of_ours, &of_others)
}

fn table(ours: &Visits, others: &[Visits]) -> Vec<Row> {
    let phone = "/agenda on the slow phone";
    let seconds = |value: f64| format!("{:.2} s", value / 1000.0);
    let bytes = |value: f64| kilobytes(value as usize);
    let mut rows = Vec::new();
    for (what, key, budget) in [
        ("first paint", "paint", "≤ 1.5 × unstyled"),
        ("largest paint", "largest", "≤ 1.5 × unstyled"),
    ] {
        let (app, limit) = (ours.median(key), others[0].median(key));
        let measured = format!("{} = {:.2} ×", millis(app), app / limit);
        rows.push(row(format!("{what}, {phone}"), measured, budget));
        rows.extend(others.iter().map(|one| one.row(key, millis)));
    }
    let peers = &others[1..];
    for (what, key, budget, say) in [
        (
            "ready: the app is there",
            "ready",
            "",
            &seconds as &dyn Fn(f64) -> String,
        ),
        (
            "usable: a search is answered",
            "usable",
            "≤ 1.8 s",
            &seconds,
        ),
        ("transferred", "bytes", "", &bytes),
    ] {
        rows.push(row(
            format!("{what}, {phone}"),
            say(ours.median(key)),
            budget,
        ));
        rows.extend(peers.iter().map(|one| one.row(key, say)));
    }
    let shift = format!("{:.3}", ours.median("shift"));
    rows.push(row(format!("layout shift, {phone}"), shift, "0.00"));
    rows
}

impl Visits {
    fn median(&self, key: &str) -> f64 {
        let values = self.seen.iter().filter_map(|seen| seen[key].as_f64());
        median(values.collect())
    }

    fn row(&self, key: &str, say: impl Fn(f64) -> String) -> Row {
        row(format!("… {}", self.name), say(self.median(key)), "")
    }
}

/// What a visit with an empty cache sees.
fn visit(site: String) -> Value {
    let page = [&site, PAGE].concat();
    let visitor = Visitor::at(site);
    // Not each of these sites has an icon.
    visitor.expect_errors("favicon.ico");
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
    visitor.cdp("Page.navigate", json!({"url": page}));
    // Looking more often would take time from the page.
    sleep(WATCHED);
    visitor.js(SEEN)
}
