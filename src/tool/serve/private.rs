//! Where the inbox may not be: in a folder that everyone can read from.

use std::path::{Path, PathBuf};

use crate::tool::failure::Failure;

/// Errors: the inbox lies in one of the folders, and would be served with it.
pub fn expect_outside<'f>(
    inbox: &Path,
    served: impl IntoIterator<Item = &'f PathBuf>,
) -> Result<(), Failure> {
    let file = real(inbox);
    match served
        .into_iter()
        .find(|folder| file.starts_with(real(folder)))
    {
        None => Ok(()),
        Some(folder) => Err(Failure::new(format!(
            "Het bestand {} met berichten ligt in {}, en wat daar ligt kan iedereen lezen. Kies met --inbox \
             een andere plek.",
            inbox.display(),
            folder.display()
        ))),
    }
}

/// The path without links and detours. Of a file that is not there yet: in its folder.
fn real(path: &Path) -> PathBuf {
    let in_folder = || {
        let (folder, name) = (path.parent()?, path.file_name()?);
        let folder = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        Some(folder.canonicalize().ok()?.join(name))
    };
    path.canonicalize()
        .ok()
        .or_else(in_folder)
        .unwrap_or_else(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_inbox_is_not_where_everyone_can_read() {
        let folder = tempfile::TempDir::new().unwrap();
        let at = |path: &str| folder.path().join(path);
        std::fs::create_dir_all(at("site/deep")).unwrap();
        std::fs::create_dir_all(at("content")).unwrap();
        std::fs::write(at("site/there.sqlite"), "").unwrap();
        let served = [at("site"), at("content")];
        let check = |inbox: &str, is_outside: bool| {
            let outcome = expect_outside(&at(inbox), &served);
            assert_eq!(outcome.is_ok(), is_outside, "{inbox}");
        };
        check("inbox.sqlite", true);
        check("site.sqlite", true);
        check("site/../inbox.sqlite", true);
        check("site/inbox.sqlite", false);
        check("site/there.sqlite", false);
        check("site/deep/inbox.sqlite", false);
        check("content/inbox.sqlite", false);
        check("content/../site/inbox.sqlite", false);
    }
}
