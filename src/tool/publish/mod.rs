//! `bieb publish`: the complete site in a folder, for any static host.
//!
//! | module | job |
//! |---|---|
//! | [`staging`] | the new site beside the old one, until it is whole |
//! | [`app_files`] | the built app, under names that say what is in them |
//! | [`minify`] | styles and scripts without comments and space |
//! | [`inline`] | the style and the script that stand in the pages themselves |
//! | [`preload`] | what a page asks for in advance |
//! | [`modules`] | its loader in one file |
//! | [`addresses`] | which pages there are |
//! | [`page_renderer`] | draws them |
//! | [`html`] | reads and rewrites pages |
//! | [`template`] | the built `index.html`, into which each page goes |
//! | [`worker`] | which files a browser keeps together |
//! | [`calendars`] | for people's own calendars |
//! | [`about`] | what search engines say about a page |
//! | [`feeds`] | new and changed activities, for feed readers |
//! | [`change_record`] | since when each activity shows what it shows |
//! | [`open_graph`], [`pictures`] | what a page shows where somebody shares it |
//! | [`structured_data`] | what a page tells them about its subject |
//! | [`unchanged`] | tells whether a page changed, apart from when it was made |
//! | [`sitemap`] | what search engines are told |
//! | [`hosting`] | what the host must say, in the forms that hosts read |

mod about;
mod addresses;
mod app_files;
mod base_url;
mod calendars;
mod change_record;
mod command;
pub mod feeds;
mod hosting;
mod html;
mod inline;
mod minify;
mod modules;
mod open_graph;
mod page_renderer;
mod pictures;
mod preload;
mod progress;
mod sitemap;
mod staging;
mod structured_data;
mod template;
mod unchanged;
mod worker;

use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use rayon::prelude::*;

use super::check::{self, Checked};
use super::failure::{Because, Failure};
use super::headers::Origin;
use super::{build, content_files, render};
use crate::app::route::Route;
use progress::Progress;
use staging::Staging;

pub use base_url::BaseUrl;
pub use calendars::one as calendar;
pub use change_record::ChangeRecord;
pub use command::{Publish, run};
pub use inline::hashes_of as inline_hashes;
pub use page_renderer::{PageRenderer, Snapshot};

/// What to publish, and where.
#[derive(Clone, Debug)]
pub struct Order {
    pub content: PathBuf,
    /// The folder of the site. An older site there is replaced.
    pub out: PathBuf,
    pub base_url: Option<BaseUrl>,
    /// When the pages are made, in Amsterdam.
    pub now: NaiveDateTime,
    /// The folder of the built app; `None` to build it when needed.
    pub app: Option<PathBuf>,
}

/// What publishing made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// How many pages the site has.
    pub pages: usize,
    /// Whether a server of one's own must read its rules again: those of the old site do not allow the style and
    /// the script of the new pages.
    pub has_new_rules: bool,
}

/// Makes the site. Content with errors is refused, and until the new site is whole the old one stays as it was.
///
/// The same content, app and moment give the same bytes. What is the same as in the old site is the
/// same file, with the time at which it was made.
pub fn publish(order: &Order) -> Result<Outcome, Failure> {
    let checked = accepted(&order.content)?;
    let app = match &order.app {
        Some(app) => app.clone(),
        None => build::ensure_app()?,
    };
    let reading = || format!("Kan de inhoud in {} niet lezen", order.content.display());
    let sources = render::read(&order.content).because(reading)?;
    let base = order.base_url.as_ref().map(ToString::to_string);
    let snapshot = Snapshot::new(sources, checked, order.now, base);
    let renderer = PageRenderer::new(&app, order.base_url.clone())?;
    let routes = addresses::all(&snapshot.checked, snapshot.agenda.as_ref());
    let origin = Origin::in_library(&snapshot.sources.library);
    let rules = hosting::files(renderer.inline(), origin.as_ref(), renderer.files.names());
    let has_new_rules = hosting::has_other_rules(&order.out, &rules);

    let staging = Staging::begin(&order.out)?;
    let writing = || format!("Kan de site niet maken in {}", order.out.display());
    renderer.files.write(&staging).because(writing)?;
    copy_content(&snapshot.checked, &staging).because(writing)?;
    draw(&renderer, &snapshot, &routes, &staging).because(writing)?;
    calendars::write(&snapshot, &staging).because(writing)?;
    renderer.pictures.write(&staging).because(writing)?;
    write_texts(order, &renderer, &rules, &routes, &staging).because(writing)?;
    write_feeds(order, &snapshot, &staging).because(writing)?;
    staging.finish()?;
    Ok(Outcome {
        pages: routes.len(),
        has_new_rules,
    })
}

/// The content, when it has no errors.
fn accepted(content: &Path) -> Result<Checked, Failure> {
    let checked = check::check(content)?;
    if checked.has_errors() {
        return Err(Failure::new(format!(
            "{}\nEr is niets gepubliceerd. Verbeter eerst de fouten. Een oudere site is niet veranderd.",
            check::in_words(&checked)
        )));
    }
    Ok(checked)
}

/// What the running app reads, and the pictures and files that it leads to. What else is there is named, so that
/// whoever misses it knows where it is.
fn copy_content(checked: &Checked, staging: &Staging) -> io::Result<()> {
    for own in &checked.files {
        // To open a pipe would be to wait for its other end.
        if own.path.is_file() {
            staging.copy(&format!("content/{}", own.name), &own.path)?;
        } else {
            eprintln!(
                "{}: Dit publiceren we niet: het is geen gewoon bestand.",
                own.name
            );
        }
    }
    let of_others = |file: &str| !content_files::READ_BY_THE_APP.contains(&file);
    for finding in checked
        .findings
        .iter()
        .filter(|finding| of_others(&finding.file))
    {
        eprintln!("{}: {}", finding.file, finding.message);
    }
    Ok(())
}

/// So that the cores are done at about the same time.
const PIECES_OF_A_CORE: usize = 4;

fn draw(
    renderer: &PageRenderer,
    snapshot: &Snapshot,
    routes: &[Route],
    staging: &Staging,
) -> io::Result<()> {
    let progress = Progress::new(routes.len());
    // Each piece of work reads the content once, so there are not many more pieces than cores.
    let piece = routes
        .len()
        .div_ceil(PIECES_OF_A_CORE * rayon::current_num_threads());
    routes.par_chunks(piece.max(1)).try_for_each_init(
        || snapshot.site(),
        |site, routes| {
            routes.iter().try_for_each(|route| {
                staging.write_page(
                    &file_of(&route.href()),
                    &renderer.page(snapshot, site, route),
                )?;
                progress.step();
                io::Result::Ok(())
            })
        },
    )?;
    let site = snapshot.site();
    for sheet in addresses::sheets(&snapshot.checked) {
        if let Some(html) = renderer.sheet(&site, &sheet) {
            staging.write_page(&file_of(&sheet.href()), &html)?;
        }
    }
    staging.write_page("404.html", &renderer.not_found(&site))
}

/// The file of a page, such as `agenda/index.html`.
fn file_of(address: &str) -> String {
    match address.trim_matches('/') {
        "" => "index.html".to_owned(),
        path => format!("{path}/index.html"),
    }
}

/// What is for hosts and search engines.
fn write_texts(
    order: &Order,
    renderer: &PageRenderer,
    rules: &[(&str, String)],
    routes: &[Route],
    staging: &Staging,
) -> io::Result<()> {
    for (name, text) in renderer.extras() {
        staging.write(name, text.as_bytes())?;
    }
    for (name, rules) in rules {
        staging.write(name, rules.as_bytes())?;
    }
    let base = order.base_url.as_ref();
    staging.write("robots.txt", sitemap::robots(base).as_bytes())?;
    if let Some(base) = base {
        let listed = routes.iter().filter(|route| addresses::is_listed(route));
        let listed: Vec<Route> = listed.cloned().collect();
        for (name, text) in sitemap::sitemaps(base, &listed) {
            staging.write(&name, text.as_bytes())?;
        }
    }
    Ok(())
}

/// What is new and what changed, compared with what the old site remembers.
fn write_feeds(order: &Order, snapshot: &Snapshot, staging: &Staging) -> io::Result<()> {
    let mut record = ChangeRecord::read(staging.before(change_record::FILE).as_deref());
    let base = order.base_url.as_ref();
    for (feed, xml) in feeds::files(snapshot, base, &mut record) {
        staging.write(feed.href().trim_start_matches('/'), xml.as_bytes())?;
    }
    staging.write(change_record::FILE, record.to_json().as_bytes())
}
