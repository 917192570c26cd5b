//! Pages that are text, as values: one view draws them all.

use crate::app::route::{self, DataFile, Route};
use crate::content::Conformity;
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
    /// What the library says itself, and what stands there when it says nothing.
    Own(Own, &'static str),
    /// Parts for who wants to know more, under a line that unfolds them.
    Fold(&'static str, &'static [Part]),
}

/// Where a link of such a page leads.
pub enum To {
    Page(Route),
    /// The agenda with the activities about one topic.
    AgendaAbout(&'static str),
    /// The feedback form, with this kind chosen.
    Feedback(FeedbackKind),
    /// Another website.
    Site(&'static str),
    /// A file for programs.
    File(DataFile),
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
            To::Site(address) => (*address).to_owned(),
            To::File(file) => file.href(),
        }
    }
}

/// What only the library itself can say.
#[derive(Clone, Copy)]
pub enum Own {
    /// Of the privacy page.
    Responsible,
    Officer,
    Ground,
    Readers,
    Keeping,
    Answer,
    /// Of the statement on accessibility.
    Law,
    Status,
    Research,
    Deviations,
    Signed,
    /// Of the page about open data.
    License,
    BranchCalendars,
    BranchFeeds,
}

/// Names and sentences around what the library says itself.
pub struct OwnWords {
    pub officer: &'static str,
    pub report: &'static str,
    pub cause: &'static str,
    pub consequence: &'static str,
    pub measure: &'static str,
    pub planned: &'static str,
    pub declared_on: &'static str,
    pub signed_by: &'static str,
    pub license: &'static str,
    pub calendar_of: fn(&str) -> String,
    pub feed_of: fn(&str) -> String,
    pub updated: fn(&str) -> String,
    /// A status and what it means.
    pub status: fn(Conformity) -> (&'static str, &'static str),
    /// By whom something was tested, and when.
    pub researched: fn(Option<&str>, Option<&str>) -> String,
}
