//! What a visitor finds, and in which order.

use bieb::content::{Content, EventsFile, Id, LibraryFile};
use bieb::domain::agenda::Agenda;
use bieb::domain::filter::{Day, Filter, Part};

use crate::{date, moment};

const EVENTS: &str = r#"[
    {"id": "spreekuur", "title": "Digitaal inloopspreekuur", "start": "2027-01-11T10:00", "end": "2027-01-11T12:00",
     "kind": "consultation", "repeat": {"every": "week", "until": "2027-02-01"}, "place": {"branch": "vianen"},
     "changes": [{"date": "2027-01-18", "branch": "leerdam", "status": "moved"},
                 {"date": "2027-01-25", "status": "cancelled", "reason": "de docent is ziek"}]},
    {"id": "taalcafe", "title": "Taalcafé", "start": "2027-01-12T10:00", "end": "2027-01-12T11:30",
     "kind": "meeting", "topics": ["taal"], "place": {"branch": "vianen"}},
    {"id": "lezing", "title": "Lezing over sterren", "start": "2027-01-12T20:00", "end": "2027-01-13T00:30",
     "kind": "lecture", "price": {"amount": 5}, "place": {"branch": "leerdam"}},
    {"id": "beelden", "title": "Beelden", "start": "2027-01-04T00:00", "end": "2027-01-31T23:59", "all_day": true,
     "kind": "exhibition", "place": {"branch": "leerdam"}}
]"#;

const LIBRARY: &str = r#"{"branches": [
    {"id": "vianen", "name": "Vianen"}, {"id": "leerdam", "name": "Leerdam"}]}"#;

fn agenda() -> Agenda {
    let events = EventsFile::parse(EVENTS).expect("events").value.events;
    let library = LibraryFile::parse(LIBRARY).expect("library").value;
    Agenda::new(events, Some(&library), date("2027-01-10"))
}

#[track_caller]
fn check(filter: Filter, now: &str, expected: &[&str]) {
    let agenda = agenda();
    let found: Vec<String> = agenda
        .find(&filter, moment(now))
        .into_iter()
        .map(|found| agenda.get(found))
        .map(|(event, occurrence)| format!("{} {}", event.id, occurrence.start.format("%d-%m")))
        .collect();
    assert_eq!(found, expected);
}

fn words(words: &str) -> Filter {
    Filter {
        words: words.into(),
        ..Filter::default()
    }
}

#[test]
fn everything_in_order_of_time() {
    check(
        Filter::default(),
        "2027-01-10T09:00",
        &[
            "beelden 04-01",
            "spreekuur 11-01",
            "taalcafe 12-01",
            "lezing 12-01",
            "spreekuur 18-01",
            "spreekuur 25-01",
            "spreekuur 01-02",
        ],
    );
}

#[test]
fn what_is_over_is_gone() {
    check(
        Filter {
            until: Some(Day::On(date("2027-01-18"))),
            ..Filter::default()
        },
        "2027-01-12T23:00",
        &["beelden 04-01", "lezing 12-01", "spreekuur 18-01"],
    );
}

#[test]
fn a_branch_is_where_it_is_this_time() {
    let in_branch = |id| Filter {
        branch: Id::new(id),
        ..Filter::default()
    };
    check(
        in_branch("leerdam"),
        "2027-01-10T09:00",
        &["beelden 04-01", "lezing 12-01", "spreekuur 18-01"],
    );
    check(in_branch("nergens"), "2027-01-10T09:00", &[]);
}

#[test]
fn dates_count_whole_days_and_what_goes_on() {
    let on = |day| Filter {
        from: Some(day),
        until: Some(day),
        ..Filter::default()
    };
    check(
        on(Day::On(date("2027-01-12"))),
        "2027-01-10T09:00",
        &["beelden 04-01", "taalcafe 12-01", "lezing 12-01"],
    );
    // The lecture ends after midnight and still belongs to the twelfth.
    check(
        on(Day::On(date("2027-01-13"))),
        "2027-01-10T09:00",
        &["beelden 04-01"],
    );
    check(
        on(Day::Today),
        "2027-01-11T09:00",
        &["beelden 04-01", "spreekuur 11-01"],
    );
}

#[test]
fn words_are_found_in_compounds_and_past_a_typing_error() {
    let now = "2027-01-24T09:00";
    let all = ["spreekuur 25-01", "spreekuur 01-02"];
    check(words("spreekuur"), now, &all);
    check(words("SPREEKUUR digitaal"), now, &all);
    check(words("spreekuru"), now, &all);
    check(words("vianen"), now, &all);
    check(words("sterren"), now, &[]);
    check(words("taalcafe"), "2027-01-10T09:00", &["taalcafe 12-01"]);
}

#[test]
fn ways_out_of_an_empty_result_tell_what_they_give() {
    let filter = Filter {
        words: "taalcafé".into(),
        branch: Id::new("leerdam"),
        ..Filter::default()
    };
    let agenda = agenda();
    let now = moment("2027-01-10T09:00");
    assert_eq!(agenda.find(&filter, now), []);
    assert_eq!(
        agenda.relaxations(&filter, now),
        [(Part::Words, 3), (Part::Branch, 1)]
    );
}

#[test]
fn an_event_tells_its_coming_dates_also_the_cancelled_ones() {
    let agenda = agenda();
    let event = agenda.event("spreekuur").expect("it is there");
    let coming = agenda.coming(event, moment("2027-01-18T12:00"));
    let dates: Vec<_> = coming.iter().map(|known| known.date).collect();
    assert_eq!(dates, [date("2027-01-25"), date("2027-02-01")]);
}
