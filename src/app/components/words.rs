//! Text of the staff: only ever text, and marked when it is in another language.

use crate::app::html::{IntoNode, Node, html};
use crate::app::texts::texts;
use crate::content::Text;

/// The text, with its language where that is not Dutch, so that it is read out rightly (WCAG 3.1.2).
pub fn words(text: &Text) -> Node {
    let shown = text.as_str().to_owned();
    match text.language() {
        "nl" => shown.into_node(),
        language => {
            let language = language.to_owned();
            html! { span(lang=language, dir="auto") { (shown) } }
        }
    }
}

/// Each text as a paragraph.
pub fn paragraphs(texts: &[Text]) -> Vec<Node> {
    texts
        .iter()
        .map(|text| html! { p { (words(text)) } })
        .collect()
}

/// Says that something is invented.
pub fn example_mark(example: bool) -> Option<Node> {
    example.then(|| html! { span(class="tag tag--example") { (texts().site.example) } })
}
