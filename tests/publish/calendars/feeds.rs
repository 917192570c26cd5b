//! The calendars that people follow.

use std::collections::BTreeSet;

use bieb::content::{GroupId, Id};
use bieb::domain::filter::{AgeWish, Filter};

use super::read::told;
use super::{agenda, published};
use crate::folder::NOW;
use crate::shipped::site;
use serde_json::json;

/// The UIDs of what a visitor finds with a filter.
fn found(filter: &Filter) -> BTreeSet<String> {
    let agenda = agenda(&site().folder);
    let hits = agenda.find(filter, NOW.parse().unwrap());
    let uids = hits.into_iter().map(|hit| {
        let (event, occurrence) = agenda.get(hit);
        format!("{}-{}", event.id, occurrence.date)
    });
    uids.collect()
}

/// The UIDs of what is still to come in a calendar, without what stands behind the date.
fn followed(name: &str) -> BTreeSet<String> {
    let agenda = agenda(&site().folder);
    let now = NOW.parse().unwrap();
    let coming: BTreeSet<String> = agenda
        .planned()
        .filter(|(event, occurrence)| !occurrence.is_over(event, now))
        .map(|(event, occurrence)| format!("{}-{}", event.id, occurrence.date))
        .collect();
    let told = told(&site().folder.read(name));
    let uids = told.into_iter().filter_map(|one| {
        let (name, _) = one.uid.split_once('@')?;
        coming
            .get(name)
            .or_else(|| coming.get(name.rsplit_once('-')?.0))
            .cloned()
    });
    uids.collect()
}

#[test]
fn a_calendar_to_follow_holds_what_the_agenda_finds() {
    #[track_caller]
    fn check(name: &str, filter: Filter) {
        let followed = followed(name);
        assert!(!followed.is_empty(), "{name}");
        assert_eq!(followed, found(&filter), "{name}");
    }
    check("kalender/alles.ics", Filter::default());
    for branch in ["vianen", "leerdam", "ijsselstein"] {
        let filter = Filter {
            branch: Id::new(branch),
            ..Filter::default()
        };
        check(&format!("kalender/vestiging/{branch}.ics"), filter);
    }
    for (name, group) in [
        ("0-4", GroupId::Baby),
        ("4-18", GroupId::Young),
        ("volwassenen", GroupId::Adults),
    ] {
        let filter = Filter {
            age: Some(AgeWish::Group(group)),
            ..Filter::default()
        };
        check(&format!("kalender/leeftijd/{name}.ics"), filter);
    }
}

#[test]
fn a_calendar_to_follow_has_a_name_and_says_how_often_to_look() {
    let text = site().folder.read("kalender/vestiging/vianen.ics");
    for line in [
        "METHOD:PUBLISH\r\n",
        "NAME;VALUE=TEXT:Bibliotheek Vianen\r\n",
        "X-WR-CALNAME:Bibliotheek Vianen\r\n",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n",
        "X-PUBLISHED-TTL:PT6H\r\n",
        "TZID:Europe/Amsterdam\r\n",
    ] {
        assert!(text.contains(line), "{line}");
    }
    assert!(!text.contains("BEGIN:VALARM"));
    assert!(!text.contains("\nRRULE:FREQ=WEEKLY"));
}

#[test]
fn where_nothing_is_planned_there_is_a_calendar_all_the_same() {
    let folder = published(json!([{"id": "eens", "title": "Eens", "start": "2030-01-12T10:00"}]));
    for name in [
        "kalender/alles.ics",
        "kalender/vestiging/vianen.ics",
        "agenda/eens.ics",
    ] {
        let text = folder.read(name);
        assert_eq!(told(&text), [], "{name}");
        assert_eq!(super::violations(&text), [""; 0]);
    }
}

#[test]
fn one_bad_activity_costs_no_other() {
    let folder = published(json!([
        {"id": "goed", "title": "Goed", "start": "2027-01-12T10:00"},
        {"id": "raar", "title": "Raar", "start": "2027-01-12T10:00", "summary": {"en": "Only English"}, "links": 3},
    ]));
    assert_eq!(told(&folder.read("kalender/alles.ics")).len(), 2);
}
