//! What the agenda says of series, of what runs on, and of what moved away from a branch.

use bieb::app::route::Sheet;
use bieb::content::Id;
use serde_json::{Value, json};

use crate::activities::{event, site_of};
use crate::html;

/// A Tuesday morning.
const NOW: &str = "2027-01-12T09:00:00";

/// The text of the agenda's list.
fn list(events: &[Value], address: &str) -> String {
    let page = site_of(events, NOW).page(address);
    let (_, results) = page
        .html
        .split_once("id=\"resultaten\"")
        .expect("there are results");
    html::text(results.split("<footer").next().unwrap_or_default())
}

fn weekly(id: &str, title: &str, more: Value) -> Value {
    let mut series = event(id, title, more);
    series["repeat"] = json!({"every": "week", "until": "2027-03-30"});
    series
}

#[test]
fn a_series_can_stand_there_once_and_says_when_it_is_there_too() {
    let until = |last: &str| format!("/agenda?tot={last}&reeks=1");
    let events = [
        weekly("a", "Verteluur", json!({})),
        event(
            "b",
            "Lezing",
            json!({"start": "2027-01-14T20:00", "end": "2027-01-14T21:00"}),
        ),
    ];
    let text = list(&events, &until("2027-01-26"));
    assert_eq!(text.matches("Verteluur").count(), 1, "{text}");
    assert!(text.contains("2 activiteiten"), "{text}");
    assert!(text.contains("\nOok op 19 en 26 januari\n"), "{text}");
    assert!(text.contains("Lezing"), "{text}");

    let text = list(&events, &until("2027-02-02"));
    assert!(
        text.contains("\nOok op 19 en 26 januari en 2 februari\n"),
        "{text}"
    );
    let text = list(&events, "/agenda?reeks=1");
    let many = "\nOok op 19 en 26 januari en 2 en 9 februari, en nog 7 keer\n";
    assert!(text.contains(many), "{text}");

    // Without the choice each date has its card.
    let text = list(&events, "/agenda?tot=2027-01-26");
    assert_eq!(text.matches("Verteluur").count(), 3, "{text}");
    assert!(!text.contains("Ook op"), "{text}");
}

#[test]
fn a_date_of_a_series_that_is_off_is_told_on_its_card() {
    let changes = json!({"changes": [
        {"date": "2027-01-12", "status": "cancelled"},
        {"date": "2027-01-26", "status": "cancelled"},
    ]});
    let text = list(
        &[weekly("a", "Verteluur", changes)],
        "/agenda?tot=2027-02-02&reeks=1",
    );
    assert_eq!(text.matches("Verteluur").count(), 1, "{text}");
    assert!(text.contains("dinsdag 19 januari, 10.00"), "{text}");
    assert!(text.contains("\nOok op 2 februari\n"), "{text}");
    assert!(text.contains("\nNiet op 12 en 26 januari\n"), "{text}");
}

#[test]
fn what_runs_on_stands_apart_with_its_last_day() {
    let long = |id: &str, title: &str, more: Value| {
        let mut long = json!({"start": "2027-01-04", "end": "2027-02-07", "all_day": true});
        long.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        event(id, title, long)
    };
    let events = [
        long("a", "Beelden", json!({})),
        long("b", "Foto's", json!({"start": "2027-01-12"})),
        long(
            "c",
            "Kermis",
            json!({"start": "2027-01-11T10:00", "end": "2027-01-13T17:00", "all_day": false}),
        ),
        event("d", "Verteluur", json!({})),
    ];
    let text = list(&events, "/agenda");
    let (before, today) = text
        .split_once("Vandaag, dinsdag 12 januari")
        .expect("a heading");
    let (_, runs) = before.split_once("Loopt nu\n").expect("a heading");
    assert!(
        runs.contains("Beelden\nTot en met zondag 7 februari\n"),
        "{text}"
    );
    assert!(
        runs.contains("Kermis\nTot en met woensdag 13 januari, 17.00 uur\n"),
        "{text}"
    );
    assert!(
        !runs.contains("Foto's") && !runs.contains("Verteluur"),
        "{text}"
    );
    // What begins today is of today, with its days.
    assert!(
        today.contains("dinsdag 12 januari tot en met zondag 7 februari"),
        "{text}"
    );
    assert!(today.contains("Verteluur"), "{text}");

    // On a later day it has begun, and nobody says that it runs now.
    let text = list(&events, "/agenda?van=2027-01-16");
    assert!(!text.contains("Loopt nu"), "{text}");
    let (_, runs) = text.split_once("Al begonnen\n").expect("a heading");
    assert!(
        runs.contains("Beelden") && runs.contains("Foto's"),
        "{text}"
    );
}

#[test]
fn what_moved_away_from_a_branch_is_found_there_with_where_to() {
    let changes = json!([{"date": "2027-01-19", "branch": "leerdam", "status": "moved", "reason": "er wordt geverfd"}]);
    let series = weekly("a", "Verteluur", json!({"changes": changes}));
    let text = list(
        std::slice::from_ref(&series),
        "/agenda?vestiging=vianen&tot=2027-01-26",
    );
    assert!(text.contains("3 activiteiten"), "{text}");
    let (_, moved) = text
        .split_once("dinsdag 19 januari, 10.00")
        .expect("its date");
    let (moved, _) = moved
        .split_once("dinsdag 26 januari")
        .expect("the next date");
    assert!(
        moved.contains("\nVerplaatst naar Bibliotheek Leerdam\n"),
        "{text}"
    );
    let text = list(std::slice::from_ref(&series), "/agenda?vestiging=leerdam");
    assert!(text.contains("1 activiteit\n"), "{text}");

    let vianen = Id::new("vianen").expect("an id");
    let poster = site_of(&[series], NOW).sheet(&Sheet::ThisMonth(vianen));
    let poster = poster.expect("a poster").html;
    let text = html::text(&poster);
    assert!(
        text.contains("\nVerplaatst naar Bibliotheek Leerdam\n"),
        "{text}"
    );
    assert!(text.contains("Er wordt geverfd"), "{text}");
    assert_eq!(poster.matches("<s>Verteluur</s>").count(), 1, "{poster}");
    assert_eq!(
        poster.matches("<strong>Verteluur</strong>").count(),
        2,
        "{poster}"
    );
}
