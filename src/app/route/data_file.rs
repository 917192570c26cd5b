//! The addresses of what is published for programs, and is no page.

use super::{CalendarFile, Feed, Route};
use crate::content::ContentFile;

/// A file with open data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DataFile {
    Content(ContentFile),
    /// What may stand in that file, as JSON Schema.
    Schema(ContentFile),
    Feed(Feed),
    Calendar(CalendarFile),
}

impl DataFile {
    /// Its address, from the top of the site.
    pub fn href(&self) -> String {
        match self {
            DataFile::Content(file) => file.href(),
            DataFile::Schema(file) => {
                let name = file.name().replace(".json", ".schema.json");
                [&Route::OpenData.href(), "/", &name].concat()
            }
            DataFile::Feed(feed) => feed.href(),
            DataFile::Calendar(file) => file.href(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Id;

    #[test]
    fn data_lies_beside_the_pages() {
        #[track_caller]
        fn check(file: DataFile, address: &str) {
            assert_eq!(file.href(), address);
        }
        let vianen = || Id::new("vianen").unwrap();
        check(
            DataFile::Content(ContentFile::Events),
            "/content/events.json",
        );
        check(
            DataFile::Schema(ContentFile::ReadingTips),
            "/open-data/reading-tips.schema.json",
        );
        check(
            DataFile::Feed(Feed::Branch(vianen())),
            "/vestigingen/vianen.atom",
        );
        check(DataFile::Calendar(CalendarFile::All), "/kalender/alles.ics");
    }
}
