//! A new site takes the place of the old one whole or not at all, and keeps what did not change.

use std::collections::BTreeMap;
use std::fs;
#[cfg(unix)]
use std::path::Path;

use crate::folder::{Folder, ONE_EVENT};

#[test]
fn content_with_errors_leaves_the_old_site_as_it_was() {
    let site = Folder::with_one_event();
    site.publish().expect("the content is good");
    let before = site.files();

    let broken = ONE_EVENT.replace("2027-01-12T10:00", "morgen");
    site.write_content("events.json", &broken);
    let refused = site
        .publish()
        .expect_err("the content has an error")
        .to_string();
    assert!(
        refused.contains("knutselen") && refused.contains("start"),
        "{refused}"
    );
    assert!(before == site.files());
}

#[test]
fn the_same_again_is_the_same_files() {
    let mut site = Folder::with_one_event();
    site.publish().expect("the content is good");
    let before = site.files();

    // A minute later nothing is different but the clock.
    site.order.now += chrono::Duration::minutes(1);
    site.publish().expect("the content is good");
    for (one, other) in before.iter().zip(&site.files()) {
        assert!(one == other, "{}", one.0.display());
    }
    assert_eq!(before.len(), site.files().len());
}

#[test]
fn only_what_changed_is_made_anew() {
    let site = Folder::with_one_event();
    site.publish().expect("the content is good");
    let before: BTreeMap<_, _> = made(&site);

    site.write_content("events.json", &ONE_EVENT.replace("Knutselen", "Tekenen"));
    site.publish().expect("the content is good");
    let after = made(&site);
    let is_new = |name: &str| before[name] != after[name];
    assert!(is_new("agenda/knutselen/index.html") && is_new("agenda/index.html"));
    assert!(is_new("content/events.json") && is_new("agenda/index.html.br"));
    assert!(!is_new("over/index.html") && !is_new("over/index.html.gz"));
    assert!(!is_new("content/library.json") && !is_new(&site.path_of("bieb")[1..]));
}

/// nginx and Caddy read their rules only when they are told to.
#[test]
fn it_is_told_when_a_server_must_read_its_rules_again() {
    let mut site = Folder::with_one_event();
    let has_new_rules = |site: &Folder| site.publish().expect("it is good").has_new_rules;
    assert!(!has_new_rules(&site), "nobody has read older ones");
    site.write_content("events.json", &ONE_EVENT.replace("Knutselen", "Tekenen"));
    assert!(!has_new_rules(&site), "the rules are the same");

    let app = site.order.app.clone().expect("the app of the test");
    let index = fs::read_to_string(app.join("index.html")).expect("it is there");
    let other = index.replacen("<style>", "<style>h1 { color: red } ", 1);
    fs::write(app.join("index.html"), other).expect("the folder is ours");
    assert!(has_new_rules(&site));
    site.order.now += chrono::Duration::minutes(1);
    assert!(!has_new_rules(&site));
}

fn made(site: &Folder) -> BTreeMap<String, std::time::SystemTime> {
    let name = |path: &std::path::Path| {
        let name = path
            .strip_prefix(&site.order.out)
            .expect("it is in the site");
        name.to_string_lossy().replace('\\', "/")
    };
    let files = site.files().into_iter();
    files.map(|(path, _, made)| (name(&path), made)).collect()
}

#[test]
fn the_same_content_and_moment_give_the_same_bytes() {
    let [one, other] = [(); 2].map(|()| {
        let site = Folder::with_one_event();
        site.publish().expect("the content is good");
        let files = site.files().into_iter();
        let relative = files.map(|(path, bytes, _)| {
            (
                path.strip_prefix(site.path())
                    .map(|path| path.to_owned())
                    .ok(),
                bytes,
            )
        });
        relative.collect::<Vec<_>>()
    });
    assert!(one == other);
}

#[test]
fn what_is_no_longer_there_is_no_longer_published() {
    let site = Folder::with_one_event();
    site.publish().expect("the content is good");
    assert!(
        site.order
            .out
            .join("agenda/knutselen/2027-01-12/index.html")
            .is_file()
    );
    site.write_content("events.json", r#"{"events": []}"#);
    site.publish().expect("the content is good");
    assert!(!site.order.out.join("agenda/knutselen").exists());
}

#[test]
fn a_folder_with_something_else_is_left_alone() {
    let site = Folder::with_one_event();
    fs::create_dir(&site.order.out).expect("the folder is ours");
    let letter = site.order.out.join("brief.txt");
    fs::write(&letter, "Beste").expect("the folder is ours");
    let refused = site
        .publish()
        .expect_err("the folder is in use")
        .to_string();
    assert!(refused.contains("iets anders"), "{refused}");
    assert_eq!(fs::read_to_string(letter).ok().as_deref(), Some("Beste"));
}

#[cfg(unix)]
#[test]
fn an_old_site_that_cannot_be_removed_is_no_failure() {
    use std::os::unix::fs::PermissionsExt;

    let site = Folder::with_one_event();
    site.publish().expect("the content is good");
    let stuck = site.order.out.join("vast");
    fs::create_dir(&stuck).expect("the folder is ours");
    fs::write(stuck.join("brief.txt"), "Beste").expect("the folder is ours");
    // Whoever may do everything removes it all the same.
    let set = |folder: &Path, mode| fs::set_permissions(folder, fs::Permissions::from_mode(mode));
    set(&stuck, 0o555).expect("the folder is ours");
    site.publish().expect("the new site is there");
    assert!(!site.order.out.join("vast").exists());
    _ = set(&site.path().join(".site.new/vast"), 0o755);
}

#[cfg(target_os = "linux")]
#[test]
fn there_is_no_moment_without_a_site() {
    use std::sync::atomic::{AtomicBool, Ordering};

    let site = Folder::with_one_event();
    site.publish().expect("the content is good");
    let (done, page) = (AtomicBool::new(false), site.order.out.join("index.html"));
    std::thread::scope(|scope| {
        let watcher = scope.spawn(|| {
            let mut looked = 0;
            while !done.load(Ordering::Relaxed) {
                assert!(page.exists(), "the site is gone");
                looked += 1;
            }
            looked
        });
        for _ in 0..5 {
            site.publish().expect("the content is good");
        }
        done.store(true, Ordering::Relaxed);
        assert!(watcher.join().expect("the site is always there") > 100);
    });
}

#[test]
fn a_publishing_that_was_broken_off_is_mended() {
    let site = Folder::with_one_event();
    site.publish().expect("the content is good");
    // Between taking the old site away and putting the new one there.
    fs::rename(&site.order.out, site.path().join(".site.old")).expect("the folder is ours");
    fs::create_dir(site.path().join(".site.new")).expect("the folder is ours");
    site.publish().expect("the content is good");
    assert!(site.read("over/index.html").contains("<h1"));
    assert!(!site.path().join(".site.old").exists() && !site.path().join(".site.new").exists());
}

#[test]
fn a_smaller_copy_that_is_not_whole_is_made_again() {
    let site = Folder::with_one_event();
    site.publish().expect("the content is good");
    let whole: BTreeMap<_, _> = bytes(&site);
    for (name, length) in [
        ("over/index.html.br", 0),
        ("over/index.html.gz", 10),
        ("content/library.json.br", 1),
        ("sw.js.br", 20),
        ("sw.js.gz", 30),
    ] {
        let file = fs::File::options()
            .write(true)
            .open(site.order.out.join(name));
        let file = file.unwrap_or_else(|error| panic!("{name}: {error}"));
        file.set_len(length).expect("the folder is ours");
    }
    site.publish().expect("the content is good");
    for (name, made) in bytes(&site) {
        assert!(whole[&name] == made, "{name}");
    }
}

fn bytes(site: &Folder) -> BTreeMap<String, Vec<u8>> {
    let files = site.files().into_iter();
    files
        .map(|(path, bytes, _)| (path.display().to_string(), bytes))
        .collect()
}

/// An earlier version of bieb did not wait for the disk, and after a power cut all names were there and
/// nothing in them.
#[test]
fn a_site_that_a_power_cut_emptied_is_mended() {
    let site = Folder::with_one_event();
    site.publish().expect("the content is good");
    let whole = bytes(&site);
    for (path, ..) in site.files() {
        fs::write(path, "").expect("the folder is ours");
    }
    site.publish().expect("the site is ours");
    assert!(whole == bytes(&site));
}

/// A disk may write names before what they name, so all must be on it before the new site gets its name.
#[cfg(target_os = "linux")]
#[test]
fn the_new_site_is_on_the_disk_before_it_takes_the_place_of_the_old_one() {
    if crate::machine::on_path(&["strace"]).is_none() {
        crate::machine::install(&["strace"]);
    }
    let strace = crate::machine::on_path(&["strace"])
        .expect("install strace: sudo apt-get install -y strace");
    let site = Folder::with_one_event();
    for first in [true, false] {
        let log = site.path().join("calls");
        let traced = std::process::Command::new(&strace)
            .args([
                "-f",
                "-qq",
                "-e",
                "trace=syncfs,fsync,rename,renameat,renameat2",
                "-o",
            ])
            .arg(&log)
            .arg(env!("CARGO_BIN_EXE_bieb"))
            .args(["publish", "--now", crate::folder::NOW, "--app"])
            .arg(site.order.app.as_ref().expect("it is given"))
            .arg("--content")
            .arg(&site.order.content)
            .arg("--out")
            .arg(&site.order.out)
            .output()
            .expect("strace runs");
        assert!(
            traced.status.success(),
            "{}",
            String::from_utf8_lossy(&traced.stderr)
        );
        let calls = fs::read_to_string(&log).expect("strace writes it");
        let succeeded = calls.lines().filter(|line| line.ends_with("= 0"));
        let names: Vec<&str> = succeeded
            .filter_map(|line| line.split_whitespace().nth(1)?.split('(').next())
            .collect();
        let exchanged = if first { "rename" } else { "renameat2" };
        assert_eq!(names, ["syncfs", exchanged, "fsync"], "{calls}");
    }
}

#[cfg(unix)]
#[test]
fn what_staff_keep_for_themselves_is_not_published_and_named() {
    let site = Folder::with_one_event();
    let content = &site.order.content;
    let outside = site.path().join("elders");
    fs::create_dir(&outside).expect("the folder is ours");
    fs::write(outside.join("foto.png"), "png").expect("the folder is ours");
    for name in [
        "events.json~",
        ".events.json.swp",
        "Kopie van events.json",
        "deelnemers.xlsx",
        "Thumbs.db",
    ] {
        site.write_content(name, "van mij");
    }
    site.write_content("foto.png", "png");
    site.write_content("afbeeldingen/foto.png", "png");
    std::os::unix::fs::symlink(outside.join("foto.png"), content.join("x.txt"))
        .expect("the folder is ours");
    std::os::unix::fs::symlink(&outside, content.join("map")).expect("the folder is ours");
    let pipe = std::process::Command::new("mkfifo")
        .arg(content.join("pijp.png"))
        .status();
    assert!(pipe.is_ok_and(|status| status.success()));
    let mut bieb = std::process::Command::new(env!("CARGO_BIN_EXE_bieb"));
    bieb.args(["publish", "--now", crate::folder::NOW, "--app"]);
    bieb.arg(site.order.app.as_ref().expect("it is given"));
    bieb.arg("--content")
        .arg(content)
        .arg("--out")
        .arg(&site.order.out);
    let said = bieb.output().expect("it runs");
    let said = String::from_utf8_lossy(&said.stderr);
    let published = site.files().into_iter().filter_map(|(path, ..)| {
        let name = path.strip_prefix(site.order.out.join("content")).ok()?;
        let name = name.to_str()?.to_owned();
        (!name.ends_with(".br") && !name.ends_with(".gz")).then_some(name)
    });
    let published: Vec<String> = published.collect();
    let expected = [
        "afbeeldingen/foto.png",
        "events.json",
        "foto.png",
        "help.json",
        "library.json",
        // A link to a folder is followed.
        "map/foto.png",
        "reading-tips.json",
    ];
    assert_eq!(published, expected, "{said}");
    for name in [
        "events.json~",
        "Kopie van events.json",
        "deelnemers.xlsx",
        "Thumbs.db",
        "x.txt",
        "pijp.png",
    ] {
        assert!(said.contains(&format!("{name}: Dit")), "{name}: {said}");
    }
}
