//! All distinct words in one buffer, in alphabetical order.
//!
//! One buffer, because what occurs *inside* a word can only be found by reading all of them. In order,
//! because then a whole word, or all that begin alike, are found without reading.

use std::ops::Range;

/// Ends each word in the buffer. No word contains it.
const END: char = '\n';

/// Distinct folded words, by their number in the alphabet.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    letters: String,
    /// Where each word begins in `letters`.
    starts: Vec<u32>,
}

impl Vocabulary {
    /// Adds a word that stands behind all others in the alphabet.
    pub fn push(&mut self, word: &str) {
        self.starts.push(self.letters.len() as u32);
        self.letters.push_str(word);
        self.letters.push(END);
    }

    pub fn len(&self) -> usize {
        self.starts.len()
    }

    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.letters.split_terminator(END)
    }

    /// For each word whether `part` occurs in it.
    pub fn containing(&self, part: &str) -> Vec<bool> {
        let mut found = vec![false; self.len()];
        let mut number = 0;
        for (at, _) in self.letters.match_indices(part) {
            let later = &self.starts[number + 1..];
            number += later
                .iter()
                .take_while(|start| **start as usize <= at)
                .count();
            found[number] = true;
        }
        found
    }

    /// The number of exactly this word.
    pub fn number(&self, word: &str) -> Option<u32> {
        let number = self.first_from(word);
        (self.from(number).strip_prefix(word)?.starts_with(END)).then_some(number)
    }

    /// The numbers of the words that begin with `prefix`.
    pub fn beginning_with(&self, prefix: &str) -> Range<u32> {
        let first = self.first_from(prefix);
        let others = self.starts[first as usize..]
            .partition_point(|start| self.letters[*start as usize..].starts_with(prefix));
        first..first + others as u32
    }

    /// The number of the first word that does not come before `word` in the alphabet.
    fn first_from(&self, word: &str) -> u32 {
        let is_before = |start: &u32| {
            let known = self.letters[*start as usize..].split(END).next();
            known.is_some_and(|known| known < word)
        };
        self.starts.partition_point(is_before) as u32
    }

    /// The buffer from this word on; nothing behind the last.
    fn from(&self, number: u32) -> &str {
        let start = self.starts.get(number as usize);
        start.map_or("", |start| &self.letters[*start as usize..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Vocabulary {
        let mut vocabulary = Vocabulary::default();
        for word in ["boek", "boeken", "café", "cafés", "taal"] {
            vocabulary.push(word);
        }
        vocabulary
    }

    #[test]
    fn a_whole_word_has_a_number() {
        #[track_caller]
        fn check(word: &str, expected: Option<u32>) {
            assert_eq!(vocabulary().number(word), expected);
        }
        check("boek", Some(0));
        check("boeken", Some(1));
        check("taal", Some(4));
        check("boe", None);
        check("a", None);
        check("z", None);
        check("taalcafé", None);
        assert_eq!(Vocabulary::default().number("boek"), None);
    }

    #[test]
    fn words_that_begin_alike_stand_together() {
        #[track_caller]
        fn check(prefix: &str, expected: Range<u32>) {
            assert_eq!(vocabulary().beginning_with(prefix), expected);
        }
        check("boek", 0..2);
        check("boeken", 1..2);
        check("caf", 2..4);
        check("t", 4..5);
        check("a", 0..0);
        check("z", 5..5);
        check("boekenkast", 2..2);
    }

    #[test]
    fn a_part_may_stand_anywhere_in_a_word_and_often() {
        #[track_caller]
        fn check(part: &str, expected: &str) {
            let vocabulary = vocabulary();
            let found = vocabulary.containing(part);
            let words = vocabulary.words().zip(found);
            let found: Vec<&str> = words
                .filter_map(|(word, found)| found.then_some(word))
                .collect();
            assert_eq!(found.join(" "), expected);
        }
        check("oek", "boek boeken");
        check("a", "café cafés taal");
        check("é", "café cafés");
        check("l", "taal");
        check("x", "");
    }
}
