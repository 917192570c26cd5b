//! Activities in the visitor's own calendar.

use serde_json::{Value, json};

use crate::harness::device::{DESK, PHONE};
use crate::harness::{Fault, Site, Visitor};

const OCCURRENCE: &str = "/agenda/ido-spreekuur-vianen/2026-12-15";

/// What the browser gets at an address: the kind of file, and its text.
fn fetched(visitor: &Visitor, address: &str) -> (String, String) {
    let answer = visitor.js(&format!(
        "fetch({address:?}).then(async got => [got.status, got.headers.get('content-type'), await got.text()])"
    ));
    assert_eq!(answer[0], 200, "{address}");
    let text = |at: usize| answer[at].as_str().unwrap_or_default().to_owned();
    (text(1), text(2))
}

/// Looks at the files that the app makes, in the place of the folder for downloads.
fn keep_files(visitor: &Visitor) {
    visitor.js(
        "(() => { window.made = []; URL.createObjectURL = blob => { made.push(blob); return '#'; }; return 0 })()",
    );
}

/// The one file that the app made: its name and its text.
fn made(visitor: &Visitor) -> String {
    visitor.wait("the file is made", || visitor.js("made.length") == 1);
    assert_eq!(
        visitor.js_text("made[0].type"),
        "text/calendar;charset=utf-8"
    );
    let text = visitor.js("made[0].text()");
    text.as_str().unwrap_or_default().to_owned()
}

fn set_connection(visitor: &Visitor, is_there: bool) {
    visitor.cdp("Network.enable", json!({}));
    visitor.cdp(
        "Network.emulateNetworkConditions",
        json!({"offline": !is_there, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}),
    );
}

#[test]
fn an_activity_goes_into_a_calendar_from_its_page() {
    let site = Site::published();
    for size in [PHONE, DESK] {
        let visitor = Visitor::of(&site);
        visitor.set_size(size).open(OCCURRENCE);
        let link = visitor.link("Zet in je kalender");
        assert_eq!(link.attribute("href"), format!("{OCCURRENCE}.ics"));
        let (media, text) = fetched(&visitor, &link.attribute("href"));
        assert_eq!(media, "text/calendar; charset=utf-8");
        assert!(text.contains("DTSTART;TZID=Europe/Amsterdam:20261215T"));
        assert!(!text.contains("BEGIN:VALARM"));

        visitor.unfold("Meer keuzes voor je kalender");
        let link = visitor.link("Zet in je kalender met een herinnering, een dag van tevoren");
        let (_, text) = fetched(&visitor, &link.attribute("href"));
        assert!(text.contains("TRIGGER:-P1D"));
        let link = visitor.link("Zet alle datums in je kalender");
        let (_, text) = fetched(&visitor, &link.attribute("href"));
        assert!(text.matches("BEGIN:VEVENT").count() > 10);
        visitor.link("Laat je kalender meeveranderen").click();
        visitor.arrives_at("/kalender", "Activiteiten in je kalender");
    }
}

#[test]
fn what_does_not_take_place_goes_into_no_calendar() {
    let site = Site::published();
    let visitor = Visitor::of(&site);
    visitor.open("/agenda/ido-spreekuur-vianen/2026-12-08");
    visitor.expect_text("Gaat niet door: de begeleider is ziek");
    assert!(!visitor.has("link", "Zet in je kalender"));
}

#[test]
fn without_a_connection_the_app_makes_the_file() {
    let site = Site::published().with_fault("", Fault::None);
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.wait_until_kept();
    visitor.open(OCCURRENCE);
    set_connection(&visitor, false);
    keep_files(&visitor);
    visitor.link("Zet in je kalender").click();
    let text = made(&visitor);
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 1);
    assert!(text.contains("UID:ido-spreekuur-vianen-2026-12-15@"));
    assert_eq!(visitor.address(), OCCURRENCE);
    set_connection(&visitor, true);
}

#[test]
fn the_list_of_the_agenda_is_a_file() {
    let site = Site::published();
    let visitor = Visitor::of(&site);
    visitor.open("/agenda?vestiging=vianen&q=taalcafe");
    let found = visitor.status();
    keep_files(&visitor);
    visitor.button("Zet deze lijst in je kalender").click();
    let text = made(&visitor);
    let count = text.matches("BEGIN:VEVENT").count();
    assert!(
        found
            .iter()
            .any(|said| said.starts_with(&format!("{count} "))),
        "{count}, and the agenda says {found:?}"
    );
    assert!(text.contains("SUMMARY:"));
    assert!(!text.contains("BEGIN:VALARM"));
    assert!(
        text.contains("/agenda/taalcafe-vianen/"),
        "it leads to the page"
    );
}

#[test]
fn a_calendar_can_be_followed() {
    let site = Site::published();
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.link("Laat je kalender meeveranderen").click();
    visitor.arrives_at("/kalender", "Activiteiten in je kalender");
    let link = visitor.link("Volg : Bibliotheek Vianen");
    let address = site.url("/kalender/vestiging/vianen.ics");
    let (_, host) = address.split_once("//").expect("an address");
    assert_eq!(link.attribute("href"), format!("webcal://{host}"));
    let (media, _) = fetched(&visitor, "/kalender/vestiging/vianen.ics");
    assert_eq!(media, "text/calendar; charset=utf-8");

    visitor.js("(() => { navigator.clipboard.writeText = async text => { window.copied = text }; return 0 })()");
    visitor.button("Kopieer adres : Bibliotheek Vianen").click();
    visitor.wait_for(Value::from(address), || visitor.js("window.copied"));
    visitor.wait("it is said", || {
        visitor
            .status()
            .contains(&"Het adres is gekopieerd.".to_owned())
    });
    // Where the browser does not let us, the address stands on the page.
    visitor.js("(() => { navigator.clipboard.writeText = () => Promise.reject(); return 0 })()");
    visitor.button("Kopieer adres : Alle activiteiten").click();
    visitor.expect_text(&site.url("/kalender/alles.ics"));
}
