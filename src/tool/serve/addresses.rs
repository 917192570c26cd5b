//! Which addresses are pages of the app.

use crate::app::route::{Route, Sheet};

/// Whether the app can have a page at `path`. A page that turns out not to exist, such as an event that
/// was never there, is for the app to say.
pub fn is_page(path: &str) -> bool {
    Route::parse(path).is_some() || Sheet::parse(path).is_some()
}
