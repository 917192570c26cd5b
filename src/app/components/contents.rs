//! Links to the parts of a long page: a visitor comes for one of them.

use leptos::prelude::*;

use crate::app::texts::texts;

#[component]
pub fn Contents(
    /// Each part by its id and its heading.
    parts: Vec<(String, &'static str)>,
) -> impl IntoView {
    let link = |(id, heading): (String, &'static str)| {
        let href = ["#", &id].concat();
        // External to the router: it is the browser that jumps within a page.
        view! { <li><a href=href rel="external">{heading}</a></li> }
    };
    view! {
        <nav class="contents" aria-label=texts().site.on_this_page>
            <ul role="list" class="link-list">{parts.into_iter().map(link).collect_view()}</ul>
        </nav>
    }
}
