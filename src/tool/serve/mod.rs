//! Gives the app and the content to browsers, with the headers that the library's own host must send,
//! and receives their feedback.

//!
//! | module | job |
//! |---|---|
//! | `command` | `bieb serve` on the command line |
//! | [`limits`] | how long and how much one client may ask |
//! | `connections`, `state` | accepts, watches and closes connections |
//! | `http` | from requests to answers |
//! | `handler` | pages and files, by tower-http |
//! | `kept`, `sources` | answers that were given before, and until when they are right |
//! | `files`, `beneath` | what lies at a path, and never what lies outside the folder |
//! | `live`, `site`, [`addresses`] | the pages of the app, and the folders they come from |
//! | `host`, `safety` | what every request must have, and every answer has |
//! | `feedback`, `plain_form`, `refusal` | receives messages |
//! | `sender`, `rate`, `dedup`, `cors` | from whom, how many, twice, and from which pages |
//! | `private` | keeps the inbox out of what is served |

pub mod addresses;
mod beneath;
mod command;
mod connection_state;
mod connections;
mod cors;
mod dedup;
mod feedback;
mod files;
mod handler;
mod host;
mod http;
mod kept;
pub mod limits;
mod live;
mod plain_form;
mod private;
mod rate;
mod refusal;
mod safety;
mod sender;
mod site;
mod sources;

use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use std::{fmt, io};

use ipnet::IpNet;
use tokio::sync::oneshot;

use super::failure::{Because, Failure};
use super::inbox::Writer;
use dedup::Dedup;
use feedback::Receiver;
use limits::Limits;
use rate::{Ceilings, RateLimit};
use safety::Safety;
use sender::TrustedProxies;
use site::Site;

pub use command::{Serve, run};
pub use live::LivePages;

/// What is left after stopping gets this long.
const LAST_MOMENT: Duration = Duration::from_millis(200);

const MINUTE: Duration = Duration::from_secs(60);

/// What to serve, and where.
#[derive(Clone, Debug)]
pub struct Options {
    pub host: IpAddr,
    /// 0: any port that is free.
    pub port: u16,
    /// The folder of the built app.
    pub site: PathBuf,
    /// What appears under `/content/`; without it, what the site itself has there.
    pub content: Option<PathBuf>,
    /// Whether the app has a page at a path such as `/agenda`. Others are answered with 404.
    pub is_page: fn(&str) -> bool,
    /// Draws the pages of the app when they are asked for; without it they come as they are in `site`.
    pub pages: Option<Arc<LivePages>>,
    /// The file in which feedback is kept; without it nothing here receives feedback.
    pub inbox: Option<PathBuf>,
    /// How many messages one address may send in a minute; 0 is no limit, not on a day either.
    pub rate_limit: u32,
    /// How many new messages of one address are kept on a day; 0 is no limit.
    pub daily_limit: u32,
    /// How many new messages are kept on a day in all; 0 is no limit.
    pub daily_total: u32,
    /// Who may say for whom they ask, beside this computer itself.
    pub trusted_proxies: Vec<IpNet>,
    pub limits: Limits,
}

impl Options {
    /// Serves `site` to this computer only, on a free port.
    pub fn new(site: impl Into<PathBuf>) -> Self {
        Options {
            host: Ipv4Addr::LOCALHOST.into(),
            port: 0,
            site: site.into(),
            content: None,
            is_page: addresses::is_page,
            pages: None,
            inbox: None,
            rate_limit: 30,
            daily_limit: 300,
            daily_total: 10_000,
            trusted_proxies: Vec::new(),
            limits: Limits::default(),
        }
    }
}

/// A running server. It stops when it is dropped.
pub struct Server {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Starts answering. Errors: the port is taken, the site has no `index.html`, or the
    /// inbox cannot be used or lies where everyone can read it.
    ///
    /// ```no_run
    /// use bieb::tool::serve::{Options, Server};
    /// use bieb::tool::{build, project};
    ///
    /// let server = Server::start(Options {
    ///     content: Some(project::content()),
    ///     ..Options::new(build::ensure_app()?)
    /// })?;
    /// println!("{}", server.url("/agenda"));
    /// server.stop();
    /// # Ok::<(), bieb::tool::Failure>(())
    /// ```
    pub fn start(options: Options) -> Result<Server, Failure> {
        if !options.site.join("index.html").is_file() {
            return Err(Failure::new(format!(
                "In {} staat geen index.html. Kies met --site een map met een gebouwde app.",
                options.site.display()
            )));
        }
        if let Some(inbox) = &options.inbox {
            private::expect_outside(inbox, [&options.site].into_iter().chain(&options.content))?;
        }
        let listener = listen(options.host, options.port)?;
        let starting = || "Kan de server niet starten".to_owned();
        let address = listener.local_addr().because(starting)?;
        listener.set_nonblocking(true).because(starting)?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .because(starting)?;
        let site = Arc::new(Site {
            root: options.site,
            content: options.content,
            is_page: options.is_page,
            pages: options.pages,
        });
        let receiver = |inbox| {
            let keeping = Arc::clone(&site);
            Ok(Receiver {
                site: Arc::clone(&site),
                writer: Writer::start(inbox, Box::new(move || keeping.keep_days()))?,
                limit: Arc::new(RateLimit::new(Ceilings {
                    per_minute: options.rate_limit,
                    per_day: options.daily_limit,
                    all_per_day: options.daily_total,
                })),
                forms: Dedup::default(),
                proxies: TrustedProxies::new(&options.trusted_proxies),
                patience: options.limits.body,
            })
        };
        let receiver = options.inbox.map(receiver).transpose()?;
        if let Some(receiver) = &receiver {
            runtime.spawn(forget_addresses(Arc::clone(&receiver.limit)));
        }
        let safety = Arc::new(Safety::new(&site));
        let app = http::app(site, receiver, Arc::clone(&safety));
        let (stop, stopped) = oneshot::channel();
        let limits = options.limits;
        // A thread of its own, because a runtime may not be dropped inside another one.
        let thread = std::thread::spawn(move || {
            let answering = connections::answer_until(stopped, listener, app, safety, limits);
            if let Err(error) = runtime.block_on(answering) {
                eprintln!("De server is gestopt: {error}.");
            }
            runtime.shutdown_timeout(LAST_MOMENT);
        });
        Ok(Server {
            address,
            stop: Some(stop),
            thread: Some(thread),
        })
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The whole address of a path that begins with `/`.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Finishes the answers at hand and stops.
    pub fn stop(mut self) {
        self.end();
    }

    fn end(&mut self) {
        if let Some(stop) = self.stop.take() {
            // The server may have stopped by itself, and then nobody listens.
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Server({})", self.address)
    }
}

/// Each minute, so that nobody's address stays longer than the page about privacy says.
async fn forget_addresses(limit: Arc<RateLimit>) {
    let mut minutes = tokio::time::interval(MINUTE);
    loop {
        minutes.tick().await;
        limit.forget(Instant::now());
    }
}

/// Takes the port. The caller may let go of it at once, to know whether it is free.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the list of causes is the system's, and grows"
)]
fn listen(host: IpAddr, port: u16) -> Result<TcpListener, Failure> {
    TcpListener::bind((host, port)).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => Failure::new(format!(
            "Poort {port} is bezet. Kies een andere met --port."
        )),
        io::ErrorKind::PermissionDenied => Failure::new(format!(
            "Poort {port} mag je niet gebruiken. Kies er met --port een boven 1023."
        )),
        io::ErrorKind::AddrNotAvailable => Failure::new(format!(
            "Deze computer heeft het adres {host} niet. Kies een ander met --host."
        )),
        _ => Failure::new(format!(
            "Kan niet luisteren op {host}, poort {port}: {error}."
        )),
    })
}
