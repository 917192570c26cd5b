//! Pieces of a page as the text of HTML, for pages that are published.

use html_escape::{encode_double_quoted_attribute_to_string, encode_text_to_string};

use super::node::{Element, Node, Place};

/// Elements without content and without an end (HTML, section 13.1.2, "void elements").
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

impl Node {
    /// Its HTML as it is at this moment.
    pub fn to_html(self) -> String {
        let mut html = String::new();
        self.write(&mut html);
        html
    }

    pub(super) fn write(self, html: &mut String) {
        match self {
            Node::Text(text) => {
                encode_text_to_string(text, html);
            }
            Node::Element(element) => element.write(html),
            Node::List(nodes) => nodes.into_iter().for_each(|node| node.write(html)),
            Node::Keyed(_, node) => node.write(html),
            Node::Live(draw) => draw.draw().write(html),
        }
    }
}

impl Element {
    fn write(self, html: &mut String) {
        html.push('<');
        html.push_str(self.tag);
        let in_markup = |place| place == Place::Markup;
        let attributes = self.attributes.into_iter();
        for attribute in attributes.filter(|attribute| in_markup(attribute.place)) {
            let Some(value) = attribute.value.now() else {
                continue;
            };
            html.push(' ');
            html.push_str(attribute.name);
            if !value.is_empty() {
                html.push_str("=\"");
                encode_double_quoted_attribute_to_string(value, html);
                html.push('"');
            }
        }
        html.push('>');
        if VOID.contains(&self.tag) {
            return;
        }
        self.content.into_iter().for_each(|node| node.write(html));
        html.push_str("</");
        html.push_str(self.tag);
        html.push('>');
    }
}

#[cfg(test)]
mod tests {
    use crate::app::html::{Node, html};

    #[test]
    fn a_page_becomes_text() {
        #[track_caller]
        fn check(page: Node, written: &str) {
            assert_eq!(page.to_html(), written);
        }
        check(html! { p { "Thee" } }, "<p>Thee</p>");
        check(
            html! { p(class="lead", lang=None::<String>, hidden=true) { em { "Thee" } " en koek" } },
            "<p class=\"lead\" hidden><em>Thee</em> en koek</p>",
        );
        check(
            html! { h1 { "Een" } p { (|| "twee") } (()) },
            "<h1>Een</h1><p>twee</p>",
        );
        check(
            html! { input(type="text", aria-describedby="a b", prop:value="thee", disabled=false); },
            "<input type=\"text\" aria-describedby=\"a b\">",
        );
        check(
            ["a", "b"]
                .map(|one| html! { li { (one) } })
                .into_iter()
                .collect(),
            "<li>a</li><li>b</li>",
        );
    }

    #[test]
    fn text_is_only_ever_text() {
        let evil = "<script>alert(\"'&amp;')</script>".to_owned();
        let page = html! { p(title=evil.clone()) { (evil) } };
        assert_eq!(
            page.to_html(),
            "<p title=\"&lt;script&gt;alert(&quot;'&amp;amp;')&lt;/script&gt;\">\
             &lt;script&gt;alert(\"'&amp;amp;')&lt;/script&gt;</p>"
        );
    }
}
