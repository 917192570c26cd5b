//! The content of each page: fetched before the app is mounted, or when its page is opened.

use futures_util::future::join_all;

use crate::app::route::Route;
use crate::app::store::Store;
use crate::content::ContentFile;

impl Store {
    /// Fetches what the page at `path` shows, so that it is whole from its first moment.
    pub async fn load(self, path: &str) {
        let files = Route::parse(path).map_or(&[ContentFile::Library][..], |route| route.files());
        join_all(files.iter().map(|file| self.load_file(*file))).await;
    }

    /// Fetches what a page shows, unless it is there or on its way.
    pub fn need(self, files: &[ContentFile]) {
        for file in files {
            match file {
                ContentFile::Library => self.library.need(),
                ContentFile::Events => self.events.need(),
                ContentFile::ReadingTips => self.tips.need(),
                ContentFile::Help => self.help.need(),
            }
        }
    }

    /// Whether a file that the page at `path` cannot do without did not come.
    pub fn is_missing(self, path: &str) -> bool {
        let needs = Route::parse(path).map_or(&[][..], |route| route.needs());
        needs.iter().any(|file| match file {
            ContentFile::Library => self.library.has_failed(),
            ContentFile::Events => self.events.has_failed(),
            ContentFile::ReadingTips => self.tips.has_failed(),
            ContentFile::Help => self.help.has_failed(),
        })
    }

    /// Whether something in the files of a page is invented. Reading it in a view follows it.
    pub fn has_examples(self, route: Option<&Route>) -> bool {
        let files = route.map_or(&[ContentFile::Library][..], Route::files);
        files.iter().any(|file| match file {
            ContentFile::Library => self
                .library
                .get()
                .value()
                .is_some_and(|file| file.has_examples()),
            ContentFile::Events => self
                .events
                .get()
                .value()
                .is_some_and(|file| file.has_examples()),
            ContentFile::ReadingTips => self
                .tips
                .get()
                .value()
                .is_some_and(|file| file.has_examples()),
            ContentFile::Help => self
                .help
                .get()
                .value()
                .is_some_and(|file| file.has_examples()),
        })
    }

    async fn load_file(self, file: ContentFile) {
        match file {
            ContentFile::Library => self.library.load().await,
            ContentFile::Events => self.events.load().await,
            ContentFile::ReadingTips => self.tips.load().await,
            ContentFile::Help => self.help.load().await,
        }
    }
}
