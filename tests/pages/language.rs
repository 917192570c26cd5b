//! Plain language, measured: over the texts of the interface, the content that ships, the guide for staff and
//! the messages of the checker.
//!
//! B1 is more than short sentences and common words, but a text that fails these is not B1.

mod sources;
mod terms;
mod truth;

use sources::{Found, checker, content, guide, has_word, interface};

/// The mean length of a sentence, in words, at most.
const MEAN: f64 = 10.0;
/// The longest sentence, in words.
const LONGEST: usize = 15;

/// Words that officials use and residents do not, words that are hard to read, and names that label people.
const AVOID: [&str; 37] = [
    "indien",
    "tevens",
    "reeds",
    "dienen",
    "dient",
    "middels",
    "aanvangen",
    "aanvang",
    "deelname",
    "deelnemen",
    "registreren",
    "raadplegen",
    "betreffende",
    "contact opnemen",
    "kosteloos",
    "kosteloze",
    "laaggeletterd",
    "laaggeletterde",
    "laaggeletterden",
    "laaggeletterdheid",
    "programmalijn",
    "nt1",
    "nt2",
    "interventie",
    "doelgroep",
    "eenzaam",
    "terechtkunt",
    "terechtkan",
    "terechtkunnen",
    "goedvindt",
    "goedvinden",
    "60-plussers",
    "senioren",
    "ouderen",
    "bejaarden",
    "allochtonen",
    "en tonen we niet",
];

#[test]
fn the_interface_is_in_plain_dutch() {
    measure("interface", &interface(), 400);
}

#[test]
fn the_content_is_in_plain_dutch() {
    measure("content", &content(), 1000);
}

#[test]
fn the_guide_is_in_plain_dutch() {
    measure("guide", &guide(), 150);
}

#[test]
fn the_checker_speaks_plain_dutch() {
    measure("checker", &checker(), 300);
}

/// `least`: so many texts are there, or they were not found.
#[track_caller]
fn measure(what: &str, found: &[Found], least: usize) {
    assert!(found.len() >= least, "only {} texts", found.len());
    let mut faults = Vec::new();
    let (mut words, mut sentences) = (0, 0);
    for Found { place, text } in found {
        for avoided in AVOID {
            if has_word(text, avoided) {
                faults.push(format!("{place}: “{avoided}” in “{text}”"));
            }
        }
        for sentence in sentences_of(text) {
            let length = word_count(sentence);
            if length > LONGEST {
                faults.push(format!("{place}: {length} words in “{sentence}”"));
            }
            // A label is short anyway and would flatter the mean.
            if sentence.ends_with(['.', '?', '!']) {
                words += length;
                sentences += 1;
            }
        }
    }
    let mean = words as f64 / f64::max(f64::from(sentences), 1.0);
    println!("{what}: {sentences} sentences of {mean:.1} words");
    if mean > MEAN {
        faults.push(format!("the mean sentence has {mean:.1} words"));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A sentence ends with a mark before a blank: `10.00 uur` is no end.
fn sentences_of(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let ends = |letter: char| matches!(letter, '.' | '?' | '!');
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    for (number, (at, letter)) in letters.iter().enumerate() {
        let next = letters.get(number + 1).map(|(_, next)| *next);
        if ends(*letter) && next.is_none_or(char::is_whitespace) {
            sentences.push(text[start..=*at].trim());
            start = at + 1;
        }
    }
    sentences.push(text[start..].trim());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

fn word_count(sentence: &str) -> usize {
    let words = sentence.split_whitespace();
    words
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}

#[test]
fn the_measure_itself_is_right() {
    assert_eq!(
        sentences_of("Kom om 10.00 uur. Neem je kind mee! Zin? Bel ons"),
        ["Kom om 10.00 uur.", "Neem je kind mee!", "Zin?", "Bel ons"]
    );
    assert_eq!(word_count("dinsdag, 10.00 tot 11.00 uur"), 5);
}
