//! What stands in the pages themselves, so that nothing else is waited for before they are painted: the style,
//! and the script that applies the visitor's choices. A host allows both by their hashes.

use std::cell::Cell;
use std::io;
use std::path::Path;

use lol_html::html_content::ContentType;
use lol_html::{comments, element};

use super::html::{rewrite, texts};
use super::{hosting, minify};
use crate::tool::failure::Failure;
use crate::tool::headers::{InlineHashes, hash_source};
use crate::tool::optional_file;

/// The style of what is only published.
const SHEETS: &str = include_str!("../../../style/sheets.css");

const STYLE: &str = "style";
const SCRIPT: &str = "script:not([src])";

/// `index.html` as Trunk made it, with one style in it instead of one for each source, and without what only
/// its makers read.
pub fn joined(index: &str) -> Result<String, Failure> {
    let style = minify::style(&texts(index, STYLE)?.concat())?;
    let mut scripts = texts(index, SCRIPT)?.into_iter();
    let is_first = Cell::new(true);
    rewrite(
        index,
        vec![
            element!(STYLE, |element| {
                match is_first.take() {
                    true => element.set_inner_content(&style, ContentType::Html),
                    false => element.remove(),
                }
                Ok(())
            }),
            element!(SCRIPT, |element| {
                let script = minify::script(&scripts.next().unwrap_or_default());
                element.set_inner_content(&script, ContentType::Html);
                Ok(())
            }),
            comments!("*", |comment| {
                comment.remove();
                Ok(())
            }),
        ],
    )
}

/// The `<style>` of what is only published.
pub fn sheet_style() -> Result<String, Failure> {
    Ok(["<style>", &minify::style(SHEETS)?, "</style>\n"].concat())
}

/// The hashes of the styles and scripts in a page. Only for a page that holds nothing of anyone but us: whatever
/// script stands in it is allowed.
pub fn hashes(page: &str) -> Result<InlineHashes, Failure> {
    let hashes = |selector| {
        let texts = texts(page, selector)?;
        Ok(texts.iter().map(|text| hash_source(text)).collect())
    };
    Ok(InlineHashes {
        styles: hashes(STYLE)?,
        scripts: hashes(SCRIPT)?,
    })
}

/// What the pages in a folder hold: a published site says so itself, and a built app is its `index.html`. Errors:
/// what is there cannot be read now.
pub fn hashes_of(site: &Path) -> io::Result<InlineHashes> {
    if let Some(rules) = optional_file::read(&site.join(hosting::FILE))? {
        return Ok(InlineHashes::in_rules(&rules));
    }
    let index = optional_file::read(&site.join("index.html"))?.unwrap_or_default();
    Ok(hashes(&index).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_styles_of_a_page_become_one_in_their_order() {
        let index = "<head><!-- Waarom --><script>// Waarom\n  a(1)\n</script><style>a { color: red }</style>\n\
            <style>b { color: red }</style><script src=\"/boot.js\"></script></head>";
        assert_eq!(
            joined(index).unwrap(),
            "<head><script>a(1)\n</script><style>a{color:red}b{color:red}</style>\n\
             <script src=\"/boot.js\"></script></head>"
        );
    }

    #[test]
    fn a_folder_tells_what_its_pages_hold() {
        let folder = tempfile::TempDir::new().unwrap();
        let page = "<style>a{color:red}</style><script>b()</script>";
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        assert_eq!(hashes_of(folder.path()).unwrap(), InlineHashes::default());
        write("index.html", page);
        assert_eq!(hashes_of(folder.path()).unwrap(), hashes(page).unwrap());
        // Its pages hold the texts of staff, so they are not asked.
        write(
            hosting::FILE,
            "/*\n  content-security-policy: style-src 'self' 'sha256-a='\n",
        );
        let published = InlineHashes {
            styles: vec!["sha256-a=".to_owned()],
            scripts: Vec::new(),
        };
        assert_eq!(hashes_of(folder.path()).unwrap(), published);
    }
}
