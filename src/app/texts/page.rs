//! Pages that are text and nothing else, as values: one view draws them all.

use crate::app::route::{self, Route};
use crate::domain::feedback::FeedbackKind;
use crate::domain::filter::Filter;

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
    Link(To, &'static str),
}

/// Where a link of such a page leads.
pub enum To {
    Page(Route),
    /// The agenda with the activities about one topic.
    AgendaAbout(&'static str),
    /// The feedback form, with this kind chosen.
    Feedback(FeedbackKind),
}

impl To {
    pub fn href(&self) -> String {
        match self {
            To::Page(page) => page.href(),
            To::AgendaAbout(topic) => route::agenda(&Filter {
                topic: Some((*topic).to_owned()),
                ..Filter::default()
            }),
            To::Feedback(kind) => route::feedback_of(*kind),
        }
    }
}
