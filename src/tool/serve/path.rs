//! From the path of a request to a file, and never to one outside the folder.

use std::fs;
use std::path::{Component, Path, PathBuf};

use percent_encoding::percent_decode_str;

/// The decoded parts of a path: `/agenda/taalcaf%C3%A9/` is `agenda`, `taalcafé`. `None` when a part
/// could mean something else to the file system than to us.
pub fn parts(path: &str) -> Option<Vec<String>> {
    let path = path.strip_prefix('/')?;
    let path = path.strip_suffix('/').unwrap_or(path);
    if path.is_empty() {
        return Some(Vec::new());
    }
    path.split('/')
        .map(|part| {
            let part = percent_decode_str(part).decode_utf8().ok()?.into_owned();
            is_plain(&part).then_some(part)
        })
        .collect()
}

fn is_plain(part: &str) -> bool {
    let mut components = Path::new(part).components();
    let one_name = matches!(
        (components.next(), components.next()),
        (Some(Component::Normal(name)), None) if name == part
    );
    // What starts with a point is somebody's housekeeping, except what the web itself keeps there.
    let hidden = part.starts_with('.') && part != ".well-known";
    one_name
        && !hidden
        && !part
            .chars()
            .any(|c| c.is_control() || c == '/' || c == '\\')
}

/// The file at `parts` in `folder`, if it is there. A link that leads out of the folder leads nowhere.
pub fn file_in(folder: &Path, parts: &[String]) -> Option<PathBuf> {
    let folder = fs::canonicalize(folder).ok()?;
    let mut path = folder.clone();
    path.extend(parts);
    let path = fs::canonicalize(path).ok()?;
    (path.starts_with(&folder) && path.is_file()).then_some(path)
}
