//! The published folder on servers that are not ours, with the configuration that the README shows.

use std::fs;
use std::path::{Path, PathBuf};

use bieb::tool::project;
use bieb::tool::publish::{Order, publish};
use bieb::tool::serve::{Options, Server};
use serde_json::json;
use tempfile::TempDir;

use crate::harness::machine::Host;
use crate::harness::site::app;
use crate::harness::visitor::NOW;
use crate::harness::{Visitor, event};

/// Publishes the library as it ships, with two activities.
fn published(folder: &Path) -> PathBuf {
    let (content, out) = (folder.join("content"), folder.join("site"));
    fs::create_dir(&content).expect("the folder is ours");
    for name in ["library.json", "reading-tips.json", "help.json"] {
        fs::copy(project::content().join(name), content.join(name)).expect("the content ships");
    }
    let events = [
        event("knutselen", "Knutselen", json!({"age": {"to": 8}})),
        event("taalcafe", "Taalcafé", json!({"age": {"from": 18}})),
    ];
    let events = json!({"events": events}).to_string();
    fs::write(content.join("events.json"), events).expect("the folder is ours");
    let order = Order {
        content,
        out: out.clone(),
        base_url: None,
        now: format!("{NOW}:00").parse().expect("a moment"),
        app: Some(app().to_owned()),
    };
    publish(&order).unwrap_or_else(|failure| panic!("{failure}"));
    out
}

#[test]
fn the_app_works_from_any_server_and_then_without() {
    let folder = TempDir::new().expect("a temporary folder can be made");
    let site = published(folder.path());
    let receiver = Server::start(Options::new(&site));
    let receiver = receiver.unwrap_or_else(|failure| panic!("{failure}"));
    for host in Host::all(&site, receiver.address()) {
        let visitor = Visitor::at(host.url(""));
        visitor.open("/agenda?leeftijd=0-4");
        assert_eq!(visitor.listed(), ["Knutselen"], "{}", host.name);
        visitor.open("/agenda");
        visitor.searchbox("Zoek in de agenda").fill("taal");
        visitor.wait_for(vec!["Taalcafé"], || visitor.listed());
        visitor.expect_address("/agenda?q=taal");
        visitor.activity("Taalcafé").click();
        visitor.arrives_at("/agenda/taalcafe/2027-01-12", "Taalcafé");
        visitor.expect_errors("404").go("/nergens");
        visitor.heading("Deze pagina bestaat niet");
        visitor.wait_until_ready();

        visitor.open("/agenda");
        visitor.wait_until_kept();
        visitor.expect_errors("ERR_CONNECTION_REFUSED");
        drop(host);
        for address in ["/agenda", "/hulp", "/agenda/knutselen/2027-01-12"] {
            visitor.open(address);
            visitor.expect_text("Je ziet de gegevens van");
        }
        visitor.heading("Knutselen");
    }
}
