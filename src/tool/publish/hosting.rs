//! What the host must say with each answer, in the forms that hosts read.

use std::fs;
use std::path::Path;

use crate::tool::headers::{self, CachePolicy, InlineHashes, Origin};
use crate::tool::media::Media;

/// For static hosts such as Netlify and Cloudflare Pages.
pub const FILE: &str = "_headers";

/// The first line, by which we know a site of ours.
pub const MARK: &str = "# Gemaakt door bieb publish";

/// For servers of one's own, to be included in the configuration that the README shows.
const NGINX: &str = "_nginx.conf";
const CADDY: &str = "_Caddyfile";

/// The files with the rules for a site whose pages hold what `inline` says, and with these `files` of the app,
/// named from the top of the site.
///
/// They allow the styles and scripts of this publishing and no older ones. Nobody needs those: a browser asks
/// again before it uses a page that it kept, and the service worker and caches in between keep a page with the
/// headers that it came with.
pub fn files<'f>(
    inline: &InlineHashes,
    origin: Option<&Origin>,
    files: impl Iterator<Item = &'f str>,
) -> [(&'static str, String); 3] {
    let headers = headers::for_every_answer(inline, origin);
    [
        (FILE, static_host(&headers, files)),
        (NGINX, nginx(&headers)),
        (CADDY, caddy(&headers)),
    ]
}

/// Whether the site that is in a folder now has other rules for a server of one's own, which reads them only when
/// it is told to. Static hosts read theirs each time.
pub fn has_other_rules(site: &Path, rules: &[(&str, String)]) -> bool {
    let ours = rules.iter().filter(|(name, _)| *name != FILE);
    let mut old = ours.map(|(name, text)| (fs::read_to_string(site.join(name)), text));
    old.any(|(old, text)| old.is_ok_and(|old| old != *text))
}

type Headers = [(&'static str, String)];

fn static_host<'f>(headers: &Headers, files: impl Iterator<Item = &'f str>) -> String {
    let mut text = format!("{MARK}\n/*\n");
    for (name, value) in headers {
        text += &format!("  {name}: {value}\n");
    }
    let mut kept: Vec<String> = files.map(|name| ["/", name].concat()).collect();
    kept.retain(|path| CachePolicy::for_path(path) == CachePolicy::Immutable);
    // Hosts join the values of rules that overlap, so each file has one rule about keeping. What has
    // none must be asked for each time, which is what these hosts do by themselves.
    for path in kept {
        text += &format!(
            "{path}\n  cache-control: {}\n",
            CachePolicy::Immutable.cache_control()
        );
    }
    text
}

/// What makes the privacy page true: nobody writes down who reads what. Errors of requests, which are below
/// `alert`, name the address of the client too.
const NGINX_LOGS: &str = "access_log off;\nerror_log stderr alert;\n";

/// Headers and content types; no value holds a double quote or a dollar.
fn nginx(headers: &Headers) -> String {
    let mut text = format!("{MARK}\n{NGINX_LOGS}");
    for (name, value) in headers {
        text += &format!("add_header {name} \"{value}\" always;\n");
    }
    text += "types {\n";
    for (extensions, media) in Media::known() {
        text += &format!("    \"{}\" {};\n", media.content_type, extensions.join(" "));
    }
    text + "}\ndefault_type application/octet-stream;\n"
}

/// The same in the words of Caddy.
fn caddy(headers: &Headers) -> String {
    let mut text = format!("{MARK}\nheader {{\n");
    for (name, value) in headers {
        text += &format!("\t{name} \"{value}\"\n");
    }
    text += "}\n";
    for (extensions, media) in Media::known() {
        let name = extensions[0];
        let paths: Vec<_> = extensions.iter().map(|name| format!("*.{name}")).collect();
        text += &format!("@{name} path {}\n", paths.join(" "));
        text += &format!("header @{name} content-type \"{}\"\n", media.content_type);
    }
    text
}
