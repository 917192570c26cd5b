//! The built `index.html`, into which each page goes: its title, what it is about, its content.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lol_html::element;
use lol_html::html_content::ContentType;
use sha2::{Digest, Sha384};

use super::app_files::AppFiles;
use super::html::rewrite;
use crate::tool::failure::Failure;

/// What differs from page to page. All but `preloads`, `machines` and `body` is plain text.
pub struct Page<'p> {
    pub title: &'p str,
    pub description: &'p str,
    /// The whole address, where the site knows its own. A page without a place of its own, such as the
    /// one for what is not found, has none.
    pub address: Canonical<'p>,
    /// The HTML of what the head asks for in advance.
    pub preloads: &'p str,
    /// The HTML of what the head tells search engines and feed readers.
    pub machines: &'p str,
    /// HTML.
    pub body: &'p str,
}

/// Where a page belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Canonical<'p> {
    /// At this whole address.
    Address(&'p str),
    /// At an address, on a site that does not know its own.
    Unknown,
    /// Nowhere: search engines must not keep it.
    NoIndex,
}

/// A place in `index.html` that each page fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Placeholder {
    Title,
    Description,
    Head,
    Body,
}

impl Placeholder {
    const ALL: [Placeholder; 4] = [
        Placeholder::Title,
        Placeholder::Description,
        Placeholder::Head,
        Placeholder::Body,
    ];

    /// What stands in its place until the page is cut there.
    fn mark(self) -> &'static str {
        match self {
            Placeholder::Title => "<!--title-->",
            Placeholder::Description => "<!--description-->",
            Placeholder::Head => "<!--head-->",
            Placeholder::Body => "<!--body-->",
        }
    }
}

/// `index.html`, cut where the pages differ.
pub struct Template {
    /// A piece of the page, and what follows it.
    pieces: Vec<(String, Placeholder)>,
    end: String,
}

impl Template {
    /// The template that `index` is, see [`accepting_only`].
    pub fn new(index: &str) -> Result<Template, Failure> {
        let marked = rewrite(
            index,
            vec![
                element!("head title", |title| {
                    title.set_inner_content(Placeholder::Title.mark(), ContentType::Html);
                    Ok(())
                }),
                element!("meta[name=description]", |meta| {
                    Ok(meta.set_attribute("content", Placeholder::Description.mark())?)
                }),
                element!("head", |head| {
                    head.append(Placeholder::Head.mark(), ContentType::Html);
                    Ok(())
                }),
                element!("body", |body| {
                    body.set_inner_content(Placeholder::Body.mark(), ContentType::Html);
                    Ok(())
                }),
            ],
        )?;
        Template::cut(&marked).ok_or_else(|| {
            Failure::new(
                "In de gebouwde app mist index.html een titel, een beschrijving, een head of een body.",
            )
        })
    }

    fn cut(marked: &str) -> Option<Template> {
        let mut slots = Vec::new();
        for slot in Placeholder::ALL {
            slots.push((marked.find(slot.mark())?, slot));
        }
        slots.sort_by_key(|(at, _)| *at);
        let mut begin = 0;
        let mut pieces = Vec::new();
        for (at, slot) in slots {
            pieces.push((marked[begin..at].to_owned(), slot));
            begin = at + slot.mark().len();
        }
        Some(Template {
            pieces,
            end: marked[begin..].to_owned(),
        })
    }

    /// The whole HTML of a page.
    pub fn fill(&self, page: &Page) -> String {
        let fixed: usize = self.pieces.iter().map(|(piece, _)| piece.len()).sum();
        let mut html = String::with_capacity(fixed + page.body.len() + 4096);
        for (piece, slot) in &self.pieces {
            html.push_str(piece);
            match slot {
                Placeholder::Title => html.push_str(&escape(page.title)),
                Placeholder::Description => html.push_str(&escape(page.description)),
                Placeholder::Head => {
                    html.push_str(&about_place(page.address));
                    html.push_str(page.preloads);
                    html.push_str(page.machines);
                }
                Placeholder::Body => html.push_str(page.body),
            }
        }
        html.push_str(&self.end);
        html
    }
}

fn about_place(place: Canonical) -> String {
    match place {
        Canonical::Address(address) => {
            format!("<link rel=\"canonical\" href=\"{}\">\n", escape(address))
        }
        Canonical::Unknown => String::new(),
        Canonical::NoIndex => "<meta name=\"robots\" content=\"noindex\">\n".to_owned(),
    }
}

/// The page of an app that says which version it is, and which bytes a browser must accept of the scripts that it
/// asks for. What these ask for comes without: a program compiles while it comes only when nothing is waited for.
pub fn accepting_only(index: &str, app: &AppFiles, version: &str) -> Result<String, Failure> {
    let rules = vec![
        element!("html", |html| Ok(
            html.set_attribute("data-version", version)?
        )),
        element!("script[src]", |script| {
            if let Some(path) = script.get_attribute("src") {
                script.set_attribute("integrity", &integrity(&app.bytes(&path)?))?;
            }
            Ok(())
        }),
    ];
    rewrite(index, rules)
}

/// The page as a file of its own, which visitors never see under that address.
pub fn unlisted(index: &str, preloads: &str) -> Result<String, Failure> {
    let head = [&about_place(Canonical::NoIndex), preloads].concat();
    let rules = vec![element!("head", |element| {
        element.append(&head, ContentType::Html);
        Ok(())
    })];
    rewrite(index, rules)
}

/// The page for what is read as it stands: without what starts the app, and with a style of its own.
pub fn without_app(index: &str, style: &str) -> Result<String, Failure> {
    let rules = vec![
        element!("html", |html| Ok(html.set_attribute("data-app", "ready")?)),
        element!("script[src]", |script| {
            script.remove();
            Ok(())
        }),
        element!("head", |head| {
            head.append(style, ContentType::Html);
            Ok(())
        }),
    ];
    rewrite(index, rules)
}

/// As W3C Subresource Integrity writes it.
pub fn integrity(bytes: &[u8]) -> String {
    ["sha384-", &STANDARD.encode(Sha384::digest(bytes))].concat()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_takes_the_place_of_what_was_there() {
        let index = "<html><head><meta name=\"description\" content=\"oud\"><title>Oud</title></head><body>oud</body></html>";
        let page = Page {
            title: "Lek & IJssel",
            description: "Een \"pagina\"",
            address: Canonical::Address("https://a.nl/agenda"),
            preloads: "<link rel=\"preload\">\n",
            machines: "<link rel=\"alternate\">\n",
            body: "<h1>Nieuw</h1>",
        };
        assert_eq!(
            Template::new(index).unwrap().fill(&page),
            "<html><head><meta name=\"description\" content=\"Een &quot;pagina&quot;\"><title>Lek &amp; IJssel</title>\
             <link rel=\"canonical\" href=\"https://a.nl/agenda\">\n<link rel=\"preload\">\n\
             <link rel=\"alternate\">\n</head><body><h1>Nieuw</h1></body></html>"
        );
        assert!(Template::new("<html><head></head><body></body></html>").is_err());
    }

    #[test]
    fn a_sheet_does_not_start_the_app() {
        let index = "<html data-app=\"loading\"><head><script>comfort()</script>\
            <script src=\"/boot.js\" data-js=\"/a.js\" data-wasm=\"/a.wasm\" defer></script>\
            <style>a{}</style></head><body></body></html>";
        assert_eq!(
            without_app(index, "<style>b{}</style>").unwrap(),
            "<html data-app=\"ready\"><head><script>comfort()</script>\
             <style>a{}</style><style>b{}</style></head><body></body></html>"
        );
    }

    #[test]
    fn integrity_is_as_browsers_calculate_it() {
        // From W3C Subresource Integrity, section 3.1: "alert('Hello, world.');".
        assert_eq!(
            integrity(b"alert('Hello, world.');"),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
    }
}
