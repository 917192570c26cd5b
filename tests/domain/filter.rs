//! What fits a filter, and how a filter stands in an address.

use bieb::content::{Facility, GroupId, Id, Kind};
use bieb::domain::filter::{AgeUnit, AgeWish, Day, Facet, Filter};
use proptest::prelude::*;

use crate::{date, event};

fn from_pairs(pairs: &[(&str, &str)]) -> Filter {
    Filter::from_query(|key| {
        pairs
            .iter()
            .find(|(known, _)| *known == key)
            .map(|(_, value)| (*value).to_owned())
    })
}

#[test]
fn ages_that_fit() {
    #[track_caller]
    fn check(age: &str, wish: AgeWish, fits: bool) {
        let event = event("2027-01-12T10:00", &format!(r#""age": {age}"#));
        let filter = Filter {
            age: Some(wish),
            ..Filter::default()
        };
        assert_eq!(filter.fits(&event), fits, "{age} for {wish:?}");
    }
    let (baby, young, adults) = (GroupId::Baby, GroupId::Young, GroupId::Adults);
    check(r#"{"from": 0, "to": 4}"#, AgeWish::Group(baby), true);
    check(r#"{"from": 0, "to": 4}"#, AgeWish::Group(young), false);
    check(r#"{"from": 4, "to": 12}"#, AgeWish::Group(baby), false);
    check(r#"{"from": 2, "to": 8}"#, AgeWish::Group(baby), true);
    check(r#"{"from": 2, "to": 8}"#, AgeWish::Group(young), true);
    check(r#"{"from": 12, "to": 18}"#, AgeWish::Group(adults), false);
    check(r#"{"from": 18}"#, AgeWish::Group(young), false);
    check(r#"{"from": 16}"#, AgeWish::Group(young), true);
    check(r#"{"from": 16}"#, AgeWish::Group(adults), true);
    check(r#"{"to": 4}"#, AgeWish::Group(baby), true);
    check(r#"{"from": 4, "to": 4}"#, AgeWish::Group(young), true);
    check(r#"{}"#, AgeWish::Group(adults), true);
    check(r#""0-4""#, AgeWish::Group(baby), true);
    check(r#"{"from": 0, "to": 4}"#, AgeWish::Years(0), true);
    check(r#"{"from": 0, "to": 4}"#, AgeWish::Years(4), true);
    check(r#"{"from": 0, "to": 4}"#, AgeWish::Years(5), false);
    check(r#"{"from": 1.5, "to": 4}"#, AgeWish::Years(1), true);
    check(r#"{"from": 1.5, "to": 4}"#, AgeWish::Months(17), false);
    check(r#"{"from": 1.5, "to": 4}"#, AgeWish::Months(18), true);
    check(r#"{"from": 12}"#, AgeWish::Years(11), false);
    check(r#"{"from": 12}"#, AgeWish::Years(80), true);
}

#[test]
fn what_is_for_all_ages_fits_every_age() {
    let event = event("2027-01-12T10:00", "");
    for age in [
        AgeWish::Group(GroupId::Baby),
        AgeWish::Years(99),
        AgeWish::Months(3),
    ] {
        assert!(
            Filter {
                age: Some(age),
                ..Filter::default()
            }
            .fits(&event)
        );
    }
}

#[test]
fn an_age_is_understood_as_people_write_it() {
    #[track_caller]
    fn check(typed: &str, age: Option<AgeWish>) {
        assert_eq!(AgeWish::typed(typed, AgeUnit::Years), age, "{typed:?}");
    }
    let years = |years| Some(AgeWish::Years(years));
    let months = |months| Some(AgeWish::Months(months));
    for half in [
        "1,5",
        "1.5",
        "1,5 jaar",
        "anderhalf",
        "Anderhalf jaar",
        "1½",
        "1 ½ jaar",
        "een en een half",
        "1 en een half jaar",
        "anderhalve",
        "18 maanden",
        "18m",
        "18 mnd.",
        "1 jaar en 6 maanden",
        "1 jaar 6 mnd",
        " 1,50 ",
        "\u{202d}1,5\u{202c}",
        "1,5 jaar oud",
    ] {
        check(half, months(18));
    }
    check("2", years(2));
    check("2 jaar", years(2));
    check("2jr", years(2));
    check("twee", years(2));
    check("twee jaar oud", years(2));
    check("2,0", years(2));
    check("0", years(0));
    check("125", years(125));
    check("2,5", months(30));
    check("tweeënhalf jaar", months(30));
    check("tweeëneenhalf", months(30));
    check("twee en een half", months(30));
    check("half jaar", months(6));
    check("een half jaar", months(6));
    check("halfjaar", months(6));
    check("½", months(6));
    check("een jaar", years(1));
    check("één maand", months(1));
    check("24 maanden", months(24));
    check("6 weken", months(1));
    check("3,25", months(39));
    for other in [
        "",
        " ",
        ",",
        "oud",
        "jaar",
        "-1",
        "150",
        "126",
        "99999",
        "65536",
        "2 3",
        "1-2",
        "0-4",
        "2+",
        "1 jaar en 3",
        "1,2,3",
        "peuter",
        "2 appels",
        "1e5",
        "2/3",
        "٢",
    ] {
        check(other, None);
    }
}

/// The form of BoekStart asks for a unit beside the number. What is written with the number counts before it.
#[test]
fn a_unit_beside_the_number_is_for_whole_numbers_alone() {
    #[track_caller]
    fn check(typed: &str, age: AgeWish) {
        assert_eq!(
            AgeWish::typed(typed, AgeUnit::Months),
            Some(age),
            "{typed:?}"
        );
    }
    check("18", AgeWish::Months(18));
    check("0", AgeWish::Months(0));
    check("2 jaar", AgeWish::Years(2));
    check("1,5", AgeWish::Months(18));
    check("anderhalf", AgeWish::Months(18));
}

#[test]
fn choices_that_fit() {
    #[track_caller]
    fn check(fields: &str, key: &str, value: &str, fits: bool) {
        let event = event("2027-01-12T10:00", fields);
        assert_eq!(
            from_pairs(&[(key, value)]).fits(&event),
            fits,
            "{fields} for {key}={value}"
        );
    }
    check("", "gratis", "1", true);
    check(r#""price": {"amount": 0}"#, "gratis", "1", true);
    check(r#""price": {"amount": 5}"#, "gratis", "1", false);
    check(
        r#""price": {"amount": 5, "member_amount": 0}"#,
        "gratis",
        "1",
        false,
    );
    check("", "inloop", "1", true);
    check(
        r#""registration": {"need": "recommended"}"#,
        "inloop",
        "1",
        true,
    );
    check(
        r#""registration": {"need": "required"}"#,
        "inloop",
        "1",
        false,
    );
    check(r#""kind": "drop-in""#, "soort", "drop-in", true);
    check(r#""kind": "drop-in""#, "soort", "course", false);
    check("", "soort", "course", false);
    check(
        r#""topics": ["Lezen en schrijven"]"#,
        "onderwerp",
        "lezen en schrijven",
        true,
    );
    check(r#""topics": ["digitaal"]"#, "onderwerp", "taal", false);
    check(
        r#""access": {"wheelchair": true}"#,
        "toegankelijk",
        "wheelchair",
        true,
    );
    check(
        r#""access": {"wheelchair": false}"#,
        "toegankelijk",
        "wheelchair",
        false,
    );
    check("", "toegankelijk", "wheelchair", false);
    check(
        r#""access": {"wheelchair": true}"#,
        "toegankelijk",
        "wheelchair,low_stimulus",
        false,
    );
}

#[test]
fn an_unknown_price_is_not_free() {
    use bieb::content::{Content, EventsFile};
    for price in [r#""gratis""#, r#"{"amount": -5}"#, r#"{"amount": "vijf"}"#] {
        let json = format!(
            r#"[{{"id": "a", "title": "A", "start": "2027-01-12T10:00", "price": {price}}}]"#
        );
        let event = EventsFile::parse(&json)
            .expect("a list")
            .value
            .events
            .remove(0);
        assert!(!from_pairs(&[("gratis", "1")]).fits(&event), "{price}");
    }
}

#[test]
fn an_address_is_read_kindly() {
    let filter = from_pairs(&[
        ("q", "taal café"),
        ("vestiging", "vianen"),
        ("van", "2027-01-12"),
        ("tot", "zondag"),
        ("leeftijd", "Volwassenen"),
        ("soort", "Drop-In"),
        ("gratis", "1"),
        ("inloop", "0"),
        ("toegankelijk", "wheelchair,onzin"),
    ]);
    let expected = Filter {
        words: "taal café".into(),
        branch: Id::new("vianen"),
        from: Some(Day::On(date("2027-01-12"))),
        until: Some(Day::Sunday),
        age: Some(AgeWish::Group(GroupId::Adults)),
        kind: Some(Kind::DropIn),
        free: true,
        access: vec![Facility::Wheelchair],
        ..Filter::default()
    };
    assert_eq!(filter, expected);
    let nonsense = [
        ("van", "gisteren"),
        ("leeftijd", "-3"),
        ("soort", "feest"),
        ("vestiging", "Á"),
    ];
    assert_eq!(from_pairs(&nonsense), Filter::default());
}

/// While a year is typed the field has the years 2, 20 and 202.
#[test]
fn a_date_is_whole_and_plausible_before_it_counts() {
    #[track_caller]
    fn check(typed: &str, is_meant: bool) {
        let today = date("2027-01-12");
        let day = is_meant.then(|| Day::On(date(typed)));
        assert_eq!(Day::typed(typed, today), day, "{typed}");
    }
    check("2027-01-16", true);
    check("2026-12-31", true);
    check("2030-02-28", true);
    for other in [
        "",
        "0002-01-16",
        "0020-01-16",
        "0202-01-16",
        "9999-12-31",
        "2027-02-30",
        "16-01-2027",
    ] {
        check(other, false);
    }
}

#[test]
fn a_last_day_before_the_first_is_seen() {
    let today = date("2027-01-12");
    let check = |from: &str, until: &str| {
        from_pairs(&[("van", from), ("tot", until)]).ends_before_it_begins(today)
    };
    assert!(check("2027-02-01", "2027-01-31"));
    assert!(check("zaterdag", "vandaag"));
    assert!(!check("2027-02-01", "2027-02-01"));
    assert!(!check("vandaag", "zondag"));
    assert!(!check("2027-02-01", ""));
    assert!(!check("", "2027-01-31"));
}

#[test]
fn days_that_follow_the_calendar() {
    #[track_caller]
    fn check(day: Day, today: &str, expected: &str) {
        assert_eq!(day.date(date(today)), date(expected), "{day:?} on {today}");
    }
    // 12 January 2027 is a Tuesday.
    check(Day::Today, "2027-01-12", "2027-01-12");
    check(Day::Saturday, "2027-01-12", "2027-01-16");
    check(Day::Sunday, "2027-01-12", "2027-01-17");
    check(Day::Saturday, "2027-01-16", "2027-01-16");
    check(Day::Saturday, "2027-01-17", "2027-01-16");
    check(Day::Sunday, "2027-01-17", "2027-01-17");
    check(Day::Sunday, "2027-01-18", "2027-01-24");
}

fn filters() -> impl Strategy<Value = Filter> {
    let day = prop_oneof![
        Just(Day::Today),
        Just(Day::Saturday),
        Just(Day::Sunday),
        (0i64..900).prop_map(|days| Day::On(date("2026-01-01") + chrono::Duration::days(days))),
    ];
    let age = prop_oneof![
        prop::sample::select(GroupId::ALL).prop_map(AgeWish::Group),
        (0u16..=125).prop_map(AgeWish::Years),
        (0u16..=1500).prop_map(AgeWish::Months),
    ];
    (
        "[a-zé &=+%#?/]{0,12}[a-z]?",
        prop::option::of("[a-z0-9-]{1,10}"),
        (prop::option::of(day.clone()), prop::option::of(day)),
        prop::option::of(age),
        prop::option::of(prop::sample::select(Kind::ALL)),
        prop::option::of("[a-z]{1,8}( [a-z]{1,8})?"),
        any::<(bool, bool, bool)>(),
        prop::sample::subsequence(Facility::ALL, 0..=3),
    )
        .prop_map(
            |(words, branch, (from, until), age, kind, topic, (free, walk_in, once), access)| {
                Filter {
                    words: if words.trim().is_empty() {
                        String::new()
                    } else {
                        words
                    },
                    branch: branch.and_then(|id| Id::new(&id)),
                    from,
                    until,
                    age,
                    kind,
                    topic,
                    free,
                    walk_in,
                    access,
                    once,
                }
            },
        )
}

proptest! {
    #[test]
    fn a_filter_comes_back_from_its_query(filter in filters()) {
        let query = filter.query();
        let back = Filter::from_query(|key| {
            query.iter().find(|(known, _)| *known == key).map(|(_, value)| value.clone())
        });
        prop_assert_eq!(back, filter);
    }

    #[test]
    fn an_age_comes_back_from_its_field(age in prop_oneof![
        (0u16..=125).prop_map(AgeWish::Years),
        (0u16..=1500).prop_map(AgeWish::Months),
    ]) {
        prop_assert_eq!(AgeWish::typed(&age.written(), AgeUnit::Years), Some(age));
    }

    #[test]
    fn no_text_is_too_odd_to_be_read(text in "(?s).{0,20}|[0-9,. ]{0,20}( jaar| maanden| en | half){0,4}") {
        _ = AgeWish::typed(&text, AgeUnit::Years);
    }

    #[test]
    fn a_dropped_part_is_gone_and_the_others_stay(filter in filters()) {
        let parts = filter.parts();
        for part in &parts {
            let mut rest = filter.without(*part).parts();
            rest.push(*part);
            rest.sort_by_key(|part| Facet::ALL.iter().position(|known| known == part));
            prop_assert_eq!(&rest, &parts);
        }
        prop_assert_eq!(parts.iter().fold(filter, |filter, part| filter.without(*part)), Filter::default());
    }
}
