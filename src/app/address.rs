//! The address of the page while a visitor searches and chooses on it.

use leptos::prelude::GetUntracked;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::browser::page;

/// A way to write another address for the page that is shown. "Back" leads past it, and the page stays
/// where it is.
pub fn use_address() -> impl Fn(&str) + Clone + Send + Sync + 'static {
    let navigate = use_navigate();
    let own = use_location().pathname.get_untracked();
    move |address| {
        // A field that goes while it has the focus still tells that it was changed; the visitor has
        // navigated away by then.
        if page::path() != own {
            return;
        }
        let options = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(address, options);
    }
}
