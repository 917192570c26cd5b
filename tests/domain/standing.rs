//! How an occurrence stands, in the order in which a visitor needs to know.

use bieb::content::{Content, EventsFile, LibraryFile};
use bieb::domain::agenda::Agenda;
use bieb::domain::calendar;
use bieb::domain::occurrence::Occurrence;
use bieb::domain::standing::Standing;

use crate::{date, event, moment};

#[track_caller]
fn check(fields: &str, now: &str, expected: Standing) {
    let event = event(
        "2027-01-12T10:00",
        &format!(r#""end": "2027-01-12T11:00"{fields}"#),
    );
    let occurrence = Occurrence::new(&event, event.start, event.end);
    assert_eq!(
        Standing::new(&event, &occurrence, moment(now)),
        expected,
        "{fields} at {now}"
    );
}

#[test]
fn the_first_thing_to_know() {
    let before = "2027-01-10T09:00";
    check("", before, Standing::WalkIn);
    check(
        r#", "registration": {"need": "none"}"#,
        before,
        Standing::WalkIn,
    );
    check(
        r#", "registration": {"need": "recommended"}"#,
        before,
        Standing::RegisterIfYouCan,
    );
    check(
        r#", "registration": {"need": "required"}"#,
        before,
        Standing::Register,
    );
    check(
        r#", "registration": {"need": "required"}, "availability": "few""#,
        before,
        Standing::Few,
    );
    check(r#", "availability": "full""#, before, Standing::Full);
    check(
        r#", "availability": "waiting-list""#,
        before,
        Standing::WaitingList,
    );
    check(
        r#", "status": "cancelled", "availability": "full""#,
        before,
        Standing::Cancelled,
    );
    check(r#", "status": "postponed""#, before, Standing::Postponed);
    check(
        r#", "status": "cancelled""#,
        "2027-01-13T09:00",
        Standing::Over,
    );
}

#[test]
fn registration_opens_and_closes() {
    let fields = r#", "registration": {"need": "required",
        "opens": "2027-01-05T09:00", "closes": "2027-01-11T17:00"}"#;
    check(
        fields,
        "2027-01-05T08:59",
        Standing::OpensAt(moment("2027-01-05T09:00")),
    );
    check(fields, "2027-01-05T09:00", Standing::Register);
    check(fields, "2027-01-11T16:59", Standing::Register);
    check(fields, "2027-01-11T17:00", Standing::Closed);
}

#[test]
fn it_is_over_when_it_ends() {
    check("", "2027-01-12T10:59", Standing::WalkIn);
    check("", "2027-01-12T11:00", Standing::Over);
}

#[test]
fn registration_that_closes_on_a_day_is_open_all_that_day() {
    let fields = r#", "registration": {"need": "required",
        "opens": "2027-01-05", "closes": "2027-01-10"}"#;
    check(
        fields,
        "2027-01-04T23:59",
        Standing::OpensAt(moment("2027-01-05T00:00")),
    );
    check(fields, "2027-01-10T00:00", Standing::Register);
    check(fields, "2027-01-10T23:59", Standing::Register);
    check(fields, "2027-01-11T00:00", Standing::Closed);
}

#[test]
fn what_has_no_end_is_over_when_the_evening_is() {
    #[track_caller]
    fn check(start: &str, now: &str, is_now: bool, is_over: bool) {
        let event = event(start, "");
        let occurrence = Occurrence::new(&event, event.start, event.end);
        let now = moment(now);
        assert_eq!(occurrence.is_now(&event, now), is_now, "now at {now}");
        assert_eq!(occurrence.is_over(&event, now), is_over, "over at {now}");
    }
    check("2027-01-12T11:00", "2027-01-12T10:59", false, false);
    check("2027-01-12T11:00", "2027-01-12T12:59", true, false);
    // Perhaps it goes on, and perhaps not: nothing is said.
    check("2027-01-12T11:00", "2027-01-12T13:00", false, false);
    check("2027-01-12T11:00", "2027-01-12T20:00", false, false);
    check("2027-01-12T11:00", "2027-01-12T23:00", false, true);
    check("2027-01-12T22:00", "2027-01-12T23:30", true, false);
    check("2027-01-12T22:00", "2027-01-13T00:00", false, true);
}

#[test]
fn a_day_without_a_time_is_there_all_day() {
    #[track_caller]
    fn check(fields: &str, on: &str, lacks_time: bool) {
        let json = format!(r#"[{{"id": "a", "title": "A", {fields}}}]"#);
        let event = EventsFile::parse(&json)
            .expect("a list")
            .value
            .events
            .remove(0);
        let occurrence = calendar::on(&event, &[], date(on))[0];
        assert_eq!(occurrence.lacks_time(), lacks_time, "{fields}");
        let day = occurrence.start.date();
        let morning = day.and_hms_opt(9, 0, 0).expect("a time");
        assert!(!occurrence.is_over(&event, morning), "{fields}");
        assert_eq!(occurrence.is_all_day(&event), lacks_time || event.all_day);
    }
    check(r#""start": "2027-01-23""#, "2027-01-23", true);
    check(
        r#""start": "2027-01-23", "all_day": true"#,
        "2027-01-23",
        false,
    );
    check(r#""start": "2027-01-23T10:00""#, "2027-01-23", false);
    let weekly = r#""repeat": {"every": "week"}"#;
    check(
        &format!(r#""start": "2027-01-16", {weekly}"#),
        "2027-01-23",
        true,
    );
    check(
        r#""start": "2027-01-16T10:00", "sessions": [{"start": "2027-01-16T10:00"}, {"start": "2027-01-23"}]"#,
        "2027-01-23",
        true,
    );
    // Moved to a day of which the time is not known yet.
    check(
        r#""start": "2027-01-16T10:00", "changes": [{"date": "2027-01-16", "start": "2027-01-23"}]"#,
        "2027-01-16",
        true,
    );
    check(
        r#""start": "2027-01-23", "changes": [{"date": "2027-01-23", "start": "2027-01-24T10:00"}]"#,
        "2027-01-23",
        false,
    );
}

#[test]
fn what_may_be_cancelled_is_uncertain() {
    #[track_caller]
    fn check(fields: &str, on: &str, expected: bool) {
        let json =
            format!(r#"[{{"id": "a", "title": "A", "start": "2027-01-12T10:00", {fields}}}]"#);
        let events = EventsFile::parse(&json).expect("a list").value.events;
        let library = r#"{"branches": [{"id": "vianen", "name": "Vianen"}]}"#;
        let library = LibraryFile::parse(library).expect("a library").value;
        let agenda = Agenda::new(events, Some(&library), date("2027-01-10"));
        let event = agenda.event("a").expect("it is there");
        let occurrence = agenda.on(event, date(on))[0];
        assert_eq!(occurrence.is_uncertain(event), expected, "{fields} on {on}");
    }
    check(r#""title": "B""#, "2027-01-12", false);
    check(r#""status": "misschien""#, "2027-01-12", true);
    check(r#""geannuleerd": true"#, "2027-01-12", true);
    check(r#""summary": 12, "titel": "C""#, "2027-01-12", false);
    let weekly = |more: &str| format!(r#""repeat": {{"every": "week"{more}}}"#);
    check(&weekly(""), "2027-01-19", false);
    check(&weekly(r#", "till": "2027-01-12""#), "2027-01-19", true);
    check(&weekly(r#", "interval": "om""#), "2027-01-19", true);
    // A change of a date that is none may be meant for the dates beside it, and no others.
    let change = |change: &str| format!(r#"{}, "changes": [{change}]"#, weekly(""));
    let cancelled = change(r#"{"date": "2027-01-20", "status": "cancelled"}"#);
    check(&cancelled, "2027-01-12", false);
    check(&cancelled, "2027-01-19", true);
    check(&cancelled, "2027-01-26", true);
    check(&cancelled, "2027-02-02", false);
    let elsewhere = change(r#"{"date": "2027-01-19", "branch": "viannen"}"#);
    check(&elsewhere, "2027-01-19", true);
    check(&elsewhere, "2027-01-26", false);
    check(&weekly(r#", "except": ["2027-01-20"]"#), "2027-01-19", true);
}

#[test]
fn one_date_can_stand_differently() {
    let weekly = event(
        "2027-01-12T10:00",
        r#""end": "2027-01-12T11:00", "repeat": {"every": "week"}, "reason": "van de hele reeks",
           "changes": [{"date": "2027-01-19", "status": "cancelled", "reason": "de docent is ziek"}]"#,
    );
    let at = |start: &str| {
        let start = moment(start);
        Occurrence::new(&weekly, start, Some(start + chrono::Duration::hours(1)))
    };
    let now = moment("2027-01-10T09:00");
    let cancelled = at("2027-01-19T10:00");
    assert_eq!(Standing::new(&weekly, &cancelled, now), Standing::Cancelled);
    assert_eq!(
        cancelled.reason(&weekly).map(|text| text.as_str()),
        Some("de docent is ziek")
    );
    assert_eq!(
        Standing::new(&weekly, &at("2027-01-26T10:00"), now),
        Standing::WalkIn
    );
}

#[test]
fn an_evening_past_midnight_belongs_to_its_first_day() {
    let night = event("2027-01-08T20:00", r#""end": "2027-01-09T01:00""#);
    let occurrence = Occurrence::new(&night, night.start, night.end);
    assert_eq!(occurrence.last_day(), night.start.date());
    assert!(!occurrence.is_over(&night, moment("2027-01-09T00:30")));
    assert!(occurrence.is_now(&night, moment("2027-01-09T00:30")));
    assert!(occurrence.is_over(&night, moment("2027-01-09T01:00")));
}

#[test]
fn a_registration_we_cannot_read_never_says_walk_in() {
    for registration in [r#""ja""#, r#"{"need": "misschien"}"#, "{}", "[]", "true"] {
        let json = format!(
            r#"[{{"id": "a", "title": "A", "start": "2027-01-12T10:00", "registration": {registration}}}]"#
        );
        let event = EventsFile::parse(&json)
            .expect("a list")
            .value
            .events
            .remove(0);
        let occurrence = Occurrence::new(&event, event.start, event.end);
        let standing = Standing::new(&event, &occurrence, moment("2027-01-10T09:00"));
        assert_eq!(standing, Standing::Ask, "{registration}");
    }
}
