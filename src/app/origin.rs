//! Where the site is, for what must hold the whole address of a page.

use leptos::prelude::*;

use crate::browser::page;

/// In the context while a page is drawn for publishing, where staff said where the site will be:
/// `https://app.voorbeeld.nl`.
#[derive(Clone, Debug)]
pub struct SiteOrigin(pub String);

/// `https://app.voorbeeld.nl`. `None`: the page is drawn for a host that nobody named.
pub fn site_origin() -> Option<String> {
    match cfg!(target_arch = "wasm32") {
        true => Some(page::origin()),
        false => use_context::<SiteOrigin>().map(|origin| origin.0),
    }
}

/// The whole address of a path of this site; the path, where nobody knows where the site is.
pub fn whole_address(path: &str) -> String {
    [&site_origin().unwrap_or_default(), path].concat()
}
