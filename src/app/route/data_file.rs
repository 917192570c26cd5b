//! The addresses of what is published for programs, and is no page.

use super::param::PathParam;
use super::{Feed, Route, calendar_file};
use crate::content::{ContentFile, GroupId, Id};

/// A file with open data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DataFile {
    Content(ContentFile),
    /// What may stand in that file, as JSON Schema.
    Schema(ContentFile),
    Feed(Feed),
    Calendar(Calendar),
}

/// Activities for a calendar of one's own (iCalendar, RFC 5545).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Calendar {
    All,
    Branch(Id),
    Group(GroupId),
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
            DataFile::Calendar(Calendar::All) => "/kalender/alles.ics".into(),
            DataFile::Calendar(Calendar::Branch(id)) => calendar_file("vestiging", id.as_str()),
            DataFile::Calendar(Calendar::Group(group)) => {
                calendar_file("leeftijd", &group.to_step())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        check(DataFile::Calendar(Calendar::All), "/kalender/alles.ics");
        check(
            DataFile::Calendar(Calendar::Branch(vianen())),
            "/kalender/vestiging/vianen.ics",
        );
        check(
            DataFile::Calendar(Calendar::Group(GroupId::Baby)),
            "/kalender/leeftijd/0-4.ics",
        );
        check(
            DataFile::Calendar(Calendar::Group(GroupId::Adults)),
            "/kalender/leeftijd/volwassenen.ics",
        );
    }
}
