//! The site as it is published, on a server of its own.

use std::path::{Path, PathBuf};

use bieb::tool::build;
use bieb::tool::publish::{Order, publish};
use bieb::tool::serve::{Options, Server};
use tempfile::TempDir;

use crate::native::now;

/// A published site in a temporary folder.
pub struct Published {
    folder: TempDir,
}

impl Published {
    /// The site of a folder with content, made on 1 December 2026.
    pub fn of(content: PathBuf) -> Self {
        let folder = TempDir::new().expect("a temporary folder can be made");
        let site = Published { folder };
        publish(&Order {
            content,
            out: site.path(),
            base_url: None,
            now: now(),
            app: Some(app()),
        })
        .unwrap_or_else(|failure| panic!("{failure}"));
        site
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    pub fn serve(&self) -> Server {
        serve(&self.path())
    }
}

/// The built app, which `cargo bench` builds when it is stale.
pub fn app() -> PathBuf {
    build::ensure_app().unwrap_or_else(|failure| panic!("{failure}"))
}

pub fn serve(site: &Path) -> Server {
    Server::start(Options::new(site)).unwrap_or_else(|failure| panic!("{failure}"))
}
