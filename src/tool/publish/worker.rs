//! The service worker: which files belong together, so that it keeps a version whole or not at all.

use std::io;

use super::app_files::AppFiles;
use super::minify;
use super::template::integrity;
use crate::app::route::Route;
use crate::tool::headers::CachePolicy;

pub const FILE: &str = "sw.js";

/// The page in which the app makes any page, for when there is no connection.
pub const SHELL: &str = "app.html";

/// What stands in `public/sw.js` for us to fill.
const VERSION: &str = "const VERSION = 'unpublished';";
const FILES: &str = "const FILES = {};";
const ROUTES: &str = "const ROUTES = [];";

/// The worker of this version. An app without one gets an empty worker, which keeps nothing.
pub fn write(app: &AppFiles, version: &str) -> io::Result<String> {
    let Some(source) = app.worker() else {
        return Ok(String::new());
    };
    // A name that stays while the bytes change belongs to no version. The system asks for pictures itself
    // when it installs the app; a visit does not need them.
    let paths = app.names().map(|name| format!("/{name}"));
    let mut files = String::new();
    for path in paths.filter(|path| CachePolicy::for_path(path) == CachePolicy::Immutable) {
        files += &format!("  '{path}': '{}',\n", integrity(&app.bytes(&path)?));
    }
    let routes: String = Route::PATTERNS
        .iter()
        .map(|pattern| format!("  '{pattern}',\n"))
        .collect();
    let source = source.replace(VERSION, &format!("const VERSION = '{version}';"));
    let source = source.replace(FILES, &format!("const FILES = {{\n{files}}};"));
    let source = source.replace(ROUTES, &format!("const ROUTES = [\n{routes}];"));
    Ok(minify::script(&source))
}
