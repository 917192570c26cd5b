//! What a first visit of the agenda downloads, compressed with Brotli's best: what the browser asks for, and
//! what it asks for only when it has a window to show (its icon, the manifest).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use bieb::tool::project;
use serde_json::Value;

use crate::folder::packed;
use crate::harness::Visitor;
use crate::published::Published;
use crate::table::{Row, kilobytes, row};

/// The paths of the files that the page named, or that its scripts asked for.
const ASKED: &str = "[
    ...performance.getEntriesByType('resource').map(one => one.name),
    ...[...document.querySelectorAll('link[rel=icon], link[rel=manifest]')].map(link => link.href),
].map(url => new URL(url)).filter(url => url.origin === location.origin).map(url => url.pathname)";

pub fn rows() -> Vec<Row> {
    let site = Published::of(project::content());
    let asked = first_visit(&site);
    let root = site.path();
    let size = |file: &String| {
        let bytes = fs::read(root.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        packed(&bytes).len().min(bytes.len())
    };
    let mut sizes: BTreeMap<&str, usize> = BTreeMap::new();
    for file in &asked {
        *sizes.entry(kind(file)).or_default() += size(file);
    }
    let all = sizes.values().sum();
    let mut rows = vec![row(
        format!(
            "first visit of /agenda, everything, {} files, brotli",
            asked.len()
        ),
        kilobytes(all),
        "≤ 240 kB",
    )];
    rows.extend(sizes.into_iter().map(|(kind, size)| {
        let budget = if kind == "wasm" { "≤ 195 kB" } else { "" };
        row(format!("… of which {kind}"), kilobytes(size), budget)
    }));
    let later: Vec<String> = programs(&root)
        .into_iter()
        .filter(|file| !asked.contains(file))
        .collect();
    rows.push(row(
        "the code of other pages, when one is opened or kept for later",
        kilobytes(later.iter().map(size).sum()),
        "",
    ));
    rows
}

/// The files of a visit, by their names in the published folder. The worker asks for more when all this is there,
/// and that is not counted.
fn first_visit(site: &Published) -> BTreeSet<String> {
    let server = site.serve();
    let visitor = Visitor::at(server.url(""));
    visitor.open("/agenda");
    visitor.settle();
    let asked = visitor.js(ASKED);
    let asked = asked
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str);
    let files = asked.map(|path| path.trim_start_matches('/').to_owned());
    files.chain(["agenda/index.html".to_owned()]).collect()
}

/// The programs beside the pages.
fn programs(root: &Path) -> Vec<String> {
    let files = fs::read_dir(root).expect("the site is ours").flatten();
    let names = files.map(|file| file.file_name().to_string_lossy().into_owned());
    names.filter(|name| name.ends_with(".wasm")).collect()
}

fn kind(file: &str) -> &str {
    match file.rsplit_once('.') {
        Some((_, "json")) => file.trim_start_matches("content/"),
        Some((_, "svg" | "png" | "webmanifest")) => "icons",
        Some((_, ending)) => ending,
        None => file,
    }
}
