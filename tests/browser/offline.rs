//! The second visit, without a good connection.

use crate::harness::{Fault, Site, Visitor};

/// Every address.
const ALL: &str = "";
const EVENTS: &str = "/content/events.json";
const HELP: &str = "/content/help.json";

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
    visitor.expect_text("Je ziet de gegevens van");

    // A page that was never visited.
    visitor.open("/hulp");
    visitor.heading("Hulp bij digitale overheid (IDO)");

    site.front().set(ALL, Fault::None);
    visitor.open("/agenda");
    assert!(!visitor.sees("Je ziet de gegevens van"));
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
        visitor.expect_text("Je ziet de gegevens van");
    }
    site.front().set(EVENTS, Fault::None);
    visitor.open("/agenda");
    assert!(!visitor.sees("Je ziet de gegevens van"));
}

#[test]
fn a_bad_answer_is_not_blamed_on_the_connection() {
    let site = Site::published().with_fault(ALL, Fault::None);
    let visitor = first_visit(&site);
    visitor.expect_errors("events.json").expect_errors("503");
    for (fault, said) in [
        (
            Fault::Status(404),
            "We kunnen nu geen nieuwe gegevens ophalen.",
        ),
        (Fault::Half, "We kunnen nu geen nieuwe gegevens ophalen."),
        (Fault::Cut, "Er is geen goed internet."),
        (Fault::Held, "Er is geen goed internet."),
    ] {
        site.front().set(EVENTS, fault.clone());
        visitor.open("/agenda");
        visitor.expect_text("Je ziet de gegevens van");
        assert!(visitor.sees(said), "{fault:?}");
    }
    site.front().set(EVENTS, Fault::None);
}

#[test]
fn the_date_of_the_oldest_copy_counts() {
    let site = Site::published().with_fault(ALL, Fault::None);
    let visitor = first_visit(&site);
    // The agenda is of a week before the rest.
    visitor.js(
        "caches.open('content').then(async kept => {
            const copy = await kept.match('/content/events.json');
            const headers = {'content-type': 'application/json', 'x-kept-at': '2026-11-24T09:00:00Z'};
            await kept.put('/content/events.json', new Response(await copy.text(), {headers}));
        })",
    );
    visitor.expect_errors("503");
    site.front().set(ALL, Fault::Status(503));
    visitor.open("/agenda");
    visitor.expect_text("gegevens van 24 november");
    visitor.settle();
    assert!(visitor.sees("gegevens van 24 november"));
}

#[test]
fn the_line_is_there_before_it_says_something() {
    let site = Site::published().with_fault(ALL, Fault::None);
    let visitor = first_visit(&site);
    visitor.expect_errors("503");
    site.front().set(ALL, Fault::Status(503));
    visitor.before_each_page(
        "new MutationObserver(changes => {
            for (const change of changes) for (const node of change.addedNodes) {
                if (node.id === 'boot-line') window.began = node.getAttribute('role') + ':' + node.textContent;
            }
        }).observe(document, {subtree: true, childList: true});",
    );
    visitor.open("/agenda");
    visitor.expect_text("Je ziet de gegevens van");
    assert_eq!(visitor.js_text("window.began"), "status:");
}

#[test]
fn a_file_that_stalls_holds_nothing_else() {
    let site = Site::published().with_fault(HELP, Fault::Held);
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.wait("the worker has taken over", || {
        visitor.js("!!navigator.serviceWorker.controller") == true
    });
    visitor.wait("the rest is kept", || {
        visitor.js("caches.open('content').then(async kept => (await kept.keys()).length)") == 3
    });
    visitor.open("/over");
    visitor.open("/feedback");
    visitor.textbox("Je bericht").fill("Meer stripboeken");
    visitor.button("Versturen").click();
    visitor.wait("the message is there", || site.received().len() == 1);

    // The next page makes the copy that was missing.
    site.front().set(HELP, Fault::None);
    visitor.open("/agenda");
    visitor.wait_until_kept();
}

#[test]
fn a_poster_that_was_seen_is_kept_and_another_is_not_said_to_be_missing() {
    let site = Site::published().with_fault(ALL, Fault::None);
    let visitor = first_visit(&site);
    visitor.open("/vestigingen/vianen/maand");
    let poster = visitor.text();
    visitor.wait("the poster is kept", || {
        visitor.js("caches.match(location.pathname).then(found => !!found)") == true
    });

    visitor.expect_errors("503");
    site.front().set(ALL, Fault::Status(503));
    visitor.open("/vestigingen/vianen/maand");
    assert_eq!(visitor.text(), poster);
    let styled = "[...document.styleSheets].every(sheet => sheet.cssRules.length > 10)";
    assert_eq!(visitor.js(styled), true);
    visitor.go("/vestigingen/leerdam/maand");
    visitor.expect_text("Er ging iets mis.");
    assert!(!visitor.sees("Deze pagina bestaat niet"));
    // A page of the app is made, though it was never visited.
    visitor.open("/vestigingen/leerdam");
    visitor.heading("Bibliotheek Leerdam");
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
    visitor.activity("Iets nieuws");
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
        visitor.expect_text("Je ziet de gegevens van");
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
    visitor.expect_text("Je ziet de gegevens van");
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
    visitor.activity("Iets nieuws");
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
