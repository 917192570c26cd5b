//! The index against examples, against what may never happen, and against an oracle that is slow and
//! plain.

use proptest::collection::vec;
use proptest::prelude::*;

use super::fold::{fold, without_joints, words};
use super::{Index, Matches};

#[track_caller]
fn check(documents: &[&str], query: &str, expected: &[usize]) {
    let matches = Index::new(documents).find(query).expect("words");
    assert_eq!(numbers(&matches, documents.len()), expected, "{query}");
}

fn numbers(matches: &Matches, count: usize) -> Vec<usize> {
    (0..count)
        .filter(|number| matches.contains(*number))
        .collect()
}

#[test]
fn what_residents_type_finds_what_staff_wrote() {
    let documents = [
        "Inloopspreekuur digitale overheid in Vianen",
        "Taalcafé voor volwassenen, elke dinsdag",
        "Taal café op locatie. Kom je ook?",
        "Voorleesuurtje met foto’s van opa en oma",
        "Op afspraak: vraag wat er kan. Mail of bel ons.",
        "Inschrijven per e-mail. Книги и чай",
    ];
    check(&documents, "spreekuur", &[0]);
    check(&documents, "spreekur", &[0]);
    check(&documents, "psreekuur", &[0]);
    check(&documents, "SPREEK", &[0]);
    check(&documents, "vianen spreekuur", &[0]);
    check(&documents, "vianen taalcafé", &[]);
    check(&documents, "taalcafe", &[1, 2]);
    check(&documents, "taalcaf", &[1, 2]);
    check(&documents, "taal café", &[1, 2]);
    check(&documents, "taalcafes", &[1]);
    check(&documents, "fotos", &[3]);
    check(&documents, "foto's", &[3]);
    check(&documents, "voor-lees", &[3]);
    check(&documents, "email", &[5]);
    check(&documents, "e‑mail", &[4, 5]);
    check(&documents, "mail", &[4, 5]);
    check(&documents, "opa", &[3]);
    check(&documents, "water", &[]);
    check(&documents, "книги", &[5]);
    check(&documents, "КНИТИ", &[5]);
    check(&documents, "spreekuur xyz", &[]);
}

#[test]
fn a_typing_error_counts_only_when_nothing_fits_exactly() {
    check(&["taart", "kaart"], "kaart", &[1]);
    check(&["taart", "vaart"], "kaart", &[0, 1]);
    check(&["taal café", "taalcafo"], "taalcafe", &[0]);
    // The two words stand in two documents, so they are no neighbours.
    check(&["taal", "café", "taalcafo"], "taalcafe", &[2]);
    check(&["boek", "boer"], "boet", &[]);
}

#[test]
fn a_query_without_words_asks_nothing() {
    let index = Index::new(["boek"]);
    for query in ["", "  ", "…", "'-", "\u{301}"] {
        assert_eq!(index.find(query), None, "{query:?}");
    }
}

#[test]
fn nothing_is_found_in_nothing() {
    let none: [&str; 0] = [];
    check(&none, "boek", &[]);
    check(&["", " - "], "boekenkast", &[]);
}

/// Words short and alike, so that substrings, pairs and errors all happen.
fn word() -> impl Strategy<Value = String> {
    "[abé]{1,4}|[a-c]{5,8}|(taal|cafe|boek){1,3}|[яж]{4,6}"
}

fn text() -> impl Strategy<Value = String> {
    vec((word(), "[ ,]|[-’ ]"), 0..6).prop_map(|words| {
        words
            .into_iter()
            .flat_map(|(word, blank)| [word, blank])
            .collect()
    })
}

/// What one typing error makes of a word.
fn mistype(word: &str, place: usize, letter: char, error: u8) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let place = place % letters.len();
    match error {
        0 => letters.insert(place, letter),
        1 => letters[place] = letter,
        2 => drop(letters.remove(place)),
        _ => letters.swap(place, (place + 1).min(word.chars().count() - 1)),
    }
    letters.into_iter().collect()
}

proptest! {
    #[test]
    fn every_part_of_every_word_finds_its_document(
        documents in vec(text(), 1..6),
        which in any::<prop::sample::Index>(),
        cut in any::<(prop::sample::Index, prop::sample::Index)>(),
    ) {
        let number = which.index(documents.len());
        let folded = fold(&documents[number]);
        let index = Index::new(&documents);
        for word in words(&folded) {
            prop_assert!(index.find(word).unwrap().contains(number));
            let letters: Vec<char> = word.chars().collect();
            let from = cut.0.index(letters.len());
            let until = from + 1 + cut.1.index(letters.len() - from);
            let part: String = letters[from..until].iter().collect();
            prop_assert!(index.find(&part).unwrap().contains(number), "{part}");
        }
    }

    #[test]
    fn one_typing_error_finds_the_document_or_another_word(
        documents in vec(text(), 1..6),
        word in "[a-e]{6,12}",
        place in 0..12_usize,
        letter in proptest::char::range('a', 'e'),
        error in 0..4_u8,
    ) {
        let number = documents.len();
        let typed = mistype(&word, place, letter, error);
        let with_word = Index::new(documents.iter().chain([&word]));
        let without = Index::new(&documents);
        let exact_elsewhere = documents.iter().any(|text| occurs(&typed, text));
        prop_assert!(exact_elsewhere || with_word.find(&typed).unwrap().contains(number));
        prop_assert!(!exact_elsewhere || !without.find(&typed).unwrap().is_empty());
    }

    #[test]
    fn the_index_agrees_with_the_oracle(documents in vec(text(), 0..6), query in text()) {
        let found = Index::new(&documents).find(&query);
        let found = found.map(|matches| numbers(&matches, documents.len()));
        prop_assert_eq!(found, oracle(&documents, &query));
    }
}

fn oracle(documents: &[String], query: &str) -> Option<Vec<usize>> {
    let query = fold(query);
    let asked: Vec<&str> = words(&query).collect();
    let found = |word: &str, text: &str| {
        let exact_somewhere = documents.iter().any(|text| occurs(word, text));
        if exact_somewhere || word.chars().count() < 5 {
            return occurs(word, text);
        }
        let text = without_joints(&fold(text));
        words(&text).any(|known| fewest_errors(word, known) <= 1)
    };
    let all_found = |text: &str| asked.iter().all(|word| found(word, text));
    let numbers = (0..documents.len()).filter(|number| all_found(&documents[*number]));
    (!asked.is_empty()).then(|| numbers.collect())
}

/// Whether the word stands in a word of the text, or is two neighbours, the second perhaps not yet
/// whole.
fn occurs(word: &str, text: &str) -> bool {
    let text = without_joints(&fold(text));
    let known: Vec<&str> = words(&text).collect();
    let is_part = |text: &str| text.chars().count() >= 3;
    known.iter().any(|known| known.contains(word))
        || known.windows(2).any(|pair| {
            let (before, rest) = word.split_at(word.floor_char_boundary(pair[0].len()));
            before == pair[0] && pair[1].starts_with(rest) && is_part(before) && is_part(rest)
        })
}

/// The distance of Damerau and Levenshtein from `pattern` to the part of `text` that is nearest.
fn fewest_errors(pattern: &str, text: &str) -> usize {
    let pattern: Vec<char> = pattern.chars().collect();
    let text: Vec<char> = text.chars().collect();
    // errors[i][j]: from the first i letters of the pattern to the best part that ends at j.
    let mut errors = vec![vec![0; text.len() + 1]; pattern.len() + 1];
    for i in 1..=pattern.len() {
        errors[i][0] = i;
        for j in 1..=text.len() {
            let other = usize::from(pattern[i - 1] != text[j - 1]);
            let mut fewest = (errors[i - 1][j - 1] + other)
                .min(errors[i - 1][j] + 1)
                .min(errors[i][j - 1] + 1);
            let swapped =
                i > 1 && j > 1 && pattern[i - 1] == text[j - 2] && pattern[i - 2] == text[j - 1];
            if swapped {
                fewest = fewest.min(errors[i - 2][j - 2] + 1);
            }
            errors[i][j] = fewest;
        }
    }
    errors[pattern.len()].iter().copied().min().unwrap_or(0)
}
