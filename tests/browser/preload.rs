//! What the head of a page asks for in advance is what the app uses: nothing is loaded twice.

use serde_json::json;

use crate::harness::{Fault, Site, Visitor};

/// A worker would fetch all of it again, to keep it.
const NO_WORKER: &str =
    "ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error('nee'))";

const CONTENT: &str = "/content/";

/// The programs and content that the page loaded more than once, by its own account: also what then came from the
/// browser's copies.
const LOADED_AGAIN: &str =
    "performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname)
    .filter((path, at, all) => /[.](wasm|json)$/.test(path) && all.indexOf(path) < at)";

#[test]
fn each_file_is_loaded_once() {
    for (path, content) in [
        ("/", vec!["events", "library"]),
        ("/agenda", vec!["events", "library"]),
        ("/agenda/taalcafe-leerdam", vec!["events", "library"]),
        ("/leestips/0-4", vec!["events", "library", "reading-tips"]),
        ("/hulp", vec!["events", "help", "library"]),
        ("/nergens", vec!["library"]),
    ] {
        let site = Site::published().with_fault(CONTENT, Fault::None);
        let visitor = Visitor::of(&site);
        visitor.expect_errors("404");
        visitor.before_each_page(NO_WORKER).open(path);
        visitor.settle();
        assert_eq!(visitor.js(LOADED_AGAIN), json!([]), "{path}");
        for attribute in ["data-js", "data-wasm", "src"] {
            let file = site.named(attribute);
            assert_eq!(site.front().asked(&file), 1, "{path}: {file}");
        }
        for name in ["events", "help", "library", "reading-tips"] {
            let asked = site.front().asked(&format!("{CONTENT}{name}.json"));
            let wanted = usize::from(content.contains(&name));
            assert_eq!(asked, wanted, "{path}: {name}");
        }
    }
}
