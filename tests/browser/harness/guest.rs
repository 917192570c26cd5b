//! A visitor in a browser other than Chromium: no more than W3C WebDriver offers in each. Chromium's own
//! protocol, with which [`Visitor`](super::Visitor) sets clocks and screens, is not there.

use std::cell::RefCell;
use std::time::Instant;

use serde_json::{Value, json};

use super::engines::{Engine, Running};
use super::site::Site;
use super::visitor::{PATIENCE, PAUSE};
use super::webdriver::id_of;

pub struct Guest {
    engine: Engine,
    browser: Running,
    /// Where the site is.
    site: String,
}

/// What came of asking a page. An error may only mean that the page is not there yet.
type Asked<T> = Result<T, String>;

impl Guest {
    pub fn of(engine: Engine, site: &Site) -> Self {
        Guest {
            engine,
            browser: engine.start(),
            site: site.url(""),
        }
    }

    /// Goes to an address of the site and waits until the app is there.
    #[track_caller]
    pub fn open(&self, path: &str) {
        let url = [&self.site, path].concat();
        let gone = self.browser.session.post("/url", &json!({"url": url}));
        gone.unwrap_or_else(|error| panic!("{:?} cannot go to {path}: {error}", self.engine));
        self.wait_for("ready", || {
            self.text("document.documentElement?.dataset.app")
        });
    }

    #[track_caller]
    pub fn back(&self) {
        let gone = self.browser.session.post("/back", &json!({}));
        gone.unwrap_or_else(|error| panic!("{:?} cannot go back: {error}", self.engine));
    }

    /// The value of an expression in the page. A promise is waited for.
    pub fn js(&self, expression: &str) -> Asked<Value> {
        let script = format!("return {expression}");
        let body = json!({"script": script, "args": []});
        self.browser.session.post("/execute/sync", &body)
    }

    /// The text that an expression gives; empty when it gives none.
    pub fn text(&self, expression: &str) -> Asked<String> {
        let value = self.js(expression)?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// Path and query, decoded.
    pub fn address(&self) -> Asked<String> {
        self.text("decodeURIComponent(location.pathname + location.search)")
    }

    pub fn title(&self) -> Asked<String> {
        self.text("document.title")
    }

    /// Whether this is among the text that is shown.
    pub fn sees(&self, text: &str) -> Asked<bool> {
        Ok(self.text("document.body.innerText")?.contains(text))
    }

    /// The name of what has the focus, as the browser tells it to screen readers.
    pub fn focus(&self) -> Asked<String> {
        let focused = self.browser.session.get("/element/active")?;
        self.name(&id_of(&focused)?)
    }

    #[track_caller]
    pub fn click(&self, role: &str, name: &str) {
        self.press(&self.find(role, name), name);
    }

    /// The link to an activity of a list. Its name goes on with the date: `Taalcafé, dinsdag 1 december`.
    #[track_caller]
    pub fn activity(&self, title: &str) -> String {
        let begin = [title, ", "].concat();
        self.find_where("link", title, |name| name.starts_with(&begin))
    }

    #[track_caller]
    pub fn open_activity(&self, title: &str) {
        self.press(&self.activity(title), title);
    }

    #[track_caller]
    fn press(&self, element: &str, name: &str) {
        let clicked = self.browser.session.click(element);
        clicked.unwrap_or_else(|error| self.fail(&format!("no click on “{name}”: {error}")));
    }

    /// Types into an empty field, key by key.
    #[track_caller]
    pub fn type_into(&self, role: &str, name: &str, text: &str) {
        let field = format!("/element/{}/value", self.find(role, name));
        let typed = self.browser.session.post(&field, &json!({"text": text}));
        if let Err(error) = typed {
            self.fail(&format!("“{name}” takes no text: {error}"));
        }
    }

    /// What stands in a field.
    #[track_caller]
    pub fn value(&self, role: &str, name: &str) -> Asked<String> {
        let field = self.find(role, name);
        let value = self
            .browser
            .session
            .get(&format!("/element/{field}/property/value"))?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// The first element with this role and name; waits for it. Gives WebDriver's id.
    #[track_caller]
    pub fn find(&self, role: &str, name: &str) -> String {
        self.find_where(role, name, |known| known == name)
    }

    #[track_caller]
    fn find_where(&self, role: &str, name: &str, fits: impl Fn(&str) -> bool) -> String {
        let found = RefCell::default();
        self.wait(&format!("there is a {role} “{name}”"), || {
            *found.borrow_mut() = self.first(role, &fits)?;
            Ok(found.borrow().is_some())
        });
        found.into_inner().expect("it was waited for")
    }

    fn first(&self, role: &str, fits: impl Fn(&str) -> bool) -> Asked<Option<String>> {
        for element in self.that_may_be(role)? {
            if fits(&self.name(&element)?) && self.role(&element)? == role {
                return Ok(Some(element));
            }
        }
        Ok(None)
    }

    /// Elements that browsers give this role, and perhaps others.
    fn that_may_be(&self, role: &str) -> Asked<Vec<String>> {
        let selector = match role {
            "article" => "article",
            "button" => "button",
            "heading" => "h1, h2, h3",
            "link" => "a[href]",
            "searchbox" => "input[type=search]",
            "textbox" => "textarea, input",
            other => panic!("this harness does not know where to look for a {other}"),
        };
        // What is folded away nobody finds, and WebKit has no name for it.
        let elements = self.js(&format!(
            "[...document.querySelectorAll('{selector}')].filter(one => one.getClientRects().length)"
        ))?;
        let elements = elements.as_array().into_iter().flatten();
        elements.map(id_of).collect()
    }

    fn name(&self, element: &str) -> Asked<String> {
        self.computed(element, "label")
    }

    fn role(&self, element: &str) -> Asked<String> {
        self.computed(element, "role")
    }

    fn computed(&self, element: &str, what: &str) -> Asked<String> {
        let path = format!("/element/{element}/computed{what}");
        let computed = self.browser.session.get(&path)?;
        Ok(computed.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until something is so.
    #[track_caller]
    pub fn wait(&self, what: &str, is_so: impl Fn() -> Asked<bool>) {
        let begun = Instant::now();
        loop {
            let asked = is_so();
            if asked == Ok(true) {
                return;
            }
            if begun.elapsed() > PATIENCE {
                self.fail(&format!("waited in vain until {what}: {asked:?}"));
            }
            std::thread::sleep(PAUSE);
        }
    }

    /// Waits until `value` gives what is wanted, and says what it gave if it never does.
    #[track_caller]
    pub fn wait_for(&self, wanted: &str, value: impl Fn() -> Asked<String>) {
        let begun = Instant::now();
        loop {
            let got = value();
            if got.as_deref() == Ok(wanted) {
                return;
            }
            if begun.elapsed() > PATIENCE {
                self.fail(&format!("waited for “{wanted}” and got {got:?}"));
            }
            std::thread::sleep(PAUSE);
        }
    }

    /// Fails with what there is to see.
    #[track_caller]
    pub fn fail(&self, why: &str) -> ! {
        panic!(
            "{:?}: {why}\naddress: {:?}\ntitle: {:?}\npage:\n{}",
            self.engine,
            self.address(),
            self.title(),
            self.text("document.body.innerText")
                .unwrap_or_else(|error| error),
        )
    }
}
