//! The receiver is killed in the middle of its work. What it confirmed is there, once.

use std::collections::HashSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use bieb::tool::inbox::Inbox;

use crate::post::{id, message, site};

/// People who send at the same time.
const SENDERS: usize = 64;
/// How long the load lasts, before and after the kill.
const LOAD: Duration = Duration::from_millis(1_500);

#[test]
fn what_was_confirmed_survives_a_kill() {
    let folder = site();
    let next = AtomicU64::new(0);

    let Serving {
        mut process,
        address,
    } = Serving::start(folder.path());
    let (confirmed, lost) = thread::scope(|scope| {
        let senders: Vec<_> = (0..SENDERS)
            .map(|_| scope.spawn(|| send_until_it_breaks(&address, &next)))
            .collect();
        thread::sleep(LOAD);
        process.kill();
        let (mut confirmed, mut lost) = (Vec::new(), Vec::new());
        for sender in senders {
            let sent = sender.join().unwrap();
            confirmed.extend(sent.confirmed);
            lost.extend(sent.unanswered);
        }
        (confirmed, lost)
    });
    assert!(!confirmed.is_empty(), "the server answered nobody");

    // Whose answer was lost sends again, and whose answer came may do so too.
    let server = Serving::start(folder.path());
    let mut again = Sender::new(&server.address).unwrap();
    for number in lost.iter().chain(confirmed.iter().take(100)) {
        let status = again.send(*number).unwrap();
        assert!(matches!(status, 200 | 201), "{status}");
    }
    drop(server);

    let kept: Vec<_> = Inbox::read(&folder.path().join("inbox.sqlite"))
        .and_then(|inbox| inbox.messages().map_err(|error| panic!("{error}")))
        .unwrap()
        .iter()
        .map(|received| received.message.id.to_string())
        .collect();
    let once: HashSet<_> = kept.iter().cloned().collect();
    assert_eq!(once.len(), kept.len(), "a message is there twice");
    let expected: HashSet<_> = confirmed
        .iter()
        .chain(&lost)
        .map(|number| id(*number))
        .collect();
    assert_eq!(once, expected);

    let rate = confirmed.len() as f64 / LOAD.as_secs_f64();
    println!(
        "{rate:.0} posts per second from {SENDERS} senders; {} confirmed before the kill, all there \
         once; {} without an answer, there once after a second try",
        confirmed.len(),
        lost.len(),
    );
}

/// What one sender knows about what it sent, by number.
#[derive(Default)]
struct Sent {
    confirmed: Vec<u64>,
    unanswered: Vec<u64>,
}

fn send_until_it_breaks(address: &str, next: &AtomicU64) -> Sent {
    let mut sent = Sent::default();
    let until = Instant::now() + 4 * LOAD;
    let Ok(mut sender) = Sender::new(address) else {
        return sent;
    };
    while Instant::now() < until {
        let number = next.fetch_add(1, Ordering::Relaxed);
        match sender.send(number) {
            Ok(201) => sent.confirmed.push(number),
            Ok(503) => thread::sleep(Duration::from_millis(1)),
            Ok(status) => panic!("{status}"),
            Err(_) => {
                sent.unanswered.push(number);
                break;
            }
        }
    }
    sent
}

/// A connection that stays open, with as little work of its own as can be: the server is measured, on
/// the same processor.
struct Sender(BufReader<TcpStream>);

impl Sender {
    fn new(address: &str) -> std::io::Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        Ok(Sender(BufReader::new(stream)))
    }

    /// The status of the answer.
    fn send(&mut self, number: u64) -> std::io::Result<u16> {
        let body = message(number).to_string();
        let request = format!(
            "POST /api/feedback HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\n\r\n{body}",
            body.len()
        );
        self.0.get_mut().write_all(request.as_bytes())?;
        let broken = || std::io::Error::from(std::io::ErrorKind::UnexpectedEof);
        let mut status = None;
        let mut length = 0;
        loop {
            let mut line = String::new();
            if self.0.read_line(&mut line)? == 0 {
                return Err(broken());
            }
            let line = line.trim_end().to_ascii_lowercase();
            if status.is_none() {
                status = line
                    .split(' ')
                    .nth(1)
                    .and_then(|status| status.parse().ok());
            }
            if let Some(value) = line.strip_prefix("content-length: ") {
                length = value.parse().unwrap();
            }
            if line.is_empty() {
                break;
            }
        }
        self.0.read_exact(&mut vec![0; length])?;
        status.ok_or_else(broken)
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
            .arg(folder)
            .arg("--inbox")
            .arg(folder.join("inbox.sqlite"))
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
    /// SIGKILL: no chance to finish anything.
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
