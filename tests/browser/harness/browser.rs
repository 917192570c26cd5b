//! Browsers: each is Chromium with its own chromedriver and its own profile in a temporary folder.
//!
//! Starting one costs a second, so a test that is done hands it to the next. What a visit leaves
//! behind is bound to its tab, which is closed, or to its site's port, which [does not come
//! back](super::ports).

use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Condvar, Mutex, PoisonError};

use serde_json::json;
use tempfile::TempDir;

use super::programs;
use super::webdriver::Session;

/// More browsers at once than this only wait for each other.
const MOST: usize = 2;

/// Starts chromedriver, waits until nobody holds our input any more, and cleans up. The system closes
/// that input when the tests end in whatever way, so that even a killed test run leaves nothing.
const KEEPER: &str = r#"
    driver=$1 profile=$2
    exec 3<&0
    "$driver" --port=0 </dev/null 2>/dev/null &
    read -r _ <&3
    trap '' TERM
    kill -TERM 0
    sleep 0.2
    rm -rf "$profile" || { sleep 1; rm -rf "$profile"; }
    kill -KILL 0
"#;

pub struct Browser {
    pub session: Session,
    keeper: Child,
    /// Open as long as chromedriver may want to say something.
    _said: BufReader<ChildStdout>,
}

impl Browser {
    fn start() -> Self {
        let chromium = programs::chromium();
        let profile =
            TempDir::with_prefix("bieb-browser-").expect("a temporary folder can be made");
        let profile = profile.keep();
        let mut keeper = Command::new("sh")
            .args(["-c", KEEPER, "keeper"])
            .args([&chromium.driver, &profile])
            // All that Chromium needs beside its profile goes with it.
            .env("TMPDIR", &profile)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // A group of its own, so that the keeper can end all of it and nothing else.
            .process_group(0)
            .spawn()
            .expect("sh can be started");
        let mut said = BufReader::new(keeper.stdout.take().expect("the output is ours"));
        let port = said
            .by_ref()
            .lines()
            .map_while(Result::ok)
            .find_map(|line| {
                line.split_once("successfully on port ")?
                    .1
                    .trim_matches('.')
                    .parse()
                    .ok()
            })
            .expect("chromedriver says at which port it listens");
        let session = Session::new(
            port,
            &json!({
                "browserName": "chrome",
                // The page as it came must be there; what it loads may take its time, or fail.
                "pageLoadStrategy": "eager",
                "goog:loggingPrefs": {"browser": "ALL"},
                "goog:chromeOptions": {
                    "binary": chromium.browser,
                    "prefs": {"intl.accept_languages": "nl"},
                    "args": [
                        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
                        "--no-first-run", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
                        "--lang=nl", "--window-size=1280,900",
                        format!("--user-data-dir={}", profile.join("profile").display()),
                    ],
                },
            }),
        );
        match session {
            Ok(session) => Browser {
                session,
                keeper,
                _said: said,
            },
            Err(error) => panic!("Chromium does not start: {error}"),
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        // Whether the keeper ended well makes no difference to us.
        _ = self.keeper.wait();
    }
}

/// The browsers that wait for a test, and how many there are in all.
struct Pool {
    free: Vec<Browser>,
    started: usize,
}

static POOL: Mutex<Pool> = Mutex::new(Pool {
    free: Vec::new(),
    started: 0,
});
static ONE_IS_BACK: Condvar = Condvar::new();

/// A browser for the length of a visit.
pub struct Lent(Option<Browser>);

impl Lent {
    /// A browser that nobody uses; waits for one when there are enough.
    pub fn take() -> Self {
        let mut pool = POOL.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(browser) = pool.free.pop() {
                return Lent(Some(browser));
            }
            if pool.started < MOST {
                pool.started += 1;
                drop(pool);
                // Made before it can fail, so that a failed start makes room for the next.
                let mut lent = Lent(None);
                lent.0 = Some(Browser::start());
                return lent;
            }
            pool = ONE_IS_BACK
                .wait(pool)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    pub fn session(&self) -> &Session {
        &self
            .0
            .as_ref()
            .expect("it is there until it is given back")
            .session
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        // After a failure nobody knows what state it is in.
        let usable = self.0.take().filter(|_| !std::thread::panicking());
        let mut pool = POOL.lock().unwrap_or_else(PoisonError::into_inner);
        match usable {
            Some(browser) => pool.free.push(browser),
            None => pool.started -= 1,
        }
        drop(pool);
        ONE_IS_BACK.notify_one();
    }
}
