//! Which notices are shown on a day, to whom, and how a device remembers one.

use chrono::NaiveDate;

use crate::content::{Id, LibraryFile, Notice, NoticeLevel};

/// The notices of today. Both ends count; an absent end is open.
pub fn current(library: &LibraryFile, today: NaiveDate) -> impl Iterator<Item = &Notice> {
    library.notices.iter().filter(move |notice| {
        notice.from.is_none_or(|from| from <= today)
            && notice.until.is_none_or(|until| today <= until)
    })
}

/// Where a visitor is, as far as that decides which notices matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whereabouts {
    /// On the front page, where news stands too.
    pub is_home: bool,
    /// On the page with all branches.
    pub is_among_branches: bool,
    /// On the page of this branch, or of an activity there.
    pub branch: Option<Id>,
}

/// To whom a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matters {
    ToAll,
    /// To who chose its branch.
    ToItsOwn,
}

/// To whom a notice matters on a page; `None`: to nobody there. News would fill the first screen of every page,
/// a warning is worth that. A notice about a branch that the library does not have is about all of them.
pub fn matters(notice: &Notice, library: &LibraryFile, at: &Whereabouts) -> Option<Matters> {
    let is_warning = notice.level == Some(NoticeLevel::Warning);
    let branch = notice.branch.as_ref();
    let Some(branch) = branch.filter(|id| library.branch(id).is_some()) else {
        return (is_warning || at.is_home).then_some(Matters::ToAll);
    };
    if at.branch.as_ref() == Some(branch) || (is_warning && at.is_among_branches) {
        return Some(Matters::ToAll);
    }
    (is_warning || at.is_home).then_some(Matters::ToItsOwn)
}

/// By what a device remembers that a visitor put a notice away: another text or another time makes another
/// notice. A checksum (FNV-1a), because nothing is secret and old devices must be quick.
pub fn mark(notice: &Notice) -> String {
    let dates = [notice.from, notice.until].map(|date| date.unwrap_or_default().to_string());
    let words = [notice.text.as_str(), &dates[0], &dates[1]];
    let bytes = words.iter().flat_map(|words| words.bytes());
    let sum = bytes.fold(0x811c_9dc5_u32, |sum, byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    sum.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Content;

    fn library(notice: &str) -> LibraryFile {
        let json = format!(
            r#"{{"branches": [{{"id": "a", "name": "A"}}, {{"id": "b", "name": "B"}}],
                "notices": [{{"text": "Let op.", {notice}}}]}}"#
        );
        LibraryFile::parse(&json).unwrap().value
    }

    #[test]
    fn a_notice_stands_where_it_matters() {
        #[track_caller]
        fn check(notice: &str, at: [Option<Matters>; 5]) {
            let library = library(notice);
            let branch = |id: &str| Whereabouts {
                branch: Id::new(id),
                ..Whereabouts::default()
            };
            let places = [
                Whereabouts {
                    is_home: true,
                    ..Whereabouts::default()
                },
                Whereabouts::default(),
                Whereabouts {
                    is_among_branches: true,
                    ..Whereabouts::default()
                },
                branch("a"),
                branch("b"),
            ];
            let found = places.map(|place| matters(&library.notices[0], &library, &place));
            assert_eq!(found, at, "{notice}");
        }
        let (all, own) = (Some(Matters::ToAll), Some(Matters::ToItsOwn));
        // At home, on some page, among the branches, at its branch, at another.
        check(r#""level": "info""#, [all, None, None, None, None]);
        check(r#""level": "warning""#, [all; 5]);
        check(
            r#""level": "info", "branch": "a""#,
            [own, None, None, all, None],
        );
        check(
            r#""level": "warning", "branch": "a""#,
            [own, own, all, all, own],
        );
        check(r#""level": "warning", "branch": "zee""#, [all; 5]);
    }

    #[test]
    fn another_text_or_time_is_another_notice() {
        let mark = |notice: &str| mark(&library(notice).notices[0]);
        let first = mark(r#""until": "2027-01-12""#);
        assert_eq!(first, mark(r#""until": "2027-01-12", "level": "warning""#));
        assert_ne!(first, mark(r#""until": "2027-01-13""#));
        assert_ne!(first, mark(r#""text": "Let op!", "until": "2027-01-12""#));
    }
}
