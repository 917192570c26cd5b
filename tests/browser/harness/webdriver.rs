//! A session with chromedriver: the little of W3C WebDriver that a visitor needs, and Chromium's own
//! protocol (CDP) through it. Plain blocking requests, so that a test reads as what a visitor does.

use serde_json::{Value, json};
use std::time::Duration;

/// A session. Errors are told as chromedriver tells them.
pub struct Session {
    agent: ureq::Agent,
    address: String,
}

/// Under this name WebDriver speaks of elements (W3C WebDriver, section 12.2).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

impl Session {
    /// Opens a session at a running chromedriver.
    pub fn new(port: u16, capabilities: &Value) -> Result<Self, String> {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
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

    /// Clicks like a visitor: scrolls there, and fails when something else lies on top.
    /// `expression` is JavaScript for the element.
    pub fn click(&self, expression: &str) -> Result<(), String> {
        let script = format!("return {expression}");
        let element = self.post("/execute/sync", &json!({"script": script, "args": []}))?;
        let id = element[ELEMENT].as_str().ok_or("no such element")?;
        self.post(&format!("/element/{id}/click"), &json!({}))?;
        Ok(())
    }
}

type Sent = Result<ureq::http::Response<ureq::Body>, ureq::Error>;

fn answer(sent: Sent) -> Result<Value, String> {
    let mut response = sent.map_err(|error| format!("chromedriver does not answer: {error}"))?;
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
