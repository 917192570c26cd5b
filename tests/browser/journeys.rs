//! Walks through the app, as residents make them.

use crate::harness::{Site, Visitor};

#[test]
fn from_home_to_an_activity_and_back_with_the_filter_intact() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/");
    visitor.link("Alle activiteiten").click();
    visitor.arrives_at("/agenda", "Agenda");

    visitor.show_choices();
    visitor.choice("Vestiging").choose("Bibliotheek Leerdam");
    visitor.choice("Soort").choose("Inloop");
    visitor.expect_address("/agenda?vestiging=leerdam&soort=drop-in");
    let found = visitor.result();
    let listed = visitor.names("article");

    visitor.activity("Taalcafé Leerdam").click();
    visitor.arrives_at("/agenda/taalcafe-leerdam/2026-12-01", "Taalcafé Leerdam");
    visitor.expect_text("dinsdag 1 december");

    visitor.back();
    visitor.expect_address("/agenda?vestiging=leerdam&soort=drop-in");
    visitor.wait("the link that was opened has the focus", || {
        visitor.focus().starts_with("link “Taalcafé Leerdam, ")
    });
    assert_eq!(visitor.result(), found);
    assert_eq!(visitor.names("article"), listed);

    visitor.forward();
    visitor.arrives_at("/agenda/taalcafe-leerdam/2026-12-01", "Taalcafé Leerdam");
}
