//! Pages that are text and nothing else, as values: one view draws them all.

use crate::app::route::Route;
use crate::domain::feedback::Kind;

/// A page of text.
pub struct TextPage {
    pub title: &'static str,
    pub lead: &'static str,
    pub sections: &'static [Section],
}

/// What stands under one heading.
pub struct Section {
    pub heading: &'static str,
    pub parts: &'static [Part],
}

/// A piece of a section.
pub enum Part {
    Paragraph(&'static str),
    List(&'static [&'static str]),
    Link(Route, &'static str),
    /// To the feedback form, with this kind chosen.
    Feedback(Kind, &'static str),
}
