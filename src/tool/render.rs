//! The pages as HTML, drawn on the host by the components that the browser runs.

use std::path::Path;
use std::{fs, io};

use any_spawner::Executor;
use chrono::NaiveDateTime;
use leptos::prelude::*;
use leptos_router::location::RequestUrl;

use crate::app::App;
use crate::app::origin::SiteOrigin;
use crate::app::route::Sheet;
use crate::app::sheets;
use crate::app::store::{Sources, Store};
use crate::app::{Published, PublishedTitle};
use crate::content::{Content, EventsFile, HelpFile, LibraryFile, ReadingTipsFile};

/// The four files of a content folder, as text.
pub fn read(folder: &Path) -> io::Result<Sources> {
    let file = |name| fs::read_to_string(folder.join(name));
    Ok(Sources {
        library: file(LibraryFile::FILE)?,
        events: file(EventsFile::FILE)?,
        tips: file(ReadingTipsFile::FILE)?,
        help: file(HelpFile::FILE)?,
    })
}

/// A page as it was drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// What belongs in `<title>`, as plain text.
    pub title: String,
    /// What belongs in `<body>`.
    pub html: String,
}

/// The site at one moment, ready to draw its pages.
pub struct Renderer {
    owner: Owner,
    store: Store,
    /// Whether the pages will be read at another moment than this one.
    published: Option<Published>,
    /// Where the pages will be, if that is known.
    origin: Option<SiteOrigin>,
}

impl Renderer {
    /// Reads the content once for all pages.
    pub fn new(sources: &Sources, now: NaiveDateTime) -> Self {
        // The second site finds the executor there already, which is as good.
        _ = Executor::init_tokio();
        let owner = Owner::new();
        let store = owner.with(|| Store::with(sources, now));
        Renderer {
            owner,
            store,
            published: None,
            origin: None,
        }
    }

    /// The same for pages that are kept: they leave out what is so only at this moment.
    pub fn to_publish(sources: &Sources, now: NaiveDateTime, origin: Option<&str>) -> Self {
        let mut site = Renderer::new(sources, now);
        site.published = Some(Published(now));
        site.origin = origin.map(|origin| SiteOrigin(origin.to_owned()));
        site
    }

    /// A page that is only published. `None`: there is no such branch.
    pub fn sheet(&self, sheet: &Sheet) -> Option<Rendered> {
        let owner = self.owner.child();
        let rendered = owner.with(|| {
            provide_context(self.store);
            let drawn = sheets::draw(self.store, sheet)?;
            Some(Rendered {
                title: drawn.title,
                html: without_marks(drawn.view.to_html()),
            })
        });
        owner.cleanup();
        rendered
    }

    /// The page at an address, which may have a query.
    pub fn page(&self, address: &str) -> Rendered {
        let owner = self.owner.child();
        let rendered = owner.with(|| {
            let title = RwSignal::new(String::new());
            provide_context(self.store);
            provide_context(PublishedTitle(title));
            if let Some(published) = self.published {
                provide_context(published);
            }
            if let Some(origin) = self.origin.clone() {
                provide_context(origin);
            }
            provide_context(RequestUrl::new(address));
            let html = without_marks(view! { <App/> }.to_html());
            Rendered {
                title: title.get_untracked(),
                html,
            }
        });
        owner.cleanup();
        rendered
    }
}

/// Without the marks between texts and in the place of nothing. They are for an app that takes the page over
/// as it stands; ours draws its own, and to a validator they are errors. In a text they cannot stand: there
/// `<` is written as `&lt;`.
fn without_marks(html: String) -> String {
    html.replace("<!>", "").replace("<!--<() />-->", "")
}

impl Drop for Renderer {
    fn drop(&mut self) {
        self.owner.cleanup();
    }
}

/// One page at `now`. For many pages make a [`Renderer`].
pub fn page(sources: &Sources, address: &str, now: NaiveDateTime) -> Rendered {
    Renderer::new(sources, now).page(address)
}
