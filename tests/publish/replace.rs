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
