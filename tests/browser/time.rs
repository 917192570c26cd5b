//! All times are Amsterdam times, whatever the device says, and stay so when the clock changes.

use serde_json::json;

use crate::harness::{Site, Visitor, event};

#[test]
fn a_device_far_away_shows_what_one_at_home_shows() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    // In Auckland it is the next day already, in New York still the same afternoon.
    visitor.set_clock("2026-12-01T19:00");
    for address in [
        "/",
        "/agenda",
        "/agenda?van=vandaag&tot=zondag",
        "/agenda/taalcafe-vianen/2026-12-03",
    ] {
        let mut seen = Vec::new();
        for zone in ["Europe/Amsterdam", "Pacific/Auckland", "America/New_York"] {
            visitor.set_time_zone(zone).open(address);
            visitor.settle();
            let times = visitor.js("[...document.querySelectorAll('time')].map(t => t.dateTime)");
            seen.push((visitor.text(), times));
        }
        assert!(seen[0].0.contains("december"), "{address} shows dates");
        assert_eq!(seen[0], seen[1], "{address} in Auckland");
        assert_eq!(seen[0], seen[2], "{address} in New York");
    }
}

#[test]
fn today_is_today_in_amsterdam() {
    let late = json!({"start": "2026-12-01T23:45", "end": "2026-12-01T23:59"});
    let early = json!({"start": "2026-12-02T00:15", "end": "2026-12-02T01:00"});
    let site = Site::with_events([event("laat", "Laat", late), event("vroeg", "Vroeg", early)]);
    let visitor = Visitor::of(&site);
    for zone in ["Pacific/Auckland", "America/New_York"] {
        visitor
            .set_time_zone(zone)
            .set_clock("2026-12-01T23:30")
            .open("/agenda?tot=vandaag");
        visitor.heading("Vandaag, dinsdag 1 december");
        assert_eq!(visitor.listed(), ["Laat"], "{zone}");
        visitor.set_clock("2026-12-02T00:05").open("/agenda");
        visitor.heading("Vandaag, woensdag 2 december");
        assert_eq!(visitor.listed(), ["Vroeg"], "{zone}");
    }
}

#[test]
fn a_weekly_hour_stays_that_hour_when_the_clock_changes() {
    for (first, dates) in [
        ("2027-03-21", ["2027-03-21", "2027-03-28", "2027-04-04"]),
        ("2026-10-18", ["2026-10-18", "2026-10-25", "2026-11-01"]),
        ("2027-10-24", ["2027-10-24", "2027-10-31", "2027-11-07"]),
    ] {
        let more = json!({
            "start": format!("{first}T10:00"), "end": format!("{first}T11:00"),
            "repeat": {"every": "week", "until": dates[2]},
        });
        let site = Site::with_events([event("zondag", "Zondagochtend", more)]);
        let visitor = Visitor::of(&site);
        for zone in ["Europe/Amsterdam", "Pacific/Auckland", "America/New_York"] {
            visitor
                .set_time_zone(zone)
                .set_clock(&format!("{first}T08:00"))
                .open("/agenda");
            visitor.wait_for(3, || visitor.cards());
            let times =
                visitor.js("[...document.querySelectorAll('article time')].map(t => t.dateTime)");
            assert_eq!(
                times,
                json!(dates.map(|date| format!("{date}T10:00"))),
                "{zone}"
            );
        }
    }
}

#[test]
fn around_a_change_of_the_clock_what_is_over_is_over() {
    const MINUTE: i64 = 60_000;
    // The night of 28 March 2027: after 1.59 comes 3.00. That of 25 October 2026: 2.59, then 2.00.
    let spring = 1_806_195_600_000; // 2027-03-28T01:00:00Z
    let autumn = 1_792_890_000_000; // 2026-10-25T01:00:00Z
    let night = |date: &str, from: &str, until: &str| {
        let more = json!({"start": format!("{date}T{from}"), "end": format!("{date}T{until}")});
        event("nacht", "Nachtlezen", more)
    };
    let check = |event, millis: i64, is_listed: bool| {
        let site = Site::with_events([event]);
        let visitor = Visitor::of(&site);
        visitor.set_utc_millis(millis).open("/agenda");
        visitor.settle();
        assert_eq!(visitor.cards() == 1, is_listed, "{millis}");
    };
    check(night("2027-03-28", "01:00", "03:10"), spring - MINUTE, true);
    check(
        night("2027-03-28", "01:00", "03:10"),
        spring + 9 * MINUTE,
        true,
    );
    check(
        night("2027-03-28", "01:00", "03:10"),
        spring + 11 * MINUTE,
        false,
    );
    check(night("2026-10-25", "01:00", "03:10"), autumn - MINUTE, true);
    check(
        night("2026-10-25", "01:00", "03:10"),
        autumn + 69 * MINUTE,
        true,
    );
    check(
        night("2026-10-25", "01:00", "03:10"),
        autumn + 71 * MINUTE,
        false,
    );
}
