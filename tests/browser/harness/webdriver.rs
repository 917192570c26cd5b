//! A session with a browser's driver: the little of W3C WebDriver that a visitor needs, and Chromium's own
//! protocol (CDP) through chromedriver. Plain blocking requests, so that a test reads as what a visitor does.
//! The crate thirtyfour has neither the role and the name of an element as browsers compute them, nor a
//! way to call without `async`.

use serde_json::{Value, json};
use std::time::Duration;

/// A session. Errors are told as the driver tells them.
pub struct Session {
    agent: ureq::Agent,
    address: String,
}

/// On a busy machine a browser takes its time, to start most of all.
const LONGEST: Duration = Duration::from_secs(180);

/// Under this name WebDriver speaks of elements (W3C WebDriver, section 12.2).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

impl Session {
    /// Opens a session at a running driver.
    pub fn new(port: u16, capabilities: &Value) -> Result<Self, String> {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(LONGEST))
            .build()
            .into();
        let address = format!("http://127.0.0.1:{port}/session");
        let wanted = json!({"capabilities": {"alwaysMatch": capabilities}});
        let made = Session { agent, address }.opened(&wanted)?;
        Ok(made)
    }

    fn opened(mut self, wanted: &Value) -> Result<Self, String> {
        let made = self.post("", wanted)?;
        let id = made["sessionId"].as_str().ok_or("no session id")?;
        self.address = format!("{}/{id}", self.address);
        Ok(self)
    }

    pub fn get(&self, path: &str) -> Result<Value, String> {
        let address = [&self.address, path].concat();
        answer(self.agent.get(address).call())
    }

    pub fn post(&self, path: &str, body: &Value) -> Result<Value, String> {
        let address = [&self.address, path].concat();
        let request = self.agent.post(address);
        let request = request.header("content-type", "application/json");
        answer(request.send(body.to_string()))
    }

    pub fn delete(&self, path: &str) -> Result<Value, String> {
        let address = [&self.address, path].concat();
        answer(self.agent.delete(address).call())
    }

    /// A command of the Chrome DevTools Protocol.
    pub fn cdp(&self, command: &str, params: &Value) -> Result<Value, String> {
        self.post(
            "/goog/cdp/execute",
            &json!({"cmd": command, "params": params}),
        )
    }

    /// WebDriver's id of the element that an expression of JavaScript gives.
    pub fn element(&self, expression: &str) -> Result<String, String> {
        let script = format!("return {expression}");
        let element = self.post("/execute/sync", &json!({"script": script, "args": []}))?;
        id_of(&element)
    }

    /// Clicks like a visitor: scrolls there, and fails when something else lies on top.
    pub fn click(&self, element: &str) -> Result<(), String> {
        // What lies under the bar at the bottom a visitor scrolls into sight first.
        let script =
            "arguments[0].closest('.menu') || arguments[0].scrollIntoView({block: 'center'})";
        let body = json!({"script": script, "args": [{ELEMENT: element}]});
        self.post("/execute/sync", &body)?;
        self.post(&format!("/element/{element}/click"), &json!({}))?;
        Ok(())
    }
}

/// What was found is not on the page any more (W3C WebDriver, section 6.6).
pub const STALE: &str = "stale element reference";

/// The id in what WebDriver tells of an element. A page that came meanwhile has no such element.
pub fn id_of(element: &Value) -> Result<String, String> {
    let id = element[ELEMENT].as_str().ok_or(STALE)?;
    Ok(id.to_owned())
}

type Sent = Result<ureq::http::Response<ureq::Body>, ureq::Error>;

fn answer(sent: Sent) -> Result<Value, String> {
    let mut response = sent.map_err(|error| format!("the driver does not answer: {error}"))?;
    let body = response.body_mut().with_config().limit(256 * 1024 * 1024);
    let text = body.read_to_string().map_err(|error| error.to_string())?;
    let mut answer: Value = serde_json::from_str(&text).map_err(|_| text)?;
    let value = answer["value"].take();
    match value["error"].as_str() {
        Some(error) => Err(format!(
            "{error}: {}",
            value["message"].as_str().unwrap_or_default()
        )),
        None => Ok(value),
    }
}
