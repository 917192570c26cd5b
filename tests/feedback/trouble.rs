//! The inbox cannot be written: at the start, for a while, or because the clock is wrong.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use bieb::domain::feedback::Message;
use bieb::tool::clock;
use bieb::tool::inbox::Inbox;
use rusqlite::Connection;

use crate::load::id;
use crate::post::{Web, message, site};

#[test]
fn an_inbox_that_cannot_be_used_is_said_at_the_start() {
    let folder = site();
    let at = |name: &str| folder.path().join(name);
    fs::create_dir(at("a-folder")).unwrap();
    fs::write(at("garbage"), "dit is geen inbox ".repeat(1_000)).unwrap();
    let other = Connection::open(at("other")).unwrap();
    other.execute_batch("CREATE TABLE message (x)").unwrap();
    let pipe = Command::new("mkfifo").arg(at("pipe")).status();
    assert!(pipe.unwrap().success());
    for inbox in [
        "missing/inbox.sqlite",
        "a-folder",
        "garbage",
        "other",
        "pipe",
    ] {
        let mut bieb = Command::new(env!("CARGO_BIN_EXE_bieb"));
        bieb.args(["serve", "--port", "0", "--site"])
            .arg(at("site"));
        let said = bieb.arg("--inbox").arg(at(inbox)).output().unwrap();
        assert_eq!(said.status.code(), Some(1), "{inbox}");
        assert!(said.stdout.is_empty(), "{inbox}: it says that it serves");
        let text = String::from_utf8(said.stderr).unwrap();
        assert!(
            text.contains("Kan het bestand") && text.contains("--inbox"),
            "{text}"
        );
    }
}

/// A program as it runs for somebody who may not do everything, also when the tests may.
#[cfg(target_os = "linux")]
fn without_privileges() -> Command {
    let user = Command::new("id").arg("-u").output().unwrap();
    match user.stdout.trim_ascii() == b"0" {
        true => {
            let mut command = Command::new("setpriv");
            command
                .arg("--bounding-set=-all")
                .arg(env!("CARGO_BIN_EXE_bieb"));
            command
        }
        false => Command::new(env!("CARGO_BIN_EXE_bieb")),
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_inbox_that_may_only_be_read_is_said_at_the_start() {
    use std::os::unix::fs::PermissionsExt;

    let folder = site();
    let set = |name: &str, mode| {
        let permissions = fs::Permissions::from_mode(mode);
        fs::set_permissions(folder.path().join(name), permissions).unwrap();
    };
    fs::create_dir(folder.path().join("kept")).unwrap();
    let file = folder.path().join("kept/inbox.sqlite");
    drop(Inbox::create(&file).unwrap());
    for (name, mode, usual) in [("kept/inbox.sqlite", 0o400, 0o600), ("kept", 0o500, 0o700)] {
        set(name, mode);
        let mut bieb = without_privileges();
        bieb.args(["serve", "--port", "0", "--site"]);
        bieb.arg(folder.path().join("site"));
        let said = bieb.arg("--inbox").arg(&file).output().unwrap();
        set(name, usual);
        let text = String::from_utf8(said.stderr).unwrap();
        assert_eq!(said.status.code(), Some(1), "{name}: {text}");
        assert!(said.stdout.is_empty(), "{name}: it says that it serves");
        assert!(
            text.contains("Kan het bestand") && text.contains("--inbox"),
            "{text}"
        );
    }
}

/// A server whose complaints can be read.
struct Serving {
    process: Child,
    address: String,
}

impl Serving {
    /// With `before`, a line of the shell.
    fn start(folder: &Path, before: &str) -> Self {
        let command = format!(
            "{before} exec {} serve --port 0 --rate-limit 0 --site {folder}/site --inbox {folder}/inbox.sqlite",
            env!("CARGO_BIN_EXE_bieb"),
            folder = folder.display()
        );
        let mut shell = Command::new("sh");
        shell
            .args(["-c", &command])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut process = shell.spawn().unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let address = line.trim().strip_prefix("De app staat op ");
        Serving {
            address: address.unwrap_or_else(|| panic!("{line}")).to_owned(),
            process,
        }
    }

    fn post(&self, number: u64) -> u16 {
        let mut message = message(number);
        message["message"] = "a".repeat(4_000).into();
        let request = ureq::post(format!("{}/api/feedback", self.address));
        let request = request.config().http_status_as_error(false).build();
        let request = request.header("content-type", "application/json");
        request.send(message.to_string()).unwrap().status().as_u16()
    }

    /// Lets its files grow again.
    #[cfg(target_os = "linux")]
    fn may_write_more(&self) {
        use rustix::process::{Pid, Resource, Rlimit, getrlimit, prlimit};

        let process = i32::try_from(self.process.id()).unwrap();
        let maximum = getrlimit(Resource::Fsize).maximum;
        let limit = Rlimit {
            current: maximum,
            maximum,
        };
        prlimit(Pid::from_raw(process), Resource::Fsize, limit).unwrap();
    }

    /// Ends it, and gives what it complained about.
    fn complaints(mut self) -> String {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
        let mut said = String::new();
        self.process
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut said)
            .unwrap();
        said
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_once_and_that_it_is_over_too() {
    let folder = site();
    // Files may grow to 200 or 400 kilobytes, and then writing fails.
    let server = Serving::start(folder.path(), "trap '' XFSZ; ulimit -S -f 400;");
    let answers: Vec<u16> = (0..300).map(|number| server.post(number)).collect();
    let kept = answers.iter().filter(|status| **status == 201).count();
    assert!(kept > 0 && answers.contains(&503), "{answers:?}");
    server.may_write_more();
    assert_eq!(server.post(1_000), 201);
    // It is believed when it lasts.
    thread::sleep(Duration::from_secs(8));
    let said = server.complaints();
    assert_eq!(
        said.matches("Berichten zijn niet bewaard").count(),
        1,
        "{said}"
    );
    assert!(
        said.ends_with("\nBerichten worden weer bewaard.\n"),
        "{said}"
    );
    assert_eq!(said.matches("weer bewaard").count(), 1, "{said}");
    let inbox = Inbox::create(&folder.path().join("inbox.sqlite")).unwrap();
    assert!(inbox.messages().unwrap().len() >= kept);
}

#[test]
fn a_lock_is_waited_for_once_and_said_once() {
    let folder = site();
    let server = Serving::start(folder.path(), "");
    assert_eq!(server.post(0), 201);
    let other = Connection::open(folder.path().join("inbox.sqlite")).unwrap();
    other.busy_timeout(Duration::from_secs(5)).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let answers = thread::scope(|scope| {
        let server = &server;
        let senders: Vec<_> = (1..=16)
            .map(|number| scope.spawn(move || server.post(number)))
            .collect();
        senders
            .into_iter()
            .map(|sender| sender.join().unwrap())
            .collect::<Vec<_>>()
    });
    assert_eq!(answers, [503; 16]);
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(server.post(1), 201);
    // It is believed when it lasts.
    thread::sleep(Duration::from_secs(8));
    let said = server.complaints();
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(lines.len(), 2, "{said}");
    assert!(
        lines[0].starts_with("Berichten zijn niet bewaard"),
        "{said}"
    );
    assert_eq!(lines[1], "Berichten worden weer bewaard.");
}

#[test]
fn who_could_not_be_heard_is_told_when_to_come_back() {
    let web = Web::new();
    web.post(&message(0));
    let other = Connection::open(web.inbox()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let answer = web.post(&message(1));
    assert_eq!(answer.status, 503);
    assert!(answer.header("retry-after").parse::<u64>().unwrap() > 0);
}

#[test]
fn a_clock_that_is_years_ahead_removes_nothing() {
    let folder = site();
    fs::create_dir(folder.path().join("site/content")).unwrap();
    let library =
        r#"{"branches": [], "feedback": {"endpoint": "/api/feedback", "keep_days": 365}}"#;
    fs::write(folder.path().join("site/content/library.json"), library).unwrap();
    let file = folder.path().join("inbox.sqlite");
    let mut inbox = Inbox::create(&file).unwrap();
    // As seen from five years later.
    for number in 0..53 {
        let came = clock::now() - chrono::Duration::days(5 * 365 + number);
        let message = Message::read(&message(number as u64)).unwrap();
        assert!(inbox.record([&message], came).unwrap()[0].is_ok());
    }
    drop(inbox);
    let server = Serving::start(folder.path(), "");
    assert_eq!(server.post(100), 201);
    let said = server.complaints();
    assert!(
        said.contains("53 van de 53") && said.contains("--forget-before"),
        "{said}"
    );
    let left = Inbox::read(&file).unwrap().messages().unwrap();
    assert_eq!(left.len(), 54);

    // It goes on by hand only.
    let mut bieb = Command::new(env!("CARGO_BIN_EXE_bieb"));
    bieb.args(["inbox", "--forget-before", "2100-01-01", "--inbox"]);
    let said = bieb.arg(&file).output().unwrap();
    assert_eq!(
        String::from_utf8(said.stdout).unwrap(),
        "54 berichten van voor 01-01-2100 verwijderd.\n"
    );
    assert!(Inbox::read(&file).unwrap().messages().unwrap().is_empty());
}

#[test]
fn what_is_removed_is_said() {
    let folder = site();
    fs::create_dir(folder.path().join("site/content")).unwrap();
    let library = r#"{"branches": [], "feedback": {"endpoint": "/api/feedback", "keep_days": 30}}"#;
    fs::write(folder.path().join("site/content/library.json"), library).unwrap();
    let mut inbox = Inbox::create(&folder.path().join("inbox.sqlite")).unwrap();
    for (number, days) in [(1, 1), (2, 2), (3, 31)] {
        let message = Message::read(&message(number)).unwrap();
        inbox
            .record([&message], clock::now() - chrono::Duration::days(days))
            .unwrap();
    }
    let server = Serving::start(folder.path(), "");
    assert_eq!(server.post(4), 201);
    let said = server.complaints();
    assert!(said.starts_with("1 berichten van voor"), "{said}");
    let left = inbox.messages().unwrap();
    assert!(left.iter().all(|one| one.message.id.as_str() != id(3)));
}
