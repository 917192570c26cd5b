//! Where a page stands: the way to it from the front page (WAI-ARIA Authoring Practices, "Breadcrumb").

use leptos::prelude::*;

use crate::app::route::Route;
use crate::app::texts::texts;

/// The way to a page through the page above it. The page itself is not in it: its heading follows.
#[component]
pub fn Breadcrumb(
    /// The page above it.
    parent: Route,
    /// The name of that page.
    label: &'static str,
) -> impl IntoView {
    let nav = texts().nav;
    view! {
        <nav class="breadcrumb" aria-label=nav.breadcrumb>
            <ol role="list" class="breadcrumb__list">
                <li><a href=Route::Home.href()>{nav.home}</a></li>
                <li><a href=parent.href()>{label}</a></li>
            </ol>
        </nav>
    }
}
