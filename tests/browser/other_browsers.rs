//! A short journey in Firefox and in WebKit. How the app starts, is kept and takes over a page differs from
//! browser to browser; all else is looked at in Chromium alone.

use serde_json::json;

use crate::harness::{Engine, Fault, Guest, Site, event};

const RECEIVER: &str = "/api/feedback";

/// Where the menu leads, and where its pages lead.
const PAGES: [&str; 13] = [
    "/",
    "/agenda",
    "/kalender",
    "/leestips",
    "/leestips/0-4",
    "/boekstart",
    "/hulp",
    "/vestigingen",
    "/feedback",
    "/over",
    "/privacy",
    "/toegankelijkheid",
    "/open-data",
];

/// Whether a style sheet of ours is in force: the Content-Security-Policy may stop it without a word.
const HAS_STYLE: &str = "[...document.styleSheets].some(sheet => sheet.cssRules.length > 0)";

/// What the first heading says, when there is one of its level.
const H1: &str =
    "((all, [first] = all) => all.length === 1 ? first.innerText : `${all.length} × h1`)(
    document.querySelectorAll('h1'))";

#[test]
fn a_journey_in_firefox() {
    journey(Engine::Firefox);
}

#[test]
fn a_journey_in_webkit() {
    journey(Engine::WebKit);
}

fn journey(engine: Engine) {
    let site = site();
    let guest = Guest::of(engine, &site);
    see_each_page(&guest);
    search_and_come_back(&guest);
    send_messages(&guest, &site);
    read_without_a_connection(&guest, &site);
}

/// Each week something takes place, whenever this runs.
fn site() -> Site {
    let weekly = |id, title, branch| {
        let more = json!({
            "start": "2026-01-06T10:00",
            "end": "2026-01-06T12:00",
            "repeat": {"every": "week"},
            "place": {"branch": branch},
        });
        event(id, title, more)
    };
    let events = [
        weekly("taalcafe", "Taalcafé", "leerdam"),
        weekly("voorlezen", "Voorlezen", "vianen"),
    ];
    let events = json!({"events": events}).to_string();
    let site = Site::published_now().with_file("events.json", &events);
    site.with_fault("", Fault::None)
}

fn see_each_page(guest: &Guest) {
    for path in PAGES {
        guest.open(path);
        guest.wait(&format!("{path} has its title"), || {
            Ok(guest.title()?.ends_with("Bibliotheek Lek & IJssel"))
        });
        guest.wait(&format!("{path} has its style"), || {
            Ok(guest.js(HAS_STYLE)? == true)
        });
        guest.wait(
            &format!("{path} has one heading of the first level"),
            || {
                let heading = guest.text(H1)?;
                Ok(!heading.is_empty() && !heading.ends_with("× h1"))
            },
        );
    }
}

fn search_and_come_back(guest: &Guest) {
    guest.open("/");
    guest.click("link", "Alle activiteiten");
    guest.wait_for("/agenda", || guest.address());
    guest.wait_for("Agenda", || guest.focus());
    guest.type_into("searchbox", "Zoek in de agenda", "taalcafe");
    guest.wait_for("/agenda?q=taalcafe", || guest.address());
    let listed =
        || guest.js("[...document.querySelectorAll('main article')].map(one => one.innerText)");
    guest.wait("only what was searched is listed", || {
        let listed = listed()?;
        let listed = listed.as_array().map_or(&[][..], Vec::as_slice);
        let is_it =
            |one: &serde_json::Value| one.as_str().is_some_and(|one| one.contains("Taalcafé"));
        Ok(!listed.is_empty() && listed.iter().all(is_it))
    });

    guest.open_activity("Taalcafé");
    guest.wait("the activity has its address", || {
        Ok(guest.address()?.starts_with("/agenda/taalcafe/"))
    });
    guest.wait_for("Taalcafé", || guest.focus());
    guest.wait("the title follows", || {
        Ok(guest.title()?.starts_with("Taalcafé"))
    });

    guest.back();
    guest.wait_for("/agenda?q=taalcafe", || guest.address());
    guest.wait("the link that was opened has the focus", || {
        Ok(guest.focus()?.starts_with("Taalcafé, "))
    });
    guest.wait_for("taalcafe", || guest.value("searchbox", "Zoek in de agenda"));
}

fn send_messages(guest: &Guest, site: &Site) {
    let form = || guest.text("document.querySelector('form[data-state]')?.dataset.state");
    let send = |message| {
        guest.type_into("textbox", "Je bericht", message);
        // WebKit's driver answers before the page has had the last keys.
        guest.wait_for(message, || guest.value("textbox", "Je bericht"));
        guest.click("button", "Versturen");
    };
    guest.open("/feedback");
    guest.click("button", "Versturen");
    guest.wait_for("errors", form);
    guest.wait_for("Er klopt nog iets niet", || guest.focus());
    send("Meer thee.");
    guest.wait_for("sent", form);
    let received = site.received();
    let messages: Vec<_> = received.iter().map(|one| &one["message"]).collect();
    assert_eq!(messages, ["Meer thee."]);

    guest.click("button", "Schrijf nog een bericht");
    guest.wait_for("empty", form);
    site.front().set(RECEIVER, Fault::Status(422));
    send("Meer koek.");
    guest.wait_for("refused", form);
    guest.wait_for("Meer koek.", || guest.value("textbox", "Je tekst"));
    assert_eq!(site.received().len(), 1);
    site.front().set(RECEIVER, Fault::None);
}

fn read_without_a_connection(guest: &Guest, site: &Site) {
    guest.open("/agenda");
    guest.wait("the browser has its copies", || {
        let is_kept = guest.js(
            "caches.open('content').then(async kept => (await kept.keys()).length === 4
            && !!await caches.match(location.pathname) && !!navigator.serviceWorker.controller)",
        );
        Ok(is_kept? == true)
    });
    site.front().set("", Fault::Status(503));
    guest.open("/agenda");
    guest.activity("Taalcafé");
    guest.wait("it says of when this is", || {
        guest.sees("Je ziet de gegevens van")
    });
    // Never opened there before.
    guest.open("/vestigingen/vianen");
    guest.wait_for("Bibliotheek Vianen", || guest.text(H1));
}
