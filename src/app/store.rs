//! What the pages know: the content as it was loaded, the time, and the visitor's own branch.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};
use leptos::prelude::*;

use crate::app::file_resource::{FileResource, Loaded};
use crate::app::list_window::ListWindow;
use crate::app::saved::SavedStore;
use crate::app::texts::texts;
use crate::browser::{clock, page, storage};
use crate::content::{
    Email, EventsFile, HelpFile, Id, LibraryFile, PhoneNumber, ReadingTipsFile, Text,
};
use crate::domain::agenda::Agenda;

/// The content in the form of text, by file: what the host reads from disk.
#[derive(PartialEq)]
pub struct Sources {
    pub library: String,
    pub events: String,
    pub tips: String,
    pub help: String,
}

/// What every page can use. Given to the components by context.
#[derive(Clone, Copy)]
pub struct Store {
    pub now: Signal<NaiveDateTime>,
    pub today: Memo<NaiveDate>,
    pub library: FileResource<LibraryFile>,
    pub events: FileResource<EventsFile>,
    pub tips: FileResource<ReadingTipsFile>,
    pub help: FileResource<HelpFile>,
    /// The agenda as it is today; `None` until the events are there.
    pub agenda: Memo<Option<Same<Agenda>>>,
    /// The branch the visitor chose, kept on the device.
    pub my_branch: RwSignal<Option<Id>>,
    /// What the visitor saved, kept on the device.
    pub saved: SavedStore,
    /// How to reach the library, as the page said it before the app took its place: for when
    /// `library.json` does not come.
    pub known_contact: StoredValue<(Option<PhoneNumber>, Option<Email>)>,
    /// Which part of the agenda's list is shown, so that "back" finds it again.
    pub list_window: RwSignal<ListWindow>,
    /// The same for the list of what is for everyone, while that is unfolded.
    pub everyone_window: RwSignal<ListWindow>,
    /// What has changed in the page since it was opened, to be said once.
    pub news: RwSignal<String>,
    clock: RwSignal<NaiveDateTime>,
}

/// A shared value that counts as changed only when it is another one.
pub struct Same<T>(pub Arc<T>);

impl<T> Clone for Same<T> {
    fn clone(&self) -> Self {
        Same(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> std::ops::Deref for Same<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

const MY_BRANCH: &str = "mijn-vestiging";

impl Store {
    /// A store in which everything is still to come.
    pub fn in_browser() -> Self {
        let store = Self::new(
            clock::now(),
            Loaded::Waiting,
            Loaded::Waiting,
            Loaded::Waiting,
            Loaded::Waiting,
        );
        store
            .my_branch
            .set(storage::load(MY_BRANCH).as_deref().and_then(Id::new));
        store.saved.load();
        // On a published page others are mentioned above the footer, with their own numbers.
        let link_text = |scheme| {
            let link = ["a[href^='", scheme, ":']"].concat();
            page::text_of(&["footer ", &link].concat()).or_else(|| page::text_of(&link))
        };
        store.known_contact.set_value((
            link_text("tel").and_then(|text| PhoneNumber::new(&text)),
            link_text("mailto").and_then(|text| Email::new(&text)),
        ));
        store.keep_current();
        store
    }

    /// A store with everything in it, as it is at `now`: for publishing pages on the host.
    pub fn with(sources: &Sources, now: NaiveDateTime) -> Self {
        Self::new(
            now,
            Loaded::parse(&sources.library),
            Loaded::parse(&sources.events),
            Loaded::parse(&sources.tips),
            Loaded::parse(&sources.help),
        )
    }

    fn new(
        now: NaiveDateTime,
        library: Loaded<LibraryFile>,
        events: Loaded<EventsFile>,
        tips: Loaded<ReadingTipsFile>,
        help: Loaded<HelpFile>,
    ) -> Self {
        let clock = RwSignal::new(now);
        let now: Signal<NaiveDateTime> = clock.into();
        let today = Memo::new(move |_| now.get().date());
        let (library, events) = (FileResource::new(library), FileResource::new(events));
        let agenda = Memo::new(move |_| {
            // Without the library there are no names and holidays, but still an agenda.
            if library.get().is_waiting() {
                return None;
            }
            let library = library.get().value().cloned();
            let events = events.get().value()?.events.clone();
            Some(Same(Arc::new(Agenda::new(
                events,
                library.as_deref(),
                today.get(),
            ))))
        });
        Store {
            now,
            today,
            library,
            events,
            tips: FileResource::new(tips),
            help: FileResource::new(help),
            agenda,
            my_branch: RwSignal::new(None),
            saved: SavedStore::default(),
            known_contact: StoredValue::default(),
            list_window: RwSignal::default(),
            everyone_window: RwSignal::default(),
            news: RwSignal::default(),
            clock,
        }
    }

    /// Tells everyone what time it is.
    pub fn tick(self) {
        self.clock.set(clock::now());
    }

    /// The name of the library; a plain word until it is known.
    pub fn library_name(self) -> String {
        let library = self.library.get();
        let name = library.value().and_then(|library| library.name.as_ref());
        name.map_or_else(|| texts().site.name.to_owned(), Text::to_string)
    }

    /// Chooses a branch, or none. Says whether the device keeps it.
    pub fn choose_branch(self, branch: Option<Id>) -> bool {
        let kept = storage::save(MY_BRANCH, branch.as_ref().map(Id::as_str));
        self.my_branch.set(branch);
        kept
    }
}

/// The store of this app.
pub fn use_store() -> Store {
    expect_context()
}
