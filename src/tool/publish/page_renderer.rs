//! Draws pages whole: what the app shows, in the page that starts the app.

use std::path::Path;

use chrono::NaiveDateTime;

use super::about;
use super::addresses;
use super::app_files::AppFiles;
use super::base_url::BaseUrl;
use super::open_graph::{self, Shared};
use super::pictures::{Card, Pictures};
use super::preload::Preloads;
use super::template::{Canonical, Page, Template, accepting_only, unlisted, without_app};
use super::{feeds, inline, structured_data, worker};
use crate::app::route::{DataFile, Route, Sheet};
use crate::app::store::Sources;
use crate::app::texts::texts;
use crate::content::{ContentFile, schema};
use crate::domain::agenda::Agenda;
use crate::tool::check::Checked;
use crate::tool::failure::{Because, Failure};
use crate::tool::headers::InlineHashes;
use crate::tool::render::Renderer;

/// Between the parts of a title.
const TITLE_MARK: &str = " – ";

/// A built app, ready to put pages in.
pub struct PageRenderer {
    pub files: AppFiles,
    template: Template,
    /// For what is only published.
    sheet: Template,
    /// A page without content, in which the app makes any page.
    shell: String,
    worker: String,
    /// What may stand in each file of the content: path in the site, and JSON.
    schemas: Vec<(String, String)>,
    preloads: Preloads,
    inline: InlineHashes,
    base: Option<BaseUrl>,
    /// Those of the pages drawn so far.
    pub pictures: Pictures,
}

/// The content as it is on the pages.
pub struct Snapshot {
    pub sources: Sources,
    pub checked: Checked,
    /// `None` where `events.json` cannot be read.
    pub agenda: Option<Agenda>,
    /// When the pages are made, in Amsterdam.
    pub now: NaiveDateTime,
    /// Where the site will be, such as `https://app.voorbeeld.nl`, if that is known.
    pub origin: Option<String>,
}

impl Snapshot {
    pub fn new(
        sources: Sources,
        checked: Checked,
        now: NaiveDateTime,
        origin: Option<String>,
    ) -> Self {
        let agenda = checked
            .events
            .as_ref()
            .map(|file| Agenda::new(file.events.clone(), checked.library.as_ref(), now.date()));
        Snapshot {
            sources,
            checked,
            agenda,
            now,
            origin,
        }
    }

    /// What draws its pages. Each thread needs its own.
    pub fn site(&self) -> Renderer {
        Renderer::to_publish(&self.sources, self.now, self.origin.as_deref())
    }
}

impl PageRenderer {
    /// The renderer for a built app. With `base` the pages know their whole address.
    pub fn new(app: &Path, base: Option<BaseUrl>) -> Result<PageRenderer, Failure> {
        let reading = || format!("Kan de gebouwde app in {} niet lezen", app.display());
        let files = AppFiles::read(app)?;
        let version = files.version().because(reading)?;
        let page = accepting_only(&inline::joined(&files.index)?, &files, &version)?;
        let sheet = without_app(&page, &inline::sheet_style()?)?;
        let preloads = Preloads::new(&files);
        Ok(PageRenderer {
            template: Template::new(&page)?,
            // A sheet has all that the pages have, and its own style.
            inline: inline::hashes(&sheet)?,
            sheet: Template::new(&sheet)?,
            worker: worker::write(&files, &version).because(reading)?,
            shell: unlisted(&page, &preloads.links(None))?,
            schemas: schemas(),
            files,
            preloads,
            base,
            pictures: Pictures::default(),
        })
    }

    /// The styles and scripts that stand in the pages.
    pub fn inline(&self) -> &InlineHashes {
        &self.inline
    }

    /// What is not a page and not a file of the built app either: its name in the site, and its text.
    pub fn extras(&self) -> impl Iterator<Item = (&str, &str)> {
        let schemas = self.schemas.iter();
        let schemas = schemas.map(|(name, json)| (name.as_str(), json.as_str()));
        let own: [(&str, &str); 2] = [(worker::SHELL, &self.shell), (worker::FILE, &self.worker)];
        own.into_iter().chain(schemas)
    }

    /// The whole HTML of a page.
    pub fn page(&self, snapshot: &Snapshot, site: &Renderer, route: &Route) -> String {
        let path = route.href();
        let drawn = site.page(&path);
        let address = self.base.as_ref().map(|base| base.join(&path));
        let canonical = match address.as_deref() {
            _ if !addresses::is_listed(route) => Canonical::NoIndex,
            Some(address) => Canonical::Address(address),
            None => Canonical::Unknown,
        };
        let description = about::page(route, &snapshot.checked, snapshot.now);
        let machines = [
            self.shared(route, snapshot, &drawn.title, &description),
            feeds::links(route, &snapshot.checked),
            structured_data::script(route, snapshot, self.base.as_ref()),
        ];
        self.template.fill(&Page {
            title: &drawn.title,
            description: &description,
            address: canonical,
            preloads: &self.preloads.links(Some(route)),
            machines: &machines.concat(),
            body: &drawn.html,
        })
    }

    /// What the page shows where somebody shares it. A picture must have a whole address.
    fn shared(&self, route: &Route, snapshot: &Snapshot, title: &str, description: &str) -> String {
        // Behind it stands what the page is part of.
        let own = title.split(TITLE_MARK).next().unwrap_or(title);
        let card = Card::new(route, &snapshot.checked, own, description);
        let library = card.library.clone();
        let picture = self.base.as_ref().map(|_| self.pictures.path(card));
        let shared = Shared {
            title,
            description,
            library: &library,
            page: &route.href(),
            picture: picture.as_deref(),
        };
        open_graph::tags(&shared, self.base.as_ref())
    }

    /// The whole HTML of a page that is only published. `None`: there is no such branch.
    pub fn sheet(&self, site: &Renderer, sheet: &Sheet) -> Option<String> {
        let drawn = site.sheet(sheet)?;
        Some(self.sheet.fill(&Page {
            title: &drawn.title,
            description: texts().agenda.intro,
            // Search engines have the pages that it is made of.
            address: Canonical::NoIndex,
            preloads: "",
            machines: "",
            body: &drawn.html,
        }))
    }

    /// The page for addresses that lead nowhere.
    pub fn not_found(&self, site: &Renderer) -> String {
        // No route has this address.
        let drawn = site.page("/404");
        self.template.fill(&Page {
            title: &drawn.title,
            description: texts().not_found.text,
            address: Canonical::NoIndex,
            preloads: &self.preloads.links(None),
            machines: "",
            body: &drawn.html,
        })
    }
}

/// For whoever uses the content as open data.
fn schemas() -> Vec<(String, String)> {
    let schemas = schema::all().into_iter();
    let files = ContentFile::ALL.into_iter();
    let named = files.map(|file| DataFile::Schema(file).href());
    let named = named.map(|address| address.trim_start_matches('/').to_owned());
    named
        .filter_map(|path| {
            let (_, json) = schemas
                .clone()
                .find(|(name, _)| path.ends_with(&["/", name].concat()))?;
            Some((path, json))
        })
        .collect()
}
