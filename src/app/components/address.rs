//! An address, and the way there.

use leptos::prelude::*;

use crate::app::texts::texts;
use crate::content::Text;

/// Street, postcode and place in one line, with a link to a map when there is a street to look for.
#[component]
pub fn AddressLines(
    street: Option<Text>,
    postcode: Option<Text>,
    city: Option<Text>,
    /// Whose address it is: `Bibliotheek Vianen`. Empty: that of what the page is about.
    #[prop(into)]
    whose: String,
) -> impl IntoView {
    let has_street = street.is_some();
    let parts = [street, postcode, city].into_iter().flatten();
    let parts: Vec<String> = parts.map(|part| part.as_str().to_owned()).collect();
    let route = has_street.then(|| view! { <RouteLink address=parts.join(" ") whose/> });
    (!parts.is_empty()).then(|| view! { <p>{parts.join(", ")}</p> {route} })
}

/// Opens a map on another website; the visitor's browser asks nothing there before the click.
#[component]
fn RouteLink(address: String, whose: String) -> impl IntoView {
    let text = texts().event;
    let external = texts().site.external;
    // Six links on a page must not all be called the same; on the screen the address beside it tells them apart.
    let name = (!whose.is_empty()).then(|| [text.route_to, " ", &whose, " ", external].concat());
    let encoded: String = address.split_whitespace().collect::<Vec<_>>().join("+");
    let href = ["https://www.openstreetmap.org/search?query=", &encoded].concat();
    view! {
        <p class="screen-only">
            <a href=href rel="external noopener" aria-label=name>
                {text.route} " " <span class="quiet">{external}</span>
            </a>
        </p>
    }
}
