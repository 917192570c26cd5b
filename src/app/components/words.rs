//! Text of the staff: only ever text, and marked when it is in another language.

use leptos::prelude::*;

use crate::app::texts::texts;
use crate::content::Text;

/// The text, with its language where that is not Dutch, so that it is read out rightly (WCAG 3.1.2).
#[component]
pub fn Words(text: Text) -> impl IntoView {
    let shown = text.as_str().to_owned();
    match text.language() {
        "nl" => shown.into_any(),
        language => {
            let language = language.to_owned();
            view! { <span lang=language dir="auto">{shown}</span> }.into_any()
        }
    }
}

/// The text in an element of its own, for where it changes.
#[component]
pub fn LiveWords(text: Text) -> impl IntoView {
    view! { <span><Words text/></span> }
}

/// Each text as a paragraph.
#[component]
pub fn Paragraphs(texts: Vec<Text>) -> impl IntoView {
    let paragraph = |text| view! { <p><Words text/></p> };
    texts.into_iter().map(paragraph).collect_view()
}

/// Says that something is invented. Seen only: heard at each card it would drown out the cards, so who hears the
/// page is told once, by the header.
#[component]
pub fn ExampleMark(
    /// Without it there is no mark.
    example: bool,
) -> impl IntoView {
    example.then(|| view! { <span class="tag tag--example" aria-hidden="true">{texts().site.example}</span> })
}
