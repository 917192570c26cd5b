//! The address of the page while a visitor searches and chooses on it.

use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

/// A way to write another address for the page that is shown. "Back" leads past it, and the page stays
/// where it is.
pub fn use_address() -> impl Fn(&str) + Clone + Send + Sync + 'static {
    let navigate = use_navigate();
    move |address| {
        let options = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(address, options);
    }
}
