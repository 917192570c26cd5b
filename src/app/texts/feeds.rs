//! The texts of the feeds. Apart from the others, so that the app in the browser need not carry them.

use crate::content::Period;

pub struct Feeds {
    pub title: &'static str,
    pub subtitle: &'static str,
    /// Behind the title of what is invented.
    pub example: &'static str,
    pub title_in: fn(&str) -> String,
    pub repeated: fn(Period, u32, &str) -> String,
    pub until: fn(&str, &str) -> String,
    pub labelled: fn(&str, &str) -> String,
}

/// The texts of the feeds.
pub fn feeds() -> &'static Feeds {
    &super::nl::feeds::FEEDS
}
