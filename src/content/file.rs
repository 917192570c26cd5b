//! The four files that staff publish.

use super::{Content, EventsFile, HelpFile, LibraryFile, ReadingTipsFile};

/// One of the four files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentFile {
    Library,
    Events,
    ReadingTips,
    Help,
}

impl ContentFile {
    pub const ALL: [ContentFile; 4] = [
        ContentFile::Library,
        ContentFile::Events,
        ContentFile::ReadingTips,
        ContentFile::Help,
    ];

    /// `events.json`
    pub fn name(self) -> &'static str {
        match self {
            ContentFile::Library => LibraryFile::FILE,
            ContentFile::Events => EventsFile::FILE,
            ContentFile::ReadingTips => ReadingTipsFile::FILE,
            ContentFile::Help => HelpFile::FILE,
        }
    }

    /// Its address, from the top of the site.
    pub fn href(self) -> String {
        ["/content/", self.name()].concat()
    }
}
