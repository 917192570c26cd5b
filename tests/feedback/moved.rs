//! The file of the inbox is copied, moved away, replaced or removed while the server runs.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use bieb::tool::inbox::Inbox;

use crate::load::id;
use crate::post::{Web, message};

/// How many messages are in a file.
fn count(file: &Path) -> usize {
    Inbox::read(file).map_or(0, |inbox| inbox.messages().map_or(0, |all| all.len()))
}

fn send(web: &Web, numbers: std::ops::Range<u64>) {
    for number in numbers {
        assert_eq!(web.post(&message(number)).status, 201);
    }
}

/// Waits until it is so. Fails after a while.
#[track_caller]
fn expect(is_so: impl Fn() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < Duration::from_secs(30));
        thread::sleep(Duration::from_millis(50));
    }
}

/// Copies the file alone, as `cp` does.
fn copy_of(web: &Web) -> std::path::PathBuf {
    let copy = web.folder.path().join("copy/inbox.sqlite");
    fs::create_dir_all(copy.parent().unwrap()).unwrap();
    for left in fs::read_dir(copy.parent().unwrap()).unwrap() {
        fs::remove_file(left.unwrap().path()).unwrap();
    }
    fs::copy(web.inbox(), &copy).unwrap();
    copy
}

#[test]
fn a_copy_of_the_file_alone_has_everything() {
    let web = Web::new();
    send(&web, 0..200);
    expect(|| count(&copy_of(&web)) == 200);
}

#[test]
fn a_file_that_was_moved_away_has_everything_and_a_new_one_goes_on() {
    let web = Web::new();
    send(&web, 0..200);
    let archive = web.folder.path().join("archive.sqlite");
    fs::rename(web.inbox(), &archive).unwrap();
    send(&web, 200..210);
    assert_eq!(count(&archive), 200);
    assert_eq!(count(&web.inbox()), 10);
    // What came before is in the archive, and known there alone.
    assert_eq!(web.post(&message(205)).status, 200);
}

#[test]
fn a_file_that_was_moved_away_is_noticed_also_when_no_message_comes() {
    let web = Web::new();
    send(&web, 0..3);
    let archive = web.folder.path().join("archive.sqlite");
    fs::rename(web.inbox(), &archive).unwrap();
    expect(|| web.inbox().exists());
    assert_eq!(count(&archive), 3);
}

#[test]
fn a_back_up_moved_over_the_file_loses_nothing() {
    let web = Web::new();
    send(&web, 0..100);
    let mut back_up = None;
    expect(|| count(&copy_of(&web)) == 100);
    back_up.replace(copy_of(&web));
    send(&web, 100..300);
    fs::rename(back_up.unwrap(), web.inbox()).unwrap();
    send(&web, 300..400);
    let received = web.received();
    let kept: Vec<_> = received
        .iter()
        .map(|one| one.message.id.to_string())
        .collect();
    assert_eq!(kept.len(), 400);
    assert!((0..400).all(|number| kept.contains(&id(number))));
    let left = web.folder.path().join(".inbox.sqlite.rescued");
    assert!(
        !left.exists(),
        "no second copy of what people wrote stays behind"
    );
}

#[test]
fn a_file_that_was_removed_comes_back_with_what_was_in_it() {
    let web = Web::new();
    send(&web, 0..20);
    fs::remove_file(web.inbox()).unwrap();
    send(&web, 20..25);
    assert_eq!(web.received().len(), 25);
}

#[test]
fn what_comes_while_the_file_is_moved_is_in_one_of_both() {
    let web = Web::new();
    let archive = |number| web.folder.path().join(format!("archive-{number}.sqlite"));
    thread::scope(|scope| {
        let sending = scope.spawn(|| {
            // Who is not heard asks again, as the app does.
            for number in 0..400 {
                while !matches!(web.post(&message(number)).status, 200 | 201) {}
            }
        });
        for number in 0..5 {
            thread::sleep(Duration::from_millis(100));
            if web.inbox().exists() {
                fs::rename(web.inbox(), archive(number)).unwrap();
            }
        }
        sending.join().unwrap();
    });
    expect(|| web.inbox().exists());
    let files = (0..5)
        .map(archive)
        .filter(|file| file.exists())
        .chain([web.inbox()]);
    let mut kept = std::collections::HashSet::new();
    for file in files {
        let messages = Inbox::read(&file).unwrap().messages().unwrap();
        kept.extend(messages.iter().map(|one| one.message.id.to_string()));
    }
    assert_eq!(kept.len(), 400);
}
