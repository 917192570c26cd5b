//! Draws every page into the draft.

use std::io;

use chrono::NaiveDateTime;

use super::about;
use super::base_url::BaseUrl;
use super::draft::Draft;
use super::progress::Progress;
use super::template::{Page, Place, Template};
use crate::app::route::Route;
use crate::app::store::Sources;
use crate::app::texts::texts;
use crate::tool::check::Checked;
use crate::tool::cores::on_all_cores;
use crate::tool::render::Site;

/// What all pages share.
pub struct Job<'j> {
    pub sources: &'j Sources,
    pub checked: &'j Checked,
    pub template: &'j Template,
    pub base: Option<&'j BaseUrl>,
    pub now: NaiveDateTime,
}

impl Job<'_> {
    /// Draws the pages of all `routes`, and the one for what is not found.
    pub fn draw(&self, routes: &[Route], draft: &Draft) -> io::Result<()> {
        let progress = Progress::of(routes.len());
        on_all_cores(
            routes,
            || Site::to_publish(self.sources, self.now),
            |site, route| {
                self.draw_one(site, route, draft)?;
                progress.step();
                Ok(())
            },
        )?;
        self.draw_not_found(draft)
    }

    fn draw_one(&self, site: &Site, route: &Route, draft: &Draft) -> io::Result<()> {
        let path = route.href();
        let drawn = site.page(&path);
        let address = self.base.map(|base| base.of(&path));
        let html = self.template.fill(&Page {
            title: &drawn.title,
            description: &about::page(route, self.checked, self.now),
            address: address.as_deref().map_or(Place::Somewhere, Place::At),
            body: &drawn.html,
        });
        draft.write_page(&file_of(&path), &html)
    }

    fn draw_not_found(&self, draft: &Draft) -> io::Result<()> {
        // No page has this address.
        let drawn = Site::to_publish(self.sources, self.now).page("/404");
        let html = self.template.fill(&Page {
            title: &drawn.title,
            description: texts().not_found.text,
            address: Place::Nowhere,
            body: &drawn.html,
        });
        draft.write_page("404.html", &html)
    }
}

/// The file at a path, such as `agenda/index.html`.
fn file_of(path: &str) -> String {
    match path.trim_matches('/') {
        "" => "index.html".to_owned(),
        path => format!("{path}/index.html"),
    }
}
