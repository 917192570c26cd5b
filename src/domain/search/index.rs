//! The words of all documents, laid out to be read from front to back.
//!
//! A query reads all distinct words once, in one buffer, and marks those that match; then it reads
//! the documents, which are rows of word numbers. Both are plain runs through memory: simpler than an
//! inverted index, and the order of the words, which neighbours need, is there for free.

use std::collections::HashMap;

use super::approximate::Pattern;
use super::fold::{fold, without_joints, words};
use super::matches::Matches;

/// Ends each word in the buffer. No word contains it.
const END: char = '\n';

/// Two neighbours count as one word when each gives at least so many letters: `wat er` is no `water`.
const SHORTEST_PART: usize = 3;

/// The searchable words of a list of documents.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Each distinct word once, folded, followed by [`END`].
    vocabulary: String,
    /// Where each word begins in the vocabulary.
    starts: Vec<u32>,
    /// The words of all documents, one document after the other, as places in `starts`.
    texts: Vec<u32>,
    /// Where each document ends in `texts`.
    ends: Vec<u32>,
}

impl Index {
    /// An index of documents, numbered in their order from 0. A document is all its text, of all
    /// fields, with blanks between them.
    pub fn new(documents: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let mut index = Index::default();
        let mut known = HashMap::new();
        for document in documents {
            index.push(document.as_ref(), &mut known);
        }
        index
    }

    fn push(&mut self, document: &str, known: &mut HashMap<String, u32>) {
        for word in words(&without_joints(&fold(document))) {
            let number = known.get(word).copied().unwrap_or_else(|| {
                let number = self.starts.len() as u32;
                known.insert(word.to_owned(), number);
                self.starts.push(self.vocabulary.len() as u32);
                self.vocabulary.push_str(word);
                self.vocabulary.push(END);
                number
            });
            self.texts.push(number);
        }
        self.ends.push(self.texts.len() as u32);
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
            matches.retain(|number| wanted.is_in(self, self.document(number)));
        }
        Some(matches)
    }

    fn wanted<'q>(&self, query: &'q str) -> Wanted<'q> {
        let mut wanted = Wanted {
            words: self.containing(query),
            pairs: self.pairs(query),
        };
        if !wanted.words.contains(&true)
            && !self
                .documents()
                .any(|document| wanted.has_pair(self, document))
            && let Some(pattern) = Pattern::new(query)
        {
            wanted.words = self.words().map(|word| pattern.is_in(word)).collect();
        }
        wanted
    }

    /// For each word of the vocabulary whether the query occurs in it.
    fn containing(&self, query: &str) -> Vec<bool> {
        let mut found = vec![false; self.starts.len()];
        let mut number = 0;
        for (at, _) in self.vocabulary.match_indices(query) {
            let later = &self.starts[number + 1..];
            number += later
                .iter()
                .take_while(|start| **start as usize <= at)
                .count();
            found[number] = true;
        }
        found
    }

    /// The words with which the query begins, each with the rest of the query.
    fn pairs<'q>(&self, query: &'q str) -> Vec<(u32, &'q str)> {
        let is_part = |text: &str| text.chars().nth(SHORTEST_PART - 1).is_some();
        (0..)
            .zip(self.words())
            .filter_map(|(number, word)| Some((number, word, query.strip_prefix(word)?)))
            .filter(|(_, word, rest)| is_part(word) && is_part(rest))
            .map(|(number, _, rest)| (number, rest))
            .collect()
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        self.vocabulary.split_terminator(END)
    }

    fn word(&self, number: u32) -> &str {
        let number = number as usize;
        let start = self.starts[number] as usize;
        let next = self.starts.get(number + 1);
        let end = next.map_or(self.vocabulary.len(), |next| *next as usize);
        &self.vocabulary[start..end - END.len_utf8()]
    }

    fn documents(&self) -> impl Iterator<Item = &[u32]> {
        (0..self.ends.len()).map(|number| self.document(number))
    }

    fn document(&self, number: usize) -> &[u32] {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.texts[start as usize..self.ends[number] as usize]
    }
}

/// What one word of a query looks for.
struct Wanted<'q> {
    /// For each word of the vocabulary whether it is one.
    words: Vec<bool>,
    /// Words that are one together with a neighbour that begins like this.
    pairs: Vec<(u32, &'q str)>,
}

impl Wanted<'_> {
    fn is_in(&self, index: &Index, document: &[u32]) -> bool {
        document.iter().any(|word| self.words[*word as usize]) || self.has_pair(index, document)
    }

    fn has_pair(&self, index: &Index, document: &[u32]) -> bool {
        !self.pairs.is_empty()
            && document.windows(2).any(|neighbours| {
                self.pairs.iter().any(|(first, rest)| {
                    neighbours[0] == *first && index.word(neighbours[1]).starts_with(rest)
                })
            })
    }
}
