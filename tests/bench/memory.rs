//! What 200 filter changes leave behind in a tab with 5,000 occurrences.

use serde_json::{Value, json};

use crate::content::events;
use crate::harness::{Site, Visitor};
use crate::table::{Row, row};

const SIZE: usize = 5_000;

/// Keeps hold of the memory of the app, which it does not show.
const WATCH: &str = "(() => {
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const real = WebAssembly[name];
        WebAssembly[name] = async (...given) => {
            const made = await real.apply(WebAssembly, given);
            // A later part of the program has none of its own.
            window.appMemory = (made.instance ?? made).exports.memory ?? window.appMemory;
            return made;
        };
    }
})()";

/// Changes one choice after the other and ends with none. Slowly, because browsers refuse to write the
/// address more often.
fn change(times: usize) -> String {
    format!(
        "(async () => {{
            const pause = time => new Promise(done => setTimeout(done, time));
            const set = (field, value) => {{
                field.value = value;
                field.dispatchEvent(new Event('change', {{bubbles: true}}));
            }};
            for (let at = 0; at < {times}; at++) {{
                const fields = [...document.querySelectorAll('[role=search] select')];
                const field = fields[at % fields.length];
                const options = [...field.options];
                set(field, options[at % options.length].value);
                await pause(160);
            }}
            for (const field of document.querySelectorAll('[role=search] select')) {{
                set(field, '');
                await pause(160);
            }}
            await pause(1000);
        }})()"
    )
}

struct Held {
    heap: f64,
    wasm: f64,
    nodes: f64,
    listeners: f64,
}

pub fn rows() -> Vec<Row> {
    let site = Site::with_events(events(SIZE));
    let visitor = Visitor::of(&site);
    visitor.before_each_page(WATCH);
    visitor.cdp("Performance.enable", json!({}));
    visitor.open("/agenda");
    visitor.settle();
    // What is made once, such as the parts of the page that show for the first time.
    run(&visitor, 40);
    let before = held(&visitor);
    for _ in 0..5 {
        run(&visitor, 40);
    }
    let after = held(&visitor);
    let megabytes = |bytes: f64| bytes / 1_000_000.0;
    let (heap, wasm) = (megabytes(before.heap), megabytes(before.wasm));
    vec![
        row(
            "memory after 200 filter changes, 5,000 occurrences",
            format!(
                "{:+.2} MB",
                megabytes(after.heap + after.wasm - before.heap - before.wasm)
            ),
            "no growth",
        ),
        row(
            "… JavaScript heap",
            format!("{heap:.2} → {:.2} MB", megabytes(after.heap)),
            "",
        ),
        row(
            "… WebAssembly memory",
            format!("{wasm:.2} → {:.2} MB", megabytes(after.wasm)),
            "",
        ),
        row("… nodes", format!("{} → {}", before.nodes, after.nodes), ""),
        row(
            "… event listeners",
            format!("{} → {}", before.listeners, after.listeners),
            "",
        ),
    ]
}

/// In pieces, because the harness waits three minutes at most for an answer.
fn run(visitor: &Visitor, times: usize) {
    visitor.js(&change(times));
}

fn held(visitor: &Visitor) -> Held {
    for _ in 0..3 {
        visitor.cdp("HeapProfiler.collectGarbage", json!({}));
        std::thread::sleep(std::time::Duration::from_millis(200));
    }
    let metrics = visitor.cdp("Performance.getMetrics", json!({}));
    let metric = |name: &str| {
        let all = metrics["metrics"].as_array().into_iter().flatten();
        let found = all.into_iter().find(|metric| metric["name"] == name);
        found
            .and_then(|metric| metric["value"].as_f64())
            .unwrap_or(f64::NAN)
    };
    let wasm = visitor.js("window.appMemory.buffer.byteLength");
    Held {
        heap: metric("JSHeapUsedSize"),
        wasm: wasm
            .as_f64()
            .unwrap_or_else(|| panic!("no memory: {}", Value::to_string(&wasm))),
        nodes: metric("Nodes"),
        listeners: metric("JSEventListeners"),
    }
}
