//! Which addresses are pages of the app.

use chrono::NaiveDate;

/// Whether the app can have a page at `path` (decoded, no slash at the end). A page that turns out
/// not to exist, such as an event that was never there, is for the app to say.
pub fn is_page(path: &str) -> bool {
    let parts: Vec<_> = path.trim_start_matches('/').split('/').collect();
    match parts.as_slice() {
        [""] => true,
        ["agenda" | "leestips" | "boekstart" | "hulp" | "feedback" | "vestigingen"] => true,
        ["over" | "privacy" | "toegankelijkheid"] => true,
        ["leestips", group] => matches!(*group, "0-4" | "4-18" | "volwassenen"),
        ["agenda" | "hulp" | "vestigingen", _] => true,
        ["agenda", _, date] => NaiveDate::parse_from_str(date, "%Y-%m-%d").is_ok(),
        _ => false,
    }
}
