//! What the app needs of a page, asked for from its head: the program, its glue and the content, so that they come
//! while the page is read. Nothing of it is needed to paint the page, so it stands at the end of the head.
//!
//! A browser uses what it has loaded in advance only when mode and credentials are those of the later request,
//! and else loads it twice: for `fetch` within our own host that is `crossorigin="anonymous"`, and for `import()`
//! a `modulepreload`. `tests/browser/preload.rs` counts the requests.
//!
//! The part of the program that a page is in is not asked for here: a copy of it that came broken would be used again
//! when the loader tries once more.

use super::app_files::AppFiles;
use crate::app::route::Route;
use crate::content::ContentFile;

/// The links of a built app.
pub struct Preloads {
    /// The same on every page.
    program: String,
}

impl Preloads {
    pub fn new(app: &AppFiles) -> Self {
        let glue = app
            .attribute("data-js")
            .map(|path| format!("<link rel=\"modulepreload\" href=\"{path}\">\n"));
        let program = app.attribute("data-wasm").map(|path| {
            format!(
                "<link rel=\"preload\" href=\"{path}\" as=\"fetch\" type=\"application/wasm\" crossorigin=\"anonymous\">\n"
            )
        });
        Preloads {
            program: [program, glue].into_iter().flatten().collect(),
        }
    }

    /// The links in the head of a page. `None`: the page for what is not found, or for any address.
    pub fn links(&self, route: Option<&Route>) -> String {
        let mut links = self.program.clone();
        for file in content_of(route) {
            links += &format!(
                "<link rel=\"preload\" href=\"{}\" as=\"fetch\" crossorigin=\"anonymous\">\n",
                file.href()
            );
        }
        links
    }
}

/// What a page shows; any page shows the library.
fn content_of(route: Option<&Route>) -> &'static [ContentFile] {
    route.map_or(&[ContentFile::Library], Route::files)
}
