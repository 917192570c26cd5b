//! The documents that were found: one bit each.

const BITS: usize = u64::BITS as usize;

/// A set of documents, by their number in the [`Index`](super::Index).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matches {
    blocks: Vec<u64>,
}

impl Matches {
    /// The first `count` documents.
    pub(super) fn all(count: usize) -> Self {
        let mut blocks = vec![u64::MAX; count.div_ceil(BITS)];
        if let Some(last) = blocks.last_mut() {
            *last >>= (BITS - count % BITS) % BITS;
        }
        Matches { blocks }
    }

    /// Drops each document that `keep` refuses; asks only about those that are still there.
    pub(super) fn retain(&mut self, mut keep: impl FnMut(usize) -> bool) {
        for (index, block) in self.blocks.iter_mut().enumerate() {
            let mut left = *block;
            while left != 0 {
                let bit = left.trailing_zeros() as usize;
                left &= left - 1;
                if !keep(index * BITS + bit) {
                    *block &= !(1 << bit);
                }
            }
        }
    }

    /// Whether this document was found.
    pub fn contains(&self, document: usize) -> bool {
        self.blocks
            .get(document / BITS)
            .is_some_and(|block| block >> (document % BITS) & 1 == 1)
    }

    /// How many documents were found.
    pub fn len(&self) -> usize {
        self.blocks
            .iter()
            .map(|block| block.count_ones() as usize)
            .sum()
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.blocks.iter().all(|block| *block == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_are_exactly_so_many() {
        for count in [0, 1, 63, 64, 65, 128, 1000] {
            let all = Matches::all(count);
            assert_eq!(all.len(), count);
            assert_eq!(all.is_empty(), count == 0);
            assert!((0..count).all(|document| all.contains(document)));
            assert!(!all.contains(count));
        }
    }

    #[test]
    fn what_was_dropped_is_not_asked_about_again() {
        let mut matches = Matches::all(200);
        matches.retain(|document| document % 3 == 0);
        let mut asked = Vec::new();
        matches.retain(|document| {
            asked.push(document);
            document > 100
        });
        assert!(asked.iter().all(|document| document % 3 == 0));
        assert_eq!(matches.len(), (101..200).filter(|n| n % 3 == 0).count());
        assert!(matches.contains(102) && !matches.contains(99) && !matches.contains(103));
    }
}
