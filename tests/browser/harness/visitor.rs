//! A visitor: one tab of a browser. A visit ends with a check that nothing went wrong in silence.

use std::cell::RefCell;
use std::fmt::Debug;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::browser::Lent;
use super::device;
use super::site::Site;
use super::webdriver::{STALE, Session};

/// The moment at which visits begin, unless a test says otherwise: a Tuesday.
pub const NOW: &str = "2026-12-01T09:00";

/// After this a visitor gives up, and the test fails. Long, because test machines can be busy.
pub(super) const PATIENCE: Duration = Duration::from_secs(60);

/// How long a visitor waits before looking again.
pub(super) const PAUSE: Duration = Duration::from_millis(25);

pub struct Visitor {
    browser: Lent,
    /// Where the site is.
    site: String,
    /// What the browser logged, as far as we have read it.
    logged: RefCell<Vec<Logged>>,
    /// Errors that belong to the test contain one of these.
    expected: RefCell<Vec<String>>,
}

/// A line of the browser's console.
#[derive(Clone, Debug)]
struct Logged {
    is_error: bool,
    text: String,
}

impl Visitor {
    /// A visitor with a new tab, on 1 December 2026 at 9 o'clock in Amsterdam.
    #[track_caller]
    pub fn of(site: &Site) -> Self {
        Visitor::at(site.url(""))
    }

    /// The same for a site at this address.
    #[track_caller]
    pub fn at(site: String) -> Self {
        let browser = Lent::take();
        let visitor = Visitor {
            browser,
            site,
            logged: RefCell::default(),
            expected: RefCell::default(),
        };
        visitor.take_a_new_tab();
        visitor
    }

    /// Closes the tab of the visitor before, and with it all that was set there.
    fn take_a_new_tab(&self) {
        let (old, new) = (self.tab(), self.new_tab());
        self.go_to_tab(&old);
        self.webdriver(self.session().delete("/window"));
        self.go_to_tab(&new);
        self.read_log();
        self.logged.borrow_mut().clear();
        self.sit_down();
    }

    /// Closes the tab, whatever it was doing, and goes on in a new one.
    #[track_caller]
    pub fn close_the_tab(&self) {
        self.take_a_new_tab();
    }

    /// What the visitor does in another tab, which is closed after that. The first one stays open.
    #[track_caller]
    pub fn in_another_tab(&self, visit: impl FnOnce()) {
        let (first, other) = (self.tab(), self.new_tab());
        self.go_to_tab(&other);
        self.sit_down();
        visit();
        self.webdriver(self.session().delete("/window"));
        self.go_to_tab(&first);
    }

    fn tab(&self) -> Value {
        self.webdriver(self.session().get("/window"))
    }

    fn new_tab(&self) -> Value {
        let wanted = json!({"type": "window"});
        let mut made = self.webdriver(self.session().post("/window/new", &wanted));
        made["handle"].take()
    }

    fn go_to_tab(&self, tab: &Value) {
        let switched = self.session().post("/window", &json!({"handle": tab}));
        self.webdriver(switched);
    }

    /// The clock and the screen of every visit.
    fn sit_down(&self) {
        self.set_clock(NOW);
        self.set_size(device::DESK);
        // Like a window that the visitor looks at, also when the machine shows none.
        self.cdp(
            "Emulation.setFocusEmulationEnabled",
            json!({"enabled": true}),
        );
    }

    fn session(&self) -> &Session {
        self.browser.session()
    }

    #[track_caller]
    fn webdriver<T>(&self, answer: Result<T, String>) -> T {
        answer.unwrap_or_else(|error| panic!("the browser says: {error}"))
    }

    /// A command of the Chrome DevTools Protocol that any page can answer. While one page goes and the next is
    /// not there yet it is asked again. A command that names a part of a page, by an id that an earlier answer
    /// gave, belongs in [`of_one_page`](Self::of_one_page) with the command that gave the id.
    #[track_caller]
    pub fn cdp(&self, command: &str, params: Value) -> Value {
        self.of_one_page(|| self.cdp_here(command, &params))
    }

    /// The answer of the page that is there now, unless it goes meanwhile.
    #[track_caller]
    pub(super) fn cdp_here(&self, command: &str, params: &Value) -> Result<Value, Gone> {
        match self.session().cdp(command, params) {
            Err(error) if Gone::is_told_by(&error) => Err(Gone),
            answer => Ok(self.webdriver(answer)),
        }
    }

    /// The same for a command of WebDriver.
    #[track_caller]
    fn post_here(&self, path: &str, body: &Value) -> Result<Value, Gone> {
        match self.session().post(path, body) {
            Err(error) if Gone::is_told_by(&error) => Err(Gone),
            answer => Ok(self.webdriver(answer)),
        }
    }

    /// Asks a page for something in one or more steps. The ids that Chromium gives for parts of a page mean
    /// nothing on the next page, so when the page goes between two steps, all of them are done again.
    #[track_caller]
    pub(super) fn of_one_page<T>(&self, ask: impl Fn() -> Result<T, Gone>) -> T {
        let begun = Instant::now();
        // At least twice: chromedriver itself may wait longer than we do before it says that the page is gone.
        let mut is_first = true;
        loop {
            match ask() {
                Ok(answer) => return answer,
                Err(Gone) if is_first || begun.elapsed() < PATIENCE => is_first = false,
                Err(Gone) => panic!("each page goes before it answers"),
            }
            std::thread::sleep(PAUSE);
        }
    }

    /// The value of an expression in the page. A promise is waited for.
    #[track_caller]
    pub fn js(&self, expression: &str) -> Value {
        let params = json!({"expression": expression, "returnByValue": true, "awaitPromise": true});
        let mut answer = self.cdp("Runtime.evaluate", params);
        if let Some(thrown) = answer.get("exceptionDetails") {
            panic!("{expression} throws {thrown:#}");
        }
        answer["result"]["value"].take()
    }

    /// The text that an expression gives.
    #[track_caller]
    pub fn js_text(&self, expression: &str) -> String {
        match self.js(expression) {
            Value::String(text) => text,
            other => other.to_string(),
        }
    }

    /// Clicks like a mouse does on the element that an expression gives. `Err` when that is not on the page any
    /// more; then there was no click.
    #[track_caller]
    pub(super) fn click_on(&self, expression: &str) -> Result<(), Gone> {
        let element = match self.session().element(expression) {
            Err(error) if Gone::is_told_by(&error) => return Err(Gone),
            element => self.webdriver(element),
        };
        match self.session().click(&element) {
            Ok(()) => Ok(()),
            Err(error) if error.contains(STALE) => Err(Gone),
            // The click made it go.
            Err(error) if Gone::is_told_by(&error) => Ok(()),
            Err(error) => panic!("a click does not arrive: {error}\n{}", self.scene()),
        }
    }

    /// Goes to an address of the site and waits until the app is there.
    #[track_caller]
    pub fn open(&self, path: &str) -> &Self {
        self.go(path);
        self.wait_until_ready();
        self
    }

    /// Goes to an address of the site, whatever comes of it.
    #[track_caller]
    pub fn go(&self, path: &str) -> &Self {
        let url = [&self.site, path].concat();
        self.of_one_page(|| self.post_here("/url", &json!({"url": url})));
        self
    }

    #[track_caller]
    pub fn reload(&self) {
        // Where the page goes before chromedriver has looked at it, the next one is coming.
        _ = self.post_here("/refresh", &json!({}));
        self.wait_until_ready();
    }

    #[track_caller]
    pub fn back(&self) {
        self.go_through_history("history.back()");
    }

    #[track_caller]
    pub fn forward(&self) {
        self.go_through_history("history.forward()");
    }

    /// Waits until the browser is at the other step of its history: until then the page that is left still
    /// answers, and may have a field of the same name.
    #[track_caller]
    fn go_through_history(&self, step: &str) {
        let here = || self.cdp("Page.getNavigationHistory", json!({}))["currentIndex"].take();
        let before = here();
        self.js(step);
        self.wait(&format!("{step} is done"), || here() != before);
    }

    #[track_caller]
    pub fn wait_until_ready(&self) {
        self.wait("the app is ready", || self.state() == "ready");
    }

    /// Waits until the browser has kept this page, the app and all content for when there is no connection.
    #[track_caller]
    pub fn wait_until_kept(&self) {
        self.wait("the browser has its copies", || {
            self.js(
                "caches.open('content').then(async kept => (await kept.keys()).length === 4
                && !!await caches.match(location.pathname) && !!navigator.serviceWorker.controller)",
            ) == true
        });
    }

    /// How far the app is: `loading`, `ready` or `failed`. Nothing between two pages, when there is no
    /// element at all.
    pub fn state(&self) -> String {
        self.js_text("document.documentElement?.dataset.app ?? ''")
    }

    /// Path and query, decoded.
    pub fn address(&self) -> String {
        self.js_text("decodeURIComponent(location.pathname + location.search)")
    }

    pub fn title(&self) -> String {
        self.js_text("document.title")
    }

    /// All text that is shown.
    pub fn text(&self) -> String {
        self.js_text("document.body?.innerText ?? ''")
    }

    pub fn sees(&self, text: &str) -> bool {
        self.text().contains(text)
    }

    #[track_caller]
    pub fn expect_text(&self, text: &str) {
        self.wait(&format!("the text “{text}” is there"), || {
            self.sees(text)
        });
    }

    #[track_caller]
    pub fn expect_address(&self, address: &str) {
        let what = format!("the address is {address}");
        self.wait(&what, || self.address() == address);
    }

    /// Waits until something is so; fails with what there is to see.
    #[track_caller]
    pub fn wait(&self, what: &str, is_so: impl Fn() -> bool) {
        let begun = Instant::now();
        while !is_so() {
            if begun.elapsed() > PATIENCE {
                panic!("waited in vain until {what}\n{}", self.scene());
            }
            std::thread::sleep(PAUSE);
        }
    }

    /// Waits until `value` gives what is expected, and says what it gave if it never does.
    #[track_caller]
    pub fn wait_for<W, T>(&self, wanted: W, value: impl Fn() -> T)
    where
        W: PartialEq<T> + Debug,
        T: Debug,
    {
        let begun = Instant::now();
        loop {
            let got = value();
            if wanted == got {
                return;
            }
            if begun.elapsed() > PATIENCE {
                panic!("waited for {wanted:?} and got {got:?}\n{}", self.scene());
            }
            std::thread::sleep(PAUSE);
        }
    }

    /// Types text where the focus is, key by key.
    #[track_caller]
    pub fn type_text(&self, text: &str) {
        let press = |key: char| {
            [
                json!({"type": "keyDown", "value": key}),
                json!({"type": "keyUp", "value": key}),
            ]
        };
        let actions: Vec<_> = text.chars().flat_map(press).collect();
        self.strike(&actions);
    }

    fn strike(&self, keys: &[Value]) {
        let body = json!({"actions": [{"type": "key", "id": "keyboard", "actions": keys}]});
        // A key may make the page go.
        _ = self.post_here("/actions", &body);
    }

    /// Presses a key such as `Tab`, `Shift+Tab`, `Enter`, `Space`, `Escape`.
    #[track_caller]
    pub fn press(&self, name: &str) {
        const SHIFT: char = '\u{e008}';
        let (shift, name) = match name.strip_prefix("Shift+") {
            Some(name) => (true, name),
            None => (false, name),
        };
        let key = match name {
            "Tab" => '\u{e004}',
            "Enter" => '\u{e007}',
            "Escape" => '\u{e00c}',
            "Space" => ' ',
            "ArrowDown" => '\u{e015}',
            "Backspace" => '\u{e003}',
            other => panic!("no key is called {other} here"),
        };
        let mut actions = vec![
            json!({"type": "keyDown", "value": key}),
            json!({"type": "keyUp", "value": key}),
        ];
        if shift {
            actions.insert(0, json!({"type": "keyDown", "value": SHIFT}));
            actions.push(json!({"type": "keyUp", "value": SHIFT}));
        }
        self.strike(&actions);
    }

    /// An error that belongs to this test, such as a file that is missing on purpose.
    pub fn expect_errors(&self, containing: &str) -> &Self {
        self.expected.borrow_mut().push(containing.to_owned());
        self
    }

    /// The errors in the console that do not belong to the test: uncaught ones, what the
    /// Content-Security-Policy stopped, files that did not come.
    pub fn errors(&self) -> Vec<String> {
        self.read_log();
        let expected = self.expected.borrow();
        let logged = self.logged.borrow();
        let errors = logged.iter().filter(|line| line.is_error);
        errors
            .filter(|line| {
                !expected
                    .iter()
                    .any(|part| line.text.contains(part.as_str()))
            })
            .map(|line| line.text.clone())
            .collect()
    }

    fn read_log(&self) {
        let read = self.session().post("/se/log", &json!({"type": "browser"}));
        let read = self.webdriver(read);
        let lines = read.as_array().into_iter().flatten().map(|line| Logged {
            is_error: line["level"] == "SEVERE",
            text: line["message"].as_str().unwrap_or_default().to_owned(),
        });
        self.logged.borrow_mut().extend(lines);
    }

    /// What there is to see, for whoever reads why a test failed. A browser that tells nothing any more does
    /// not hide that.
    pub fn scene(&self) -> String {
        let look = || {
            let errors = self.errors();
            format!(
                "address: {}\ntitle: {}\nstate: {}\nfocus: {}\nerrors: {errors:#?}\npage:\n{}",
                self.address(),
                self.title(),
                self.state(),
                self.focus(),
                self.outline(),
            )
        };
        catch_unwind(AssertUnwindSafe(look))
            .unwrap_or_else(|_| "no page tells what it shows".into())
    }
}

impl Drop for Visitor {
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        let errors = self.errors();
        assert!(
            errors.is_empty(),
            "the console has errors: {errors:#?}\n{}",
            self.scene()
        );
    }
}

/// The page, or the part of it that was asked, was gone before it could answer.
#[derive(Debug)]
pub(super) struct Gone;

impl Gone {
    /// Chromium's words for it, and those of chromedriver.
    const SIGNS: [&str; 10] = [
        "no such execution context",
        "Cannot find context",
        "Cannot find default execution context",
        "Execution context was destroyed",
        "Inspected target navigated or closed",
        "Promise was collected",
        "Could not find object with given id",
        "node with given id",
        "does not belong to the document",
        STALE,
    ];

    fn is_told_by(error: &str) -> bool {
        Self::SIGNS.iter().any(|sign| error.contains(sign))
    }
}
