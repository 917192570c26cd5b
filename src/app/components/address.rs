//! An address, and the way there.

use crate::app::html::{Node, html};
use crate::app::texts::texts;
use crate::content::Text;

/// Street, postcode and place in one line, with a link to a map when there is a street to look for.
pub fn address_lines(
    street: &Option<Text>,
    postcode: &Option<Text>,
    city: &Option<Text>,
) -> Option<Node> {
    let parts = [street, postcode, city].into_iter().flatten();
    let parts: Vec<&str> = parts.map(Text::as_str).collect();
    let route = street.as_ref().map(|_| route_link(&parts.join(" ")));
    (!parts.is_empty()).then(|| html! { p { (parts.join(", ")) } (route) })
}

/// Opens a map on another website; the visitor's browser asks nothing there before the click.
fn route_link(address: &str) -> Node {
    let encoded: String = address.split_whitespace().collect::<Vec<_>>().join("+");
    let href = ["https://www.openstreetmap.org/search?query=", &encoded].concat();
    let note = texts().site.external;
    html! {
        p(class="screen-only") {
            a(href=href, rel="external noopener") { (texts().event.route) }
            " " span(class="quiet") { (note) }
        }
    }
}
