//! The calendar files of the site.

mod changes;
mod feeds;
mod read;

use std::collections::BTreeSet;

use bieb::content::{Content, EventsFile, LibraryFile};
use bieb::domain::agenda::Agenda;
use chrono::{Days, NaiveDateTime};
use serde_json::{Value, json};

use crate::folder::{Folder, NOW};
use crate::shipped::site;
use read::{Moment, Told, told, violations};

/// The agenda of a folder, as the app makes it.
fn agenda(folder: &Folder) -> Agenda {
    let read = |name: &str| std::fs::read_to_string(folder.order.content.join(name)).unwrap();
    let events = EventsFile::parse(&read("events.json")).unwrap().value;
    let library = LibraryFile::parse(&read("library.json")).unwrap().value;
    Agenda::new(events.events, Some(&library), folder.order.now.date())
}

/// A library as it ships, with these activities.
fn with_events(events: Value) -> Folder {
    let mut folder = Folder::shipped();
    // Without an address no pictures are drawn.
    folder.order.base_url = None;
    folder.write_content("events.json", &json!({ "events": events }).to_string());
    folder
}

fn published(events: Value) -> Folder {
    let folder = with_events(events);
    folder
        .publish()
        .unwrap_or_else(|failure| panic!("{failure}"));
    folder
}

fn all(folder: &Folder) -> Vec<Told> {
    told(&folder.read("kalender/alles.ics"))
}

#[test]
fn every_calendar_of_the_site_is_valid() {
    let files = site().folder.files();
    let calendars = files
        .iter()
        .filter(|(path, ..)| path.extension().is_some_and(|one| one == "ics"));
    let mut count = 0;
    for (path, bytes, _) in calendars {
        let text = str::from_utf8(bytes).expect("calendars are text");
        assert_eq!(violations(text), [""; 0], "{}", path.display());
        count += 1;
    }
    assert!(count > 1_000, "only {count} calendars");
}

#[test]
fn a_calendar_says_what_the_agenda_says_instant_by_instant() {
    let folder = &site().folder;
    let agenda = agenda(folder);
    let expected: BTreeSet<_> = agenda
        .planned()
        .map(|(event, occurrence)| match occurrence.is_all_day(event) {
            true => Moment::Day(occurrence.start.date()),
            false => Moment::in_amsterdam(occurrence.start),
        })
        .collect();
    let told = all(folder);
    assert_eq!(told.len(), agenda.planned().count());
    assert_eq!(
        told.iter().map(|one| one.start).collect::<BTreeSet<_>>(),
        expected
    );
    let uids: BTreeSet<_> = told.iter().map(|one| &one.uid).collect();
    assert_eq!(uids.len(), told.len(), "each date has its own UID");
    assert!(told.iter().all(|one| !one.has_alarm));
}

#[test]
fn each_date_and_each_activity_has_a_file_of_its_own() {
    let folder = &site().folder;
    let agenda = agenda(folder);
    for (event, occurrence) in agenda.planned().step_by(40) {
        let (id, date) = (&event.id, occurrence.date);
        let one = told(&folder.read(&format!("agenda/{id}/{date}.ics")));
        let series = told(&folder.read(&format!("agenda/{id}.ics")));
        assert!(one.iter().all(|one| series.contains(one)), "{id} {date}");
        assert!(one[0].uid.starts_with(&format!("{id}-{date}")));
        assert_eq!(
            one[0].url.as_deref(),
            Some(&*format!("https://app.voorbeeld.nl/agenda/{id}/{date}"))
        );
        let is_to_come = !occurrence.is_over(event, NOW.parse().unwrap());
        let reminder = folder
            .order
            .out
            .join(format!("agenda/{id}/{date}/herinnering.ics"));
        assert_eq!(reminder.exists(), is_to_come, "{id} {date}");
        if is_to_come {
            let text = folder.read(&format!("agenda/{id}/{date}/herinnering.ics"));
            assert!(told(&text).iter().all(|one| one.has_alarm));
            assert!(text.contains("TRIGGER:-P1D"));
        }
    }
}

/// What comes out of a calendar is what staff wrote.
#[test]
fn whatever_staff_write_comes_over_whole() {
    let long = "Een heel lange titel over van alles en nog wat ".repeat(6) + "tot het einde toe.";
    let long = &long[..300];
    let titles = [
        "Eten, drinken; en \\ meer: \"feest\"",
        "Lezen 📚👩‍👩‍👧 en spelen 🇳🇱",
        "مرحبا بكم في المكتبة",
        "é́à̈ wíj lêzen ".trim(),
        long,
        "BEGIN:VEVENT",
        "Regel\\nBEGIN:VALARM",
        "—",
    ];
    let events: Vec<Value> = titles
        .iter()
        .enumerate()
        .map(|(at, title)| {
            json!({
                "id": format!("titel-{at}"), "title": title, "summary": title, "bring": [title, title],
                "start": "2027-01-12T10:00", "end": "2027-01-12T11:00", "place": {"name": title, "city": title},
            })
        })
        .collect();
    let folder = published(json!(events));
    let text = folder.read("kalender/alles.ics");
    assert_eq!(violations(&text), [""; 0]);
    let told = told(&text);
    assert_eq!(told.len(), titles.len());
    for (one, title) in told.iter().zip(titles) {
        assert_eq!(one.title, title);
        assert_eq!(one.place.as_deref(), Some(&*format!("{title}, {title}")));
        assert!(one.description.starts_with(title), "{}", one.description);
        assert!(
            one.description
                .contains(&format!("Meenemen: {title}, {title}"))
        );
    }
}

#[test]
fn an_end_of_a_line_in_a_title_is_a_space() {
    let event = json!({"id": "regels", "title": "Een\r\nBEGIN:VALARM\rtwee\ndrie", "start": "2027-01-12T10:00"});
    let folder = published(json!([event]));
    let text = folder.read("agenda/regels.ics");
    assert_eq!(violations(&text), [""; 0]);
    let told = told(&text);
    assert_eq!(told[0].title, "Een BEGIN:VALARM twee drie");
    assert!(!told[0].has_alarm);
}

#[test]
fn each_kind_of_time_is_that_time() {
    #[track_caller]
    fn check(event: Value, start: Moment, end: Option<Moment>) {
        let mut event = event;
        event["id"] = json!("een");
        event["title"] = json!("Een");
        let folder = published(json!([event]));
        let text = folder.read("kalender/alles.ics");
        assert_eq!(violations(&text), [""; 0]);
        let told = told(&text);
        assert_eq!(told.len(), 1);
        assert_eq!((told[0].start, told[0].end), (start, end), "{text}");
    }
    let at = |text: &str| Moment::in_amsterdam(text.parse::<NaiveDateTime>().unwrap());
    let day = |text: &str| Moment::Day(text.parse().unwrap());
    check(
        json!({"start": "2027-01-12T10:00", "end": "2027-01-12T11:30"}),
        at("2027-01-12T10:00:00"),
        Some(at("2027-01-12T11:30:00")),
    );
    check(
        json!({"start": "2027-07-13T10:00"}),
        at("2027-07-13T10:00:00"),
        None,
    );
    // Over midnight.
    check(
        json!({"start": "2027-01-12T22:00", "end": "2027-01-13T01:00"}),
        at("2027-01-12T22:00:00"),
        Some(at("2027-01-13T01:00:00")),
    );
    // All day, and several weeks: the end is the day after.
    check(
        json!({"start": "2027-01-12T00:00", "all_day": true}),
        day("2027-01-12"),
        Some(day("2027-01-13")),
    );
    check(
        json!({"start": "2027-01-12T00:00", "end": "2027-02-07T00:00", "all_day": true}),
        day("2027-01-12"),
        Some(day("2027-02-08")),
    );
    // The night in which the clock goes forward, and that in which it goes back.
    check(
        json!({"start": "2027-03-28T01:30", "end": "2027-03-28T03:30"}),
        Moment::Instant(1_806_193_800),
        Some(Moment::Instant(1_806_197_400)),
    );
    check(
        json!({"start": "2027-10-31T01:30", "end": "2027-10-31T03:30"}),
        Moment::Instant(1_824_939_000),
        Some(Moment::Instant(1_824_949_800)),
    );
}

#[test]
fn a_weekly_hour_stays_that_hour_across_both_changes_of_the_clock() {
    let folder = published(json!([{
        "id": "taalcafe", "title": "Taalcafé", "start": "2026-12-01T10:00", "end": "2026-12-01T12:00",
        "repeat": {"every": "week"},
    }]));
    let told = all(&folder);
    assert!(told.len() > 50);
    let first: NaiveDateTime = "2026-12-01T10:00:00".parse().unwrap();
    for (week, one) in (0u64..).zip(&told) {
        let start = first + Days::new(week * 7);
        assert_eq!(one.start, Moment::in_amsterdam(start));
        assert_eq!(
            one.end,
            Some(Moment::in_amsterdam(start + chrono::Duration::hours(2)))
        );
    }
}

#[test]
fn what_is_online_says_where() {
    let folder = published(json!([
        {"id": "online", "title": "Online", "start": "2027-01-12T10:00", "online": "https://video.voorbeeld.nl/a"},
        {"id": "beide", "title": "Beide", "start": "2027-01-12T10:00", "place": {"branch": "vianen"},
         "online": "https://video.voorbeeld.nl/b"},
    ]));
    let told = all(&folder);
    let places: Vec<_> = told
        .iter()
        .map(|one| one.place.as_deref().unwrap())
        .collect();
    assert!(places[0].starts_with("Bibliotheek Vianen, "), "{places:?}");
    assert_eq!(places[1], "Online");
    assert!(told[1].description.contains("https://video.voorbeeld.nl/a"));
    assert!(
        folder
            .read("agenda/beide.ics")
            .contains("CONFERENCE;VALUE=URI:https://video")
    );
}

#[test]
fn what_is_invented_says_so_in_its_title_and_what_is_full_below_it() {
    let folder = with_events(json!([
        {"id": "voorbeeld", "title": "Verzonnen", "start": "2027-01-12T10:00", "example": true},
        {"id": "vol", "title": "Vol huis", "start": "2027-01-12T10:00", "availability": "full"},
    ]));
    folder
        .publish()
        .unwrap_or_else(|failure| panic!("{failure}"));
    let told = all(&folder);
    assert_eq!(told[1].title, "Voorbeeld: Verzonnen");
    assert!(
        told[0].description.contains("Aanmelden: Vol"),
        "{}",
        told[0].description
    );
}
