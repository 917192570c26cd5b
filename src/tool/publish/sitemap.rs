//! What search engines are told: which pages there are (sitemaps.org, robots.txt of RFC 9309).

use super::base_url::BaseUrl;
use crate::app::route::Route;

/// No more fit in one file (sitemaps.org).
const MOST: usize = 50_000;

/// The whole addresses of the pages.
pub fn sitemap(base: &BaseUrl, pages: &[Route]) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for page in pages.iter().take(MOST) {
        // Our addresses hold letters, digits, `-` and `/`, which mean nothing in XML.
        text += &format!("<url><loc>{}</loc></url>\n", base.of(&page.href()));
    }
    text + "</urlset>\n"
}

/// Everyone may read everything.
pub fn robots(base: Option<&BaseUrl>) -> String {
    let sitemap = base
        .map(|base| format!("Sitemap: {}\n", base.of("/sitemap.xml")))
        .unwrap_or_default();
    format!("User-agent: *\nDisallow: /api/\n{sitemap}")
}
