//! Which pages there are: every address that a reader can come across.

use std::collections::BTreeSet;

use crate::app::route::{Route, Sheet};
use crate::content::{GroupId, Id};
use crate::domain::agenda::Agenda;
use crate::tool::check::Checked;

/// Those that are only published.
pub fn sheets(content: &Checked) -> Vec<Sheet> {
    let branches = content.library.iter().flat_map(|library| &library.branches);
    let months = |id: &Id| [Sheet::ThisMonth(id.clone()), Sheet::NextMonth(id.clone())];
    let months = branches.flat_map(|branch| months(&branch.id));
    months.chain([Sheet::Gallery]).collect()
}

/// Whether search engines keep a page. The list of a visitor says nothing to another one.
pub fn is_listed(route: &Route) -> bool {
    *route != Route::MyList
}

/// All of them, each once: those that are always there, and then those of the content. Occurrences are
/// those of the agenda: from 30 days back to 366 days ahead.
pub fn all(content: &Checked, agenda: Option<&Agenda>) -> Vec<Route> {
    let mut routes = vec![
        Route::Home,
        Route::Agenda,
        Route::Calendars,
        Route::Tips,
        Route::BoekStart,
        Route::Help,
        Route::Feedback,
        Route::Branches,
        Route::MyList,
        Route::About,
        Route::Privacy,
        Route::Accessibility,
        Route::OpenData,
    ];
    routes.extend(GroupId::ALL.iter().copied().map(Route::TipsFor));
    let topics = content.help.iter().flat_map(|help| &help.topics);
    routes.extend(topics.map(|topic| Route::HelpTopic(topic.id.clone())));
    let branches = content.library.iter().flat_map(|library| &library.branches);
    routes.extend(branches.map(|branch| Route::Branch(branch.id.clone())));
    if let Some(agenda) = agenda {
        let events = agenda.events().iter();
        routes.extend(events.map(|event| Route::Event(event.id.clone())));
        // Several on one date share a page. What moved keeps that of the date on which it was planned.
        let planned: BTreeSet<_> = agenda
            .planned()
            .map(|(event, occurrence)| {
                let id = event.id.as_str().to_owned();
                (occurrence.date, id, &event.id)
            })
            .collect();
        let planned = planned.into_iter();
        routes.extend(planned.map(|(date, _, id)| Route::Occurrence(id.clone(), date)));
    }
    routes
}
