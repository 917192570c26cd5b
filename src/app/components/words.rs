//! Text of the staff: only ever text, and marked when it is in another language.

use leptos::prelude::*;

use crate::app::texts::texts;
use crate::content::Text;

/// The text, with its language where that is not Dutch, so that it is read out rightly (WCAG 3.1.2).
pub fn words(text: &Text) -> AnyView {
    let shown = text.as_str().to_owned();
    match text.language() {
        "nl" => shown.into_any(),
        language => {
            let language = language.to_owned();
            view! { <span lang=language dir="auto">{shown}</span> }.into_any()
        }
    }
}

/// Each text as a paragraph.
pub fn paragraphs(texts: &[Text]) -> Vec<AnyView> {
    texts
        .iter()
        .map(|text| view! { <p>{words(text)}</p> }.into_any())
        .collect()
}

/// Says that something is invented.
pub fn example_mark(example: bool) -> Option<AnyView> {
    example
        .then(|| view! { <span class="tag tag--example">{texts().site.example}</span> }.into_any())
}
