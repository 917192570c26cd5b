//! Which branches are near. The distances of the table come from a geodesic on the WGS 84 ellipsoid.

use bieb::content::{Branch, Content, Degrees, LibraryFile, Location};
use bieb::domain::near::{Postcode, by_distance, by_postcode, distance, have_postcodes};
use proptest::prelude::*;

fn at(lat: f64, lon: f64) -> Location {
    Location {
        lat: Degrees(lat),
        lon: Degrees(lon),
    }
}

fn branches(json: &str) -> Vec<Branch> {
    let library = format!(r#"{{"branches": {json}}}"#);
    LibraryFile::parse(&library)
        .expect("it is JSON")
        .value
        .branches
}

fn names(branches: &[Branch]) -> Vec<&str> {
    branches.iter().map(|branch| branch.id.as_str()).collect()
}

#[test]
fn distances_are_those_of_the_earth() {
    // In kilometres. A sphere is half a percent off at most.
    #[track_caller]
    fn check(one: [f64; 2], other: [f64; 2], expected: f64) {
        let found = distance(&at(one[0], one[1]), &at(other[0], other[1]));
        assert!(
            (found - expected).abs() <= expected * 0.006,
            "{found} is not {expected}"
        );
    }
    check([52.0907, 5.1214], [52.3731, 4.8926], 35.09);
    check([52.0, 5.0], [52.0, 5.0], 0.0);
    check([0.0, 0.0], [0.0, 1.0], 111.32);
    check([0.0, 0.0], [1.0, 0.0], 110.57);
    check([51.5, -0.12], [-33.87, 151.21], 16_990.0);
    check([0.0, 179.5], [0.0, -179.5], 111.32);
}

const THREE: &str = r#"[
    {"id": "noord", "name": "N", "location": {"lat": 53.0, "lon": 5.0}, "postcode": "4131 AB"},
    {"id": "weg", "name": "W", "postcode": "9999"},
    {"id": "zuid", "name": "Z", "location": {"lat": 51.0, "lon": 5.0}, "postcode": "4142ab"}
]"#;

#[test]
fn what_is_not_known_stands_last_and_is_not_guessed() {
    let near = by_distance(&branches(THREE), &at(51.2, 5.0));
    let ids: Vec<&str> = near.iter().map(|(branch, _)| branch.id.as_str()).collect();
    assert_eq!(ids, ["zuid", "noord", "weg"]);
    assert_eq!(near[2].1, None);
}

#[test]
fn a_postcode_is_four_digits_and_perhaps_two_letters() {
    #[track_caller]
    fn check(text: &str, is_one: bool) {
        assert_eq!(Postcode::read(text).is_some(), is_one, "{text}");
    }
    for text in ["4131 AB", "4131ab", " 4131 ", "4131", "4131\u{a0}AB"] {
        check(text, true);
    }
    for text in [
        "", "413", "41311", "0131 AB", "4131 A", "4131 ABC", "AB 4131", "é131", "41é1", "+131",
    ] {
        check(text, false);
    }
    assert_eq!(Postcode::read("4131 AB"), Postcode::read("4131"));
}

#[test]
fn postcodes_tell_an_order_within_their_region_alone() {
    let all = branches(THREE);
    let order = |text: &str| {
        let near = by_postcode(&all, Postcode::read(text).unwrap());
        near.map(|near| names(&near).join(" "))
    };
    assert_eq!(order("4131").as_deref(), Some("noord zuid weg"));
    assert_eq!(order("4199").as_deref(), Some("zuid noord weg"));
    assert_eq!(order("9998").as_deref(), Some("weg noord zuid"));
    assert_eq!(order("4200"), None);
    assert!(have_postcodes(&all));
    assert!(!have_postcodes(&branches(r#"[{"id": "a", "name": "A"}]"#)));
}

proptest! {
    #[test]
    fn a_distance_is_the_same_both_ways_and_never_more_than_half_the_earth(
        one in (-90.0f64..90.0, -180.0f64..180.0),
        other in (-90.0f64..90.0, -180.0f64..180.0),
    ) {
        let (one, other) = (at(one.0, one.1), at(other.0, other.1));
        let there = distance(&one, &other);
        prop_assert!((there - distance(&other, &one)).abs() < 1e-6);
        prop_assert!((0.0..=20_016.0).contains(&there), "{}", there);
    }

    #[test]
    fn any_text_may_be_typed_as_a_postcode(text in ".{0,12}") {
        if Postcode::read(&text).is_some() {
            prop_assert!(text.chars().filter(char::is_ascii_digit).count() == 4);
        }
    }
}
