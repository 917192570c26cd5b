//! When an activity takes place. The oracle is an independent implementation of RFC 5545.

use bieb::content::SchoolHoliday;
use bieb::domain::calendar::{moved_to, occurrences, on};
use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;
use rrule::RRuleSet;

use crate::{date, event, moment};

#[test]
fn dates_of_a_repetition() {
    #[track_caller]
    fn check(start: &str, repeat: &str, from: &str, to: &str, expected: &[&str]) {
        let event = event(start, &format!(r#""repeat": {repeat}"#));
        let found = occurrences(&event, &[], date(from), date(to));
        let dates: Vec<_> = found.iter().map(|known| known.date.to_string()).collect();
        assert_eq!(dates, expected);
    }
    let weekly = r#"{"every": "week"}"#;
    check(
        "2026-12-21T10:00",
        weekly,
        "2026-12-20",
        "2027-01-05",
        &["2026-12-21", "2026-12-28", "2027-01-04"],
    );
    check("2026-12-21T10:00", weekly, "2026-01-01", "2026-12-20", &[]);
    check(
        "2026-12-21T10:00",
        r#"{"every": "week", "interval": 2, "until": "2027-01-18"}"#,
        "2026-12-01",
        "2027-12-31",
        &["2026-12-21", "2027-01-04", "2027-01-18"],
    );
    check(
        "2026-12-21T10:00",
        r#"{"every": "week", "until": "2027-01-04", "except": ["2026-12-28", "2026-12-21"]}"#,
        "2026-12-01",
        "2027-12-31",
        &["2027-01-04"],
    );
    // The second Tuesday.
    check(
        "2027-01-12T19:30",
        r#"{"every": "month"}"#,
        "2027-01-01",
        "2027-04-30",
        &["2027-01-12", "2027-02-09", "2027-03-09", "2027-04-13"],
    );
    // A fifth Saturday means the last one.
    check(
        "2027-01-30T10:00",
        r#"{"every": "month"}"#,
        "2027-01-01",
        "2027-05-31",
        &[
            "2027-01-30",
            "2027-02-27",
            "2027-03-27",
            "2027-04-24",
            "2027-05-29",
        ],
    );
    check(
        "2028-02-28T10:00",
        r#"{"every": "day", "until": "2028-03-01"}"#,
        "2028-01-01",
        "2028-12-31",
        &["2028-02-28", "2028-02-29", "2028-03-01"],
    );
}

#[test]
fn a_repetition_without_end_goes_on() {
    let weekly = event("2020-01-06T10:00", r#""repeat": {"every": "week"}"#);
    let found = occurrences(&weekly, &[], date("2090-01-01"), date("2090-01-31"));
    assert_eq!(found.len(), 5);
}

#[test]
fn school_holidays_are_skipped_also_by_the_first_time() {
    let holidays = [SchoolHoliday {
        name: "kerstvakantie".into(),
        from: date("2026-12-21"),
        to: date("2027-01-01"),
    }];
    let weekly = event(
        "2026-12-21T10:00",
        r#""repeat": {"every": "week", "skip_school_holidays": true}"#,
    );
    let found = occurrences(&weekly, &holidays, date("2026-12-01"), date("2027-01-11"));
    let dates: Vec<_> = found.iter().map(|known| known.date).collect();
    assert_eq!(dates, [date("2027-01-04"), date("2027-01-11")]);
}

#[test]
fn lessons_are_the_dates_of_a_course() {
    let course = event(
        "2027-01-12T10:00",
        r#""sessions": [
            {"start": "2027-01-19T10:00", "end": "2027-01-19T12:00"},
            {"start": "2027-01-12T10:00", "end": "2027-01-12T12:00"}]"#,
    );
    let found = occurrences(&course, &[], date("2027-01-01"), date("2027-01-31"));
    let starts: Vec<_> = found.iter().map(|known| known.start).collect();
    assert_eq!(
        starts,
        [moment("2027-01-12T10:00"), moment("2027-01-19T10:00")]
    );
}

#[test]
fn a_moved_time_keeps_its_planned_date_and_its_length() {
    let weekly = event(
        "2027-01-12T10:00",
        r#""end": "2027-01-12T11:30", "repeat": {"every": "week"},
           "changes": [{"date": "2027-01-19", "status": "moved", "start": "2027-01-21T14:00"}]"#,
    );
    let moved = on(&weekly, &[], date("2027-01-19"));
    assert_eq!(moved.len(), 1);
    assert_eq!(moved[0].date, date("2027-01-19"));
    assert_eq!(moved[0].start, moment("2027-01-21T14:00"));
    assert_eq!(moved[0].end, Some(moment("2027-01-21T15:30")));
    assert_eq!(on(&weekly, &[], date("2027-01-21")), []);
    // Its new date knows it too, and no other date does.
    assert_eq!(moved_to(&weekly, &[], date("2027-01-21")), moved);
    assert_eq!(moved_to(&weekly, &[], date("2027-01-19")), []);
    assert_eq!(moved_to(&weekly, &[], date("2027-01-26")), []);
}

#[test]
fn what_is_at_another_time_tells_when_it_was_planned() {
    #[track_caller]
    fn check(fields: &str, start: &str, expected: Option<&str>) {
        let fields =
            format!(r#"{fields} "changes": [{{"date": "2027-01-12", "start": "{start}"}}]"#);
        let event = event("2027-01-12T10:00", &fields);
        let occurrence = on(&event, &[], date("2027-01-12"))[0];
        assert_eq!(
            occurrence.planned_otherwise(&event),
            expected.map(moment),
            "{start}"
        );
    }
    check("", "2027-01-12T10:00", None);
    check("", "2027-01-12T14:00", Some("2027-01-12T10:00"));
    check("", "2027-01-14T10:00", Some("2027-01-12T10:00"));
    check(r#""all_day": true,"#, "2027-01-12T14:00", None);
    check(
        r#""all_day": true,"#,
        "2027-01-14T00:00",
        Some("2027-01-12T10:00"),
    );
}

#[test]
fn what_is_moved_into_the_days_is_among_them() {
    let once = event(
        "2026-06-01T10:00",
        r#""changes": [{"date": "2026-06-01", "status": "moved", "start": "2027-01-21T14:00"}]"#,
    );
    let found = occurrences(&once, &[], date("2027-01-01"), date("2027-01-31"));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].date, date("2026-06-01"));
}

#[test]
fn what_goes_on_for_weeks_is_there_on_every_day_of_it() {
    let exhibition = event(
        "2027-01-04T00:00",
        r#""end": "2027-02-28T23:59", "all_day": true"#,
    );
    for day in ["2027-01-04", "2027-02-01", "2027-02-28"] {
        assert_eq!(
            occurrences(&exhibition, &[], date(day), date(day)).len(),
            1,
            "{day}"
        );
    }
    assert_eq!(
        occurrences(&exhibition, &[], date("2027-03-01"), date("2027-03-01")),
        []
    );
    let weekly_weekends = event(
        "2027-01-08T20:00",
        r#""end": "2027-01-10T12:00", "repeat": {"every": "week"}"#,
    );
    let sunday = occurrences(
        &weekly_weekends,
        &[],
        date("2027-01-17"),
        date("2027-01-17"),
    );
    assert_eq!(sunday[0].date, date("2027-01-15"));
}

/// Our rule in the words of RFC 5545.
fn in_rfc_5545(start: NaiveDate, every: &str, interval: u32, until: Option<NaiveDate>) -> String {
    let by_day = {
        let week = start.day0() / 7;
        let nth = if week == 4 {
            "-1".into()
        } else {
            (week + 1).to_string()
        };
        let day = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
            [start.weekday().num_days_from_monday() as usize];
        format!(";BYDAY={nth}{day}")
    };
    let frequency = match every {
        "day" => "FREQ=DAILY".to_owned(),
        "week" => "FREQ=WEEKLY".to_owned(),
        _ => format!("FREQ=MONTHLY{by_day}"),
    };
    let until = until.map_or(String::new(), |until| {
        format!(";UNTIL={}T215959Z", until.format("%Y%m%d"))
    });
    format!(
        "DTSTART;TZID=Europe/Amsterdam:{}T120000\nRRULE:{frequency};INTERVAL={interval}{until}",
        start.format("%Y%m%d")
    )
}

proptest! {
    // Starts in every month of twelve years: leap days, both clock changes, fifth weekdays.
    #[test]
    fn occurrences_agree_with_rfc_5545(
        day in 0i64..4_400,
        every in prop::sample::select(vec!["day", "week", "month"]),
        interval in 1u32..6,
        length in prop::option::of(0i64..900),
        window in 0i64..800,
    ) {
        let start = date("2024-01-01") + chrono::Duration::days(day);
        let until = length.map(|length| start + chrono::Duration::days(length));
        let from = start + chrono::Duration::days(window - 100);
        let to = from + chrono::Duration::days(120);
        let until_field = until.map_or(String::new(), |until| format!(r#", "until": "{until}""#));
        let event = event(
            &format!("{start}T12:00"),
            &format!(r#""repeat": {{"every": "{every}", "interval": {interval}{until_field}}}"#),
        );
        let ours: Vec<NaiveDate> =
            occurrences(&event, &[], from, to).iter().map(|known| known.date).collect();
        let rules: RRuleSet = in_rfc_5545(start, every, interval, until).parse().expect("a rule");
        let theirs: Vec<NaiveDate> = rules
            .into_iter()
            .map(|moment| moment.date_naive())
            .skip_while(|day| *day < from)
            .take_while(|day| *day <= to)
            .collect();
        prop_assert_eq!(ours, theirs);
    }

    #[test]
    fn any_window_gives_the_part_of_the_whole(
        every in prop::sample::select(vec!["day", "week", "month"]),
        interval in 1u32..9,
        from in 0i64..700,
        length in 0i64..200,
    ) {
        let event = event(
            "2026-01-31T10:00",
            &format!(r#""repeat": {{"every": "{every}", "interval": {interval}}}"#),
        );
        let first = date("2026-01-01");
        let (from, to) = (first + chrono::Duration::days(from), first + chrono::Duration::days(from + length));
        let whole = occurrences(&event, &[], first, first + chrono::Duration::days(1_000));
        let part: Vec<_> = whole.into_iter().filter(|known| (from..=to).contains(&known.date)).collect();
        prop_assert_eq!(occurrences(&event, &[], from, to), part);
    }
}
