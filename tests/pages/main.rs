//! Every page as HTML, drawn on the host: that it is whole, that its links lead somewhere, that it
//! says what the library promises, in plain words, and that no library is built into the code.

#![allow(
    clippy::too_many_lines,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test is a list of cases, and fails where one of them surprises"
)]

mod activities;
mod agenda;
mod crawl;
mod feedback;
mod front;
mod heard;
mod help;
mod html;
mod language;
mod other_library;
mod sheets;
mod statements;
mod strategy;
mod tasks;

use std::path::{Path, PathBuf};

use bieb::tool::render::{self, Renderer};

/// A Tuesday morning before Christmas, when some doors are open and some are not.
const NOW: &str = "2026-12-01T11:00:00";

/// The content that ships.
fn shipped() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content")
}

/// The site of a content folder.
fn site(folder: &Path) -> Renderer {
    site_at(folder, NOW)
}

fn site_at(folder: &Path, now: &str) -> Renderer {
    let sources = render::read(folder).expect("the folder has the four files");
    Renderer::new(&sources, now.parse().expect("a moment"))
}
