//! Everything with the keyboard alone.

use crate::harness::checks::expect_nothing;
use crate::harness::{Site, Visitor, device};

#[test]
fn every_control_is_reached_in_order_and_left_again() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.expect_errors("/nergens");
    for address in [
        "/",
        "/agenda/taalcafe-vianen",
        "/agenda/ido-spreekuur-vianen/2026-12-08",
        "/feedback?over=/vestigingen/vianen",
        "/nergens",
    ] {
        visitor.open(address);
        expect_nothing(&visitor.tab_walk(), address);
    }
    for size in [device::PHONE, device::DESK] {
        visitor.set_size(size);
        visitor.open("/agenda?vestiging=leerdam&soort=drop-in&tot=2026-12-06");
        visitor.show_choices();
        expect_nothing(&visitor.tab_walk(), &format!("the agenda at {size:?}"));
    }
}

#[test]
fn the_first_stop_skips_the_menu() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    for address in ["/", "/agenda"] {
        visitor.open(address);
        assert_eq!(visitor.focus(), "nowhere", "a page begins at its top");
        visitor.press("Tab");
        assert_eq!(visitor.focus(), "link “Naar de inhoud”");
        assert_eq!(
            visitor.js("document.activeElement.getBoundingClientRect().top >= 0"),
            true
        );
        visitor.press("Enter");
        visitor.wait("the focus is on the content", || {
            visitor.js("!!document.activeElement.closest('main')") == true
        });
        visitor.press("Tab");
        assert_eq!(visitor.js("!!document.activeElement.closest('main')"), true);
        assert_ne!(visitor.js("document.activeElement.tagName"), "MAIN");
        assert_eq!(visitor.state(), "ready");
    }
}

#[test]
fn the_agenda_is_filtered_and_read_without_a_mouse() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.set_size(device::PHONE).open("/");
    tab_to(&visitor, "link “Alle activiteiten”");
    visitor.press("Enter");
    visitor.arrives_at("/agenda", "Agenda");

    visitor.press("Tab");
    visitor.wait_for("searchbox “Zoek in de agenda”", || visitor.focus());
    visitor.type_text("taalcafé");
    visitor.expect_address("/agenda?q=taalcafé");

    visitor.press("Tab");
    if visitor
        .all("DisclosureTriangle")
        .iter()
        .find(|one| one.name == "Toon keuzes")
        .is_some_and(|one| one.property("expanded") != true)
    {
        visitor.press("Enter");
        visitor.choice("Vestiging");
    }
    tab_to(&visitor, "combobox “Vestiging”");
    visitor.type_text("Bibliotheek Lee");
    visitor.press("Tab");
    visitor.expect_address("/agenda?q=taalcafé&vestiging=leerdam");
    tab_to(&visitor, "checkbox “Alleen gratis”");
    visitor.press("Space");
    visitor.expect_address("/agenda?q=taalcafé&vestiging=leerdam&gratis=1");
    assert!(visitor.focus().starts_with("checkbox “Alleen gratis”"));

    tab_to(&visitor, "button “Wis de keuze Alleen gratis”");
    visitor.press("Space");
    visitor.expect_address("/agenda?q=taalcafé&vestiging=leerdam");
    assert_ne!(visitor.focus(), "nowhere");

    tab_to(&visitor, "link “Taalcafé Leerdam”");
    visitor.press("Enter");
    visitor.arrives_at("/agenda/taalcafe-leerdam/2026-12-01", "Taalcafé Leerdam");
}

/// Presses Tab until the focus is there.
#[track_caller]
fn tab_to(visitor: &Visitor, wanted: &str) {
    for _ in 0..150 {
        if visitor.focus().starts_with(wanted) {
            return;
        }
        visitor.press("Tab");
    }
    panic!("Tab never reaches {wanted}\n{}", visitor.scene());
}
