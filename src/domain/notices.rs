//! Which notices are shown on a day.

use chrono::NaiveDate;

use crate::content::{LibraryFile, Notice};

/// The notices of today. Both ends count; an absent end is open.
pub fn current(library: &LibraryFile, today: NaiveDate) -> impl Iterator<Item = &Notice> {
    library.notices.iter().filter(move |notice| {
        notice.from.is_none_or(|from| from <= today)
            && notice.until.is_none_or(|until| today <= until)
    })
}
