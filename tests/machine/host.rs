//! Servers that are not ours, with the configuration that the README shows.

use std::fs;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::unpacked;

/// A running server. It ends when it is dropped, and when the tests are killed.
pub struct Host {
    pub name: &'static str,
    address: SocketAddr,
    keeper: Child,
    /// What it writes down for itself, until it ends.
    folder: PathBuf,
}

/// Starts a server, waits until nobody holds our input any more, and ends it.
const KEEPER: &str = r#"
    folder=$1
    shift
    exec 3<&0
    "$@" </dev/null &
    read -r _ <&3
    kill $!
    wait
    rm -rf "$folder"
"#;

/// What a server says, and where nginx logs visits unless it is told otherwise.
const SAID: &str = "said";
const VISITS: &str = "visits";

/// After this a server that does not answer has failed.
const PATIENCE: Duration = Duration::from_secs(60);

impl Host {
    /// Each of them on a published folder; what is for the receiver of feedback goes to `receiver`.
    pub fn all(site: &Path, receiver: SocketAddr) -> [Host; 2] {
        [Host::nginx(site, receiver), Host::caddy(site, receiver)]
    }

    fn nginx(site: &Path, receiver: SocketAddr) -> Host {
        let module = "usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
        let top = unpacked(
            &["nginx", "libnginx-mod-http-brotli-static"],
            &["usr/sbin/nginx", module],
        );
        let (folder, address) = (folder(), free_address());
        let server = in_readme("nginx", site, receiver)
            .replace("listen 443 ssl http2;", &format!("listen {address};"))
            .lines()
            .filter(|line| !line.contains("ssl_certificate"))
            .collect::<Vec<_>>()
            .join("\n");
        let work = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
        let work = work.map(|what| format!("{what}_temp_path {what};\n"));
        let text = format!(
            "load_module {};\ndaemon off;\nmaster_process off;\npid nginx.pid;\nevents {{}}\n\
             http {{\naccess_log {VISITS};\n{}{server}\n}}\n",
            top.join(module).display(),
            work.concat(),
        );
        let file = write(&folder, &text);
        let mut nginx = keeper(&folder, &top.join("usr/sbin/nginx"));
        nginx.args(["-e", "stderr", "-p"]).arg(&folder);
        nginx.arg("-c").arg(file);
        Host::start("nginx", &folder, nginx, address)
    }

    fn caddy(site: &Path, receiver: SocketAddr) -> Host {
        let top = unpacked(&["caddy"], &["usr/bin/caddy"]);
        let (folder, address) = (folder(), free_address());
        let server = in_readme("caddyfile", site, receiver)
            .replace("app.voorbeeld.nl", &format!("http://{address}"));
        let text = format!("{{\nadmin off\n}}\n{server}\n");
        let file = write(&folder, &text);
        let mut caddy = keeper(&folder, &top.join("usr/bin/caddy"));
        // What it keeps for itself it keeps there.
        caddy.env("HOME", &folder).env("XDG_DATA_HOME", &folder);
        caddy.args(["run", "--adapter", "caddyfile", "--config"]);
        caddy.arg(file);
        Host::start("Caddy", &folder, caddy, address)
    }

    fn start(name: &'static str, folder: &Path, mut command: Command, address: SocketAddr) -> Host {
        let said = folder.join(SAID);
        let log = fs::File::create(&said).expect("the folder is ours");
        let keeper = command
            .stdin(Stdio::piped())
            .stderr(log)
            .spawn()
            .expect("sh can be started");
        let host = Host {
            name,
            address,
            keeper,
            folder: folder.to_owned(),
        };
        let begun = Instant::now();
        while TcpStream::connect(address).is_err() {
            let said = || fs::read_to_string(&said).unwrap_or_default();
            assert!(
                begun.elapsed() < PATIENCE,
                "{name} does not start: {}",
                said()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
        host
    }

    /// All that it wrote down about who came.
    pub fn written(&self) -> String {
        let read = |name| fs::read_to_string(self.folder.join(name)).unwrap_or_default();
        [SAID, VISITS].map(read).concat()
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        // Whether the keeper ended well makes no difference to us.
        _ = self.keeper.wait();
    }
}

/// The block of the README in this language, for this site on this machine.
fn in_readme(language: &str, site: &Path, receiver: SocketAddr) -> String {
    let readme = include_str!("../../README.md");
    let start = format!("```{language}\n");
    let (_, block) = readme
        .split_once(&start)
        .unwrap_or_else(|| panic!("the README shows nothing for {language}"));
    let (block, _) = block.split_once("```").expect("a block ends");
    block
        .replace("/srv/www", &site.display().to_string())
        .replace("127.0.0.1:8080", &receiver.to_string())
}

/// A folder that the keeper removes.
fn folder() -> PathBuf {
    let folder = TempDir::with_prefix("bieb-host-").expect("a temporary folder can be made");
    folder.keep()
}

fn write(folder: &Path, text: &str) -> PathBuf {
    let file = folder.join("configuration");
    fs::write(&file, text).expect("the folder is ours");
    file
}

/// Somebody else may take it before the server does, but seldom.
fn free_address() -> SocketAddr {
    let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    free.expect("there is a free port")
}

/// The keeper of a program, which takes the arguments that follow.
fn keeper(folder: &Path, program: &Path) -> Command {
    let mut keeper = Command::new("sh");
    keeper.args(["-c", KEEPER, "keeper"]);
    keeper.arg(folder).arg(program);
    keeper
}
