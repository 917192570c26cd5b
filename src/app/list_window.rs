//! The part of a long list that is shown.

/// How many activities one more step shows.
pub const PAGE: usize = 30;

/// At most so many activities stand in the page at once: more make an old phone stall.
const MOST: usize = 3 * PAGE;

/// The part of a long list that is shown.
#[derive(Clone, Default, PartialEq)]
pub struct ListWindow {
    /// The list it is about, by its address.
    of: String,
    pub from: usize,
    pub until: usize,
}

impl ListWindow {
    /// This window on a list of `total`; the first page when it was about another list.
    pub fn on(&self, address: &str, total: usize) -> Self {
        let (from, until) = if self.is_on(address) {
            (self.from, self.until)
        } else {
            (0, PAGE)
        };
        let until = until.min(total);
        ListWindow {
            of: address.to_owned(),
            from: from.min(until.saturating_sub(1)),
            until,
        }
    }

    /// Whether it is a part of the list at this address.
    pub fn is_on(&self, address: &str) -> bool {
        self.of == address
    }

    /// One page further, or `None` at the end.
    pub fn later(&self, total: usize) -> Option<Self> {
        let until = (self.until + PAGE).min(total);
        let from = self.from.max(until.saturating_sub(MOST));
        (until > self.until).then(|| ListWindow {
            of: self.of.clone(),
            from,
            until,
        })
    }

    /// One page back, or `None` at the beginning.
    pub fn earlier(&self) -> Option<Self> {
        let from = self.from.saturating_sub(PAGE);
        let until = self.until.min(from + MOST);
        (from < self.from).then(|| ListWindow {
            of: self.of.clone(),
            from,
            until,
        })
    }
}
