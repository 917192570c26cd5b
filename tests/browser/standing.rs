//! How an activity stands: cancelled, moved, full, past. Its page keeps its address and says so.

use serde_json::{Value, json};

use crate::harness::{Site, Visitor, event};

/// A weekly activity with one change.
fn weekly(id: &str, change: Value) -> Value {
    let more = json!({
        "start": "2026-12-01T10:00", "end": "2026-12-01T11:00",
        "repeat": {"every": "week", "until": "2027-02-28"}, "changes": [change],
    });
    event(id, "Verteluur", more)
}

#[test]
fn what_is_cancelled_says_why_and_when_the_next_time_is() {
    let change =
        json!({"date": "2026-12-08", "status": "cancelled", "reason": "de verteller is ziek"});
    let last = json!({"date": "2027-02-23", "status": "cancelled"});
    let site = Site::with_events([weekly("verteluur", change), weekly("voorjaar", last)]);
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.expect_text("Gaat niet door: de verteller is ziek");

    visitor.open("/agenda/verteluur/2026-12-08");
    visitor.expect_text("Gaat niet door: de verteller is ziek");
    // After the cancelled one, though there is one before it too.
    visitor
        .link("Bekijk de volgende keer: dinsdag 15 december, 10.00 tot 11.00 uur")
        .click();
    visitor.arrives_at("/agenda/verteluur/2026-12-15", "Verteluur");
    let lead = visitor.js_text("document.querySelector('.occurrence-lead').innerText");
    assert!(!lead.contains("Gaat niet door"), "{lead}");

    // After the last there is none.
    visitor.open("/agenda/voorjaar/2027-02-23");
    visitor
        .link("Bekijk een andere keer: dinsdag 1 december, 10.00 tot 11.00 uur")
        .click();
    visitor.arrives_at("/agenda/voorjaar/2026-12-01", "Verteluur");
}

#[test]
fn what_moved_keeps_its_address_and_says_when_and_where_it_is_now() {
    let site = Site::with_events([
        weekly(
            "later",
            json!({
                "date": "2026-12-08", "status": "moved", "reason": "de zaal is bezet",
                "start": "2026-12-10T14:00", "end": "2026-12-10T15:00",
            }),
        ),
        weekly(
            "elders",
            json!({
                "date": "2026-12-08", "status": "moved", "reason": "er wordt geverfd", "branch": "leerdam",
            }),
        ),
    ]);
    let visitor = Visitor::of(&site);
    visitor.open("/agenda/later/2026-12-08");
    for text in [
        "donderdag 10 december, 14.00 tot 15.00 uur",
        "Verplaatst naar donderdag 10 december",
        "Eerst gepland op dinsdag 8 december, 10.00 uur",
        "De zaal is bezet",
    ] {
        visitor.expect_text(text);
    }
    // Title and heading say so too. Who asks for the new date comes to this page.
    let moved = "Verteluur: verplaatst naar donderdag 10 december";
    visitor.heading(moved);
    assert!(visitor.title().starts_with(moved), "{}", visitor.title());
    visitor.open("/agenda/later/2026-12-10");
    visitor.expect_address("/agenda/later/2026-12-08");
    visitor.heading(moved);
    assert!(visitor.title().starts_with(moved), "{}", visitor.title());
    visitor.open("/agenda/elders/2026-12-08");
    for text in [
        "Deze keer in Bibliotheek Leerdam",
        "Verplaatst naar Bibliotheek Leerdam",
        "Er wordt geverfd",
        "Dr. Reilinghplein",
    ] {
        visitor.expect_text(text);
    }
    // In the list it stands on its new day, and in its new branch.
    visitor.open("/agenda?van=2026-12-10&tot=2026-12-10");
    visitor.wait_for(vec!["Verteluur"], || visitor.listed());
    visitor.open("/agenda?vestiging=leerdam");
    visitor.wait_for(vec!["Verteluur"], || visitor.listed());
}

#[test]
fn what_is_past_is_gone_from_the_list_and_past_on_its_page() {
    let site = Site::with_events([event("lezing", "Lezing", json!({}))]);
    let visitor = Visitor::of(&site);
    visitor.set_clock("2027-01-12T10:59").open("/agenda");
    visitor.wait_for(vec!["Lezing"], || visitor.listed());
    visitor.expect_text("Nu bezig");

    visitor.set_clock("2027-01-12T11:01").open("/agenda");
    visitor.expect_text("Er zijn nu geen activiteiten.");
    visitor.open("/agenda/lezing/2027-01-12");
    visitor.expect_text("Voorbij");
    visitor.open("/agenda/lezing");
    visitor.expect_text("Er zijn nu geen nieuwe datums.");
    assert!(!visitor.has("link", "Meld je aan"));
}

#[test]
fn what_ends_while_the_page_is_open_goes_from_the_list() {
    let site = Site::with_events([event("lezing", "Lezing", json!({}))]);
    let visitor = Visitor::of(&site);
    // Half a minute lasts a third of a second.
    visitor.before_each_page(
        "const real = setInterval; window.setInterval = (f, ms) => real(f, ms / 100);",
    );
    visitor.set_clock("2027-01-12T10:59").open("/agenda");
    visitor.wait_for(vec!["Lezing"], || visitor.listed());
    visitor.js("{ const before = Date.now; Date.now = () => before() + 120_000; }");
    visitor.expect_text("Er zijn nu geen activiteiten.");
}

#[test]
fn one_phrase_says_whether_you_can_come() {
    let need = |more: Value| {
        let mut registration = json!({"need": "required", "phone": "085 483 5432"});
        if let (Some(all), Value::Object(more)) = (registration.as_object_mut(), more) {
            all.extend(more);
        }
        json!({"registration": registration})
    };
    let with = |mut more: Value, key: &str, value: &str| {
        more[key] = value.into();
        more
    };
    let cases = [
        (json!({"availability": "full"}), "Vol"),
        (
            json!({"availability": "waiting-list"}),
            "Vol, je kunt op de wachtlijst",
        ),
        (
            need(json!({"opens": "2027-01-04T10:00"})),
            "Aanmelden kan vanaf maandag 4 januari 2027",
        ),
        (
            need(json!({"closes": "2026-11-30T10:00"})),
            "Aanmelden kan niet meer",
        ),
        (
            with(need(json!({})), "availability", "few"),
            "Nog een paar plekken, meld je aan",
        ),
        (need(json!({})), "Meld je van tevoren aan"),
        (
            need(json!({"need": "recommended"})),
            "Loop binnen, of meld je aan",
        ),
        (
            json!({"registration": {"need": "none"}}),
            "Loop gewoon binnen",
        ),
        (
            json!({"status": "postponed", "reason": "de schrijver is op reis"}),
            "Uitgesteld: de schrijver is op reis",
        ),
        (
            json!({"status": "cancelled", "reason": "de docent is ziek"}),
            "Gaat niet door: de docent is ziek",
        ),
    ];
    let site = Site::with_events([]);
    let visitor = Visitor::of(&site);
    for (more, phrase) in cases {
        let events = json!({"events": [event("les", "Les", more)]});
        site.write("events.json", &events.to_string());
        for address in ["/agenda", "/agenda/les", "/agenda/les/2027-01-12"] {
            visitor.open(address);
            let lines = || {
                visitor
                    .text()
                    .lines()
                    .map(|line| line.trim().to_owned())
                    .collect::<Vec<_>>()
            };
            visitor.wait(&format!("{address} says “{phrase}”"), || {
                lines().iter().any(|line| line == phrase)
            });
        }
    }
}

#[test]
fn a_date_on_which_there_is_nothing_says_so_and_shows_the_dates_there_are() {
    let site = Site::with_events([weekly("verteluur", json!({"date": "2026-12-08"}))]);
    let visitor = Visitor::of(&site);
    visitor.open("/agenda/verteluur/2026-12-09");
    visitor.expect_text("Op deze datum is deze activiteit er niet.");
    visitor
        .link("dinsdag 1 december, 10.00 tot 11.00 uur")
        .click();
    visitor.arrives_at("/agenda/verteluur/2026-12-01", "Verteluur");
}
