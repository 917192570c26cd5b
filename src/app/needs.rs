//! What each page needs of the content.

use futures_util::future::join;

use crate::app::route::Route;
use crate::app::store::Store;

impl Store {
    /// Fetches what the page at `path` needs, so that it is whole from its first moment.
    pub async fn load(self, path: &str) {
        let own = async {
            let route = Route::parse(path);
            if matches!(
                route,
                Some(Route::Tips | Route::TipsFor(_) | Route::BoekStart)
            ) {
                self.tips.load().await;
            } else if matches!(
                route,
                Some(Route::Help | Route::HelpTopic(_) | Route::Branch(_))
            ) {
                self.help.load().await;
            }
        };
        join(join(self.library.load(), self.events.load()), own).await;
    }

    /// Whether the file that the page at `path` is about did not come.
    pub fn lacks(self, path: &str) -> bool {
        match Route::parse(path) {
            Some(Route::Home | Route::Agenda | Route::Event(_) | Route::Occurrence(..)) => {
                self.events.has_failed()
            }
            Some(Route::Tips | Route::TipsFor(_) | Route::BoekStart) => self.tips.has_failed(),
            Some(Route::Help | Route::HelpTopic(_)) => self.help.has_failed(),
            Some(Route::Branches | Route::Branch(_)) => self.library.has_failed(),
            Some(Route::Feedback | Route::About | Route::Privacy | Route::Accessibility) | None => {
                false
            }
        }
    }
}
