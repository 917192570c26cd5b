//! Reading the HTML that the app draws: tags, attributes, text. It is well formed by construction, so
//! this need not understand more.

/// An opening tag.
pub struct Tag<'h> {
    pub name: &'h str,
    attributes: &'h str,
}

impl Tag<'_> {
    /// The value of an attribute, with its entities resolved.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let start = [" ", name, "=\""].concat();
        let value = self.attributes.split_once(&start)?.1;
        Some(decode(value.split_once('"')?.0))
    }
}

/// All opening tags, in their order.
pub fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    html.split('<').skip(1).filter_map(|rest| {
        let tag = rest.split_once('>')?.0;
        let end = tag.find([' ', '/']).unwrap_or(tag.len());
        let name = &tag[..end];
        let opens = name.starts_with(|letter: char| letter.is_ascii_alphabetic());
        opens.then(|| Tag {
            name,
            attributes: &tag[end..],
        })
    })
}

/// The values of an attribute on all tags that have it.
pub fn attributes(html: &str, name: &str) -> Vec<String> {
    tags(html).filter_map(|tag| tag.attribute(name)).collect()
}

/// What a visitor reads, each block on a line of its own.
pub fn text(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<') {
        let (tag, words) = piece.split_once('>').unwrap_or(("", piece));
        let name = tag.trim_start_matches('/');
        let name = &name[..name.find(' ').unwrap_or(name.len())];
        let inline = ["a", "span", "strong", "em", "cite", "time", "!", "!--", ""];
        if !inline.contains(&name) {
            text.push('\n');
        }
        text.push_str(words);
    }
    let lines = text.lines().map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        words.join(" ")
    });
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    decode(&lines.join("\n"))
}

fn decode(text: &str) -> String {
    text.replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

#[test]
fn html_is_read_as_a_browser_does() {
    let html = r#"<p class="a">Lek &amp; <!>IJssel</p><ul><li><a href="/x?a=1&amp;b">Één</a>, twee</li></ul>"#;
    assert_eq!(text(html), "Lek & IJssel\nÉén, twee");
    assert_eq!(attributes(html, "href"), ["/x?a=1&b"]);
    let names: Vec<&str> = tags(html).map(|tag| tag.name).collect();
    assert_eq!(names, ["p", "ul", "li", "a"]);
}
