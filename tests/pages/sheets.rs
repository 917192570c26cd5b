//! The pages that are only published.

use std::collections::HashSet;

use bieb::app::route::Sheet;

use crate::{html, shipped, site};

#[test]
fn the_gallery_shows_every_standing_and_is_whole() {
    let page = site(&shipped()).sheet(&Sheet::Gallery).expect("a gallery");
    let text = html::text(&page.html);
    for shown in [
        "Loop gewoon binnen",
        "Nu bezig",
        "Voorbij",
        "Gaat niet door: De verteller is ziek.",
        "Uitgesteld",
        "Vol, je kunt op de wachtlijst",
        "Aanmelden kan vanaf",
        "Aanmelden kan niet meer",
        "Nog een paar plekken, meld je aan",
        "Meld je van tevoren aan",
        "Loop binnen, of meld je aan",
        "Bel of mail om te vragen hoe je meedoet",
        "Les 1 van 2",
        "Er klopt nog iets niet",
        "Niet aangekomen",
        "Even geduld, we halen de gegevens op.",
    ] {
        assert!(text.contains(shown), "“{shown}” is not in the gallery");
    }
    let ids = html::attributes(&page.html, "id");
    let known: HashSet<&String> = ids.iter().collect();
    assert_eq!(ids.len(), known.len(), "an id stands there twice: {ids:?}");
}

#[test]
fn no_page_links_to_the_gallery() {
    let pages = crate::crawl::every_page(&site(&shipped()));
    for (path, page) in pages {
        assert!(!page.html.contains("/voorbeelden"), "{path}");
    }
}
