//! Load on the receiver, a kill in the middle of it, and a count of what is left.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use bieb::tool::inbox::Inbox;
use bieb::tool::project;
use tempfile::TempDir;

/// What came of it.
pub struct Count {
    /// Messages that the receiver confirmed before it was killed.
    pub confirmed: usize,
    /// Confirmed, and not there after the restart.
    pub lost: usize,
    /// There more than once.
    pub doubled: usize,
    /// Sent, but the kill came before the answer.
    pub unanswered: usize,
    /// Of those, not there after a second try.
    pub missing: usize,
    /// From the first message to the kill.
    pub lasted: Duration,
    /// How long each confirmed message took.
    pub waits: Vec<Duration>,
}

/// Sends from many connections at once, kills the receiver in the middle (SIGKILL: no chance to finish
/// anything), starts it again over the same file, and counts.
pub fn kill_and_count(senders: u64, load: Duration) -> Count {
    let site = site();
    let folder = site.path();
    let mut server = Serving::start(folder);
    let started = Instant::now();
    let next = AtomicU64::new(0);
    let (sent, lasted) = thread::scope(|scope| {
        let address = server.address.as_str();
        let work = || scope.spawn(|| send_until_it_breaks(address, &next));
        let senders: Vec<_> = (0..senders).map(|_| work()).collect();
        thread::sleep(load);
        server.process.kill();
        let lasted = started.elapsed();
        let sent: Vec<Sent> = senders
            .into_iter()
            .map(|sender| sender.join().unwrap())
            .collect();
        (sent, lasted)
    });
    let confirmed: Vec<u64> = numbers(&sent, |sent| &sent.confirmed);
    let unanswered: Vec<u64> = numbers(&sent, |sent| &sent.unanswered);

    let server = Serving::start(folder);
    let lost = missing(&confirmed, &kept(folder));
    // Whose answer did not come sends again; and so may who has one.
    let mut again = Sender::new(&server.address).unwrap();
    for number in unanswered.iter().chain(confirmed.iter().take(100)) {
        let status = again.send(*number).unwrap();
        assert!(matches!(status, 200 | 201), "{status}");
    }
    drop(server);
    let kept = kept(folder);
    Count {
        lost,
        doubled: kept.values().filter(|times| **times > 1).count(),
        missing: missing(&unanswered, &kept),
        confirmed: confirmed.len(),
        unanswered: unanswered.len(),
        lasted,
        waits: sent.into_iter().flat_map(|sent| sent.waits).collect(),
    }
}

/// A folder with in `site` what can be served: the receiver looks up in the library who may send, and how
/// long it keeps.
fn site() -> TempDir {
    let folder = TempDir::new().unwrap();
    let site = folder.path().join("site");
    fs::create_dir_all(site.join("content")).unwrap();
    fs::write(site.join("index.html"), "<!doctype html>").unwrap();
    let library = project::content().join("library.json");
    fs::copy(library, site.join("content/library.json")).unwrap();
    folder
}

fn numbers(sent: &[Sent], of: fn(&Sent) -> &Vec<u64>) -> Vec<u64> {
    sent.iter().flat_map(|sent| of(sent).clone()).collect()
}

/// How often each message is in the inbox.
fn kept(folder: &Path) -> HashMap<String, usize> {
    let inbox = Inbox::read(&folder.join(INBOX)).unwrap();
    let mut kept = HashMap::new();
    for received in inbox.messages().unwrap() {
        *kept.entry(received.message.id.to_string()).or_default() += 1;
    }
    kept
}

fn missing(numbers: &[u64], kept: &HashMap<String, usize>) -> usize {
    let ids: HashSet<String> = numbers.iter().map(|number| id(*number)).collect();
    ids.iter().filter(|id| !kept.contains_key(*id)).count()
}

const INBOX: &str = "inbox.sqlite";

/// The id of the message with this number.
pub fn id(number: u64) -> String {
    format!("00000000-0000-4000-8000-{number:012x}")
}

/// What one sender knows about what it sent, by number.
#[derive(Default)]
struct Sent {
    confirmed: Vec<u64>,
    unanswered: Vec<u64>,
    waits: Vec<Duration>,
}

fn send_until_it_breaks(address: &str, next: &AtomicU64) -> Sent {
    let mut sent = Sent::default();
    let Ok(mut sender) = Sender::new(address) else {
        return sent;
    };
    loop {
        let number = next.fetch_add(1, Ordering::Relaxed);
        let begun = Instant::now();
        match sender.send(number) {
            Ok(201) => {
                sent.confirmed.push(number);
                sent.waits.push(begun.elapsed());
            }
            Ok(503) => thread::sleep(Duration::from_millis(1)),
            Ok(status) => panic!("{status}"),
            Err(_) => {
                sent.unanswered.push(number);
                return sent;
            }
        }
    }
}

/// A connection that stays open, with as little work of its own as can be: the server is measured, on
/// the same processor.
struct Sender {
    stream: BufReader<TcpStream>,
    line: String,
}

impl Sender {
    fn new(address: &str) -> io::Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Sender {
            stream: BufReader::new(stream),
            line: String::new(),
        })
    }

    /// The status of the answer.
    fn send(&mut self, number: u64) -> io::Result<u16> {
        let body = format!(
            r#"{{"id": "{}", "kind": "idea", "message": "Idee {number}: meer stoelen bij het raam, en een lamp om bij te lezen.", "language": "nl", "written_at": "2027-01-12T10:00"}}"#,
            id(number)
        );
        let request = format!(
            "POST /api/feedback HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\n\r\n{body}",
            body.len()
        );
        self.stream.get_mut().write_all(request.as_bytes())?;
        let status = self.line()?.split(' ').nth(1).unwrap_or_default().parse();
        let mut length = 0;
        loop {
            let line = self.line()?;
            if line.is_empty() {
                break;
            }
            if let Some(value) = line.strip_prefix("content-length: ") {
                length = value.parse().unwrap();
            }
        }
        self.stream.read_exact(&mut vec![0; length])?;
        status.map_err(io::Error::other)
    }

    fn line(&mut self) -> io::Result<&str> {
        self.line.clear();
        match self.stream.read_line(&mut self.line)? {
            0 => Err(io::ErrorKind::UnexpectedEof.into()),
            _ => Ok(self.line.trim_end()),
        }
    }
}

/// The real program, on a free port of this computer.
struct Serving {
    process: Process,
    address: String,
}

impl Serving {
    fn start(folder: &Path) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_bieb"))
            .args(["serve", "--port", "0", "--rate-limit", "0", "--site"])
            .arg(folder.join("site"))
            .arg("--inbox")
            .arg(folder.join(INBOX))
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let address = line.trim().strip_prefix("De app staat op http://").unwrap();
        Serving {
            address: address.to_owned(),
            process: Process(process),
        }
    }
}

/// A process that does not outlive its test.
struct Process(Child);

impl Process {
    fn kill(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
