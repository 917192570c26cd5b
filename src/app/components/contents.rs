//! Links to the parts of a long page: a visitor comes for one of them.

use leptos::prelude::*;

use crate::app::texts::texts;

/// Each part by its id and its heading.
pub fn contents(parts: Vec<(String, &'static str)>) -> AnyView {
    let links = parts.into_iter().map(|(id, heading)| {
        let href = ["#", &id].concat();
        // External to the router: it is the browser that jumps within a page.
        view! { <li><a href=href rel="external">{heading}</a></li> }
    });
    view! {
        <nav class="contents" aria-label=texts().site.on_this_page>
            <ul class="link-list">{links.collect_view()}</ul>
        </nav>
    }
    .into_any()
}
