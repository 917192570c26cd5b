//! The rules at fixed moments, and against looking at the door every minute.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::*;
use crate::content::{Content, DayHours, Id, LibraryFile};

fn at(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn clock(text: &str) -> NaiveTime {
    text.parse().unwrap()
}

/// `staffed 10:00 12:00`, `self 09:00 10:00`, or without a kind `10:00 12:00`.
fn times(text: &str) -> DayHours {
    let (kind, times) = match text.split_once(' ').unwrap() {
        ("staffed", times) => (Some(HoursKind::Staffed), times),
        ("self", times) => (Some(HoursKind::SelfService), times),
        _ => (None, text),
    };
    let (from, until) = times.split_once(' ').unwrap();
    DayHours {
        from: clock(from),
        until: clock(until),
        kind,
    }
}

fn regular(day: Weekday, text: &str) -> Hours {
    let DayHours { from, until, kind } = times(text);
    Hours {
        day,
        from,
        until,
        kind,
    }
}

fn exception(from: &str, to: &str, hours: &[&str], reason: &str) -> Exception {
    Exception {
        from: date(from),
        to: (from != to).then(|| date(to)),
        closed: hours.is_empty(),
        hours: hours.iter().map(|text| times(text)).collect(),
        reason: Some(reason.into()),
    }
}

/// A branch with a noon break, evenings without staff and a late Friday.
fn branch() -> (Vec<Hours>, Vec<Exception>) {
    use Weekday::*;
    let hours = vec![
        regular(Monday, "staffed 13:00 17:30"),
        regular(Monday, "staffed 10:00 12:30"),
        regular(Tuesday, "self 09:00 10:00"),
        regular(Tuesday, "staffed 10:00 12:00"),
        regular(Tuesday, "staffed 12:00 17:30"),
        regular(Tuesday, "self 17:30 21:00"),
        regular(Wednesday, "self 08:00 20:00"),
        regular(Wednesday, "staffed 10:00 17:00"),
        regular(Thursday, "10:00 17:00"),
        regular(Friday, "staffed 20:00 01:00"),
        regular(Saturday, "self 00:00 00:00"),
    ];
    let exceptions = vec![
        exception(
            "2026-12-24",
            "2026-12-24",
            &["staffed 10:00 16:00"],
            "Dag voor Kerst",
        ),
        exception("2026-12-25", "2026-12-26", &[], "Kerst"),
        exception("2027-01-01", "2027-01-01", &[], "Nieuwjaarsdag"),
        exception("2027-01-09", "2027-01-09", &[], "Schoonmaak"),
        exception(
            "2027-07-19",
            "2027-08-29",
            &["staffed 10:00 14:00"],
            "Zomer",
        ),
        exception("2027-08-04", "2027-08-04", &[], "Feest"),
    ];
    (hours, exceptions)
}

/// `status` in a line: dates are left out where they are today's.
fn told(status: OpeningStatus, now: NaiveDateTime) -> String {
    let short = |moment: NaiveDateTime| {
        let pattern = if moment.date() == now.date() {
            "%H:%M"
        } else {
            "%a %d %b %H:%M"
        };
        moment.format(pattern).to_string()
    };
    match status {
        OpeningStatus::Open {
            kind,
            until,
            closes,
        } if until == closes => {
            format!("{kind:?} until {}", short(until))
        }
        OpeningStatus::Open {
            kind,
            until,
            closes,
        } => {
            format!("{kind:?} until {}, closes {}", short(until), short(closes))
        }
        OpeningStatus::Closed { next, reason } => {
            let next = next.map(|span| {
                format!(
                    "{:?} {} - {}",
                    span.kind,
                    short(span.start),
                    short(span.end)
                )
            });
            let next = next.unwrap_or_default();
            let reason = reason
                .map(|reason| format!(" ({reason})"))
                .unwrap_or_default();
            format!("closed{reason}, {next}")
        }
    }
}

#[test]
fn the_door_says_whether_it_is_open() {
    #[track_caller]
    fn check(now: &str, expected: &str) {
        let (hours, exceptions) = branch();
        assert_eq!(
            told(status(&hours, &exceptions, at(now)), at(now)),
            expected
        );
    }
    // A noon break, on a Monday.
    check("2027-01-11T09:59:59", "closed, Staffed 10:00 - 12:30");
    check("2027-01-11T10:00:00", "Staffed until 12:30");
    check("2027-01-11T12:30:00", "closed, Staffed 13:00 - 17:30");
    check("2027-01-11T17:29:59", "Staffed until 17:30");
    check(
        "2027-01-11T17:30:00",
        "closed, SelfService Tue 12 Jan 09:00 - Tue 12 Jan 10:00",
    );
    // With and without staff, without a pause.
    check(
        "2027-01-12T09:30:00",
        "SelfService until 10:00, closes 21:00",
    );
    check("2027-01-12T10:30:00", "Staffed until 17:30, closes 21:00");
    check("2027-01-12T20:59:00", "SelfService until 21:00");
    // Staff within longer hours without.
    check(
        "2027-01-13T09:00:00",
        "SelfService until 10:00, closes 20:00",
    );
    check("2027-01-13T10:00:00", "Staffed until 17:00, closes 20:00");
    check("2027-01-13T17:00:00", "SelfService until 20:00");
    // An evening past midnight. The night between two spans that overlap goes to staff.
    check(
        "2027-01-15T23:00:00",
        "Staffed until Sat 16 Jan 01:00, closes Sun 17 Jan 00:00",
    );
    check(
        "2027-01-16T00:59:00",
        "Staffed until 01:00, closes Sun 17 Jan 00:00",
    );
    check("2027-01-16T01:00:00", "SelfService until Sun 17 Jan 00:00");
    check(
        "2027-01-17T00:00:00",
        "closed, Staffed Mon 18 Jan 10:00 - Mon 18 Jan 12:30",
    );
    // An exception the next day leaves the evening whole, and then counts.
    check("2027-01-09T00:30:00", "Staffed until 01:00");
    check(
        "2027-01-09T01:00:00",
        "closed (Schoonmaak), Staffed Mon 11 Jan 10:00 - Mon 11 Jan 12:30",
    );
    // Christmas and New Year.
    check("2026-12-24T15:00:00", "Staffed until 16:00");
    check(
        "2026-12-24T16:00:00",
        "closed (Dag voor Kerst), Staffed Mon 28 Dec 10:00 - Mon 28 Dec 12:30",
    );
    check(
        "2026-12-26T11:00:00",
        "closed (Kerst), Staffed Mon 28 Dec 10:00 - Mon 28 Dec 12:30",
    );
    check(
        "2026-12-31T23:59:59",
        "closed, SelfService Sat 02 Jan 00:00 - Sun 03 Jan 00:00",
    );
    check(
        "2027-01-01T20:30:00",
        "closed (Nieuwjaarsdag), SelfService Sat 02 Jan 00:00 - Sun 03 Jan 00:00",
    );
    // A day within a period: the shorter exception counts.
    check("2027-08-03T12:00:00", "Staffed until 14:00");
    check(
        "2027-08-04T12:00:00",
        "closed (Feest), Staffed Thu 05 Aug 10:00 - Thu 05 Aug 14:00",
    );
}

#[test]
fn the_clock_changes_shift_nothing() {
    #[track_caller]
    fn check(now: &str, expected: &str) {
        let hours = [
            regular(Weekday::Saturday, "20:00 04:00"),
            regular(Weekday::Sunday, "10:00 12:00"),
        ];
        assert_eq!(told(status(&hours, &[], at(now)), at(now)), expected);
    }
    // The night in which two o'clock becomes three.
    check("2027-03-28T01:59:00", "Staffed until 04:00");
    check("2027-03-28T03:00:00", "Staffed until 04:00");
    check("2027-03-28T04:00:00", "closed, Staffed 10:00 - 12:00");
    // The night in which three o'clock becomes two.
    check("2027-10-31T02:30:00", "Staffed until 04:00");
    check("2027-10-31T10:00:00", "Staffed until 12:00");
}

#[test]
fn the_next_opening_is_within_thirty_days() {
    #[track_caller]
    fn check(closed_until: &str, expected: &str) {
        let hours = Weekday::ALL.iter().map(|day| regular(*day, "10:00 12:00"));
        let hours: Vec<Hours> = hours.collect();
        let now = at("2027-01-01T11:00:00");
        let closed = [exception("2027-01-01", closed_until, &[], "Verbouwing")];
        assert_eq!(told(status(&hours, &closed, now), now), expected);
    }
    check(
        "2027-01-30",
        "closed (Verbouwing), Staffed Sun 31 Jan 10:00 - Sun 31 Jan 12:00",
    );
    check("2027-01-31", "closed (Verbouwing), ");
    let never = status(&[], &[], at("2027-01-01T11:00:00"));
    assert_eq!(told(never, at("2027-01-01T11:00:00")), "closed, ");
}

/// A desk on Monday morning and afternoon, Tuesday, Thursday and Friday night.
fn desk() -> Desk {
    use Weekday::*;
    Desk {
        branch: Id::new("vianen").unwrap(),
        hours: vec![
            regular(Monday, "10:00 12:00"),
            regular(Monday, "14:00 16:00"),
            regular(Tuesday, "10:00 12:00"),
            regular(Thursday, "15:00 17:00"),
            regular(Friday, "22:00 01:00"),
        ],
        exceptions: vec![
            exception("2027-02-01", "2027-02-01", &["11:00 15:00"], "Cursus"),
            exception("2027-02-02", "2027-02-02", &[], "Ziek"),
        ],
        appointment: None,
        note: None,
        example: false,
        is_uncertain: false,
    }
}

/// Its branch, which is different on these days.
fn house(exceptions: Vec<Exception>) -> Branch {
    let json = r#"{"branches": [{"id": "vianen", "name": "Vianen"}]}"#;
    let mut branch = LibraryFile::parse(json).unwrap().value.branches.remove(0);
    branch.exceptions = exceptions;
    branch
}

#[test]
fn a_desk_helps_now_or_next_while_its_branch_is_open() {
    #[track_caller]
    fn check(now: &str, expected: &str) {
        let house = house(vec![
            exception("2026-12-24", "2026-12-24", &["10:00 16:00"], "Kerstavond"),
            exception("2026-12-25", "2026-12-26", &[], "Kerst"),
            exception(
                "2026-12-28",
                "2026-12-29",
                &["staffed 09:00 11:00", "self 11:00 14:30"],
                "Korter",
            ),
            exception("2026-12-31", "2026-12-31", &["10:00 15:00"], "Oudjaar"),
            exception("2027-01-01", "2027-01-01", &[], "Nieuwjaar"),
            exception("2027-01-09", "2027-01-09", &[], "Schoonmaak"),
            exception("2027-02-01", "2027-02-01", &["12:00 20:00"], "Verhuizing"),
            exception("2027-02-02", "2027-02-02", &["09:00 20:00"], "Verhuizing"),
        ]);
        let next = next_at_desk(&desk(), &house, at(now)).expect("the desk helps again");
        let [start, end] = [next.start, next.end].map(|moment| moment.format("%a %d %H:%M"));
        assert_eq!(format!("{start} - {end}"), expected);
    }
    // A regular week.
    check("2027-01-12T11:00:00", "Tue 12 11:00 - Tue 12 12:00");
    check("2027-01-12T12:00:00", "Thu 14 15:00 - Thu 14 17:00");
    check("2027-01-11T12:00:00", "Mon 11 14:00 - Mon 11 16:00");
    // Closed early, then closed: the desk too, and what comes next is after Christmas.
    check("2026-12-24T09:00:00", "Thu 24 15:00 - Thu 24 16:00");
    check("2026-12-24T15:59:00", "Thu 24 15:59 - Thu 24 16:00");
    check("2026-12-24T16:00:00", "Mon 28 10:00 - Mon 28 12:00");
    check("2026-12-25T22:30:00", "Mon 28 10:00 - Mon 28 12:00");
    // Open with and without staff, without a pause: the desk helps, as long as one can come in.
    check("2026-12-28T10:30:00", "Mon 28 10:30 - Mon 28 12:00");
    check("2026-12-28T12:00:00", "Mon 28 14:00 - Mon 28 14:30");
    check("2026-12-28T14:30:00", "Tue 29 10:00 - Tue 29 12:00");
    // Closed before the desk begins, and closed on New Year's Day, but not on the Monday after it.
    check("2026-12-29T12:00:00", "Mon 04 10:00 - Mon 04 12:00");
    // The night belongs to its evening: what the branch does the next day does not cut it off.
    check("2027-01-09T00:30:00", "Sat 09 00:30 - Sat 09 01:00");
    // Both are different: what is left of the desk's own hours; and a day off stays one.
    check("2027-02-01T09:00:00", "Mon 01 12:00 - Mon 01 15:00");
    check("2027-02-01T15:00:00", "Thu 04 15:00 - Thu 04 17:00");
}

#[test]
fn a_desk_that_does_not_come_back_in_time_has_no_next() {
    let now = at("2027-01-11T09:00:00");
    let rebuilt = house(vec![exception("2027-01-01", "2027-03-01", &[], "Verbouw")]);
    assert_eq!(next_at_desk(&desk(), &rebuilt, now), None);
    let mut alone = desk();
    alone.hours = vec![regular(Weekday::Monday, "self 08:00 20:00")];
    alone.exceptions.clear();
    assert_eq!(next_at_desk(&alone, &house(Vec::new()), now), None);
}

#[test]
fn a_desk_names_the_days_on_which_its_branch_is_shut() {
    #[track_caller]
    fn check(today: &str, expected: &[&str]) {
        let house = house(vec![
            // A Friday, and a Wednesday, on which the desk is never there.
            exception("2027-01-15", "2027-01-15", &[], "Feest"),
            exception("2027-01-13", "2027-01-13", &[], "Stroom"),
            // A Tuesday on which the branch closes early, and one on which the desk is away itself.
            exception("2027-01-12", "2027-01-12", &["10:00 11:00"], "Eerder dicht"),
            exception("2027-02-02", "2027-02-02", &[], "Verhuizing"),
            exception("2027-01-20", "2027-01-29", &[], "Verbouw"),
        ]);
        let shut = shut_at_desk(&desk(), &house, date(today), 30);
        let reasons = shut.iter().filter_map(|shut| shut.reason.as_ref());
        assert_eq!(reasons.map(Text::as_str).collect::<Vec<_>>(), expected);
    }
    check("2027-01-10", &["Feest", "Verbouw"]);
    check("2027-01-16", &["Verbouw"]);
    check("2027-01-30", &[]);
}

#[test]
fn regular_hours_lie_within_those_of_the_house_or_outside() {
    use Weekday::*;

    #[track_caller]
    fn check(day: Weekday, times: &str, is_outside: bool) {
        let (house, _) = branch();
        let hours = [regular(Tuesday, "10:00 12:00"), regular(day, times)];
        let expected: &[usize] = if is_outside { &[1] } else { &[] };
        assert_eq!(outside(&hours, &house), expected);
    }
    check(Monday, "10:00 12:30", false);
    check(Monday, "10:00 12:31", true);
    // Over the noon break, in it, and before the door opens.
    check(Monday, "12:00 14:00", true);
    check(Monday, "12:30 13:00", true);
    check(Monday, "09:30 11:00", true);
    // With and without staff, without a pause between them.
    check(Tuesday, "09:00 21:00", false);
    check(Tuesday, "20:00 22:00", true);
    check(Wednesday, "08:30 09:30", false);
    // Past midnight, into a day that is open.
    check(Friday, "23:00 03:00", false);
    check(Saturday, "23:00 01:00", true);
    check(Sunday, "10:00 11:00", true);
}

#[test]
fn a_week_shows_staffed_and_self_service_apart() {
    let (hours, _) = branch();
    let shown: Vec<String> = week(&hours)
        .map(|(weekday, day)| format!("{} {}", weekday.word(), listed(&day)))
        .collect();
    assert_eq!(
        shown,
        [
            "monday staffed 10:00-12:30 13:00-17:30",
            "tuesday staffed 10:00-17:30 self 09:00-10:00 17:30-21:00",
            "wednesday staffed 10:00-17:00 self 08:00-20:00",
            "thursday staffed 10:00-17:00",
            "friday staffed 20:00-01:00",
            "saturday self 00:00-00:00",
            "sunday closed",
        ]
    );
}

#[test]
fn a_day_follows_its_exception() {
    #[track_caller]
    fn check(date_of_day: &str, expected: &str) {
        let (hours, exceptions) = branch();
        assert_eq!(
            listed(&day(&hours, &exceptions, date(date_of_day))),
            expected
        );
    }
    check("2026-12-23", "staffed 10:00-17:00 self 08:00-20:00");
    check("2026-12-24", "staffed 10:00-16:00");
    check("2026-12-25", "closed");
    check("2027-07-25", "staffed 10:00-14:00");
    check("2027-08-04", "closed");
}

fn listed(day: &DayTimes) -> String {
    if day.is_closed() {
        return "closed".to_owned();
    }
    let mut words = Vec::new();
    for (name, times) in [("staffed", &day.staffed), ("self", &day.self_service)] {
        if !times.is_empty() {
            words.push(name.to_owned());
        }
        words.extend(times.iter().map(|Times { from, until }| {
            format!("{}-{}", from.format("%H:%M"), until.format("%H:%M"))
        }));
    }
    words.join(" ")
}

#[test]
fn exceptions_are_announced_in_time() {
    #[track_caller]
    fn check(today: &str, days: u64, expected: &[&str]) {
        let (_, mut exceptions) = branch();
        exceptions.reverse();
        let upcoming = upcoming_exceptions(&exceptions, date(today), days);
        let reasons = upcoming
            .iter()
            .filter_map(|exception| exception.reason.as_ref());
        assert_eq!(reasons.map(Text::as_str).collect::<Vec<_>>(), expected);
    }
    check(
        "2026-12-20",
        14,
        &["Dag voor Kerst", "Kerst", "Nieuwjaarsdag"],
    );
    check("2026-12-26", 6, &["Kerst", "Nieuwjaarsdag"]);
    check("2026-12-27", 4, &[]);
    check("2027-08-01", 0, &["Zomer"]);
    check("2027-08-01", 3, &["Zomer", "Feest"]);
}

fn any_times() -> impl Strategy<Value = DayHours> {
    let kind = option::of(proptest::sample::select(HoursKind::ALL));
    (0..48_u32, 1..32_u32, kind).prop_map(|(from, length, kind)| {
        let clock =
            |halves: u32| NaiveTime::from_hms_opt(halves / 2 % 24, halves % 2 * 30, 0).unwrap();
        DayHours {
            from: clock(from),
            until: clock(from + length),
            kind,
        }
    })
}

fn any_hours() -> impl Strategy<Value = Hours> {
    let day = proptest::sample::select(Weekday::ALL);
    (day, any_times()).prop_map(|(day, DayHours { from, until, kind })| Hours {
        day,
        from,
        until,
        kind,
    })
}

fn any_exception() -> impl Strategy<Value = Exception> {
    let first = date("2026-12-20");
    (0..20_u64, 0..12_u64, any::<bool>(), vec(any_times(), 0..3)).prop_map(
        move |(from, length, closed, hours)| Exception {
            from: first + Days::new(from),
            to: Some(first + Days::new(from + length)),
            closed,
            hours,
            reason: None,
        },
    )
}

proptest! {
    #[test]
    fn the_status_agrees_with_looking_every_minute(
        hours in vec(any_hours(), 0..10),
        exceptions in vec(any_exception(), 0..4),
        minute in 0..14 * 24 * 60_i64,
    ) {
        let now = at("2026-12-22T00:00:00") + chrono::Duration::minutes(minute);
        let open = |moment| oracle(&hours, &exceptions, now.date(), moment);
        let minutes = || (0..33 * 24 * 60).map(|later| now + chrono::Duration::minutes(later));
        match status(&hours, &exceptions, now) {
            OpeningStatus::Open { kind, until, closes } => {
                prop_assert_eq!(open(now), Some(kind));
                prop_assert_eq!(minutes().find(|then| open(*then) != Some(kind)), Some(until));
                prop_assert_eq!(minutes().find(|then| open(*then).is_none()), Some(closes));
            }
            OpeningStatus::Closed { next, .. } => {
                prop_assert_eq!(open(now), None);
                prop_assert_eq!(minutes().find(|then| open(*then).is_some()), next.map(|next| next.start));
                if let Some(Span { start, end, kind }) = next {
                    prop_assert_eq!(open(start), Some(kind));
                    let left = minutes().skip_while(|then| *then < start);
                    prop_assert_eq!(left.clone().find(|then| open(*then) != Some(kind)), Some(end));
                }
            }
        }
    }
}

/// Whether it is open in this minute, straight from the rules. Days more than thirty days from
/// today do not count.
fn oracle(
    hours: &[Hours],
    exceptions: &[Exception],
    today: NaiveDate,
    moment: NaiveDateTime,
) -> Option<HoursKind> {
    let (date, time) = (moment.date(), moment.time());
    let mut kinds = Vec::new();
    for (day, is_day_before) in [(date, false), (date - Days::new(1), true)] {
        if day > today + Days::new(30) {
            continue;
        }
        let mut counts: Vec<&Exception> = exceptions
            .iter()
            .filter(|exception| exception.from <= day && day <= exception.last())
            .collect();
        counts.sort_by_key(|exception| (exception.last() - exception.from, !exception.closes()));
        let times: Vec<_> = match counts.first() {
            Some(exception) if exception.closed => vec![],
            Some(exception) => {
                let hours = exception.hours.iter();
                hours
                    .map(|hours| (hours.from, hours.until, hours.kind))
                    .collect()
            }
            None => {
                let hours = hours
                    .iter()
                    .filter(|hours| hours.day == day.weekday().into());
                hours
                    .map(|hours| (hours.from, hours.until, hours.kind))
                    .collect()
            }
        };
        for (from, until, kind) in times {
            let past_midnight = until <= from;
            let open = if is_day_before {
                past_midnight && time < until
            } else {
                time >= from && (past_midnight || time < until)
            };
            if open {
                kinds.push(kind.unwrap_or(HoursKind::Staffed));
            }
        }
    }
    kinds.into_iter().min()
}
