//! A part of a page that unfolds. What is in it stands in the page all the same: for who searches in it, for who
//! prints it, and for a link that leads to it.

use leptos::prelude::*;

use crate::app::components::live::LiveText;
use crate::app::components::words::Words;
use crate::browser::fold;
use crate::content::Text;

/// The level of the heading on a fold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FoldLevel {
    /// A part of the page.
    #[default]
    Second,
    /// In a section of the page.
    Third,
}

/// Its heading, and under it what unfolds. The address with `#id` opens it: browsers do so by themselves for
/// what is inside, so the id stands there.
#[component]
pub fn Fold(
    #[prop(into)] id: String,
    #[prop(into)] heading: Text,
    #[prop(optional)] level: FoldLevel,
    /// Shown beside the heading, smaller.
    #[prop(optional, into)]
    hint: Signal<String>,
    children: Children,
) -> impl IntoView {
    Effect::new(|_| fold::unfold_target());
    let words = view! { <Words text=heading/> };
    let heading = match level {
        FoldLevel::Second => view! { <h2 class="fold__heading">{words}</h2> }.into_any(),
        FoldLevel::Third => view! { <h3 class="fold__heading">{words}</h3> }.into_any(),
    };
    // By this the loader finds it again when the app takes the place of a published page.
    let own = ["vouw-", &id].concat();
    view! {
        <details class="fold" id=own>
            // A `<summary>` may hold a heading among its words, but no element around that.
            <summary class="fold__summary">
                {heading} " " <span class="fold__hint"><LiveText text=hint/></span>
            </summary>
            <div class="fold__body" id=id tabindex="-1">{children()}</div>
        </details>
    }
}
