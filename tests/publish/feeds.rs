//! The feeds of new and changed activities, read back by a feed reader and held against RFC 4287.

use std::collections::HashSet;

use bieb::tool::publish::BaseUrl;
use bieb::tool::serve::{LivePages, Options, Server};
use chrono::{DateTime, Duration, Utc};
use feed_rs::model::{Feed, FeedType};
use serde_json::{Value, json};
use std::sync::Arc;

use crate::folder::Folder;
use crate::html;
use crate::shipped::site;

/// Edited nine days before [`NOW`](crate::folder::NOW), in Amsterdam.
const EDITED: &str = "2026-11-22T08:00:00Z";
const PUBLISHED: &str = "2026-12-01T08:00:00Z";

fn events() -> Value {
    json!({"updated": "2026-11-22T09:00", "events": [
        {"id": "taalcafe", "title": "Taalcafé <b>&</b>", "summary": "Praat mee.", "description": ["Met </p> koffie."],
            "start": "2026-12-08T10:00", "end": "2026-12-08T11:30", "repeat": {"every": "week", "until": "2027-06-29"},
            "kind": "meeting", "place": {"branch": "vianen"}, "for_whom": "Iedereen",
            "changes": [
                {"date": "2026-12-15", "status": "cancelled", "reason": "de docent is ziek"},
                {"date": "2026-12-22", "start": "2026-12-23T14:00", "branch": "leerdam"}
            ]},
        {"id": "knutselen", "title": "Knutselen", "start": "2027-01-12T10:00", "place": {"branch": "leerdam"},
            "price": {"amount": 5}, "availability": "full", "example": true},
        {"id": "voorbij", "title": "Voorbij", "start": "2026-10-01T10:00", "place": {"branch": "vianen"}}
    ]})
}

fn published(events: &Value) -> Folder {
    let folder = Folder::with_one_event();
    folder.write_content("events.json", &events.to_string());
    folder
        .publish()
        .unwrap_or_else(|failure| panic!("{failure}"));
    folder
}

fn read(folder: &Folder, name: &str) -> Feed {
    feed_rs::parser::parse(folder.read(name).as_bytes())
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn ids(feed: &Feed) -> Vec<&str> {
    feed.entries.iter().map(|entry| entry.id.as_str()).collect()
}

fn moment(text: &str) -> Option<DateTime<Utc>> {
    text.parse().ok()
}

const TAALCAFE: &str = "tag:www.bibliotheeklekijssel.nl,2026:/agenda/taalcafe";
const KNUTSELEN: &str = "tag:www.bibliotheeklekijssel.nl,2026:/agenda/knutselen";

#[test]
fn a_reader_finds_what_is_to_come() {
    let folder = published(&events());
    let feed = read(&folder, "agenda.atom");
    assert_eq!(feed.feed_type, FeedType::Atom);
    assert_eq!(feed.id, "tag:www.bibliotheeklekijssel.nl,2026:/agenda.atom");
    assert_eq!(feed.language.as_deref(), Some("nl"));
    let author = feed.authors[0].name.as_deref();
    assert_eq!(author, Some("De Bibliotheek Lek & IJssel"));
    assert_eq!(feed.updated, moment(EDITED));
    assert_eq!(ids(&feed), [KNUTSELEN, TAALCAFE]);
    let entry = &feed.entries[1];
    assert_eq!(entry.title.as_ref().unwrap().content, "Taalcafé <b>&</b>");
    assert_eq!(entry.summary.as_ref().unwrap().content, "Praat mee.");
    assert_eq!(
        entry.links[0].href,
        "https://app.voorbeeld.nl/agenda/taalcafe"
    );
    assert_eq!(entry.categories[0].term, "meeting");
    // What is invented says so.
    assert_eq!(
        feed.entries[0].title.as_ref().unwrap().content,
        "Knutselen (voorbeeld)"
    );
    // Those of a branch hold what is there on one of its days.
    assert_eq!(ids(&read(&folder, "vestigingen/vianen.atom")), [TAALCAFE]);
    assert_eq!(
        ids(&read(&folder, "vestigingen/leerdam.atom")),
        [KNUTSELEN, TAALCAFE]
    );
    let empty = read(&folder, "vestigingen/ameide.atom");
    assert!(empty.entries.is_empty());
    assert_eq!(empty.updated, moment(EDITED));
}

#[test]
fn an_entry_says_what_there_is_to_know() {
    let folder = published(&events());
    let feed = read(&folder, "agenda.atom");
    let words = |at: usize| {
        let content = feed.entries[at].content.as_ref().unwrap();
        assert_eq!(content.content_type.essence().to_string(), "text/html");
        let body = content.body.clone().unwrap();
        let lines = body.split("</p>").filter(|line| !line.is_empty());
        let lines = lines.map(|line| line.strip_prefix("<p>").unwrap_or(line).to_owned());
        lines.collect::<Vec<_>>()
    };
    assert_eq!(
        words(1),
        [
            "Wanneer: Elke week, vanaf dinsdag 8 december 2026, 10.00 tot 11.30 uur, tot en met dinsdag 29 juni 2027",
            "Waar: Bibliotheek Vianen",
            "Voor wie: Iedereen",
            "Kosten: Gratis",
            "Dinsdag 15 december 2026: Gaat niet door: de docent is ziek",
            "Dinsdag 22 december 2026: Verplaatst naar woensdag 23 december 2026, 14.00 uur. Deze keer in Bibliotheek Leerdam",
            "Met &lt;/p&gt; koffie.",
        ]
    );
    assert_eq!(
        words(0),
        [
            "Vol",
            "Wanneer: dinsdag 12 januari 2027, 10.00 uur",
            "Waar: Bibliotheek Leerdam",
            "Kosten: €\u{a0}5",
        ]
    );
}

#[test]
fn what_changed_comes_first_and_the_rest_stays() {
    let mut folder = published(&events());
    let before = folder.read("agenda.atom");
    // A night later nothing is different but the day.
    folder.order.now += Duration::days(1);
    folder.publish().unwrap();
    assert_eq!(folder.read("agenda.atom"), before);

    let mut changed = events();
    changed["events"][0]["changes"][1]["reason"] = json!("er is een feest");
    changed["events"].as_array_mut().unwrap().push(json!(
        {"id": "nieuw", "title": "Nieuw", "start": "2027-02-01T10:00", "place": {"branch": "vianen"}}
    ));
    folder.write_content("events.json", &changed.to_string());
    folder.order.now += Duration::days(1);
    folder.publish().unwrap();
    let feed = read(&folder, "agenda.atom");
    let new = "tag:www.bibliotheeklekijssel.nl,2026:/agenda/nieuw";
    assert_eq!(ids(&feed), [new, TAALCAFE, KNUTSELEN]);
    let updated: Vec<_> = feed.entries.iter().map(|entry| entry.updated).collect();
    let now = moment(PUBLISHED).map(|moment| moment + Duration::days(2));
    assert_eq!(updated, [now, now, moment(EDITED)]);
    assert_eq!(feed.updated, now);
    assert_eq!(
        read(&folder, "vestigingen/leerdam.atom").entries[1].updated,
        moment(EDITED)
    );

    // What no reader sees changes nothing.
    changed["events"][0]["topics"] = json!(["taal"]);
    changed["updated"] = json!("2026-12-03T08:00");
    folder.write_content("events.json", &changed.to_string());
    let before = folder.read("agenda.atom");
    folder.order.now += Duration::days(1);
    folder.publish().unwrap();
    assert_eq!(folder.read("agenda.atom"), before);
}

#[test]
fn a_site_elsewhere_has_the_same_names() {
    let mut folder = published(&events());
    let names = |folder: &Folder| {
        let feed = read(folder, "agenda.atom");
        [
            vec![feed.id.clone()],
            ids(&feed).iter().map(|id| (*id).to_owned()).collect(),
        ]
        .concat()
    };
    let before = names(&folder);
    folder.order.base_url = BaseUrl::parse("https://elders.nl").ok();
    folder.publish().unwrap();
    assert_eq!(names(&folder), before);
    folder.order.base_url = None;
    folder.publish().unwrap();
    assert_eq!(names(&folder), before);
    let xml = folder.read("vestigingen/vianen.atom");
    assert!(
        xml.contains("href=\"/vestigingen/vianen.atom\" rel=\"self\""),
        "{xml}"
    );
    assert!(
        xml.contains("href=\"/agenda/taalcafe\" rel=\"alternate\""),
        "{xml}"
    );
}

#[test]
fn a_feed_does_not_fail_or_grow_without_end() {
    let many = (0..150).map(|at| {
        json!({"id": format!("les-{at}"), "title": format!("Les \u{8}{at}"), "start": "2027-01-12T10:00",
            "place": {"branch": "vianen"}})
    });
    let folder = published(&json!({"events": many.collect::<Vec<_>>()}));
    for name in ["agenda.atom", "vestigingen/vianen.atom"] {
        let feed = read(&folder, name);
        assert_eq!(feed.entries.len(), 100, "{name}");
        // Staff did not say when they edited it.
        assert_eq!(feed.updated, moment(PUBLISHED), "{name}");
    }
}

/// The rules of RFC 4287 for a feed and its entries (4.1.1 and 4.1.2), and of 4.2 for what is in them.
#[test]
fn feeds_keep_the_rules_of_atom() {
    let folder = published(&events());
    let shipped = &site().folder;
    let mut checked = 0;
    for folder in [&folder, shipped] {
        for (file, bytes, _) in folder.files() {
            if file.extension() != Some("atom".as_ref()) {
                continue;
            }
            checked += 1;
            let xml = String::from_utf8(bytes).unwrap();
            let name = file.strip_prefix(&folder.order.out).unwrap();
            let (head, entries) = xml.split_once("<entry>").unwrap_or((&xml, ""));
            let entries: Vec<&str> = entries
                .split("<entry>")
                .filter(|text| !text.is_empty())
                .collect();
            assert!(head.starts_with("<?xml version=\"1.0\"?>"), "{head}");
            assert!(
                head.contains("xmlns=\"http://www.w3.org/2005/Atom\""),
                "{head}"
            );
            let itself = format!("https://app.voorbeeld.nl/{}", name.display());
            assert_eq!(links(head, "self"), [itself]);
            let mut known = HashSet::new();
            for part in entries.iter().copied().chain([head]) {
                for once in ["id", "title", "updated"] {
                    assert_eq!(
                        part.matches(&format!("<{once}>")).count(),
                        1,
                        "{once} in {part}"
                    );
                }
                let id = between(part, "id");
                assert!(id.starts_with("tag:") && !id.contains(' '), "{id}");
                assert!(known.insert(id.to_owned()), "two are named {id}");
                let updated = DateTime::parse_from_rfc3339(between(part, "updated"));
                assert!(updated.unwrap() <= moment(PUBLISHED).unwrap(), "{part}");
                assert_eq!(links(part, "alternate").len(), 1, "{part}");
            }
            // An author of the feed is that of each entry without one.
            assert_eq!(head.matches("<author>").count(), 1, "{head}");
            let feed = feed_rs::parser::parse(xml.as_bytes()).unwrap();
            assert_eq!(feed.entries.len(), entries.len());
        }
    }
    assert!(checked > 10, "only {checked}");
}

fn between<'x>(xml: &'x str, name: &str) -> &'x str {
    let (_, rest) = xml.split_once(&format!("<{name}>")).expect("it is there");
    rest.split_once('<').expect("it ends").0
}

/// The addresses of the links with this relation.
fn links(xml: &str, rel: &str) -> Vec<String> {
    let links = html::tags(xml).filter(|tag| tag.name == "link");
    let links = links.filter(|link| link.attribute("rel").as_deref() == Some(rel));
    links.filter_map(|link| link.attribute("href")).collect()
}

#[test]
fn pages_lead_to_their_feeds() {
    #[track_caller]
    fn check(page: &str, feed: Option<&str>) {
        let html = site().folder.read(page);
        let links =
            html::tags(&html).filter(|tag| tag.attribute("rel").as_deref() == Some("alternate"));
        let links: Vec<_> = links.filter_map(|link| link.attribute("href")).collect();
        assert_eq!(links, feed.into_iter().collect::<Vec<_>>(), "{page}");
        if let Some(feed) = feed {
            let feed = read(&site().folder, feed.trim_start_matches('/'));
            assert!(!feed.entries.is_empty(), "{page}");
        }
    }
    check("index.html", Some("/agenda.atom"));
    check("agenda/index.html", Some("/agenda.atom"));
    check(
        "vestigingen/vianen/index.html",
        Some("/vestigingen/vianen.atom"),
    );
    check("over/index.html", None);
    check("404.html", None);
}

#[test]
fn a_server_gives_them_too() {
    let folder = published(&events());
    let order = &folder.order;
    let app = order.app.as_ref().unwrap();
    let pages = LivePages::new(app, &order.content, Some(order.now))
        .unwrap_or_else(|failure| panic!("{failure}"));
    let live = Options {
        pages: Some(Arc::new(pages)),
        content: Some(order.content.clone()),
        ..Options::new(app)
    };
    for options in [live, Options::new(&order.out)] {
        let server = Server::start(options).unwrap_or_else(|failure| panic!("{failure}"));
        for path in ["/agenda.atom", "/vestigingen/vianen.atom"] {
            let mut answer = ureq::get(server.url(path)).call().unwrap();
            let header = |name: &str| {
                answer
                    .headers()
                    .get(name)
                    .and_then(|value| value.to_str().ok())
                    .map(str::to_owned)
            };
            assert_eq!(
                header("content-type").as_deref(),
                Some("application/atom+xml"),
                "{path}"
            );
            assert_eq!(
                header("cache-control").as_deref(),
                Some("no-cache"),
                "{path}"
            );
            assert!(header("etag").is_some(), "{path}");
            let feed = feed_rs::parser::parse(answer.body_mut().as_reader()).unwrap();
            assert!(ids(&feed).contains(&TAALCAFE), "{path}");
        }
        let missing = ureq::get(server.url("/vestigingen/nergens.atom")).call();
        assert!(
            matches!(missing, Err(ureq::Error::StatusCode(404))),
            "{missing:?}"
        );
    }
}
