//! What the host must say with each answer, in the form that static hosts such as Netlify and
//! Cloudflare Pages read.

use crate::tool::headers::{self, Keep, Origin};

pub const FILE: &str = "_headers";

/// The first line, by which we know a site of ours.
pub const MARK: &str = "# Gemaakt door bieb publish";

/// The rules for a site with these `files` of the app, named from the top of the site.
pub fn rules<'f>(origin: Option<&Origin>, files: impl Iterator<Item = &'f str>) -> String {
    let mut text = format!("{MARK}\n/*\n");
    for (name, value) in headers::for_every_answer(origin) {
        text += &format!("  {name}: {value}\n");
    }
    let mut kept: Vec<String> = files.map(|name| ["/", name].concat()).collect();
    kept.retain(|path| Keep::of(path) == Keep::Forever);
    // Hosts join the values of rules that overlap, so each file has one rule about keeping. What has
    // none must be asked for each time, which is what these hosts do by themselves.
    for path in kept {
        text += &format!(
            "{path}\n  cache-control: {}\n",
            Keep::Forever.cache_control()
        );
    }
    text
}
