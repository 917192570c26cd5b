//! What the pages say about an activity: when, where, whether one can come, and where to go instead.

use bieb::tool::render::{self, Rendered, Renderer};
use serde_json::{Value, json};

use crate::{html, shipped};

/// A Tuesday morning.
const NOW: &str = "2027-01-12T09:00:00";

/// The library as it ships with these activities.
pub fn site_of(events: &[Value], now: &str) -> Renderer {
    let mut sources = render::read(&shipped()).expect("the folder has the four files");
    sources.events = json!({ "events": events }).to_string();
    Renderer::new(&sources, now.parse().expect("a moment"))
}

/// An activity on Tuesday 12 January 2027; `more` comes beside and in the place of its fields.
pub fn event(id: &str, title: &str, more: Value) -> Value {
    let mut event = json!({
        "id": id, "title": title, "start": "2027-01-12T10:00", "end": "2027-01-12T11:00",
        "kind": "drop-in", "place": {"branch": "vianen"},
    });
    if let (Some(all), Value::Object(more)) = (event.as_object_mut(), more) {
        all.extend(more);
    }
    event
}

/// Every Tuesday from 12 January 2027, with these changes.
fn weekly(changes: Value) -> Value {
    let repeat = json!({"every": "week", "until": "2027-02-09"});
    event(
        "les",
        "Verteluur",
        json!({"repeat": repeat, "changes": changes}),
    )
}

/// The lines of the page of an activity, its facts and links.
struct Page {
    page: Rendered,
    text: String,
}

impl Page {
    fn of(event: Value, address: &str, now: &str) -> Self {
        let page = site_of(&[event], now).page(address);
        let (_, main) = page.html.split_once("<main").expect("a main part");
        let text = html::text(main.split_once("<footer").map_or(main, |(main, _)| main));
        Page { page, text }
    }

    /// What stands under a name in the list of facts, up to the next name.
    fn fact(&self, name: &str) -> String {
        let dt = format!("<dt>{name}</dt>");
        let (_, rest) = self.page.html.split_once(&dt).expect("the fact is there");
        html::text(rest.split("<dt>").next().unwrap_or_default())
    }

    #[track_caller]
    fn says(&self, words: &[&str]) -> &Self {
        for word in words {
            assert!(
                self.text.contains(word),
                "“{word}” is missing:\n{}",
                self.text
            );
        }
        self
    }

    #[track_caller]
    fn says_nothing_of(&self, words: &[&str]) -> &Self {
        for word in words {
            assert!(!self.text.contains(word), "“{word}” is in:\n{}", self.text);
        }
        self
    }

    #[track_caller]
    fn leads_to(&self, address: &str) -> &Self {
        let links = html::attributes(&self.page.html, "href");
        assert!(links.iter().any(|link| link == address), "{links:#?}");
        self
    }

    fn leads_not_to(&self, address: &str) -> &Self {
        let links = html::attributes(&self.page.html, "href");
        assert!(!links.iter().any(|link| link == address), "{links:#?}");
        self
    }
}

#[test]
fn the_page_of_an_activity_is_about_one_date() {
    let cancelled = json!([{"date": "2027-01-12", "status": "cancelled", "reason": "ziekte"},
        {"date": "2027-01-19", "branch": "leerdam", "status": "moved"}]);
    let page = Page::of(weekly(cancelled), "/agenda/les", NOW);
    let next = "dinsdag 19 januari, 10.00 tot 11.00 uur";
    assert_eq!(page.fact("Wanneer"), next);
    assert!(page.fact("Waar").contains("Bibliotheek Leerdam"));
    let (lead, _) = page.text.split_once("Wanneer").expect("facts");
    assert!(
        lead.contains(next) && !lead.contains("12 januari"),
        "{lead}"
    );

    // Nothing takes place any more: then it is about the next date, and says so.
    let whole = event("les", "Les", json!({"status": "cancelled"}));
    let page = Page::of(whole, "/agenda/les", NOW);
    assert_eq!(
        page.fact("Wanneer"),
        "dinsdag 12 januari, 10.00 tot 11.00 uur"
    );
    assert_eq!(page.fact("Aanmelden"), "Gaat niet door");
}

#[test]
fn what_begins_after_a_year_is_not_over() {
    let far = event(
        "les",
        "Les",
        json!({"start": "2029-01-09T10:00", "end": null}),
    );
    let page = Page::of(far, "/agenda/les", NOW);
    assert_eq!(page.fact("Wanneer"), "dinsdag 9 januari 2029, 10.00 uur");
    assert_eq!(page.fact("Aanmelden"), "Loop gewoon binnen");
}

#[test]
fn how_to_register_is_said_where_one_can() {
    const WAY: &str = "Telefoon: 0347 320 000";
    #[track_caller]
    fn check(more: Value, now: &str, expected: &[&str]) {
        let mut fields = json!({"registration": {"need": "required", "phone": "0347 320 000"}});
        for (key, value) in more.as_object().into_iter().flatten() {
            match value {
                Value::Object(inner) => inner
                    .iter()
                    .for_each(|(name, value)| fields[key][name] = value.clone()),
                other => fields[key] = other.clone(),
            }
        }
        for address in ["/agenda/les", "/agenda/les/2027-01-12"] {
            let page = Page::of(event("les", "Les", fields.clone()), address, now);
            let said = page.fact("Aanmelden");
            assert_eq!(
                said.lines().collect::<Vec<_>>(),
                expected,
                "{more} {address}"
            );
        }
    }
    check(json!({}), NOW, &["Meld je van tevoren aan", WAY]);
    check(
        json!({"availability": "few"}),
        NOW,
        &["Nog een paar plekken, meld je aan", WAY],
    );
    check(
        json!({"availability": "waiting-list"}),
        NOW,
        &["Vol, je kunt op de wachtlijst", WAY],
    );
    check(json!({"availability": "full"}), NOW, &["Vol"]);
    check(
        json!({"status": "cancelled", "reason": "de docent is ziek"}),
        NOW,
        &["Gaat niet door: de docent is ziek"],
    );
    check(
        json!({"status": "postponed", "reason": "geen zaal"}),
        NOW,
        &["Uitgesteld: geen zaal"],
    );
    check(json!({}), "2027-01-12T11:00:00", &["Voorbij"]);
    check(
        json!({"registration": {"closes": "2027-01-11T17:00"}}),
        NOW,
        &["Aanmelden kan niet meer"],
    );
    check(
        json!({"registration": {"closes": "2027-01-12T09:30"}}),
        NOW,
        &[
            "Meld je van tevoren aan",
            "Aanmelden kan tot dinsdag 12 januari, 09.30 uur",
            WAY,
        ],
    );
    check(
        json!({"registration": {"opens": "2027-01-12T09:30"}}),
        NOW,
        &["Aanmelden kan vanaf dinsdag 12 januari, 09.30 uur"],
    );
    check(
        json!({"registration": {"need": "none"}}),
        NOW,
        &["Loop gewoon binnen"],
    );
    check(
        json!({"registration": {"need": "recommended"}}),
        NOW,
        &["Loop binnen, of meld je aan", WAY],
    );
}

/// Nobody walks in, and no wheelchair has to.
#[test]
fn what_is_only_online_asks_nobody_to_walk_in() {
    #[track_caller]
    fn check(need: &str, place: Value, standing: &str, is_somewhere: bool) {
        let more = json!({"registration": {"need": need}, "place": place,
            "online": "https://voorbeeld.nl/les"});
        for address in ["/agenda/les", "/agenda/les/2027-01-12"] {
            let page = Page::of(event("les", "Les", more.clone()), address, NOW);
            let said = page.fact("Aanmelden");
            assert_eq!(said.lines().next(), Some(standing), "{more} {address}");
            let asks = page.text.contains("Toegankelijk met een rolstoel");
            assert_eq!(asks, is_somewhere, "{more} {address}");
        }
    }
    check("recommended", Value::Null, "Meld je liefst aan", false);
    check("recommended", json!({}), "Meld je liefst aan", false);
    check("none", Value::Null, "Doe gewoon mee", false);
    check("required", Value::Null, "Meld je van tevoren aan", false);
    let vianen = json!({"branch": "vianen"});
    check("recommended", vianen, "Loop binnen, of meld je aan", true);
    let elsewhere = json!({"name": "De Kern"});
    check("none", elsewhere, "Loop gewoon binnen", true);
}

#[test]
fn a_course_shows_all_its_lessons() {
    let lesson =
        |date: &str| json!({"start": format!("{date}T10:00"), "end": format!("{date}T12:00")});
    let sessions = ["2026-11-24", "2027-01-05", "2027-01-12", "2027-01-19"].map(lesson);
    let course = event(
        "les",
        "Cursus",
        json!({"start": "2026-11-24T10:00", "sessions": sessions}),
    );
    for address in [
        "/agenda/les",
        "/agenda/les/2027-01-12",
        "/agenda/les/2027-01-05",
    ] {
        let page = Page::of(course.clone(), address, NOW);
        page.says(&[
            "Alle lessen",
            "dinsdag 24 november 2026, 10.00 tot 12.00 uur Les 1 van 4. Voorbij",
            "dinsdag 5 januari, 10.00 tot 12.00 uur Les 2 van 4. Voorbij",
            "dinsdag 12 januari, 10.00 tot 12.00 uur Les 3 van 4\n",
            "dinsdag 19 januari, 10.00 tot 12.00 uur Les 4 van 4\n",
        ]);
        page.leads_to("/agenda/les/2027-01-19");
        // On the page of a lesson that lesson is marked.
        let own = format!("href=\"{address}\" aria-current=\"page\"");
        let is_own = address == "/agenda/les/2027-01-12";
        assert_eq!(page.page.html.contains(&own), is_own, "{address}");
        let links = html::attributes(&page.page.html, "href");
        assert!(!links.contains(&"/agenda/les/2026-11-24".to_owned()));
    }
}

#[test]
fn what_comes_back_often_shows_the_next_times_and_the_way_to_all() {
    let repeat = |until: &str| {
        let repeat = json!({"every": "week", "until": until});
        event("les", "Taal & koffie", json!({ "repeat": repeat }))
    };
    let twelve = Page::of(repeat("2027-03-30"), "/agenda/les", NOW);
    twelve
        .says(&["Alle datums\n", "30 maart"])
        .says_nothing_of(&["Alle datums in de agenda"]);

    let thirteen = Page::of(repeat("2027-04-06"), "/agenda/les", NOW);
    thirteen
        .says(&[
            "De volgende 12 keer",
            "30 maart",
            "Alle datums in de agenda",
        ])
        .says_nothing_of(&["6 april", "Alle datums\n"])
        .leads_to("/agenda?q=Taal%20%26%20koffie");
    let one = Page::of(repeat("2027-04-13"), "/agenda/les/2027-01-12", NOW);
    one.says(&["Andere datums", "6 april", "Alle datums in de agenda"]);
}

#[test]
fn another_time_is_said_beside_the_planned_one() {
    #[track_caller]
    fn check(start: &str, expected: &[&str]) {
        let change = json!([{"date": "2027-01-19", "start": start, "reason": "de zaal is bezet"}]);
        let page = Page::of(weekly(change), "/agenda/les/2027-01-19", NOW);
        page.says(expected)
            .says(&["Dit is veranderd", "De zaal is bezet"]);
    }
    check(
        "2027-01-19T14:00",
        &["Eerst gepland om 10.00 uur", "Verplaatst naar 14.00 uur"],
    );
    check(
        "2027-01-21T10:00",
        &[
            "Eerst gepland op dinsdag 19 januari, 10.00 uur",
            "Verplaatst naar donderdag 21 januari\n",
        ],
    );
}

#[test]
fn a_change_to_a_branch_we_do_not_know_leaves_the_place_and_tells_the_reason() {
    let change = json!([{"date": "2027-01-19", "branch": "nergens", "reason": "er wordt geverfd"}]);
    let mut lesson = weekly(change);
    lesson["place"] = json!({"branch": "vianen", "room": "Leescafé"});
    let page = Page::of(lesson, "/agenda/les/2027-01-19", NOW);
    page.says(&["Er wordt geverfd"])
        .says_nothing_of(&["nergens", "Verplaatst"]);
    let place = page.fact("Waar");
    assert!(place.contains("Bibliotheek Vianen") && place.contains("Leescafé"));
}

#[test]
fn where_it_is_is_never_left_empty() {
    #[track_caller]
    fn check(place: Value, online: Option<&str>, expected: &[&str]) {
        let more = json!({"place": place, "online": online});
        for address in ["/agenda/les", "/agenda/les/2027-01-12"] {
            let page = Page::of(event("les", "Les", more.clone()), address, NOW);
            let said = page.fact("Waar");
            assert_eq!(said.lines().collect::<Vec<_>>(), expected, "{more}");
        }
    }
    const ASK: &str = "Vraag ons waar het is.";
    const ONLINE: &str = "Doe online mee (andere website)";
    let url = Some("https://voorbeeld.nl/les");
    check(json!({}), None, &[ASK]);
    check(Value::Null, None, &[ASK]);
    check(json!({"branch": "nergens"}), None, &[ASK]);
    check(
        json!({"branch": "nergens", "room": "Zaal"}),
        None,
        &["Zaal"],
    );
    check(Value::Null, url, &[ONLINE]);
    check(json!({}), url, &[ONLINE]);
    let hybrid = "Je kunt ook online meedoen.";
    check(
        json!({"name": "De Kern"}),
        url,
        &["De Kern", hybrid, ONLINE],
    );
    check(json!({"branch": "nergens"}), url, &[ASK, hybrid, ONLINE]);
}

#[test]
fn what_moved_has_one_page_at_its_planned_date() {
    let changes = json!([{"date": "2027-01-19", "status": "moved", "start": "2027-01-21T14:00",
        "branch": "leerdam", "reason": "de zaal is bezet"}]);
    let now = "donderdag 21 januari, 14.00 tot 15.00 uur";
    let badge = "Verplaatst naar donderdag 21 januari, Bibliotheek Leerdam";

    let planned = Page::of(weekly(changes.clone()), "/agenda/les/2027-01-19", NOW);
    planned
        .says(&[
            badge,
            now,
            "Eerst gepland op dinsdag 19 januari, 10.00 uur",
            "Deze keer in Bibliotheek Leerdam",
            "De zaal is bezet",
            "Verteluur: verplaatst naar donderdag 21 januari, Bibliotheek Leerdam",
            "Andere datums",
        ])
        .leads_not_to("/agenda/les/2027-01-21");

    assert_eq!(planned.fact("Wanneer"), now);
    assert!(planned.fact("Waar").contains("Bibliotheek Leerdam"));

    // The event and the list lead to that one page too.
    for address in ["/agenda/les", "/agenda?van=2027-01-21"] {
        Page::of(weekly(changes.clone()), address, NOW)
            .says(&[now])
            .leads_not_to("/agenda/les/2027-01-21");
    }
    let list = Page::of(weekly(changes.clone()), "/agenda?van=2027-01-21", NOW);
    list.says(&[badge, now]);
    let none = Page::of(weekly(changes), "/agenda/les/2027-01-22", NOW);
    none.says(&["Op deze datum is deze activiteit er niet."]);
}

#[test]
fn what_moved_to_another_planned_date_keeps_its_own_page() {
    let changes = json!([{"date": "2027-01-19", "status": "moved", "start": "2027-01-26T14:00"}]);
    let page = Page::of(weekly(changes.clone()), "/agenda/les/2027-01-26", NOW);
    page.says(&["dinsdag 26 januari, 10.00 tot 11.00 uur"])
        .says_nothing_of(&["Eerst gepland"]);
    let page = Page::of(weekly(changes), "/agenda/les/2027-01-19", NOW);
    page.says(&[
        "dinsdag 26 januari, 14.00 tot 15.00 uur",
        "Eerst gepland op dinsdag 19 januari",
    ]);
}

#[test]
fn what_is_past_says_that_it_was_cancelled_and_why() {
    #[track_caller]
    fn check(status: &str, expected: &str) {
        let more = json!({"status": status, "reason": "de docent was ziek"});
        for address in ["/agenda/les", "/agenda/les/2027-01-12"] {
            let event = event("les", "Les", more.clone());
            Page::of(event, address, "2027-01-13T09:00:00").says(&[expected]);
        }
    }
    check("cancelled", "Voorbij, ging niet door: de docent was ziek");
    check("postponed", "Voorbij, was uitgesteld: de docent was ziek");
    check("scheduled", "Voorbij\n");
}

#[test]
fn choices_that_exclude_each_other_can_all_be_dropped() {
    let events = [event("a", "Les", json!({})), event("b", "Les", json!({}))];
    let text = |address: &str| html::text(&site_of(&events, NOW).page(address).html);
    let none = text("/agenda?q=xyzzy&soort=lecture&vestiging=leerdam");
    assert!(none.contains("Wis alle keuzes: 2 activiteiten"), "{none}");
    assert!(!none.contains("Laat een keuze los"));
    let nothing_at_all = html::text(&site_of(&[], NOW).page("/agenda?soort=lecture").html);
    assert!(nothing_at_all.contains("Er zijn nu geen activiteiten."));
}
