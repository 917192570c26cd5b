//! `bieb publish`: the complete site in a folder, for any static host.
//!
//! | module | job |
//! |---|---|
//! | [`draft`] | the new site beside the old one, until it is whole |
//! | [`app_files`] | the built app, under names that say what is in them |
//! | [`addresses`] | which pages there are |
//! | [`pages`] | draws them all |
//! | [`template`] | the built `index.html`, into which each page goes |
//! | [`about`] | what search engines say about a page |
//! | [`moment`] | tells whether a page changed, apart from when it was made |
//! | [`sitemap`] | what search engines are told |
//! | [`hosting`] | what the host must say, in the form that static hosts read |

mod about;
mod addresses;
mod app_files;
mod base_url;
mod command;
mod draft;
mod hosting;
mod moment;
mod pages;
mod progress;
mod sitemap;
mod template;

use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use super::check::{self, Checked};
use super::compress::files_under;
use super::failure::{Because, Failure};
use super::headers::Origin;
use super::{build, render};
use app_files::AppFiles;
use draft::Draft;
use template::Template;

pub use base_url::BaseUrl;
pub use command::run;

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

/// Makes the site and says how many pages it has. Content with errors is refused, and until the new
/// site is whole the old one stays as it was.
///
/// The same content, app and moment give the same bytes. What is the same as in the old site is the
/// same file, with the time at which it was made.
pub fn publish(order: &Order) -> Result<usize, Failure> {
    let checked = accepted(&order.content)?;
    let app = match &order.app {
        Some(app) => app.clone(),
        None => build::ensure_app()?,
    };
    let reading = || format!("Kan de inhoud in {} niet lezen", order.content.display());
    let sources = render::read(&order.content).because(reading)?;
    let draft = Draft::begin(&order.out)?;
    let writing = || format!("Kan de site niet maken in {}", order.out.display());

    let files = AppFiles::read(&app)?;
    let template = Template::of(&files)?;
    files.write(&draft).because(writing)?;
    copy_content(&order.content, &draft).because(writing)?;

    let addresses = addresses::of(&checked, order.now);
    let base = order.base_url.as_ref();
    let job = pages::Job {
        sources: &sources,
        checked: &checked,
        template: &template,
        base,
        now: order.now,
    };
    job.draw(&addresses, &draft).because(writing)?;

    let origin = Origin::in_library(&sources.library);
    let mut texts = vec![
        (
            hosting::FILE,
            hosting::rules(origin.as_ref(), files.names()),
        ),
        ("robots.txt", sitemap::robots(base)),
    ];
    texts.extend(base.map(|base| ("sitemap.xml", sitemap::sitemap(base, &addresses))));
    for (name, text) in texts {
        draft.write(name, text.as_bytes()).because(writing)?;
    }
    draft.finish()?;
    Ok(addresses.len())
}

/// The content, when it has no errors.
fn accepted(content: &Path) -> Result<Checked, Failure> {
    let checked = check::check(content)?;
    if checked.has_errors() {
        return Err(Failure::new(format!(
            "{}\nEr is niets gepubliceerd. Verbeter eerst de fouten. Een oudere site is gebleven zoals zij was.",
            check::in_words(&checked)
        )));
    }
    Ok(checked)
}

/// What the running app reads, and the pictures of staff. Not the guide and the schemas, which are for
/// whoever edits.
fn copy_content(content: &Path, draft: &Draft) -> io::Result<()> {
    let mut files = Vec::new();
    files_under(content, &mut files)?;
    files.sort();
    for file in files {
        let name = file.strip_prefix(content).unwrap_or(&file);
        let Some(name) = name.to_str().map(|name| name.replace('\\', "/")) else {
            continue;
        };
        let hidden = name.split('/').any(|step| step.starts_with('.'));
        if !hidden && !name.starts_with("schema/") && !name.ends_with(".md") {
            draft.copy(&format!("content/{name}"), &file)?;
        }
    }
    Ok(())
}
