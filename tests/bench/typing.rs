//! From a keystroke to the painted result, in Chromium, on the app as it ships.
//!
//! The keystroke is given at the beginning of a frame, and the time is taken in the first task after
//! that frame was painted: so it counts the app, style, layout and paint, and not the wait for the
//! screen, which is up to 17 ms whatever the app does.

use serde_json::Value;

use crate::content::{SIZES, events};
use crate::harness::{Site, Visitor};
use crate::table::{Row, count, median, millis, nearly_all, row};

/// Types a search letter by letter and deletes it again, as fast as people do.
const TYPE: &str = "(async () => {
    const field = document.querySelector('input[type=search]');
    // Not the count: that is said after a pause.
    const shown = () => [...document.querySelectorAll('main article')].map(one => one.textContent).join();
    const pause = time => new Promise(done => setTimeout(done, time));
    const type = words => new Promise(done => requestAnimationFrame(() => {
        const before = shown();
        const begun = performance.now();
        field.value = words;
        field.dispatchEvent(new InputEvent('input', {bubbles: true}));
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => done({took: performance.now() - begun, changed: shown() !== before});
        port2.postMessage(null);
    }));
    const taken = [];
    for (const words of ['taalcafé 12', 'spreekuur 4', 'voorlezen kinderen']) {
        for (let length = 1; length <= words.length; length++) {
            taken.push(await type(words.slice(0, length)));
            await pause(120);
        }
        await pause(600);
        taken.push(await type(''));
        await pause(600);
    }
    return taken;
})()";

pub fn rows() -> Vec<Row> {
    SIZES.iter().map(|size| of_size(*size)).collect()
}

fn of_size(size: usize) -> Row {
    let site = Site::with_events(events(size));
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.settle();
    // The first round is to warm up.
    visitor.js(TYPE);
    let taken: Vec<Value> = (0..3).flat_map(|_| all(&visitor.js(TYPE))).collect();
    // A letter that changes nothing paints nothing: it would only flatter the median.
    let times: Vec<f64> = taken
        .iter()
        .filter(|key| key["changed"] == true)
        .filter_map(|key| key["took"].as_f64())
        .collect();
    assert!(
        times.len() >= 20,
        "of {} keystrokes only {} changed what is shown in their frame",
        taken.len(),
        times.len()
    );
    let budget = match size {
        0..=500 => "≤ 8 ms",
        501..=5_000 => "≤ 16 ms",
        _ => "≤ 32 ms",
    };
    row(
        format!(
            "keystroke → painted result, {} occurrences (95 %)",
            count(size)
        ),
        format!(
            "{} ({})",
            millis(median(times.clone())),
            millis(nearly_all(times))
        ),
        budget,
    )
}

fn all(list: &Value) -> Vec<Value> {
    list.as_array().cloned().unwrap_or_default()
}
