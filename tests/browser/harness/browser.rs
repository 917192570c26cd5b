//! Browsers: each is Chromium with its own chromedriver and its own profile in a temporary folder.
//!
//! Starting one costs a second, so a test that is done hands it to the next. What a visit leaves
//! behind is bound to its tab, which is closed, or to its site's port, which [does not come
//! back](super::ports).

use std::sync::{Condvar, Mutex, PoisonError};

use serde_json::json;

use super::kept::{Kept, folder};
use super::programs;
use super::webdriver::Session;

/// More browsers at once than this only wait for each other.
const MOST: usize = 2;

pub struct Browser {
    pub session: Session,
    _driver: Kept,
}

impl Browser {
    fn start() -> Self {
        let chromium = programs::chromium();
        let folder = folder();
        let mut driver = Kept::start(&folder, &chromium.driver, &["--port=0".as_ref()], "");
        let port = driver.first(|line| {
            let (_, port) = line.split_once("successfully on port ")?;
            port.trim_matches('.').parse().ok()
        });
        let session = Session::new(
            port.expect("chromedriver says at which port it listens"),
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
                        format!("--user-data-dir={}", folder.join("profile").display()),
                    ],
                },
            }),
        );
        match session {
            Ok(session) => Browser {
                session,
                _driver: driver,
            },
            Err(error) => panic!("Chromium does not start: {error}"),
        }
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
