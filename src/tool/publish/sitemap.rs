//! What search engines are told: which pages there are (sitemaps.org, robots.txt of RFC 9309).

use super::base_url::BaseUrl;
use crate::app::route::Route;

/// No more fit in one file (sitemaps.org).
const MOST: usize = 50_000;

/// The file that search engines are told of.
const FILE: &str = "sitemap.xml";

/// The whole addresses of the pages: one file, or so many as they need and one that names those. With
/// their names in the site.
pub fn sitemaps(base: &BaseUrl, pages: &[Route]) -> Vec<(String, String)> {
    let parts = pages.chunks(MOST);
    let texts = parts.map(|part| list("urlset", "url", part.iter().map(|page| page.href()), base));
    let mut texts: Vec<String> = texts.collect();
    if texts.len() == 1 {
        return vec![(FILE.to_owned(), texts.remove(0))];
    }
    let names = (1..=texts.len()).map(|number| format!("sitemap-{number}.xml"));
    let names: Vec<String> = names.collect();
    let paths = names.iter().map(|name| format!("/{name}"));
    let index = list("sitemapindex", "sitemap", paths, base);
    let mut files = vec![(FILE.to_owned(), index)];
    files.extend(names.into_iter().zip(texts));
    files
}

/// What sitemaps.org calls `root`, with these paths.
fn list(root: &str, entry: &str, paths: impl Iterator<Item = String>, base: &BaseUrl) -> String {
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <{root} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    );
    for path in paths {
        // Our addresses hold letters, digits, `-` and `/`, which mean nothing in XML.
        text += &format!("<{entry}><loc>{}</loc></{entry}>\n", base.join(&path));
    }
    text + &format!("</{root}>\n")
}

/// Everyone may read everything.
pub fn robots(base: Option<&BaseUrl>) -> String {
    let sitemap = base
        .map(|base| format!("Sitemap: {}\n", base.join(&["/", FILE].concat())))
        .unwrap_or_default();
    format!("User-agent: *\nDisallow: /api/\n{sitemap}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_page_is_left_out_however_many_there_are() {
        #[track_caller]
        fn check(pages: usize, names: &[&str]) {
            let base = BaseUrl::parse("https://a.nl").unwrap();
            let files = sitemaps(&base, &vec![Route::About; pages]);
            let got: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
            assert_eq!(got, names);
            let listed = |entry: &str| -> usize {
                let texts = files.iter().map(|(_, text)| text.matches(entry).count());
                texts.sum()
            };
            assert_eq!(listed("<url><loc>https://a.nl/over</loc></url>"), pages);
            for name in &names[1..] {
                let entry = format!("<sitemap><loc>https://a.nl/{name}</loc></sitemap>");
                assert!(files[0].1.contains(&entry), "{}", files[0].1);
            }
            let fits = |(_, text): &(String, String)| text.matches("<url>").count() <= MOST;
            assert!(files.iter().all(fits));
        }
        check(1, &["sitemap.xml"]);
        check(MOST, &["sitemap.xml"]);
        check(MOST + 1, &["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
    }
}
