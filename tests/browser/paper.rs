//! What staff hang up and residents take along.

use crate::harness::checks::expect_nothing;
use crate::harness::picture::paper;
use crate::harness::{Site, Visitor};

/// Width and height in millimetres.
const A4: (u32, u32) = (210, 297);

#[test]
fn the_month_of_a_branch_is_a_poster_of_one_or_two_pages() {
    let site = Site::published();
    let visitor = Visitor::of(&site);
    for branch in ["vianen", "leerdam", "ameide"] {
        for month in ["maand", "volgende-maand"] {
            visitor.open(&format!("/vestigingen/{branch}/{month}"));
            let pages = paper(&visitor.print());
            assert!(
                pages == [A4] || pages == [A4, A4],
                "{branch}, {month}: {pages:?}"
            );
        }
    }
}

#[test]
fn the_poster_says_what_when_where_and_how() {
    let site = Site::published();
    let visitor = Visitor::of(&site);
    visitor.open("/vestigingen/vianen");
    visitor.link("Print de agenda van deze maand").click();
    visitor.expect_address("/vestigingen/vianen/maand");
    visitor.heading("Agenda van december 2026");
    visitor.heading("dinsdag 1 december");
    for text in [
        "Bibliotheek Vianen",
        "Taalcafé Vianen",
        "loop binnen",
        "Gratis",
        "Wanneer we open zijn",
        "Spekdam 2",
        "085 483 54 32",
        "www.bibliotheeklekijssel.nl",
    ] {
        assert!(visitor.sees(text), "{text}\n{}", visitor.scene());
    }
    visitor.link("Agenda van volgende maand").click();
    visitor.heading("Agenda van januari 2027");
    visitor.link("Terug naar de vestiging").click();
    visitor.heading("Bibliotheek Vianen");
}

#[test]
fn the_poster_is_printed_by_a_button_and_follows_the_size_of_the_text() {
    let site = Site::published();
    let visitor = Visitor::of(&site);
    visitor.before_each_page("window.print = () => { window.printed = true; };");
    visitor.open("/vestigingen/leerdam/maand");
    visitor.button("Print deze agenda").click();
    visitor.wait_for(serde_json::json!(true), || {
        visitor.js("window.printed ?? false")
    });
    expect_nothing(&visitor.tab_walk(), "the poster");
}

#[test]
fn an_unknown_branch_has_no_poster() {
    let site = Site::published();
    let visitor = Visitor::of(&site);
    visitor.open("/vestigingen/nergens/maand");
    visitor.heading("Deze pagina bestaat niet");
}
