//! Firefox and WebKit, each started for one visit with its own driver and its own folder.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::thread::sleep;
use std::time::Instant;

use serde_json::json;

use super::kept::{Kept, folder};
use super::programs;
use super::visitor::{PATIENCE, PAUSE};
use super::webdriver::Session;

/// A browser other than Chromium.
#[derive(Clone, Copy, Debug)]
pub enum Engine {
    Firefox,
    /// As in Safari, and in each browser of an iPhone.
    WebKit,
}

/// A browser that runs until this is dropped.
pub struct Running {
    pub session: Session,
    /// In the order in which they end.
    _programs: Vec<Kept>,
}

impl Engine {
    pub fn start(self) -> Running {
        match self {
            Engine::Firefox => firefox(),
            Engine::WebKit => webkit(),
        }
    }
}

fn firefox() -> Running {
    let firefox = programs::firefox();
    let arguments = ["--port=0".as_ref(), "--host=127.0.0.1".as_ref()];
    let mut driver = Kept::start(&folder(), &firefox.driver, &arguments, "");
    let port = driver.first(|line| {
        let (_, port) = line.split_once("Listening on 127.0.0.1:")?;
        port.trim().parse().ok()
    });
    let session = Session::new(
        port.expect("geckodriver says at which port it listens"),
        &json!({
            "pageLoadStrategy": "eager",
            "moz:firefoxOptions": {
                "binary": firefox.browser,
                "args": ["-headless"],
                "prefs": {"intl.accept_languages": "nl"},
            },
        }),
    );
    Running {
        session: session.unwrap_or_else(|error| panic!("Firefox does not start: {error}")),
        _programs: vec![driver],
    }
}

/// It has no mode without a screen, so it gets one that nobody sees.
fn webkit() -> Running {
    let webkit = programs::webkit();
    let arguments = [
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1280x1024x24",
        "-nolisten",
        "tcp",
    ];
    let mut screen = Kept::start(&folder(), &webkit.screen, &arguments.map(AsRef::as_ref), "");
    let number: Option<u32> = screen.first(|line| line.trim().parse().ok());
    let display = format!(":{}", number.expect("Xvfb says which display it is"));
    // The driver does not say which port it chose, so we choose. Somebody else may take it before the
    // driver does, but seldom.
    let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|port| port.local_addr());
    let port = free.expect("there is a free port").port();
    let arguments = [format!("--port={port}")];
    let arguments = arguments.each_ref().map(AsRef::as_ref);
    let driver = Kept::start(&folder(), &webkit.driver, &arguments, &display);
    wait_for(port);
    let session = Session::new(
        port,
        &json!({
            "webkitgtk:browserOptions": {"binary": webkit.browser, "args": ["--automation"]},
        }),
    );
    Running {
        session: session.unwrap_or_else(|error| panic!("WebKit does not start: {error}")),
        _programs: vec![driver, screen],
    }
}

fn wait_for(port: u16) {
    let begun = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        assert!(begun.elapsed() < PATIENCE, "WebKitWebDriver does not start");
        sleep(PAUSE);
    }
}
