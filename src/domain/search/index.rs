//! Documents as rows of word numbers.
//!
//! A query marks the words of the vocabulary that fit, then reads the rows from front to back. That
//! is simpler than an inverted index, fast enough for every agenda, and the order of the words, which
//! neighbours need, is there for free.

use std::collections::BTreeMap;
use std::ops::Range;

use super::approximate::Pattern;
use super::fold::{fold, without_joints, words};
use super::matches::Matches;
use super::vocabulary::Vocabulary;

/// Two neighbours count as one word when each gives at least so many letters: `wat er` is no `water`.
const SHORTEST_PART: usize = 3;

/// The searchable words of a list of documents.
#[derive(Clone, Debug, Default)]
pub struct Index {
    vocabulary: Vocabulary,
    /// The words of all documents, one document after the other, as numbers in the vocabulary.
    rows: Vec<u32>,
    /// Where each document ends in `rows`.
    ends: Vec<u32>,
}

impl Index {
    /// An index of documents, numbered in their order from 0. A document is all its text, of all
    /// fields, with blanks between them.
    pub fn new(documents: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let mut index = Index::default();
        let mut known = BTreeMap::new();
        for document in documents {
            index.push(document.as_ref(), &mut known);
        }
        index.sort_vocabulary(known);
        index
    }

    /// Adds a document; until all are known, words are numbered as they come.
    fn push(&mut self, document: &str, known: &mut BTreeMap<String, u32>) {
        for word in words(&without_joints(&fold(document))) {
            let number = known.get(word).copied().unwrap_or_else(|| {
                let number = known.len() as u32;
                known.insert(word.to_owned(), number);
                number
            });
            self.rows.push(number);
        }
        self.ends.push(self.rows.len() as u32);
    }

    /// Numbers the words by the alphabet. The map has them in that order; sorting what a hash map holds
    /// is a third faster and 5 KB larger.
    fn sort_vocabulary(&mut self, known: BTreeMap<String, u32>) {
        let mut numbers = vec![0; known.len()];
        for (number, (word, provisional)) in (0..).zip(&known) {
            numbers[*provisional as usize] = number;
            self.vocabulary.push(word);
        }
        for word in &mut self.rows {
            *word = numbers[*word as usize];
        }
    }

    /// The documents in which every word of the query is found. `None` when the query has no words:
    /// then there is nothing to leave out.
    pub fn find(&self, query: &str) -> Option<Matches> {
        let query = fold(query);
        let mut asked = words(&query).peekable();
        asked.peek()?;
        let mut matches = Matches::all(self.ends.len());
        for word in asked {
            let wanted = self.wanted(word);
            matches.retain(|number| wanted.is_in(self.row(number)));
        }
        Some(matches)
    }

    fn wanted(&self, query: &str) -> Wanted {
        let mut wanted = Wanted {
            words: self.vocabulary.containing(query),
            pairs: self.pairs(query),
        };
        if !wanted.words.contains(&true)
            && !self.rows().any(|row| wanted.has_pair(row))
            && let Some(pattern) = Pattern::new(query)
        {
            let words = self.vocabulary.words();
            wanted.words = words.map(|word| pattern.is_in(word)).collect();
        }
        wanted
    }

    /// The ways to read the query as two words.
    fn pairs(&self, query: &str) -> Vec<Pair> {
        let is_part = |text: &str| text.chars().nth(SHORTEST_PART - 1).is_some();
        query
            .char_indices()
            .map(|(at, _)| query.split_at(at))
            .filter(|(first, rest)| is_part(first) && is_part(rest))
            .filter_map(|(first, rest)| {
                Some(Pair {
                    first: self.vocabulary.number(first)?,
                    second: self.vocabulary.beginning_with(rest),
                })
            })
            .filter(|pair| !pair.second.is_empty())
            .collect()
    }

    fn rows(&self) -> impl Iterator<Item = &[u32]> {
        (0..self.ends.len()).map(|number| self.row(number))
    }

    fn row(&self, document: usize) -> &[u32] {
        let start = document
            .checked_sub(1)
            .map_or(0, |before| self.ends[before]);
        &self.rows[start as usize..self.ends[document] as usize]
    }
}

/// What one word of a query looks for.
struct Wanted {
    /// For each word of the vocabulary whether it fits.
    words: Vec<bool>,
    pairs: Vec<Pair>,
}

/// A word and one of those that begin alike: neighbours that together fit.
struct Pair {
    first: u32,
    second: Range<u32>,
}

impl Wanted {
    fn is_in(&self, row: &[u32]) -> bool {
        row.iter().any(|word| self.words[*word as usize]) || self.has_pair(row)
    }

    fn has_pair(&self, row: &[u32]) -> bool {
        self.pairs.iter().any(|pair| {
            row.windows(2)
                .any(|next| next[0] == pair.first && pair.second.contains(&next[1]))
        })
    }
}
