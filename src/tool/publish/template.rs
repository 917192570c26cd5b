//! The built `index.html`, into which each page goes: its title, what it is about, its content.

use std::io;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};

use super::app_files::AppFiles;
use crate::tool::failure::Failure;

/// What differs from page to page. All but `body` is plain text.
pub struct Page<'p> {
    pub title: &'p str,
    pub description: &'p str,
    /// The whole address, where the site knows its own. A page without a place of its own, such as the
    /// one for what is not found, has none.
    pub address: Place<'p>,
    /// HTML.
    pub body: &'p str,
}

/// Where a page belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'p> {
    /// At this whole address.
    At(&'p str),
    /// At an address, on a site that does not know its own.
    Somewhere,
    /// Nowhere: search engines must not keep it.
    Nowhere,
}

/// A place in `index.html` that each page fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slot {
    Title,
    Description,
    Head,
    Body,
}

/// `index.html`, cut where the pages differ.
pub struct Template {
    /// A piece of the page, and what follows it.
    pieces: Vec<(String, Slot)>,
    end: String,
}

impl Template {
    /// The template that `index` is, see [`accepting_only`].
    pub fn of(index: &str) -> Result<Template, Failure> {
        Template::cut(index).ok_or_else(|| {
            Failure::new(
                "In de gebouwde app mist index.html een titel, een beschrijving, een head of een body.",
            )
        })
    }

    fn cut(index: &str) -> Option<Template> {
        let between = |start: &str, end: &str| {
            let from = index.find(start)? + start.len();
            Some((from, from + index[from..].find(end)?))
        };
        let head = index.find("</head>")?;
        let mut slots = [
            (between("<title>", "</title>")?, Slot::Title),
            (
                between("name=\"description\" content=\"", "\"")?,
                Slot::Description,
            ),
            ((head, head), Slot::Head),
            (between("<body>", "</body>")?, Slot::Body),
        ];
        slots.sort_by_key(|(range, _)| *range);
        let mut at = 0;
        let pieces = slots.map(|((from, to), slot)| {
            let piece = index[at..from].to_owned();
            at = to;
            (piece, slot)
        });
        Some(Template {
            pieces: pieces.into(),
            end: index[at..].to_owned(),
        })
    }

    /// The whole HTML of a page.
    pub fn fill(&self, page: &Page) -> String {
        let mut html = String::with_capacity(page.body.len() + 4096);
        for (piece, slot) in &self.pieces {
            html.push_str(piece);
            match slot {
                Slot::Title => html.push_str(&escape(page.title)),
                Slot::Description => html.push_str(&escape(page.description)),
                Slot::Head => html.push_str(&about_place(page.address)),
                Slot::Body => html.push_str(page.body),
            }
        }
        html.push_str(&self.end);
        html
    }
}

fn about_place(place: Place) -> String {
    match place {
        Place::At(address) => format!("<link rel=\"canonical\" href=\"{}\">\n", escape(address)),
        Place::Somewhere => String::new(),
        Place::Nowhere => "<meta name=\"robots\" content=\"noindex\">\n".to_owned(),
    }
}

/// The `index.html` of an app that says which version it is, and which bytes a browser must accept.
/// `boot.js` passes that on.
pub fn accepting_only(app: &AppFiles, version: &str) -> io::Result<String> {
    // Trunk closes links as XML does, which means nothing in HTML.
    let mut index = app.index.replace("\"/>", "\">");
    let mut accept = |name: &str, path: &str, attribute: &str| {
        let known = format!(" {name}=\"{path}\"");
        let integrity = integrity(&app.bytes(path)?);
        index = index.replace(&known, &format!("{known} {attribute}=\"{integrity}\""));
        Ok::<(), io::Error>(())
    };
    // What the page itself asks for is checked by the browser; the rest by the loader.
    for path in app.scripts() {
        accept("src", path, "integrity")?;
    }
    if let Some(name) = app.style() {
        accept("href", &format!("/{name}"), "integrity")?;
    }
    let root = " data-app=\"";
    Ok(index.replacen(root, &format!(" data-version=\"{version}\"{root}"), 1))
}

/// The `index.html` as a file of its own, which visitors never see under that address.
pub fn unlisted(index: &str) -> String {
    index.replacen(
        "</head>",
        &format!("{}</head>", about_place(Place::Nowhere)),
        1,
    )
}

/// The `index.html` for a page that is read as it stands: without what starts the app, and with its own
/// style.
pub fn without_app(index: &str, style: Option<&str>) -> String {
    let mut page = String::with_capacity(index.len());
    let mut rest = index;
    while let Some((before, script)) = rest.split_once("<script") {
        page.push_str(before);
        let end = script.find("</script>").map(|end| end + "</script>".len());
        let (script, after) = script.split_at(end.unwrap_or(script.len()));
        let tag = script.split('>').next();
        if !tag.is_some_and(|tag| tag.contains("data-js") || tag.contains("nomodule")) {
            page.push_str("<script");
            page.push_str(script);
        }
        rest = after;
    }
    page.push_str(rest);
    let style = style.map(|path| format!("<link rel=\"stylesheet\" href=\"{path}\">\n"));
    let style = style.unwrap_or_default();
    page.replacen("data-app=\"loading\"", "data-app=\"ready\"", 1)
        .replacen("</head>", &format!("{style}</head>"), 1)
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
            address: Place::At("https://a.nl/agenda"),
            body: "<h1>Nieuw</h1>",
        };
        assert_eq!(
            Template::cut(index).unwrap().fill(&page),
            "<html><head><meta name=\"description\" content=\"Een &quot;pagina&quot;\"><title>Lek &amp; IJssel</title>\
             <link rel=\"canonical\" href=\"https://a.nl/agenda\">\n</head><body><h1>Nieuw</h1></body></html>"
        );
        assert!(Template::cut("<html><head></head><body></body></html>").is_none());
    }

    #[test]
    fn a_sheet_does_not_start_the_app() {
        let index = "<html data-app=\"loading\"><head><script src=\"/comfort.js\"></script>\
            <script src=\"/boot.js\" data-js=\"/a.js\" data-wasm=\"/a.wasm\" defer></script>\
            <link rel=\"stylesheet\" href=\"/a.css\"></head><body></body></html>";
        assert_eq!(
            without_app(index, Some("/sheets.css")),
            "<html data-app=\"ready\"><head><script src=\"/comfort.js\"></script>\
             <link rel=\"stylesheet\" href=\"/a.css\"><link rel=\"stylesheet\" href=\"/sheets.css\">\n\
             </head><body></body></html>"
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
