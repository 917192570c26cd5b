//! Calendar files that are made on the device: of what the visitor chose, and where there is no connection.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDateTime;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Entry, Revision, calendar, vevent, with_alarm};
use crate::app::lazy::lazy;
use crate::app::origin::site_origin;
use crate::app::store::Store;
use crate::app::texts::texts;
use crate::browser::download::download;
use crate::content::{Event, Id, LibraryFile};
use crate::domain::occurrence::Occurrence;
use crate::domain::search::slug;

const MEDIA: &str = "text/calendar;charset=utf-8";

/// What goes into a file.
pub struct Chosen {
    /// In the list of calendars of the device.
    pub name: String,
    /// In the order of the agenda.
    pub dates: Vec<(Arc<Event>, Occurrence)>,
    pub has_alarm: bool,
    pub library: Option<Arc<LibraryFile>>,
    pub now: NaiveDateTime,
}

impl Chosen {
    /// A list under a name.
    pub fn list<'a>(
        store: Store,
        name: String,
        dates: impl Iterator<Item = (&'a Event, &'a Occurrence)>,
    ) -> Self {
        // An activity of every week is there once.
        let mut events: HashMap<&Id, Arc<Event>> = HashMap::new();
        let dates = dates.map(|(event, occurrence)| {
            let known = events.entry(&event.id);
            let event = known.or_insert_with(|| Arc::new(event.clone()));
            (Arc::clone(event), *occurrence)
        });
        Chosen {
            name,
            dates: dates.collect(),
            has_alarm: false,
            library: store.library.get().value().cloned(),
            now: store.now.get(),
        }
    }
}

lazy! {
    /// The text of a calendar file.
    calendar, load_calendar,
    fn calendar_of(chosen: Chosen) -> Result<String> {
        let library = chosen.library.as_deref();
        let dates = chosen.dates.iter().map(|(event, occurrence)| (&**event, occurrence));
        let entries = Entry::all(dates, library);
        let revision = Revision::at(chosen.now);
        let origin = site_origin();
        let vevents = entries.iter().map(|entry| {
            let text = vevent(entry, revision, origin.as_deref());
            match chosen.has_alarm {
                true => with_alarm(&text, &entry.title),
                false => text,
            }
        });
        calendar(&chosen.name, vevents)
    }
}

/// Makes the file and hands it to the visitor, or says that it did not work.
pub fn hand_over(store: Store, chosen: Chosen) {
    let name = match slug(&chosen.name).as_str() {
        "" => "kalender.ics".to_owned(),
        slug => [slug, ".ics"].concat(),
    };
    spawn_local(async move {
        let text = calendar_of(chosen).await;
        let is_there = text.is_ok_and(|text| download(&name, MEDIA, &text).is_ok());
        if !is_there {
            store.news.set(texts().calendar.failed.to_owned());
        }
    });
}
