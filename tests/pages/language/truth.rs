//! Texts that must agree with what stands beside them, or that nobody could keep.

use bieb::content::{Content, Event, EventsFile, GroupId, ReadingTipsFile, Text, Tip};
use chrono::Timelike;

use super::sources::{content, has_word, interface};
use crate::shipped;

fn read<T: Content>() -> T {
    let text = std::fs::read_to_string(shipped().join(T::FILE)).expect("a file");
    T::parse(&text).expect("it can be read").value
}

fn joined<'t>(texts: impl IntoIterator<Item = &'t Text>) -> String {
    let texts: Vec<&str> = texts.into_iter().map(Text::as_str).collect();
    texts.join(" ").to_lowercase()
}

fn words_of(event: &Event) -> String {
    let texts = event.summary.iter().chain(&event.description);
    joined(texts.chain([&event.title]))
}

/// Promises that nobody can keep, whoever makes them.
const PROMISES: [&str; 9] = [
    "met niemand over",
    "blijft onder jullie",
    "blijft tussen ons",
    "komen ook naar jou toe",
    "altijd meteen",
    "nooit langer dan",
    "gaat er niets mis",
    "zonder risico",
    "dan ben je klaar",
];

#[test]
fn nothing_is_promised_that_nobody_can_keep() {
    let found = interface().into_iter().chain(content());
    let faults: Vec<String> = found
        .filter(|found| {
            PROMISES
                .iter()
                .any(|promise| has_word(&found.text, promise))
        })
        .map(|found| format!("{}: “{}”", found.place, found.text))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_part_of_the_day_is_that_of_the_time() {
    for event in read::<EventsFile>()
        .events
        .iter()
        .filter(|event| !event.all_day)
    {
        let hour = event.start.hour();
        let said = words_of(event);
        let words = said.split(|letter: char| !letter.is_alphabetic());
        for word in words {
            let fits = match word {
                _ if word.ends_with("ochtend") => hour < 12,
                _ if word.ends_with("middag") => (12..18).contains(&hour),
                _ if word.ends_with("middagen") => (12..18).contains(&hour),
                _ if word.ends_with("avond") => hour >= 17,
                _ => true,
            };
            assert!(fits, "{} begins at {hour}: “{word}”", event.id);
        }
    }
}

/// `tot 4 jaar` and `4 jaar` in the ages would both be there for a child of four.
#[test]
fn an_age_in_words_is_the_age_of_the_activity() {
    for event in read::<EventsFile>().events {
        let said = joined(&event.for_whom);
        let to = event.age.and_then(|age| age.to);
        let Some((_, rest)) = said.split_once(" tot ") else {
            continue;
        };
        let is_included = rest.starts_with("en met ");
        let rest = rest.trim_start_matches("en met ");
        let years = rest
            .split_once(" jaar")
            .map(|(years, _)| years.parse::<u16>());
        if let (Some(Ok(years)), Some(to)) = (years, to) {
            let last = if is_included { years } else { years - 1 };
            assert_eq!(to, last * 12, "{}: {said}", event.id);
        }
    }
}

/// The government advises no screen before 2 years, and social media from 15 (Richtlijn gezond schermgebruik, 2025).
#[test]
fn a_tip_about_a_screen_says_from_which_age() {
    const SCREENS: [&str; 5] = ["film", "filmpje", "booktok", "tiktok", "sociale media"];
    let groups = read::<ReadingTipsFile>().groups.into_iter();
    let groups = groups.filter(|group| group.id.0 != Some(GroupId::Adults));
    let about_screens = |tip: &Tip| {
        let said = joined(tip.text.iter().chain([&tip.title]));
        // Who looks up whether a message is true has seen it already.
        let is_search = tip.part.is_some_and(|part| part.word() == "search");
        let is_about = SCREENS.iter().any(|screen| has_word(&said, screen));
        (is_about && !is_search).then_some(said)
    };
    let mut number = 0;
    for tip in groups.flat_map(|group| group.tips) {
        if let Some(said) = about_screens(&tip) {
            number += 1;
            let says = has_word(&said, "jaar") || has_word(&said, "kijkwijzer");
            assert!(says, "{}: {said}", tip.id);
        }
    }
    assert!(number >= 5, "{number}");
}

#[test]
fn no_ears_are_closed_in_traffic() {
    for tip in read::<ReadingTipsFile>()
        .groups
        .iter()
        .flat_map(|group| &group.tips)
    {
        let said = joined(&tip.text);
        let listens = has_word(&said, "luisterboek");
        let rides = ["fietsen", "bij het fietsen", "lopen", "wandelen"];
        let rides = rides.iter().any(|ride| has_word(&said, ride));
        assert!(!(listens && rides), "{}: {said}", tip.id);
    }
}
