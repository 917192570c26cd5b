//! What a visitor finds, and in which order.

use bieb::content::{Content, EventsFile, Id, LibraryFile};
use bieb::domain::agenda::{Agenda, Listed, OtherDays, runs_on};
use bieb::domain::filter::{Day, Facet, Filter};
use bieb::domain::occurrence::Occurrence;

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

/// Who knows it in Vianen must read that it is in Leerdam this time.
#[test]
fn a_branch_is_where_it_is_this_time_and_where_it_was_planned() {
    let in_branch = |id| Filter {
        branch: Id::new(id),
        ..Filter::default()
    };
    check(
        in_branch("leerdam"),
        "2027-01-10T09:00",
        &["beelden 04-01", "lezing 12-01", "spreekuur 18-01"],
    );
    check(
        in_branch("vianen"),
        "2027-01-10T09:00",
        &[
            "spreekuur 11-01",
            "taalcafe 12-01",
            "spreekuur 18-01",
            "spreekuur 25-01",
            "spreekuur 01-02",
        ],
    );
    check(in_branch("nergens"), "2027-01-10T09:00", &[]);
}

/// The places of a list, each with the other days of its series, and those on which it is off.
#[track_caller]
fn check_list(agenda: &Agenda, filter: &Filter, now: &str, expected: &[&str]) {
    let now = moment(now);
    let say = |days: Vec<chrono::NaiveDate>| {
        let days = days.iter().map(|day| day.format(" %d-%m").to_string());
        days.collect::<String>()
    };
    let listed: Vec<String> = agenda
        .list(filter, now)
        .into_iter()
        .map(|listed| {
            let (event, occurrence) = agenda.get(listed.found);
            let OtherDays { on, off } = agenda.other_days(&listed, now);
            let start = occurrence.start.format("%d-%m");
            format!("{} {start} +{} -{}", event.id, say(on), say(off))
        })
        .collect();
    assert_eq!(listed, expected);
}

fn once() -> Filter {
    Filter {
        once: true,
        ..Filter::default()
    }
}

#[test]
fn a_series_can_stand_there_once_with_its_other_days() {
    let agenda = agenda();
    check_list(
        &agenda,
        &once(),
        "2027-01-10T09:00",
        &[
            "beelden 04-01 + -",
            "spreekuur 11-01 + 18-01 01-02 - 25-01",
            "taalcafe 12-01 + -",
            "lezing 12-01 + -",
        ],
    );
    // It stands for its first day that takes place, and tells of an earlier one that does not.
    let from = Filter {
        from: Some(Day::On(date("2027-01-20"))),
        ..once()
    };
    check_list(
        &agenda,
        &from,
        "2027-01-10T09:00",
        &["beelden 04-01 + -", "spreekuur 01-02 + - 25-01"],
    );
    // Where nothing takes place it stands for what does not.
    let until = Filter {
        until: Some(Day::On(date("2027-01-30"))),
        ..from
    };
    check_list(
        &agenda,
        &until,
        "2027-01-10T09:00",
        &["beelden 04-01 + -", "spreekuur 25-01 + -"],
    );
}

/// The first list and the one for everyone, for an age.
#[test]
fn what_is_for_everyone_stands_apart_from_what_is_for_one_age() {
    let json = r#"[
        {"id": "allen", "title": "Allen", "start": "2027-01-11T10:00", "end": "2027-01-11T11:00",
         "repeat": {"every": "week", "until": "2027-01-18"}},
        {"id": "baby", "title": "Baby's", "start": "2027-01-12T10:00", "end": "2027-01-12T11:00",
         "age": {"from": 0, "to": 4}},
        {"id": "nul", "title": "Nul", "start": "2027-01-13T10:00", "end": "2027-01-13T11:00", "age": {"from": 0}},
        {"id": "groot", "title": "Groot", "start": "2027-01-14T10:00", "end": "2027-01-14T11:00", "age": {"from": 18}},
        {"id": "peuter", "title": "Peuter", "start": "2027-01-15T10:00", "end": "2027-01-15T11:00",
         "age": {"from": 2, "to": 8}}]"#;
    let events = EventsFile::parse(json).expect("events").value.events;
    let agenda = Agenda::new(events, None, date("2027-01-10"));
    #[track_caller]
    fn check(agenda: &Agenda, pairs: &[(&str, &str)], first: &[&str], for_everyone: &[&str]) {
        let value = |key: &str| {
            let pair = pairs.iter().find(|(known, _)| *known == key);
            pair.map(|(_, value)| (*value).to_owned())
        };
        let filter = Filter::from_query(value);
        let now = moment("2027-01-10T09:00");
        let found = agenda.found(&filter, now);
        let count = found.first().len() + found.for_everyone().len();
        assert_eq!(
            count,
            agenda.list(&filter, now).len(),
            "none is lost: {pairs:?}"
        );
        let ids = |listed: &[Listed]| -> Vec<String> {
            let events = listed.iter().map(|listed| agenda.get(listed.found).0);
            events.map(|event| event.id.to_string()).collect()
        };
        let both = (ids(found.first()), ids(found.for_everyone()));
        let expected = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        assert_eq!(both, (expected(first), expected(for_everyone)), "{pairs:?}");
        assert_eq!(
            found.is_only_for_everyone(),
            pairs.iter().any(|(key, _)| *key == "leeftijd") && first.contains(&"allen"),
            "{pairs:?}"
        );
    }
    let all = ["allen", "baby", "nul", "groot", "peuter", "allen"];
    check(&agenda, &[], &all, &[]);
    let everyone = ["allen", "nul", "allen"];
    check(
        &agenda,
        &[("leeftijd", "0-4")],
        &["baby", "peuter"],
        &everyone,
    );
    check(&agenda, &[("leeftijd", "4-18")], &["peuter"], &everyone);
    check(
        &agenda,
        &[("leeftijd", "volwassenen")],
        &["groot"],
        &everyone,
    );
    check(
        &agenda,
        &[("leeftijd", "2")],
        &["baby", "peuter"],
        &everyone,
    );
    check(&agenda, &[("leeftijd", "18m")], &["baby"], &everyone);
    // Nothing is meant for this age alone.
    check(&agenda, &[("leeftijd", "12")], &everyone, &[]);
    check(
        &agenda,
        &[("leeftijd", "0-4"), ("q", "allen")],
        &["allen", "allen"],
        &[],
    );
    check(
        &agenda,
        &[("leeftijd", "0-4"), ("q", "peuter")],
        &["peuter"],
        &[],
    );
    let once = [("leeftijd", "0-4"), ("reeks", "1")];
    check(&agenda, &once, &["baby", "peuter"], &["allen", "nul"]);
    let none = [("leeftijd", "0-4"), ("q", "xyzzy")];
    check(&agenda, &none, &[], &[]);
}

#[test]
fn two_times_on_one_day_both_stand_there() {
    let json = r#"[{"id": "les", "title": "Les", "start": "2027-01-12T10:00", "sessions": [
        {"start": "2027-01-12T10:00", "end": "2027-01-12T11:00"},
        {"start": "2027-01-12T14:00", "end": "2027-01-12T15:00"},
        {"start": "2027-01-19T10:00", "end": "2027-01-19T11:00"},
        {"start": "2027-01-19T14:00", "end": "2027-01-19T15:00"}]}]"#;
    let events = EventsFile::parse(json).expect("events").value.events;
    let agenda = Agenda::new(events, None, date("2027-01-10"));
    check_list(
        &agenda,
        &once(),
        "2027-01-10T09:00",
        &["les 12-01 + 19-01 -", "les 12-01 + -"],
    );
}

#[test]
fn what_began_before_a_list_and_goes_on_runs_on() {
    let agenda = agenda();
    let runs_on = |id: &str, first: &str| {
        let event = agenda.event(id).expect("it is there");
        let occurrence = agenda.on(event, event.start.date()).remove(0);
        runs_on(&occurrence, date(first))
    };
    assert!(!runs_on("beelden", "2027-01-04"));
    assert!(runs_on("beelden", "2027-01-05"));
    assert!(runs_on("beelden", "2027-01-31"));
    assert!(!runs_on("beelden", "2027-02-01"));
    // A night out belongs to the evening on which it began.
    assert!(!runs_on("lezing", "2027-01-13"));
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
        [(Facet::Words, 3), (Facet::Branch, 1)]
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

/// What else is offered beside an activity with these fields, on the morning of 10 January.
#[track_caller]
fn check_alternatives(own: &str, others: &[(&str, &str)], expected: &[&str]) {
    let event = |id: &str, fields: &str| {
        let start = match fields.contains("start") {
            true => "",
            false => r#""start": "2027-01-12T10:00","#,
        };
        format!(r#"{{"id": "{id}", "title": "{id}", {start} {fields}}}"#)
    };
    let mut events = vec![event("deze", own)];
    events.extend(others.iter().map(|(id, fields)| event(id, fields)));
    let events = EventsFile::parse(&format!("[{}]", events.join(",")));
    let events = events.expect("events").value.events;
    let agenda = Agenda::new(events, None, date("2027-01-10"));
    let own = agenda.event("deze").expect("it is there");
    let found = agenda.alternatives(own, moment("2027-01-10T09:00"), 3);
    let found: Vec<&str> = found
        .into_iter()
        .map(|found| agenda.get(found).0.id.as_str())
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn alternatives_are_alike_and_for_the_same_people() {
    let lecture = r#""kind": "lecture""#;
    check_alternatives(
        lecture,
        &[("a", lecture), ("b", r#""kind": "course""#)],
        &["a"],
    );
    // Two that say nothing about their kind have nothing in common.
    check_alternatives(r#""topics": []"#, &[("a", r#""topics": []"#)], &[]);
    let about_language = r#""kind": "meeting", "topics": ["taal"]"#;
    check_alternatives(r#""topics": ["taal"]"#, &[("a", about_language)], &["a"]);
    let ages = |age: &str| format!(r#""kind": "workshop", "age": {age}"#);
    check_alternatives(
        &ages(r#"{"from": 6, "to": 10}"#),
        &[
            ("baby", &ages(r#"{"from": 0, "to": 4}"#)),
            ("school", &ages(r#"{"from": 8, "to": 12}"#)),
            ("ouder", &ages(r#"{"from": 10}"#)),
            ("allen", r#""kind": "workshop""#),
        ],
        &["allen", "school"],
    );
}

#[test]
fn alternatives_in_the_same_branch_come_first() {
    let lecture_in = |branch: &str, start: &str| {
        format!(
            r#""kind": "lecture", "place": {{"branch": "{branch}"}}, "start": "2027-{start}T10:00""#
        )
    };
    check_alternatives(
        &lecture_in("vianen", "01-12"),
        &[
            ("elders", &lecture_in("leerdam", "01-13")),
            ("later", &lecture_in("vianen", "02-20")),
            ("eerst", &lecture_in("vianen", "02-10")),
            ("ook-elders", &lecture_in("leerdam", "01-14")),
        ],
        &["eerst", "later", "elders"],
    );
}

#[test]
fn a_change_to_a_branch_that_is_not_there_says_nothing_about_the_place() {
    let events = EVENTS.replace(
        r#""branch": "leerdam", "status": "moved""#,
        r#""branch": "nergens""#,
    );
    let events = EventsFile::parse(&events).expect("events").value.events;
    let library = LibraryFile::parse(LIBRARY).expect("library").value;
    let agenda = Agenda::new(events, Some(&library), date("2027-01-10"));
    let event = agenda.event("spreekuur").expect("it is there");
    let occurrence = agenda.on(event, date("2027-01-18"))[0];
    assert!(!occurrence.is_elsewhere(event));
    assert_eq!(occurrence.branch(event), Id::new("vianen").as_ref());
}

#[test]
fn all_lessons_of_a_course_are_known_however_long_ago() {
    let course = r#"[{"id": "cursus", "title": "Cursus", "start": "2026-09-01T10:00", "sessions": [
        {"start": "2026-09-01T10:00"}, {"start": "2027-01-12T10:00"}]}]"#;
    let events = EventsFile::parse(course).expect("events").value.events;
    let agenda = Agenda::new(events, None, date("2027-01-10"));
    let event = agenda.event("cursus").expect("it is there");
    let dates = |known: Vec<Occurrence>| -> Vec<_> { known.iter().map(|of| of.date).collect() };
    let now = moment("2027-01-10T09:00");
    assert_eq!(dates(agenda.coming(event, now)), [date("2027-01-12")]);
    assert_eq!(
        dates(agenda.lessons(event)),
        [date("2026-09-01"), date("2027-01-12")]
    );
}
