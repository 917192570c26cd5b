//! The service worker: which files belong together, so that it keeps a version whole or not at all.

use std::io;

use super::app_files::AppFiles;

pub const FILE: &str = "sw.js";

/// The page in which the app makes any page, for when there is no connection.
pub const SHELL: &str = "app.html";

/// What stands in `public/sw.js` for us to fill.
const VERSION: &str = "const VERSION = 'unpublished';";
const FILES: &str = "const FILES = [];";

/// The worker of this version. An app without one gets an empty worker, which keeps nothing.
pub fn write(app: &AppFiles, version: &str) -> io::Result<String> {
    let Some(source) = app.worker() else {
        return Ok(String::new());
    };
    let source = std::fs::read_to_string(source)?;
    // The system asks for pictures itself when it installs the app; a visit does not need them.
    let names = app.names().filter(|name| !name.ends_with(".png"));
    let mut paths: Vec<String> = names.map(|name| format!("  '/{name}',\n")).collect();
    paths.push(format!("  '/{SHELL}',\n"));
    let source = source.replace(VERSION, &format!("const VERSION = '{version}';"));
    Ok(source.replace(FILES, &format!("const FILES = [\n{}];", paths.concat())))
}
