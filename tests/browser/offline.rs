//! The second visit, without a good connection.

use crate::harness::{Fault, Site, Visitor};

/// Every address.
const ALL: &str = "";
const EVENTS: &str = "/content/events.json";

/// After the first visit everything is kept.
#[track_caller]
fn first_visit(site: &Site) -> Visitor {
    let visitor = Visitor::of(site);
    visitor.open("/agenda");
    visitor.wait_until_kept();
    visitor
}

#[test]
fn without_a_connection_the_app_shows_what_it_last_saw() {
    let site = Site::published().with_fault(ALL, Fault::None);
    let visitor = first_visit(&site);
    let listed = visitor.names("article");

    visitor.expect_errors("503");
    site.front().set(ALL, Fault::Status(503));
    visitor.open("/agenda");
    assert_eq!(visitor.names("article"), listed);
    visitor.expect_text("bijgewerkt op");

    // A page that was never visited.
    visitor.open("/hulp");
    visitor.heading("Hulp bij digitale overheid (IDO)");

    site.front().set(ALL, Fault::None);
    visitor.open("/agenda");
    assert!(!visitor.sees("bijgewerkt op"));
}

#[test]
fn bad_answers_never_replace_good_content() {
    let site = Site::published().with_fault(EVENTS, Fault::None);
    let visitor = first_visit(&site);
    visitor.expect_errors("events.json");
    let listed = visitor.names("article");
    for fault in [
        Fault::Html,
        Fault::Status(404),
        Fault::Status(500),
        Fault::Cut,
        Fault::Half,
        Fault::Held,
    ] {
        site.front().set(EVENTS, fault.clone());
        visitor.open("/agenda");
        assert_eq!(visitor.names("article"), listed, "{fault:?}");
        visitor.expect_text("bijgewerkt op");
    }
    site.front().set(EVENTS, Fault::None);
    visitor.open("/agenda");
    assert!(!visitor.sees("bijgewerkt op"));
}

#[test]
fn what_staff_edit_shows_at_the_next_visit() {
    let site = Site::published();
    let visitor = first_visit(&site);
    site.write(
        "events.json",
        r#"{"events": [{"id": "x", "title": "Iets nieuws", "start": "2027-01-12T10:00"}]}"#,
    );
    visitor.open("/agenda");
    assert_eq!(visitor.cards(), 1);
    visitor.link("Iets nieuws");
}

#[test]
fn what_is_no_content_never_replaces_good_content() {
    let site = Site::published();
    let visitor = first_visit(&site);
    let listed = visitor.names("article");
    let kept = kept_events(&visitor);
    for broken in ["{}", "null", "12", r#"{"events": 3}"#, r#"{"events": ["#] {
        site.write("events.json", broken);
        visitor.open("/agenda");
        assert_eq!(visitor.names("article"), listed, "{broken}");
        visitor.expect_text("bijgewerkt op");
        assert_eq!(kept_events(&visitor), kept, "{broken}");
    }
}

/// The copy of the events, and when it was made.
fn kept_events(visitor: &Visitor) -> String {
    visitor.js_text(
        "caches.open('content').then(cache => cache.match('/content/events.json'))
            .then(async copy => copy.headers.get('x-kept-at') + await copy.text())",
    )
}

#[test]
fn the_login_page_of_a_network_is_shown_and_never_kept() {
    let site = Site::published().with_fault(ALL, Fault::None);
    let visitor = first_visit(&site);
    let listed = visitor.names("article");
    site.front().set(ALL, Fault::Html);
    visitor.go("/agenda");
    visitor.expect_text("Log in");

    visitor.expect_errors("503");
    site.front().set(ALL, Fault::Status(503));
    visitor.open("/agenda");
    assert_eq!(visitor.names("article"), listed);
}

#[test]
fn over_a_very_slow_connection_the_copy_comes_first() {
    let site = Site::published().with_fault(ALL, Fault::None);
    let visitor = first_visit(&site);
    let listed = visitor.names("article");
    site.front().set(ALL, Fault::Slow);
    visitor.open("/agenda");
    assert_eq!(visitor.names("article"), listed);
    visitor.expect_text("bijgewerkt op");
}

#[test]
fn a_device_that_is_full_shows_what_comes() {
    let site = Site::published();
    let visitor = first_visit(&site);
    visitor.cdp(
        "Storage.overrideQuotaForOrigin",
        serde_json::json!({"origin": site.url(""), "quotaSize": 1}),
    );
    site.write(
        "events.json",
        r#"{"events": [{"id": "x", "title": "Iets nieuws", "start": "2027-01-12T10:00"}]}"#,
    );
    visitor.open("/agenda");
    visitor.link("Iets nieuws");
    assert_eq!(visitor.cards(), 1);
}

#[test]
fn the_app_can_be_installed() {
    let site = Site::published();
    let visitor = first_visit(&site);
    let manifest = visitor.cdp("Page.getAppManifest", serde_json::json!({}));
    assert_eq!(manifest["errors"], serde_json::json!([]));
    let hindrances = visitor.cdp("Page.getInstallabilityErrors", serde_json::json!({}));
    assert_eq!(hindrances["installabilityErrors"], serde_json::json!([]));
    let shortcuts = visitor.js(
        "fetch('/manifest.webmanifest').then(found => found.json()).then(async app => {
            const icons = [...app.icons, ...app.shortcuts.flatMap(shortcut => shortcut.icons)];
            for (const icon of icons) {
                const picture = new Image();
                picture.src = icon.src;
                await picture.decode();
            }
            return app.shortcuts.map(shortcut => shortcut.url);
        })",
    );
    assert_eq!(
        shortcuts,
        serde_json::json!(["/agenda", "/boekstart", "/hulp"])
    );
}
