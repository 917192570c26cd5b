//! What a first visit of the agenda downloads, compressed with Brotli's best.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use bieb::tool::compress::{Effort, Encoding, compress};
use bieb::tool::project;

use crate::published::Published;
use crate::table::{Row, kilobytes, row};

pub fn rows() -> Vec<Row> {
    let site = Published::of(project::content());
    let root = site.path();
    let html = fs::read_to_string(root.join("agenda/index.html")).expect("the agenda is published");
    // Phones ask for this picture only when someone puts the app beside the others.
    let html = html.replace("<link rel=\"apple-touch-icon\" href=\"/icon-192.png\">", "");
    // All other files that the page names, and what the running app asks for.
    let mut files = vec![
        "agenda/index.html",
        "content/events.json",
        "content/library.json",
    ];
    let named = html.split('"').filter_map(|text| text.strip_prefix('/'));
    files.extend(named.filter(|name| name.contains('.') && root.join(name).is_file()));
    files.sort_unstable();
    files.dedup();
    // Phones that know modules do not ask for it.
    files.retain(|file| !file.starts_with("too-old-"));
    let later: Vec<String> = fs::read_dir(root)
        .expect("the site is there")
        .map(|file| file.expect("the site is there").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".wasm") && !files.contains(&name.as_str()))
        .collect();

    let mut sizes: BTreeMap<&str, usize> = BTreeMap::new();
    for file in &files {
        *sizes.entry(kind(file)).or_default() += packed(&root.join(file));
    }
    let all = sizes.values().sum();
    let mut rows = vec![row(
        "first visit of /agenda, everything, brotli",
        kilobytes(all),
        "≤ 200 kB",
    )];
    rows.extend(sizes.into_iter().map(|(kind, size)| {
        let budget = if kind == "wasm" { "≤ 170 kB" } else { "" };
        row(format!("… of which {kind}"), kilobytes(size), budget)
    }));
    let later = later.iter().map(|file| packed(&root.join(file))).sum();
    rows.push(row(
        "the code of other pages, when one is opened or kept for later",
        kilobytes(later),
        "",
    ));
    rows
}

fn kind(file: &str) -> &str {
    match file.rsplit_once('.') {
        Some((_, "json")) => file.trim_start_matches("content/"),
        Some((_, "svg" | "png" | "webmanifest")) => "icons",
        Some((_, ending)) => ending,
        None => file,
    }
}

fn packed(file: &Path) -> usize {
    let bytes = fs::read(file).expect("the site is ours");
    let packed = compress(&bytes, Encoding::Brotli, Effort::Thorough).expect("memory is enough");
    packed.len().min(bytes.len())
}
