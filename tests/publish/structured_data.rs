//! What the pages tell search engines: compared with the agenda, and read by a validator of schema.org.

use std::sync::LazyLock;

use bieb::app::route::Route;
use bieb::content::{Content, Event, EventsFile, Id, LibraryFile};
use bieb::domain::agenda::Agenda;
use bieb::domain::occurrence::Occurrence;
use chrono::{DateTime, NaiveDateTime};
use chrono_tz::Europe::Amsterdam;
use schemaorg_rs::profiles::{Eligibility, ProfileRegistry};
use schemaorg_rs::{extract_all, validation};
use serde_json::{Value, json};

use crate::folder::{Folder, NOW};
use crate::shipped::{file_of, site};

const LIBRARY: &str = r#"{
    "name": "De Bibliotheek Lek & IJssel", "website": "https://www.bibliotheeklekijssel.nl", "phone": "085 483 5432",
    "branches": [
        {"id": "vianen", "name": "Bibliotheek Vianen", "street": "Spekdam 2", "postcode": "4131 AB", "city": "Vianen",
            "location": {"lat": 51.992, "lon": 5.091},
            "hours": [
                {"day": "monday", "from": "09:00", "until": "10:00", "kind": "self-service"},
                {"day": "monday", "from": "10:00", "until": "17:30", "kind": "staffed"},
                {"day": "tuesday", "from": "10:00", "until": "17:30", "kind": "staffed"},
                {"day": "friday", "from": "20:00", "until": "01:00", "kind": "staffed"}
            ],
            "exceptions": [
                {"from": "2026-11-01", "closed": true, "reason": "Voorbij"},
                {"from": "2026-12-24", "hours": [{"from": "10:00", "until": "16:00", "kind": "staffed"}]},
                {"from": "2026-12-25", "to": "2026-12-31", "closed": true, "reason": "Kerst"}
            ]},
        {"id": "leerdam", "name": "Bibliotheek Leerdam", "city": "Leerdam"},
        {"id": "verzonnen", "name": "Bibliotheek Nergens", "city": "Nergens", "example": true}
    ]}"#;

fn events() -> Value {
    json!({"events": [
        {"id": "taalcafe", "title": "Taalcafé", "summary": "Praat mee.", "start": "2027-03-21T10:00",
            "end": "2027-03-21T11:30", "repeat": {"every": "week", "until": "2027-11-07"},
            "place": {"branch": "vianen"}, "languages": ["nl", "ar"],
            "changes": [
                {"date": "2027-04-04", "status": "cancelled", "reason": "de docent is ziek"},
                {"date": "2027-04-11", "status": "postponed"},
                {"date": "2027-04-18", "status": "moved", "start": "2027-04-20T14:00"},
                {"date": "2027-04-25", "branch": "leerdam", "availability": "full"}
            ]},
        {"id": "nacht", "title": "Nacht van de wintertijd", "start": "2027-10-30T23:00", "end": "2027-10-31T03:30",
            "place": {"name": "De Stoep", "street": "Voorstraat 1", "city": "Vianen"},
            "online": "https://bellen.voorbeeld.nl/nacht",
            "price": {"amount": 7.5, "member_amount": 0},
            "availability": "few", "age": {"from": 12, "to": 18}, "for_whom": "jongeren",
            "registration": {"need": "required", "url": "https://tickets.voorbeeld.nl/nacht",
                "opens": "2027-10-01T09:00", "closes": "2027-10-30T12:00"}},
        {"id": "zomertijd", "title": "Vroeg op", "start": "2027-03-28T01:30", "end": "2027-03-28T03:30",
            "online": "https://bellen.voorbeeld.nl/vroeg"},
        {"id": "tentoonstelling", "title": "</script><script>alert(1)</script> <!-- \u{2028}", "all_day": true,
            "start": "2027-02-01", "end": "2027-02-28", "place": {"branch": "leerdam"}, "price": {"note": "wisselt"}},
        {"id": "bedacht", "title": "Bedacht", "start": "2027-01-12T10:00", "example": true},
        {"id": "nergens", "title": "Nergens", "start": "2027-01-12T10:00", "place": {"branch": "verzonnen"}}
    ]})
}

/// Published once for all tests that only read it.
fn shared() -> &'static Folder {
    static SITE: LazyLock<Folder> = LazyLock::new(published);
    &SITE
}

fn published() -> Folder {
    let folder = Folder::shipped();
    folder.write_content("library.json", LIBRARY);
    folder.write_content("events.json", &events().to_string());
    folder
        .publish()
        .unwrap_or_else(|failure| panic!("{failure}"));
    folder
}

/// The JSON-LD in a page; `None` when there is none.
fn data(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once("<script type=\"application/ld+json\">")?;
    Some(rest.split_once("</script>").expect("it ends").0)
}

/// What a page tells of one type.
fn things(page: &str, of: &str) -> Vec<Value> {
    let Some(data) = data(page) else {
        return Vec::new();
    };
    let data: Value = serde_json::from_str(data).expect("it is JSON");
    assert_eq!(data["@context"], "https://schema.org");
    let graph = data["@graph"].as_array().expect("a list of things").clone();
    graph
        .into_iter()
        .filter(|thing| thing["@type"] == of)
        .collect()
}

fn event_on(folder: &Folder, path: &str) -> Value {
    let mut events = things(&folder.read(&file_of(path)), "Event");
    assert_eq!(events.len(), 1, "{path}");
    events.remove(0)
}

fn agenda() -> Agenda {
    let now: NaiveDateTime = NOW.parse().unwrap();
    let library = LibraryFile::parse(LIBRARY).unwrap().value;
    let events = EventsFile::parse(&events().to_string()).unwrap().value;
    Agenda::new(events.events, Some(&library), now.date())
}

/// Each occurrence of an activity that is told, and what its page tells.
fn told(folder: &Folder) -> Vec<(Event, Occurrence, Value)> {
    let agenda = agenda();
    let real = |event: &Event| !["bedacht", "nergens"].contains(&event.id.as_str());
    let planned = agenda.planned().filter(|(event, _)| real(event));
    planned
        .map(|(event, occurrence)| {
            let page = Route::Occurrence(event.id.clone(), occurrence.date).href();
            (event.clone(), *occurrence, event_on(folder, &page))
        })
        .collect()
}

#[test]
fn each_event_is_at_the_instant_of_the_agenda() {
    let told = told(shared());
    assert!(told.len() > 35, "only {}", told.len());
    for (event, occurrence, data) in told {
        let start = data["startDate"].as_str().unwrap();
        let end = data["endDate"].as_str();
        if event.all_day {
            assert_eq!((start, end), ("2027-02-01", Some("2027-02-28")));
            continue;
        }
        let local = |text: &str| {
            let instant = DateTime::parse_from_rfc3339(text).unwrap();
            assert_eq!(
                instant.naive_local(),
                instant.with_timezone(&Amsterdam).naive_local()
            );
            instant.naive_local()
        };
        assert_eq!(local(start), occurrence.start, "{data}");
        assert_eq!(end.map(local), occurrence.end, "{data}");
        assert_eq!(data["name"], event.title.as_str());
    }
}

#[test]
fn the_clocks_are_turned() {
    let folder = shared();
    #[track_caller]
    fn check(folder: &Folder, path: &str, start: &str, end: &str) {
        let event = event_on(folder, path);
        assert_eq!(
            (event["startDate"].as_str(), event["endDate"].as_str()),
            (Some(start), Some(end))
        );
    }
    for (date, offset) in [
        ("2027-03-21", "+01:00"),
        ("2027-03-28", "+02:00"),
        ("2027-10-24", "+02:00"),
        ("2027-10-31", "+01:00"),
    ] {
        let (start, end) = (
            format!("{date}T10:00:00{offset}"),
            format!("{date}T11:30:00{offset}"),
        );
        check(folder, &format!("/agenda/taalcafe/{date}"), &start, &end);
    }
    check(
        folder,
        "/agenda/nacht",
        "2027-10-30T23:00:00+02:00",
        "2027-10-31T03:30:00+01:00",
    );
    check(
        folder,
        "/agenda/zomertijd",
        "2027-03-28T01:30:00+01:00",
        "2027-03-28T03:30:00+02:00",
    );
}

#[test]
fn an_event_tells_how_it_stands() {
    let folder = shared();
    let on = |date: &str| event_on(folder, &format!("/agenda/taalcafe/{date}"));
    #[track_caller]
    fn check(event: &Value, status: &str, previous: Option<&str>, has_offer: bool) {
        assert_eq!(
            event["eventStatus"],
            format!("https://schema.org/Event{status}")
        );
        assert_eq!(event["previousStartDate"].as_str(), previous);
        assert_eq!(event.get("offers").is_some(), has_offer);
    }
    check(&on("2027-03-28"), "Scheduled", None, true);
    check(&on("2027-04-04"), "Cancelled", None, false);
    check(&on("2027-04-11"), "Postponed", None, false);
    let planned = Some("2027-04-18T10:00:00+02:00");
    let moved = on("2027-04-18");
    check(&moved, "Rescheduled", planned, true);
    assert_eq!(moved["startDate"], "2027-04-20T14:00:00+02:00");
    assert_eq!(
        moved["url"],
        "https://app.voorbeeld.nl/agenda/taalcafe/2027-04-18"
    );
    let elsewhere = on("2027-04-25");
    check(&elsewhere, "Scheduled", None, true);
    assert_eq!(elsewhere["location"][0]["name"], "Bibliotheek Leerdam");
    assert_eq!(
        elsewhere["offers"]["availability"],
        "https://schema.org/SoldOut"
    );
}

#[test]
fn an_event_tells_all_that_its_page_says() {
    let folder = shared();
    assert_eq!(
        event_on(folder, "/agenda/nacht/2027-10-30"),
        json!({
            "@type": "Event",
            "name": "Nacht van de wintertijd",
            "url": "https://app.voorbeeld.nl/agenda/nacht/2027-10-30",
            "eventStatus": "https://schema.org/EventScheduled",
            "startDate": "2027-10-30T23:00:00+02:00",
            "endDate": "2027-10-31T03:30:00+01:00",
            "eventAttendanceMode": "https://schema.org/MixedEventAttendanceMode",
            "location": [
                {"@type": "Place", "name": "De Stoep", "address": {"@type": "PostalAddress",
                    "streetAddress": "Voorstraat 1", "addressLocality": "Vianen", "addressCountry": "NL"}},
                {"@type": "VirtualLocation", "url": "https://bellen.voorbeeld.nl/nacht"},
            ],
            "offers": {"@type": "Offer", "price": "7.50", "priceCurrency": "EUR",
                "availability": "https://schema.org/LimitedAvailability", "url": "https://tickets.voorbeeld.nl/nacht",
                "validFrom": "2027-10-01T09:00:00+02:00", "validThrough": "2027-10-30T12:00:00+02:00"},
            "isAccessibleForFree": false,
            "audience": {"@type": "PeopleAudience", "audienceType": "jongeren",
                "suggestedMinAge": 12.0, "suggestedMaxAge": 18.0},
            "organizer": {"@type": "Organization", "name": "De Bibliotheek Lek & IJssel",
                "url": "https://www.bibliotheeklekijssel.nl"},
        })
    );
    let taalcafe = event_on(folder, "/agenda/taalcafe/2027-03-28");
    assert_eq!(taalcafe["offers"]["price"], "0.00");
    assert_eq!(taalcafe["isAccessibleForFree"], true);
    assert_eq!(taalcafe["inLanguage"], json!(["nl", "ar"]));
    assert_eq!(
        taalcafe["eventAttendanceMode"],
        "https://schema.org/OfflineEventAttendanceMode"
    );
    assert_eq!(
        taalcafe["superEvent"]["url"],
        "https://app.voorbeeld.nl/agenda/taalcafe"
    );
    assert_eq!(
        taalcafe["location"][0]["geo"],
        json!({"@type": "GeoCoordinates", "latitude": 51.992, "longitude": 5.091})
    );
    // The page of a series is about its next time.
    assert_eq!(
        event_on(folder, "/agenda/taalcafe")["startDate"],
        "2027-03-21T10:00:00+01:00"
    );
    let online = event_on(folder, "/agenda/zomertijd");
    assert_eq!(
        online["eventAttendanceMode"],
        "https://schema.org/OnlineEventAttendanceMode"
    );
    // Nobody can read the price.
    let unknown = event_on(folder, "/agenda/tentoonstelling");
    assert!(unknown.get("offers").is_none() && unknown.get("isAccessibleForFree").is_none());
}

#[test]
fn a_title_does_not_break_out() {
    let folder = shared();
    let page = folder.read("agenda/tentoonstelling/index.html");
    let data = data(&page).expect("it is told");
    for sign in ['<', '\u{2028}'] {
        assert!(!data.contains(sign), "{data}");
    }
    let event = event_on(folder, "/agenda/tentoonstelling");
    assert_eq!(
        event["name"],
        "</script><script>alert(1)</script> <!-- \u{2028}".trim()
    );
}

#[test]
fn what_is_invented_is_not_told() {
    let folder = shared();
    for path in [
        "/agenda/bedacht",
        "/agenda/bedacht/2027-01-12",
        "/vestigingen/verzonnen",
    ] {
        let page = folder.read(&file_of(path));
        assert_eq!(data(&page), None, "{path}");
    }
    // It is real, and the branch is not.
    for path in ["/agenda/nergens", "/agenda/nergens/2027-01-12"] {
        assert!(
            things(&folder.read(&file_of(path)), "Event").is_empty(),
            "{path}"
        );
    }
    let shipped = EventsFile::parse(&site().folder.read("content/events.json"))
        .unwrap()
        .value;
    let is_example = |id: &Id| {
        shipped
            .events
            .iter()
            .any(|event| event.id == *id && event.example)
    };
    for path in &site().paths {
        if let Some(Route::Event(id) | Route::Occurrence(id, _)) = Route::parse(path) {
            let page = site().folder.read(&file_of(path));
            assert!(!is_example(&id) || data(&page).is_none(), "{path}");
        }
    }
}

#[test]
fn a_branch_tells_its_hours() {
    let folder = shared();
    let mut libraries = things(&folder.read("vestigingen/vianen/index.html"), "Library");
    let span = |name: &str, days: &[&str], opens: &str, closes: &str| {
        let days: Vec<_> = days
            .iter()
            .map(|day| format!("https://schema.org/{day}"))
            .collect();
        json!({"@type": "OpeningHoursSpecification", "name": name, "dayOfWeek": days, "opens": opens, "closes": closes})
    };
    let different = |name: &str, opens: &str, closes: &str, from: &str, through: &str| {
        json!({"@type": "OpeningHoursSpecification", "name": name, "opens": opens, "closes": closes,
            "validFrom": from, "validThrough": through})
    };
    assert_eq!(
        libraries.remove(0),
        json!({
            "@type": "Library",
            "name": "Bibliotheek Vianen",
            "url": "https://app.voorbeeld.nl/vestigingen/vianen",
            "telephone": "085 483 5432",
            "address": {"@type": "PostalAddress", "streetAddress": "Spekdam 2", "postalCode": "4131 AB",
                "addressLocality": "Vianen", "addressCountry": "NL"},
            "geo": {"@type": "GeoCoordinates", "latitude": 51.992, "longitude": 5.091},
            "openingHoursSpecification": [
                span("Met medewerkers", &["Monday", "Tuesday"], "10:00", "17:30"),
                span("Met medewerkers", &["Friday"], "20:00", "01:00"),
                span("Zonder medewerkers", &["Monday"], "09:00", "10:00"),
            ],
            "specialOpeningHoursSpecification": [
                different("Met medewerkers", "10:00", "16:00", "2026-12-24", "2026-12-24"),
                different("Gesloten", "00:00", "00:00", "2026-12-25", "2026-12-31"),
            ],
            "parentOrganization": {"@type": "Organization", "name": "De Bibliotheek Lek & IJssel"},
        })
    );
}

#[test]
fn a_page_tells_where_it_stands() {
    let folder = shared();
    let item = |position: usize, name: &str, path: &str| {
        json!({"@type": "ListItem", "position": position, "name": name,
            "item": format!("https://app.voorbeeld.nl{path}")})
    };
    #[track_caller]
    fn check(folder: &Folder, path: &str, items: &[Value]) {
        let list = things(&folder.read(&file_of(path)), "BreadcrumbList").remove(0);
        assert_eq!(list["itemListElement"], Value::from(items));
    }
    let home = item(1, "Voorpagina", "/");
    let page = "/agenda/taalcafe/2027-03-28";
    check(
        folder,
        page,
        &[
            home.clone(),
            item(2, "Agenda", "/agenda"),
            item(3, "Taalcafé", page),
        ],
    );
    let branches = item(2, "Vestigingen", "/vestigingen");
    let page = "/vestigingen/vianen";
    check(
        folder,
        page,
        &[home, branches, item(3, "Bibliotheek Vianen", page)],
    );
    for path in ["/", "/agenda", "/over"] {
        assert_eq!(data(&folder.read(&file_of(path))), None, "{path}");
    }
}

#[test]
fn without_an_address_of_its_own_a_site_tells_none() {
    let mut folder = published();
    folder.order.base_url = None;
    folder.publish().unwrap();
    let event = event_on(&folder, "/agenda/taalcafe/2027-03-28");
    assert!(
        event.get("url").is_none() && event["superEvent"].get("url").is_none(),
        "{event}"
    );
    assert_eq!(event["startDate"], "2027-03-28T10:00:00+02:00");
    let page = folder.read("agenda/taalcafe/index.html");
    assert!(things(&page, "BreadcrumbList").is_empty());
}

#[test]
fn a_validator_of_schema_org_finds_nothing() {
    let folder = shared();
    let google = ProfileRegistry::with_google();
    let mut checked = 0;
    for (file, bytes, _) in folder.files() {
        if file.extension() != Some("html".as_ref()) {
            continue;
        }
        let page = String::from_utf8(bytes).unwrap();
        if data(&page).is_none() {
            continue;
        }
        checked += 1;
        let graph = extract_all(&page).expect("it is JSON-LD");
        assert!(
            graph.warnings.is_empty(),
            "{}: {:?}",
            file.display(),
            graph.warnings
        );
        let found = validation::validate(&graph);
        let said: Vec<_> = found.errors().chain(found.warnings()).collect();
        assert!(said.is_empty(), "{}: {said:#?}", file.display());
        let result = google
            .evaluate("google", &graph, &found.diagnostics)
            .unwrap();
        assert_ne!(
            result.eligibility,
            Eligibility::NotEligible,
            "{}: {result:#?}",
            file.display()
        );
    }
    assert!(checked > 40, "only {checked}");
    let page = folder.read("agenda/taalcafe/index.html");
    for (right, wrong) in [
        ("startDate", "startDatum"),
        ("\"PostalAddress\"", "\"Postadres\""),
    ] {
        let graph = extract_all(&page.replace(right, wrong)).expect("it is JSON-LD");
        let found = validation::validate(&graph);
        assert!(!found.is_empty(), "{wrong} is no word of schema.org");
    }
}
