//! The power fails just after publishing: on a disk of its own, copied at that moment, so that what had not
//! reached it is gone.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::folder::{Folder, NOW};

/// Runs a line of the shell with the disk of a test at `$1`. What is mounted there is seen by nobody else and
/// is gone with the shell.
fn with_disk(disk: &Path, at: &Path, line: &str, arguments: &[&Path]) -> Output {
    let line = format!("mount -o loop \"$0\" \"$1\" && shift && {line}");
    let mut shell = Command::new("unshare");
    shell.args(["--mount", "sh", "-c", &line]).arg(disk).arg(at);
    shell.args(arguments).output().expect("unshare is there")
}

/// An empty disk. `None`: this machine does not let us mount one, and then the order of the system calls, in
/// a test of its own, is all that can be shown.
fn new_disk(site: &Folder) -> Option<std::path::PathBuf> {
    let disk = site.path().join("disk");
    let file = fs::File::create(&disk).expect("the folder is ours");
    file.set_len(64 << 20).expect("a hole takes no room");
    fs::create_dir(site.path().join("mounted")).expect("the folder is ours");
    let mut make = Command::new("mkfs.ext4");
    let made = make.arg("-q").arg(&disk).output();
    let is_made = made.is_ok_and(|made| made.status.success());
    let is_mounted = is_made
        && with_disk(&disk, &site.path().join("mounted"), "true", &[])
            .status
            .success();
    if !is_mounted {
        eprintln!("No disk can be mounted here.");
    }
    is_mounted.then_some(disk)
}

/// Publishes on the disk, with a last line for the shell, and expects it to go well.
#[track_caller]
fn publish_on(disk: &Path, site: &Folder, and_then: &str) {
    let mounted = site.path().join("mounted");
    let line = format!(
        "\"$1\" publish --now {NOW} --app \"$2\" --content \"$3\" --base-url https://app.voorbeeld.nl \
         --out \"$4/site\" && {and_then}"
    );
    let bieb = Path::new(env!("CARGO_BIN_EXE_bieb"));
    let app = site.order.app.as_ref().expect("it is given");
    let cut = site.path().join("cut");
    // The first one is where the disk is, and shift has taken that away.
    let arguments = [bieb, app, &site.order.content, &mounted, disk, &cut];
    let said = with_disk(disk, &mounted, &line, &arguments);
    assert!(
        said.status.success(),
        "{}",
        String::from_utf8_lossy(&said.stderr)
    );
}

/// How many files on the disk are as they were published in the folder of the test, and how many are not.
fn compared(disk: &Path, site: &Folder) -> (usize, usize) {
    let mounted = site.path().join("mounted");
    let out = site.path().join("seen");
    let copied = with_disk(
        disk,
        &mounted,
        "cp -r \"$1/site\" \"$2\"",
        &[&mounted, &out],
    );
    assert!(copied.status.success(), "the site is on the disk");
    let files = site.files();
    let is_same = |file: &&(std::path::PathBuf, Vec<u8>, std::time::SystemTime)| {
        let name = file.0.strip_prefix(&site.order.out);
        let seen = fs::read(out.join(name.expect("it is in the site")));
        seen.is_ok_and(|bytes| bytes == file.1)
    };
    let same = files.iter().filter(is_same).count();
    fs::remove_dir_all(&out).expect("the folder is ours");
    (same, files.len() - same)
}

#[test]
fn a_site_is_whole_when_the_power_fails_after_publishing() {
    let site = Folder::with_one_event();
    let Some(disk) = new_disk(&site) else { return };
    site.publish().expect("the content is good");
    let cut = site.path().join("cut");
    // At once, and while the system writes by itself what it has not written yet.
    let later =
        "cp \"$5\" \"$6\" && sleep 6 && cp \"$5\" \"$6-6\" && sleep 6 && cp \"$5\" \"$6-12\"";
    // The first time there is nothing to exchange it with.
    for _ in 0..2 {
        publish_on(&disk, &site, later);
        for name in ["cut", "cut-6", "cut-12"] {
            let cut = cut.with_file_name(name);
            assert_eq!(compared(&cut, &site), (site.files().len(), 0), "{name}");
        }
    }
}

#[test]
fn a_site_that_is_broken_on_the_disk_is_mended() {
    let site = Folder::with_one_event();
    let Some(disk) = new_disk(&site) else { return };
    site.publish().expect("the content is good");
    let (mounted, cut) = (site.path().join("mounted"), site.path().join("cut"));
    // A program that does not wait: the names reach the disk with those of another file, their bytes do not.
    let copied = with_disk(
        &disk,
        &mounted,
        "cp -r \"$1\" \"$2/site\" && touch \"$2/x\" && sync \"$2/x\" && cp \"$3\" \"$4\"",
        &[&site.order.out, &mounted, &disk, &cut],
    );
    assert!(copied.status.success());
    let (_, broken) = compared(&cut, &site);
    assert!(broken > site.files().len() / 2, "{broken}");
    publish_on(&cut, &site, "true");
    assert_eq!(compared(&cut, &site), (site.files().len(), 0));
}
