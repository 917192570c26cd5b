//! The app.

/// Mounts the app in the page.
pub fn start() {}
