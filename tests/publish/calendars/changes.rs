//! What becomes of a date in someone's calendar when staff change it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::read::{Moment, Told, told};
use super::{all, published};
use crate::folder::Folder;

/// A calendar that takes in files, by the rules of RFC 5546, 2.1.5: of two with one UID the higher sequence is
/// the newer.
#[derive(Default)]
struct Store(BTreeMap<String, Told>);

impl Store {
    fn import(&mut self, text: &str) {
        for new in told(text) {
            let is_newer = self
                .0
                .get(&new.uid)
                .is_none_or(|known| known.sequence < new.sequence);
            if is_newer {
                self.0.insert(new.uid.clone(), new);
            }
        }
    }

    fn titles(&self) -> Vec<&str> {
        self.0.values().map(|one| one.title.as_str()).collect()
    }
}

const UID: &str = "@agenda.bibliotheeklekijssel.nl";

fn weekly(changes: Value) -> Value {
    json!([{
        "id": "taalcafe", "title": "Taalcafé", "start": "2027-01-12T10:00", "end": "2027-01-12T12:00",
        "repeat": {"every": "week", "until": "2027-02-02"}, "place": {"branch": "vianen"}, "changes": changes,
    }])
}

fn change(folder: &mut Folder, events: Value, now: &str) {
    folder.write_content("events.json", &json!({ "events": events }).to_string());
    folder.order.now = now.parse().unwrap();
    folder
        .publish()
        .unwrap_or_else(|failure| panic!("{failure}"));
}

#[test]
fn a_second_import_updates_moves_and_cancels() {
    let mut folder = published(weekly(json!([])));
    let mut store = Store::default();
    store.import(&folder.read("agenda/taalcafe.ics"));
    assert_eq!(store.titles(), ["Taalcafé"; 4]);
    let before: Vec<Told> = store.0.values().cloned().collect();

    let changes = json!([
        {"date": "2027-01-19", "status": "cancelled", "reason": "de docent is ziek"},
        {"date": "2027-01-26", "status": "moved", "start": "2027-01-28T14:00", "branch": "leerdam"},
    ]);
    change(&mut folder, weekly(changes), "2026-12-02T09:00:00");
    store.import(&folder.read("agenda/taalcafe.ics"));

    let after: Vec<&Told> = store.0.values().collect();
    assert_eq!(after.len(), 4, "nothing is left behind");
    assert_eq!(*after[0], before[0], "what did not change is not touched");
    assert_eq!(*after[3], before[3]);
    assert_eq!(after[1].uid, format!("taalcafe-2027-01-19{UID}"));
    assert_eq!(after[1].title, "Gaat niet door: Taalcafé");
    assert_eq!(after[1].status, "CANCELLED");
    assert!(
        after[1]
            .description
            .starts_with("Gaat niet door: de docent is ziek")
    );
    assert_eq!(after[2].uid, format!("taalcafe-2027-01-26{UID}"));
    let new = "2027-01-28T14:00:00".parse().unwrap();
    assert_eq!(after[2].start, Moment::in_amsterdam(new));
    assert!(
        after[2]
            .place
            .as_ref()
            .is_some_and(|place| place.contains("Leerdam"))
    );
    assert!(
        after[2]
            .description
            .contains("Eerst gepland op dinsdag 26 januari")
    );
    assert!(after[1].sequence > before[1].sequence && after[1].modified > before[1].modified);
    assert!(after[2].sequence > before[2].sequence && after[2].modified > before[2].modified);

    // It goes on after all.
    change(&mut folder, weekly(json!([])), "2026-12-02T09:00:10");
    store.import(&folder.read("agenda/taalcafe.ics"));
    assert_eq!(
        store.titles(),
        ["Taalcafé"; 4],
        "also within the same minute"
    );
}

#[test]
fn what_is_the_same_stays_the_same_file() {
    let mut folder = published(weekly(json!([])));
    let read = |folder: &Folder| {
        let files = folder.files().into_iter();
        let calendars = files.filter(|(path, ..)| path.extension().is_some_and(|one| one == "ics"));
        calendars.collect::<Vec<_>>()
    };
    let before = read(&folder);
    assert!(before.len() > 10);
    change(&mut folder, weekly(json!([])), "2026-12-08T09:00:00");
    assert_eq!(read(&folder), before);
}

#[test]
fn a_new_folder_does_not_begin_from_nothing() {
    let mut folder = published(weekly(json!([])));
    let before = all(&folder);
    std::fs::remove_dir_all(&folder.order.out).unwrap();
    let cancelled = json!([{"date": "2027-01-19", "status": "cancelled"}]);
    change(&mut folder, weekly(cancelled), "2026-12-03T09:00:00");
    for (now, before) in all(&folder).iter().zip(&before) {
        assert!(now.sequence > before.sequence, "{}", now.uid);
    }
}

#[test]
fn a_calendar_that_was_spoilt_is_made_again() {
    let mut folder = published(weekly(json!([])));
    let whole = folder.read("kalender/alles.ics");
    let path = folder.order.out.join("kalender/alles.ics");
    for spoilt in [
        "",
        "BEGIN:VEVENT\r\nUID:x",
        &whole[..whole.len() / 2],
        "geen kalender",
    ] {
        std::fs::write(&path, spoilt).unwrap();
        change(&mut folder, weekly(json!([])), "2026-12-04T09:00:00");
        assert_eq!(all(&folder).len(), 4, "{spoilt}");
    }
}

#[test]
fn lessons_of_one_day_stay_apart() {
    let lessons = |later: &str| {
        json!([{
            "id": "cursus", "title": "Cursus", "start": "2027-01-12T10:00", "end": "2027-01-12T11:00",
            "sessions": [
                {"start": "2027-01-12T10:00", "end": "2027-01-12T11:00"},
                {"start": later, "end": "2027-01-12T16:00"},
            ],
        }])
    };
    let mut folder = published(lessons("2027-01-12T14:00"));
    let uids = |folder: &Folder| {
        all(folder)
            .into_iter()
            .map(|one| one.uid)
            .collect::<Vec<_>>()
    };
    let before = uids(&folder);
    assert_eq!(
        before,
        [
            format!("cursus-2027-01-12-2{UID}"),
            format!("cursus-2027-01-12{UID}")
        ]
    );
    assert_eq!(told(&folder.read("agenda/cursus/2027-01-12.ics")).len(), 2);
    change(
        &mut folder,
        lessons("2027-01-12T15:00"),
        "2026-12-02T09:00:00",
    );
    assert_eq!(uids(&folder), before);
}
