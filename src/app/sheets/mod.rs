//! Pages that are only published: drawn on the host, read or printed as they stand, without the app.
//! They are no part of what a resident downloads.

mod gallery;
mod month;

use leptos::prelude::*;

use crate::app::published::Published;
use crate::app::route::Sheet;
use crate::app::store::Store;
use crate::app::texts::texts;
use crate::domain::month::Month;

/// A sheet as it was drawn.
pub struct Drawn {
    pub title: String,
    pub view: AnyView,
}

impl Drawn {
    /// The most particular part of the title first, like that of a page.
    fn new(store: Store, title: &[&str], view: impl IntoView + 'static) -> Self {
        let library = store.library_name();
        let parts: Vec<&str> = title.iter().copied().chain([library.as_str()]).collect();
        Drawn {
            title: (texts().phrase.document_title)(&parts),
            view: view.into_any(),
        }
    }
}

/// Draws a sheet. `None`: there is no such branch.
pub fn draw(store: Store, sheet: &Sheet) -> Option<Drawn> {
    let today = store.today.get_untracked();
    if *sheet != Sheet::Gallery {
        // It never comes alive, so it must not say what is so only now.
        provide_context(Published(store.now.get_untracked()));
    }
    match sheet {
        Sheet::ThisMonth(branch) => {
            let other = Sheet::NextMonth(branch.clone());
            month::draw(store, branch, Month::rest_of(today), &other)
        }
        Sheet::NextMonth(branch) => {
            let other = Sheet::ThisMonth(branch.clone());
            month::draw(store, branch, Month::after(today), &other)
        }
        Sheet::Gallery => gallery::draw(store),
    }
}
