//! Opens what lies in a folder, and never what lies outside it, wherever links lead.

use std::fs::{File, Metadata};
use std::io;
use std::path::Path;

/// The file or folder `name` in `folder`, open for reading. A link that leads out of the folder leads
/// nowhere, and neither does what is no file and no folder: a pipe would keep us waiting.
pub fn open(folder: &Path, name: &Path) -> io::Result<(File, Metadata)> {
    let opened = open_any(folder, name)?;
    let data = opened.metadata()?;
    match data.is_file() || data.is_dir() {
        true => Ok((opened, data)),
        false => Err(io::ErrorKind::NotFound.into()),
    }
}

/// The kernel looks at each link itself, so nobody can put one there between our look and our reading.
#[cfg(target_os = "linux")]
fn open_any(folder: &Path, name: &Path) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags, ResolveFlags, open, openat2};
    use rustix::io::Errno;

    let inside = open(
        folder,
        OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC,
        Mode::empty(),
    )?;
    // Nonblocking: to open a pipe would wait for its other end.
    let reading = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    match openat2(inside, name, reading, Mode::empty(), ResolveFlags::BENEATH) {
        Ok(opened) => Ok(opened.into()),
        // A link out of the folder, a circle of links, a socket, a name that no disk can hold.
        Err(Errno::XDEV | Errno::LOOP | Errno::NXIO | Errno::NAMETOOLONG) => {
            Err(io::ErrorKind::NotFound.into())
        }
        // An old kernel, or a container that does not let us.
        Err(Errno::NOSYS | Errno::PERM) => open_checked(folder, name),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(target_os = "linux"))]
fn open_any(folder: &Path, name: &Path) -> io::Result<File> {
    open_checked(folder, name)
}

fn open_checked(folder: &Path, name: &Path) -> io::Result<File> {
    let folder = folder.canonicalize()?;
    let path = folder.join(name).canonicalize()?;
    let kind = path.metadata()?;
    match path.starts_with(&folder) && (kind.is_file() || kind.is_dir()) {
        true => File::open(path),
        false => Err(io::ErrorKind::NotFound.into()),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Read;
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn nothing_outside_the_folder_is_opened() {
        let top = tempfile::TempDir::new().unwrap();
        let at = |name: &str| top.path().join(name);
        fs::create_dir_all(at("site/deep")).unwrap();
        fs::write(at("secret"), "secret").unwrap();
        fs::write(at("site/page"), "page").unwrap();
        symlink("../secret", at("site/out")).unwrap();
        symlink(at("secret"), at("site/absolute")).unwrap();
        symlink("..", at("site/up")).unwrap();
        symlink("round", at("site/round")).unwrap();
        symlink("../page", at("site/deep/in")).unwrap();
        let pipe = std::process::Command::new("mkfifo")
            .arg(at("site/pipe"))
            .status();
        assert!(pipe.unwrap().success());
        for open in [
            |folder: &Path, name: &Path| open(folder, name).map(|(file, _)| file),
            open_checked,
        ] {
            let check = |name: &str, expected: Option<&str>| {
                let read = open(&at("site"), Path::new(name)).and_then(|mut file| {
                    let mut text = String::new();
                    file.read_to_string(&mut text).map(|_| text)
                });
                assert_eq!(read.ok().as_deref(), expected, "{name}");
            };
            check("page", Some("page"));
            check("deep/in", Some("page"));
            for nothing in [
                "out",
                "absolute",
                "up/secret",
                "round",
                "pipe",
                "page/x",
                "gone",
            ] {
                check(nothing, None);
            }
        }
    }
}
