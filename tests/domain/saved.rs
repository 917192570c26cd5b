//! What a resident saves: nothing is lost or doubled, each change is told once, and a broken link gives what can
//! be read.

use std::collections::BTreeMap;

use bieb::content::Id;
use bieb::domain::calendar;
use bieb::domain::saved::{
    Chance, Change, ListIsFull, MOST, MOST_IN_LINK, Saved, SavedId, SavedList, Snapshot, changes,
    read_link, write_link,
};
use chrono::{Duration, NaiveTime};
use proptest::prelude::*;

use crate::{date, event, moment};

const CHANCES: [Chance; 10] = [
    Chance::Open,
    Chance::Few,
    Chance::Full,
    Chance::WaitingList,
    Chance::NotYet,
    Chance::Closed,
    Chance::Postponed,
    Chance::Cancelled,
    Chance::Over,
    Chance::Gone,
];

fn snapshot(chance: Chance) -> Snapshot {
    Snapshot {
        day: date("2026-12-03"),
        time: NaiveTime::from_hms_opt(10, 0, 0),
        place: "vianen".into(),
        chance,
        title: "Taalcafé".into(),
    }
}

#[test]
fn an_occurrence_is_written_as_it_stands() {
    #[track_caller]
    fn check(fields: &str, now: &str, written: &str) {
        let event = event("2026-12-03T10:00", fields);
        let occurrence = calendar::on(&event, &[], date("2026-12-03"))[0];
        let snapshot = Snapshot::new(&event, &occurrence, moment(now));
        assert_eq!(snapshot.write(), written);
        assert_eq!(Snapshot::read(written), Some(snapshot));
    }
    let now = "2026-12-01T09:00";
    check("", now, "2026-12-03T10:00||open|Taalcafé");
    check(
        r#""place": {"branch": "vianen", "room": "zaal"}, "availability": "full""#,
        now,
        "2026-12-03T10:00|vianen|full|Taalcafé",
    );
    check(
        r#""place": {"name": "De | Hoek", "city": "Vianen"}, "all_day": true"#,
        now,
        "2026-12-03|De   Hoek|open|Taalcafé",
    );
    check(
        r#""changes": [{"date": "2026-12-03", "start": "2026-12-10T14:00", "end": "2026-12-10T15:00", "branch": "leerdam"}], "place": {"branch": "vianen"}"#,
        now,
        "2026-12-10T14:00|leerdam|open|Taalcafé",
    );
    check(
        r#""status": "cancelled", "reason": "de docent is ziek""#,
        now,
        "2026-12-03T10:00||cancelled|Taalcafé",
    );
    check("", "2026-12-04T09:00", "2026-12-03T10:00||over|Taalcafé");
}

#[test]
fn what_was_not_written_by_us_is_no_snapshot() {
    for text in [
        "",
        "|",
        "2026-12-03",
        "2026-12-03||open",
        "2026-13-03||open|Taalcafé",
        "2026-12-03T25:00||open|Taalcafé",
        "2026-12-03||perhaps|Taalcafé",
        "{}",
    ] {
        assert_eq!(Snapshot::read(text), None, "{text}");
    }
}

#[test]
fn each_change_of_how_it_stands_is_told_or_is_no_news() {
    use Chance::{Cancelled, Closed, Few, Full, Gone, NotYet, Open, Over, Postponed, WaitingList};
    // Was each of these, in the order of `CHANCES`, and is now the first.
    #[track_caller]
    fn check(now: Chance, told: [Option<Change>; 10]) {
        for (seen, told) in CHANCES.into_iter().zip(told) {
            let found = changes(&snapshot(seen), &snapshot(now));
            assert_eq!(
                found,
                told.into_iter().collect::<Vec<_>>(),
                "{seen:?} became {now:?}"
            );
        }
    }
    let same = |change: Change| move || Some(change.clone());
    let [on, full, waiting] = [Change::GoesOn, Change::Full, Change::WaitingList].map(same);
    let [off, later, few] = [Change::Cancelled, Change::Postponed, Change::Few].map(same);
    let gone = same(Change::Gone);
    let [room, opens, closed] = [
        Change::RoomAgain,
        Change::RegistrationOpen,
        Change::RegistrationClosed,
    ]
    .map(same);
    #[rustfmt::skip]
    let table = [
        // Was:         Open      Few       Full      Waiting   NotYet    Closed    Postponed Cancelled Over     Gone
        (Open,        [None,     None,     room(),   room(),   opens(),  opens(),  on(),     on(),     None, on()]),
        (Few,         [few(),    None,     room(),   room(),   few(),    few(),    on(),     on(),     few(), on()]),
        (Full,        [full(),   full(),   None,     full(),   full(),   full(),   full(),   full(),   full(), full()]),
        (WaitingList, [waiting(), waiting(), waiting(), None, waiting(), waiting(), waiting(), waiting(), waiting(), waiting()]),
        (NotYet,      [None,     None,     None,     None,     None,     None,     on(),     on(),     None, on()]),
        (Closed,      [closed(), closed(), closed(), closed(), closed(), None,     closed(), closed(), closed(), closed()]),
        (Postponed,   [later(),  later(),  later(),  later(),  later(),  later(),  None,     later(),  later(), later()]),
        (Cancelled,   [off(),    off(),    off(),    off(),    off(),    off(),    off(),    None,     off(), off()]),
        (Over,        [None,     None,     None,     None,     None,     None,     None,     None,     None, None]),
        (Gone,        [gone(),   gone(),   gone(),   gone(),   gone(),   gone(),   gone(),   gone(),   gone(), None]),
    ];
    for (now, told) in table {
        check(now, told);
    }
}

#[test]
fn another_time_place_or_title_is_told_unless_it_is_off() {
    let seen = snapshot(Chance::Open);
    let moved = Snapshot {
        day: date("2026-12-10"),
        place: "leerdam".into(),
        title: "Taalcafé in de kerk".into(),
        chance: Chance::Full,
        ..seen.clone()
    };
    assert_eq!(
        changes(&seen, &moved),
        [
            Change::Full,
            Change::Day,
            Change::Place,
            Change::Title("Taalcafé".into())
        ]
    );
    let later = Snapshot {
        time: NaiveTime::from_hms_opt(14, 0, 0),
        ..seen.clone()
    };
    assert_eq!(changes(&seen, &later), [Change::Time]);
    let off = Snapshot {
        chance: Chance::Cancelled,
        ..moved
    };
    assert_eq!(changes(&seen, &off), [Change::Cancelled]);
}

fn id(number: usize) -> SavedId {
    SavedId {
        date: date("2026-12-01") + Duration::days(i64::try_from(number / 3).unwrap()),
        event: Id::new(&format!("activiteit-{}", number % 7)).unwrap(),
    }
}

fn item(number: usize, seen: &str) -> Saved {
    Saved {
        id: id(number),
        seen: seen.to_owned(),
    }
}

#[test]
fn a_list_has_an_end() {
    // Each number gives another activity.
    let mut list = SavedList::new((0..MOST).map(|number| item(number * 21, "")));
    assert_eq!(list.len(), MOST);
    assert_eq!(list.add(item(1, "")), Err(ListIsFull));
    assert_eq!(list.add(item(0, "again")), Ok(()));
    list.remove(&id(0)).unwrap();
    assert_eq!(list.add(item(1, "")), Ok(()));
}

#[test]
fn a_link_says_what_stands_in_it() {
    #[track_caller]
    fn check(link: &str, read: &[&str], is_whole: bool) {
        let list = read_link(link);
        let ids: Vec<String> = list.ids.iter().map(SavedId::write).collect();
        assert_eq!(ids, read, "{link}");
        assert_eq!(list.is_whole, is_whole, "{link}");
    }
    let both = ["taalcafe.2026-12-03", "verteluur.2026-12-09"];
    check("taalcafe.2026-12-03.verteluur.2026-12-09", &both, true);
    check("verteluur.2026-12-09.taalcafe.2026-12-03", &both, true);
    check("taalcafe.2026-12-03.taalcafe.2026-12-03", &both[..1], true);
    check("taalcafe.2026-12-03.verteluur.2026-12-09.", &both, true);
    check("taalcafe.2026-12-03.verteluur.2026-1", &both[..1], false);
    check("taalcafe.2026-12-03.verteluur", &both[..1], false);
    check(
        "Taalcafé.2026-12-03.verteluur.2026-12-09",
        &both[1..],
        false,
    );
    check(
        "taalcafe.2026-02-30.verteluur.2026-12-09",
        &both[1..],
        false,
    );
    check("", &[], false);
    check("<script>", &[], false);
    // An id may look like a date.
    check("2026-12-03.2026-12-09", &["2026-12-03.2026-12-09"], true);
}

proptest! {
    #[test]
    fn a_snapshot_comes_back_as_it_was(
        day in 0i64..4_000,
        minute in prop::option::of(0u32..1_440),
        place in "[^|]{0,20}",
        chance in prop::sample::select(CHANCES.to_vec()),
        title in ".{0,40}",
    ) {
        let time = minute.and_then(|minute| NaiveTime::from_hms_opt(minute / 60, minute % 60, 0));
        let day = date("2024-01-01") + Duration::days(day);
        let snapshot = Snapshot { day, time, place, chance, title };
        prop_assert_eq!(Snapshot::read(&snapshot.write()), Some(snapshot.clone()));
        prop_assert_eq!(changes(&snapshot, &snapshot), []);
    }

    #[test]
    fn any_text_may_stand_in_storage_and_in_a_link(text in ".{0,80}") {
        if let Some(snapshot) = Snapshot::read(&text) {
            prop_assert!(text.ends_with(&snapshot.title));
        }
        if let Some(id) = SavedId::read(&text) {
            prop_assert_eq!(id.write(), text.clone());
        }
        for id in read_link(&text).ids {
            prop_assert!(text.contains(id.event.as_str()));
        }
    }

    // A map is the oracle: the same adding and taking off, in order, without doubles.
    #[test]
    fn a_list_is_what_was_added_less_what_was_taken_off(
        steps in prop::collection::vec((any::<bool>(), 0usize..40), 0..80),
    ) {
        let mut list = SavedList::default();
        let mut oracle: BTreeMap<SavedId, String> = BTreeMap::new();
        for (step, (adds, number)) in steps.into_iter().enumerate() {
            let item = item(number, &step.to_string());
            if adds {
                oracle.entry(item.id.clone()).or_insert_with(|| item.seen.clone());
                prop_assert_eq!(list.add(item), Ok(()));
            } else {
                let taken = list.remove(&item.id);
                prop_assert_eq!(taken.map(|item| item.seen), oracle.remove(&item.id));
            }
            prop_assert_eq!(list.has(&id(number)), oracle.contains_key(&id(number)));
        }
        let items: Vec<_> = list.items().iter().map(|item| (&item.id, &item.seen)).collect();
        prop_assert_eq!(items, oracle.iter().collect::<Vec<_>>());
    }

    #[test]
    fn a_list_comes_through_a_link_and_a_cut_link_gives_its_beginning(
        numbers in prop::collection::btree_set(0usize..300, 0..70),
        cut in 0usize..3_000,
    ) {
        let list = SavedList::new(numbers.into_iter().map(|number| item(number, "")));
        let ids: Vec<SavedId> = list.items().iter().map(|item| item.id.clone()).collect();
        let link = write_link(&ids);
        let read = read_link(&link);
        let fits = ids.len().min(MOST_IN_LINK);
        prop_assert_eq!(&read.ids[..], &ids[..fits]);
        prop_assert_eq!(read.is_whole, fits > 0);

        let begin = &link[..cut.min(link.len())];
        let read = read_link(begin).ids;
        prop_assert_eq!(&read[..], &ids[..read.len()]);
        // At most the one in which it was cut is lost.
        prop_assert!(read.len() + 1 >= begin.matches('.').count().div_ceil(2));
    }
}
