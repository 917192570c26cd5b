//! A new version is deployed while visitors are reading or writing: they get it whole, and when they want.

use serde_json::json;

use crate::harness::{Fault, Site, Visitor};

/// Every address.
const ALL: &str = "";
const PROGRAM: &str = "_bg.wasm";
const WORKER: &str = "/sw.js";

/// Which version the page is of.
fn version(visitor: &Visitor) -> String {
    visitor.js_text("document.documentElement.dataset.version")
}

/// A visitor who was at `path` before, and the version that their browser keeps.
#[track_caller]
fn who_was_at(site: &Site, path: &str) -> (Visitor, String) {
    let visitor = Visitor::of(site);
    visitor.open(path);
    visitor.wait_until_kept();
    let kept = version(&visitor);
    (visitor, kept)
}

/// The scripts and programs that the page runs; each name says which version it is of.
fn running(visitor: &Visitor) -> Vec<String> {
    let names = visitor.js(
        "performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname)
            .filter(path => /^\\/(bieb|boot)-/.test(path))",
    );
    let names = names.as_array().into_iter().flatten();
    names
        .map(|name| name.as_str().unwrap_or_default().to_owned())
        .collect()
}

/// What runs is named by the page as it is now, and by nothing else.
#[track_caller]
fn expect_one_version(visitor: &Visitor) {
    let page = visitor.js_text("fetch(location.href).then(page => page.text())");
    let running = running(visitor);
    assert!(running.len() >= 2, "{running:?}");
    for name in running {
        assert!(page.contains(&name), "{name} is of another version");
    }
}

/// Looks for a newer worker, as a browser does now and then.
fn look_for_an_update(visitor: &Visitor) {
    visitor.js(
        "navigator.serviceWorker.getRegistration().then(known => known.update()).then(() => 1)",
    );
}

#[test]
fn an_old_page_whose_files_are_gone_gets_the_new_version_by_one_reload() {
    let mut site = Site::published().with_fault(PROGRAM, Fault::Held);
    let visitor = Visitor::of(&site);
    // Not what the server is asked: the worker asks for the page too, to keep it.
    visitor.before_each_page("sessionStorage.seen = 1 + Number(sessionStorage.seen || 0)");
    visitor.go("/agenda");
    let old = version(&visitor);
    site.deploy_the_next();
    visitor.expect_errors(PROGRAM);
    site.front().set(PROGRAM, Fault::None);
    visitor.wait_until_ready();
    assert_ne!(version(&visitor), old);
    assert_eq!(visitor.js("Number(sessionStorage.seen)"), 2, "one reload");
    expect_one_version(&visitor);
}

#[test]
fn the_next_visit_has_the_new_version_whole_and_keeps_it() {
    let mut site = Site::published().with_fault(ALL, Fault::None);
    let (visitor, old) = who_was_at(&site, "/agenda");

    site.deploy_the_next();
    visitor.open("/agenda");
    let new = version(&visitor);
    assert_ne!(new, old);
    expect_one_version(&visitor);
    visitor.wait("only the new version is kept", || {
        visitor.js("caches.keys().then(names => names.sort())")
            == json!([format!("app-{new}"), "content", format!("pages-{new}")])
    });
    visitor.wait_until_kept();

    visitor.expect_errors("503");
    site.front().set(ALL, Fault::Status(503));
    visitor.open("/agenda");
    assert_eq!(version(&visitor), new);
    visitor.expect_text("Je ziet de gegevens van");
}

#[test]
fn without_a_connection_the_version_that_was_kept_goes_on() {
    let mut site = Site::published().with_fault(ALL, Fault::None);
    let (visitor, old) = who_was_at(&site, "/agenda");

    // The new version came only in part.
    site.deploy_the_next();
    visitor.expect_errors("503").expect_errors(PROGRAM);
    visitor.expect_errors("sw.js");
    site.front().set(PROGRAM, Fault::Status(503));
    look_for_an_update(&visitor);
    visitor.settle();
    site.front().set(ALL, Fault::Status(503));
    visitor.open("/agenda");
    assert_eq!(version(&visitor), old);
}

#[test]
fn a_version_whose_page_is_of_another_one_is_not_kept() {
    let mut site = Site::published().with_fault(ALL, Fault::None);
    let (visitor, old) = who_was_at(&site, "/agenda");

    // A server in between still has the page of the version before.
    let shell = ureq::get(site.url("/app.html")).call();
    let shell = shell.and_then(|mut page| page.body_mut().read_to_string());
    site.deploy_the_next();
    let shell = shell.expect("the page is there");
    site.front().set("/app.html", Fault::Other(shell));
    look_for_an_update(&visitor);
    visitor.settle();
    let caches = || visitor.js("caches.keys().then(names => names.sort())");
    let of_the_old = json!([format!("app-{old}"), "content", format!("pages-{old}")]);
    assert_eq!(caches(), of_the_old);

    site.front().set("/app.html", Fault::None);
    look_for_an_update(&visitor);
    visitor.expect_text("Er is een nieuwe versie.");
}

#[test]
fn a_version_is_the_files_with_its_names_and_the_page_that_starts_it() {
    let site = Site::published();
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.wait_until_kept();
    let kept =
        "caches.keys().then(names => caches.open(names.find(name => name.startsWith('app-'))))
        .then(async kept => (await kept.keys()).map(one => new URL(one.url).pathname).sort())";
    let kept = visitor.js_text(kept);
    for name in ["/app.html", "/bieb-", "/boot-"] {
        assert!(kept.contains(name), "{name} is not among {kept}");
    }
    assert!(
        !kept.contains("icon.svg") && !kept.contains("manifest"),
        "{kept}"
    );
}

#[test]
fn an_update_waits_for_who_is_writing_and_keeps_the_text() {
    let mut site = Site::published().with_fault(ALL, Fault::None);
    let (visitor, old) = who_was_at(&site, "/feedback");
    visitor.textbox("Je bericht").fill("Meer stripboeken");

    site.deploy_the_next();
    look_for_an_update(&visitor);
    visitor.expect_text("Er is een nieuwe versie.");
    assert_eq!(version(&visitor), old, "nothing happens unasked");
    assert_eq!(visitor.textbox("Je bericht").value(), "Meer stripboeken");

    visitor.button("Ververs").click();
    visitor.wait("the new version is there", || version(&visitor) != old);
    visitor.wait_until_ready();
    assert_eq!(visitor.textbox("Je bericht").value(), "Meer stripboeken");
    expect_one_version(&visitor);
}

#[test]
fn an_app_without_its_worker_works() {
    for fault in [
        Fault::Status(404),
        Fault::Status(500),
        Fault::Html,
        Fault::Cut,
    ] {
        let site = Site::published().with_fault(WORKER, fault.clone());
        let visitor = Visitor::of(&site);
        // Browsers log why they have no worker.
        for error in [WORKER, "fetching the script", "MIME type", "ServiceWorker"] {
            visitor.expect_errors(error);
        }
        visitor.open("/agenda");
        visitor.wait("it is asked for", || site.front().asked(WORKER) > 0);
        visitor
            .searchbox("Zoek in de agenda")
            .fill("taalcafé leerdam");
        visitor.activity("Taalcafé Leerdam");
    }
}

#[test]
fn a_browser_that_has_no_workers_or_refuses_them_runs_the_app() {
    for without in [
        "Object.defineProperty(Navigator.prototype, 'serviceWorker', {value: undefined})",
        "ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error('nee'))",
        "ServiceWorkerContainer.prototype.register = () => { throw new Error('nee') }",
    ] {
        let site = Site::published();
        let visitor = Visitor::of(&site);
        visitor.before_each_page(without).open("/agenda");
        visitor.settle();
        visitor.heading("Agenda");
    }
}
