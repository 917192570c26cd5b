//! The addresses of the feeds: files that publishing makes, and no pages.

use super::Route;
use crate::content::Id;

/// New and changed activities, for feed readers (Atom, RFC 4287).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Feed {
    /// Of all branches.
    Agenda,
    Branch(Id),
}

impl Feed {
    /// The page of which this is the feed.
    pub fn page(&self) -> Route {
        match self {
            Feed::Agenda => Route::Agenda,
            Feed::Branch(branch) => Route::Branch(branch.clone()),
        }
    }

    /// Its address, from the top of the site.
    pub fn href(&self) -> String {
        [&self.page().href(), ".atom"].concat()
    }

    /// The feed at a path. `None`: there is no such address.
    pub fn parse(path: &str) -> Option<Self> {
        let page = Route::parse(path.strip_suffix(".atom")?)?;
        let feed = if let Route::Branch(branch) = page {
            Feed::Branch(branch)
        } else {
            Feed::Agenda
        };
        // Pages forgive a closing slash, and there are others.
        (feed.href() == path).then_some(feed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_has_an_address_both_ways() {
        for path in ["/agenda.atom", "/vestigingen/vianen.atom"] {
            let feed = Feed::parse(path);
            assert_eq!(feed.map(|feed| feed.href()).as_deref(), Some(path));
        }
        for path in [
            "/agenda",
            "/.atom",
            "/agenda/.atom",
            "/vestigingen/.atom",
            "/hulp.atom",
            "/vestigingen/A.atom",
        ] {
            assert_eq!(Feed::parse(path), None, "{path}");
        }
    }
}
