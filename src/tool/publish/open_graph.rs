//! What a page shows where somebody shares it: the Open Graph protocol, <https://ogp.me>.

use super::base_url::BaseUrl;
use super::pictures::{HEIGHT, WIDTH};

/// What is shared of a page, as plain text.
pub struct Shared<'p> {
    pub title: &'p str,
    pub description: &'p str,
    pub library: &'p str,
    /// The path of the page, and that of its picture; whole addresses only where the site knows its own.
    pub page: &'p str,
    pub picture: Option<&'p str>,
}

/// The `<meta>`s in the head.
pub fn tags(shared: &Shared, base: Option<&BaseUrl>) -> String {
    let mut tags = vec![
        ("og:type", "website".to_owned()),
        ("og:locale", "nl_NL".to_owned()),
        ("og:site_name", shared.library.to_owned()),
        ("og:title", shared.title.to_owned()),
        ("og:description", shared.description.to_owned()),
    ];
    if let Some(base) = base {
        tags.push(("og:url", base.join(shared.page)));
        if let Some(picture) = shared.picture {
            tags.extend([
                ("og:image", base.join(&["/", picture].concat())),
                ("og:image:type", "image/png".to_owned()),
                ("og:image:width", WIDTH.to_string()),
                ("og:image:height", HEIGHT.to_string()),
                ("og:image:alt", shared.title.to_owned()),
            ]);
        }
    }
    let tags = tags.iter().map(|(property, content)| {
        let content = html_escape::encode_double_quoted_attribute(content);
        format!("<meta property=\"{property}\" content=\"{content}\">\n")
    });
    tags.collect()
}
