//! A program that runs for as long as a test needs it, such as a browser's driver, with a folder for all
//! that it writes.
//!
//! Its keeper, a shell, ends it with all that it started and removes the folder. The system closes the
//! keeper's input when the tests end in whatever way, so that even a killed test run leaves nothing.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use tempfile::TempDir;

/// Starts the program, waits until nobody holds our input any more, and cleans up. A busy program gets
/// some time to end by itself, because what it has outside the folder only it can remove.
const KEEPER: &str = r#"
    folder=$1
    shift
    exec 3<&0
    "$@" </dev/null 2>/dev/null &
    program=$!
    read -r _ <&3
    trap '' TERM
    kill -TERM 0
    (sleep 5; kill -KILL $program) &
    wait $program
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        rm -rf "$folder" 2>/dev/null
        sleep 0.1
        [ -e "$folder" ] || break
    done
    kill -KILL 0
"#;

pub struct Kept {
    keeper: Child,
    /// Open as long as the program may want to say something.
    said: BufReader<ChildStdout>,
}

impl Kept {
    /// Starts a program. All that it needs beside its own files goes into the folder.
    pub fn start(folder: &Path, program: &Path, arguments: &[&OsStr], display: &str) -> Self {
        let mut keeper = Command::new("sh")
            .args(["-c", KEEPER, "keeper"])
            .args([folder, program])
            .args(arguments)
            .env("TMPDIR", folder)
            .env("HOME", folder)
            .env("XDG_RUNTIME_DIR", folder)
            .env("XDG_CONFIG_HOME", folder.join("config"))
            .env("XDG_CACHE_HOME", folder.join("cache"))
            .env("XDG_DATA_HOME", folder.join("data"))
            .env("DISPLAY", display)
            // Else a desktop may start services for it, which would stay.
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // A group of its own, so that the keeper can end all of it and nothing else.
            .process_group(0)
            .spawn()
            .expect("sh can be started");
        let said = BufReader::new(keeper.stdout.take().expect("the output is ours"));
        Kept { keeper, said }
    }

    /// The first that it says of which `find` makes something; `None` when it ends before that.
    pub fn first<T>(&mut self, find: impl Fn(&str) -> Option<T>) -> Option<T> {
        let lines = self.said.by_ref().lines();
        lines.map_while(Result::ok).find_map(|line| find(&line))
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        // Whether the keeper ended well makes no difference to us.
        _ = self.keeper.wait();
    }
}

/// A folder that a keeper removes.
pub fn folder() -> PathBuf {
    let folder = TempDir::with_prefix("bieb-browser-").expect("a temporary folder can be made");
    folder.keep()
}
