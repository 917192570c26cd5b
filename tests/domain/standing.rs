//! How an occurrence stands, in the order in which a visitor needs to know.

use bieb::domain::occurrence::Occurrence;
use bieb::domain::standing::Standing;

use crate::{event, moment};

#[track_caller]
fn check(fields: &str, now: &str, expected: Standing) {
    let event = event(
        "2027-01-12T10:00",
        &format!(r#""end": "2027-01-12T11:00"{fields}"#),
    );
    let occurrence = Occurrence::new(&event, event.start, event.end);
    assert_eq!(
        Standing::of(&event, &occurrence, moment(now)),
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
    assert_eq!(Standing::of(&weekly, &cancelled, now), Standing::Cancelled);
    assert_eq!(
        cancelled.reason(&weekly).map(|text| text.as_str()),
        Some("de docent is ziek")
    );
    assert_eq!(
        Standing::of(&weekly, &at("2027-01-26T10:00"), now),
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
    use bieb::content::{Content, EventsFile};
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
        let standing = Standing::of(&event, &occurrence, moment("2027-01-10T09:00"));
        assert_eq!(standing, Standing::Ask, "{registration}");
    }
}
