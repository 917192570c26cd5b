//! What a reader sees to be different when content came while the page stood.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What is read as one, less what is said already when it changes.
const BLOCKS: &str = "h1, h2, h3, h4, p:not([role]), li, dd, td";
/// What holds blocks of its own.
const WITHIN: &str = "p, li, article";
/// So much is said of one card.
const OF_A_CARD: usize = 3;

/// The texts of a page, each with the title of the card in which it stands.
#[derive(PartialEq)]
pub struct Reading(Vec<(String, String)>);

impl Reading {
    /// The page as it stands now.
    pub fn now() -> Self {
        let found = document().query_selector_all(BLOCKS).ok();
        let nodes = found
            .iter()
            .flat_map(|found| (0..found.length()).filter_map(|at| found.item(at)));
        let blocks = nodes.filter_map(|node| node.dyn_into::<Element>().ok());
        let blocks = blocks.filter(|block| matches!(block.query_selector(WITHIN), Ok(None)));
        Reading(
            blocks
                .map(|block| (title_around(&block), text(&block)))
                .collect(),
        )
    }

    /// What is new since: of a card in one sentence, after its title. `None`: the page is as it was.
    pub fn news(&self) -> Option<Vec<String>> {
        let now = Reading::now();
        if now == *self {
            return None;
        }
        let new = now
            .0
            .iter()
            .filter(|block| !block.1.is_empty() && !self.0.contains(block));
        let new: Vec<_> = new.collect();
        let cards = new.chunk_by(|one, next| !one.0.is_empty() && one.0 == next.0);
        let said = cards.map(|blocks| {
            let title = blocks.first().map_or("", |(title, _)| title);
            let texts = blocks
                .iter()
                .map(|(_, text)| text.as_str())
                .filter(|text| *text != title);
            let texts: Vec<&str> = texts.take(OF_A_CARD).collect();
            let colon = if title.is_empty() || texts.is_empty() {
                ""
            } else {
                ": "
            };
            [title, colon, &texts.join(", "), "."].concat()
        });
        Some(said.collect())
    }
}

/// The title of the card around a block; empty where there is none.
fn title_around(block: &Element) -> String {
    let card = block.closest("article").ok().flatten();
    let title = card.and_then(|card| card.query_selector("h2, h3, h4").ok().flatten());
    title.map(|title| text(&title)).unwrap_or_default()
}

/// The text of an element as it is shown, in one line.
fn text(element: &Element) -> String {
    let shown = element
        .dyn_ref::<HtmlElement>()
        .map(HtmlElement::inner_text);
    let shown = shown.unwrap_or_default();
    let words: Vec<&str> = shown.split_whitespace().collect();
    words.join(" ")
}
