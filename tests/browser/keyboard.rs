//! Everything with the keyboard alone.

use crate::accessibility::{PREFERENCES, pages};
use crate::harness::checks::expect_nothing;
use crate::harness::device::{self, DESK, PHONE};
use crate::harness::{Site, Visitor};

/// Walks through pages: each at two widths, and in the colours that are its turn. How the focus looks in
/// all colours is looked at in `accessibility.rs`; walking takes too long for that.
#[track_caller]
fn walk(part: usize, of: usize) {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.expect_errors("/nergens");
    for (turn, page) in pages().iter().enumerate().skip(part).step_by(of) {
        visitor.set_size(DESK).open(page);
        for (at, size) in [PHONE, DESK].into_iter().enumerate() {
            let (name, preferences) = PREFERENCES[(turn / of + at) % PREFERENCES.len()];
            visitor.set_size(size).set_preferences(&preferences);
            if page.starts_with("/agenda") {
                visitor.show_choices();
            }
            let on = format!("{page}, {} px, {name}", size.0);
            expect_nothing(&visitor.tab_walk(), &on);
        }
    }
}

#[test]
fn pages_are_walked_through_the_first_part() {
    walk(0, 2);
}

#[test]
fn pages_are_walked_through_the_second_part() {
    walk(1, 2);
}

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
fn a_link_leads_past_the_choices_of_the_agenda() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    for size in [PHONE, DESK] {
        visitor.set_size(size).open("/agenda");
        visitor.settle();
        visitor
            .searchbox("Zoek in de agenda")
            .js("e => { e.focus() }");
        visitor.press("Tab");
        assert_eq!(visitor.focus(), "link “Naar de activiteiten”");
        visitor.press("Enter");
        visitor.wait_for("heading “Activiteiten”", || visitor.focus());
        visitor.press("Tab");
        let href = visitor.js_text("document.activeElement.getAttribute('href') ?? ''");
        assert!(href.starts_with("/agenda/"), "{size:?}: {href}");
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

    tab_to(&visitor, "DisclosureTriangle “Toon keuzes”");
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

    tab_to(&visitor, "link “Taalcafé Leerdam, ");
    visitor.press("Enter");
    visitor.arrives_at("/agenda/taalcafe-leerdam/2026-12-01", "Taalcafé Leerdam");
}

#[test]
fn feedback_is_written_and_sent_without_a_mouse() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/feedback");
    tab_to(&visitor, "radio “Een idee”");
    visitor.press("ArrowDown");
    tab_to(&visitor, "textbox “Je bericht”");
    visitor.type_text("Meer thee.");
    tab_to(
        &visitor,
        "checkbox “Ik wil graag antwoord (niet verplicht)”",
    );
    visitor.press("Space");
    tab_to(&visitor, "button “Versturen”");
    visitor.press("Enter");
    visitor.expect_form("errors");
    tab_to(
        &visitor,
        "link “Vul je e-mailadres of je telefoonnummer in.",
    );
    visitor.press("Enter");
    visitor.wait("the focus is on the field", || {
        visitor.focus() == "textbox “Je e-mailadres (niet verplicht)”"
    });
    visitor.type_text("jo@voorbeeld.nl");
    visitor.press("Enter");
    visitor.wait("the news has the focus", || {
        visitor.focus() == "heading “Je bericht is verstuurd”"
    });
    let received = &site.received()[0];
    assert_eq!(received["kind"], "wish");
    assert_eq!(received["email"], "jo@voorbeeld.nl");
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
