//! One typing error: a letter too many, too few, another, or two neighbours swapped.
//!
//! The bit-parallel method of Wu and Manber ("Fast Text Searching Allowing Errors", 1992), with a
//! term for swapped neighbours: bit *n* tells whether the first *n* + 1 letters of the pattern end at
//! this letter of the text.

/// In shorter words one error leaves too little to go by.
const SHORTEST: usize = 5;

/// One bit per letter.
const LONGEST: usize = u64::BITS as usize;

/// A word to look for with at most one typing error.
pub(super) struct Pattern {
    letters: Vec<char>,
    /// Where each ASCII letter stands in the pattern.
    ascii: [u64; 128],
}

impl Pattern {
    /// `None` when the word is too short, or too long to be a word.
    pub fn new(word: &str) -> Option<Self> {
        let letters: Vec<char> = word.chars().collect();
        if !(SHORTEST..=LONGEST).contains(&letters.len()) {
            return None;
        }
        let mut ascii = [0; 128];
        for (place, letter) in letters.iter().enumerate() {
            if let Some(places) = ascii.get_mut(*letter as usize) {
                *places |= 1 << place;
            }
        }
        Some(Pattern { letters, ascii })
    }

    /// Whether the pattern, or something one error away from it, stands anywhere in `word`.
    pub fn is_in(&self, word: &str) -> bool {
        // A letter may be missing, not two.
        if word.len() + 1 < self.letters.len() {
            return false;
        }
        let whole = 1 << (self.letters.len() - 1);
        // The first letter may be the one that is missing.
        let (mut exact, mut with_error) = (0_u64, 1_u64);
        let (mut exact_before, mut places_before) = (0_u64, 0_u64);
        for letter in word.chars() {
            let places = self.places(letter);
            let now = (exact << 1 | 1) & places;
            let same = (with_error << 1) & places;
            let too_many = exact;
            let other = exact << 1;
            let too_few = now << 1;
            let swapped = (exact_before << 2 | 0b10) & places_before & (places << 1);
            with_error = same | too_many | other | too_few | swapped | 1;
            if with_error & whole != 0 {
                return true;
            }
            (exact_before, exact, places_before) = (exact, now, places);
        }
        false
    }

    fn places(&self, letter: char) -> u64 {
        match self.ascii.get(letter as usize) {
            Some(places) => *places,
            None => self
                .letters
                .iter()
                .enumerate()
                .filter(|(_, known)| **known == letter)
                .fold(0, |places, (place, _)| places | 1 << place),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_error_is_forgiven() {
        #[track_caller]
        fn check(typed: &str, word: &str, expected: bool) {
            let pattern = Pattern::new(typed).unwrap();
            assert_eq!(pattern.is_in(word), expected, "{typed} in {word}");
        }
        check("spreekuur", "inloopspreekuur", true);
        check("spreekur", "inloopspreekuur", true);
        check("spreekuuur", "inloopspreekuur", true);
        check("sprekuur", "spreekuurtje", true);
        check("psreekuur", "spreekuur", true);
        check("spreekuru", "inloopspreekuur", true);
        check("spraekuur", "spreekuur", true);
        check("xspreekuur", "inloopspreekuur", true);
        check("spreekuurx", "inloopspreekuur", true);
        check("sprkuur", "spreekuur", false);
        check("psreekur", "spreekuur", false);
        check("voorlezen", "voorlees", false);
        check("язока", "языка", true);
        check("язкоа", "языка", false);
    }

    #[test]
    fn only_words_of_a_fair_length() {
        assert!(Pattern::new("boek").is_none());
        assert!(Pattern::new("boeke").is_some());
        assert!(Pattern::new(&"a".repeat(64)).is_some());
        assert!(Pattern::new(&"a".repeat(65)).is_none());
    }
}
