//! `bieb serve` beside nginx, in one run on one machine: the same published site, compressed with Brotli,
//! asked for by the same readers.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use bieb::tool::project;
use tempfile::TempDir;

use crate::harness::machine::unpacked;
use crate::published::Published;
use crate::table::{Row, count, median, millis, row};

const READERS: usize = 32;
const LOAD: Duration = Duration::from_secs(3);
/// They take turns, so that what else the machine does meets both.
const ROUNDS: usize = 3;
const MANY: usize = 1_000;

pub fn rows() -> Vec<Row> {
    let site = Published::of(project::content());
    let folder = TempDir::new().expect("a temporary folder can be made");
    let servers = [
        bieb(&site.path(), folder.path()),
        nginx(&site.path(), folder.path()),
    ];
    let program = program(&site.path());
    let mut rows = Vec::new();
    for (name, path, is_known) in [
        ("/agenda", "/agenda", false),
        ("events.json", "/content/events.json", false),
        ("the program", program.as_str(), false),
        ("/agenda, not changed (304)", "/agenda", true),
    ] {
        let mut measured: [Vec<Load>; 2] = Default::default();
        for _ in 0..ROUNDS {
            for (server, measured) in servers.iter().zip(&mut measured) {
                measured.push(load(server.address, path, is_known));
            }
        }
        let [ours, theirs] = measured.map(|loads| middle(&loads));
        let budget = if is_known { "≥ 0.5 ×" } else { "≥ 0.6 ×" };
        rows.push(row(
            format!("serve {name}: answers a second, bieb and nginx"),
            format!(
                "{:.2} × ({} and {})",
                ours.each_second / theirs.each_second,
                count(ours.each_second as usize),
                count(theirs.each_second as usize)
            ),
            budget,
        ));
        rows.push(row(
            "… 99 of 100 within",
            format!("{} and {}", millis(ours.p99), millis(theirs.p99)),
            "no more than nginx",
        ));
    }
    let [ours, theirs] = &servers;
    rows.push(row(
        "serve: memory under that",
        format!("{} and {} MB", ours.megabytes(), theirs.megabytes()),
        "≤ 40 MB",
    ));
    let open: Vec<Reader> = (0..MANY)
        .filter_map(|_| {
            let mut reader = Reader::new(ours.address).ok()?;
            reader.ask("/agenda", None).ok()?;
            Some(reader)
        })
        .collect();
    rows.push(row(
        format!("serve: memory with {} readers connected", count(open.len())),
        format!("{} MB", ours.megabytes()),
        "≤ 150 MB",
    ));
    rows
}

/// The path of the program of the app.
fn program(site: &Path) -> String {
    let files = fs::read_dir(site).expect("the site is there").flatten();
    let mut names = files.filter_map(|file| file.file_name().into_string().ok());
    let program = names.find(|name| name.starts_with("bieb") && name.ends_with(".wasm"));
    format!("/{}", program.expect("the app has a program"))
}

/// What came of one load.
#[derive(Clone, Copy)]
struct Load {
    each_second: f64,
    /// What 99 of 100 answers stay below, in milliseconds.
    p99: f64,
}

fn middle(loads: &[Load]) -> Load {
    Load {
        each_second: median(loads.iter().map(|load| load.each_second).collect()),
        p99: median(loads.iter().map(|load| load.p99).collect()),
    }
}

fn load(server: SocketAddr, path: &str, is_known: bool) -> Load {
    let waits: Vec<Vec<f64>> = thread::scope(|scope| {
        let reader = || {
            scope.spawn(|| {
                let mut reader = Reader::new(server).expect("the server is there");
                let tag = reader
                    .ask(path, None)
                    .expect("it answers")
                    .expect("it has a tag");
                let known = is_known.then_some(tag.as_str());
                let begun = Instant::now();
                let mut waits = Vec::new();
                while begun.elapsed() < LOAD {
                    let asked = Instant::now();
                    reader.ask(path, known).expect("it answers");
                    waits.push(asked.elapsed().as_secs_f64() * 1e3);
                }
                waits
            })
        };
        let readers: Vec<_> = (0..READERS).map(|_| reader()).collect();
        let waits = readers.into_iter().map(|reader| reader.join());
        waits
            .map(|waits| waits.expect("a reader ends well"))
            .collect()
    });
    let mut waits = waits.concat();
    waits.sort_by(f64::total_cmp);
    Load {
        each_second: waits.len() as f64 / LOAD.as_secs_f64(),
        p99: waits
            .get(waits.len() * 99 / 100)
            .copied()
            .unwrap_or(f64::NAN),
    }
}

/// A connection that stays open, with as little work of its own as can be: the servers are measured, on the
/// same processors.
struct Reader {
    stream: BufReader<TcpStream>,
    line: String,
    body: Vec<u8>,
}

impl Reader {
    fn new(server: SocketAddr) -> std::io::Result<Self> {
        let stream = TcpStream::connect(server)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Reader {
            stream: BufReader::with_capacity(64 * 1024, stream),
            line: String::new(),
            body: Vec::new(),
        })
    }

    /// Asks, reads the whole answer, and gives its tag.
    fn ask(&mut self, path: &str, known: Option<&str>) -> std::io::Result<Option<String>> {
        let known = known
            .map(|tag| format!("If-None-Match: {tag}\r\n"))
            .unwrap_or_default();
        let asked = format!("GET {path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br\r\n{known}\r\n");
        self.stream.get_mut().write_all(asked.as_bytes())?;
        self.read_line()?;
        let expected = if known.is_empty() { " 200 " } else { " 304 " };
        assert!(self.line.contains(expected), "{path}: {}", self.line);
        let (mut length, mut tag) = (0, None);
        loop {
            self.read_line()?;
            let Some((name, value)) = self.line.split_once(": ") else {
                break;
            };
            if name.eq_ignore_ascii_case("content-length") {
                length = value.parse().map_err(std::io::Error::other)?;
            } else if name.eq_ignore_ascii_case("etag") {
                tag = Some(value.to_owned());
            }
        }
        self.body.resize(length, 0);
        self.stream.read_exact(&mut self.body)?;
        Ok(tag)
    }

    fn read_line(&mut self) -> std::io::Result<()> {
        self.line.clear();
        self.stream.read_line(&mut self.line)?;
        self.line.truncate(self.line.trim_end().len());
        Ok(())
    }
}

/// A server that ends with the bench.
struct Server {
    processes: Vec<Child>,
    address: SocketAddr,
}

impl Server {
    /// What the process and those that it began take of the memory.
    fn megabytes(&self) -> usize {
        let all = self.processes.iter().map(Child::id);
        all.map(|id| kilobytes(id) + children(id).into_iter().map(kilobytes).sum::<usize>())
            .sum::<usize>()
            / 1024
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for process in &mut self.processes {
            let _ = Command::new("kill").arg(process.id().to_string()).status();
            let _ = process.wait();
        }
    }
}

fn kilobytes(id: u32) -> usize {
    let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok())
        .unwrap_or(0)
}

fn children(id: u32) -> Vec<u32> {
    let list = fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap_or_default();
    list.split_whitespace()
        .filter_map(|id| id.parse().ok())
        .collect()
}

fn bieb(site: &Path, folder: &Path) -> Server {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bieb"));
    command.args(["serve", "--port", "0", "--site"]).arg(site);
    command.arg("--inbox").arg(folder.join("inbox.sqlite"));
    let mut process = command.stdout(Stdio::piped()).spawn().expect("bieb starts");
    let mut line = String::new();
    let mut said = BufReader::new(process.stdout.take().expect("it is piped"));
    said.read_line(&mut line).expect("bieb says where it is");
    let address = line
        .trim()
        .rsplit('/')
        .next()
        .and_then(|address| address.parse().ok());
    Server {
        address: address.unwrap_or_else(|| panic!("{line}")),
        processes: vec![process],
    }
}

/// nginx as Debian has it, with as many workers as cores and the headers that bieb sends too.
fn nginx(site: &Path, folder: &Path) -> Server {
    let module = "usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
    let top: PathBuf = unpacked(
        &["nginx", "libnginx-mod-http-brotli-static"],
        &["usr/sbin/nginx", module],
    );
    let free =
        std::net::TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    let address = free.expect("there is a free port");
    let work = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let work: String = work
        .map(|what| format!("{what}_temp_path {what};\n"))
        .concat();
    let site = site.display();
    let text = format!(
        "load_module {module};\ndaemon off;\npid nginx.pid;\nworker_processes auto;\n\
         events {{ worker_connections 2048; }}\n\
         http {{\naccess_log off;\nsendfile on;\ntcp_nopush on;\nkeepalive_requests 1000000;\n{work}\
         server {{\nlisten {address};\nroot {site};\ninclude {site}/_nginx.conf;\n\
         add_header cache-control no-cache always;\nbrotli_static on;\ngzip_static on;\ngzip_vary on;\n\
         location / {{ try_files $uri $uri/index.html =404; }}\n}}\n}}\n",
        module = top.join(module).display(),
    );
    let file = folder.join("nginx.conf");
    fs::write(&file, text).expect("the folder is ours");
    let mut command = Command::new(top.join("usr/sbin/nginx"));
    command
        .args(["-e", "stderr", "-p"])
        .arg(folder)
        .arg("-c")
        .arg(&file);
    let process = command.spawn().expect("nginx starts");
    let begun = Instant::now();
    while TcpStream::connect(address).is_err() {
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "nginx does not start"
        );
        thread::sleep(Duration::from_millis(20));
    }
    Server {
        processes: vec![process],
        address,
    }
}
