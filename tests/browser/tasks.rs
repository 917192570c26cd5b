//! What residents come for on the pages of BoekStart, help, tips and branches.

use crate::harness::{Site, Visitor};

#[test]
fn the_next_boekstart_for_my_child_of_18_months() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/");
    visitor.link("BoekStart").click();
    visitor.arrives_at("/boekstart", "BoekStart");
    visitor.expect_text("Geef de bon aan een medewerker");

    visitor.textbox("Hoe oud is je kind?").fill("18");
    visitor.choice("Maanden of jaren").choose("maanden");
    visitor.button("Toon activiteiten").click();
    visitor.expect_address("/boekstart?leeftijd=18m");
    visitor.expect_text("5 activiteiten voor een kind van 18 maanden");
    visitor.heading("Bibliotheek Leerdam");
    visitor.activity("BoekStart Pret in Leerdam");

    visitor.textbox("Hoe oud is je kind?").fill("9");
    visitor.choice("Maanden of jaren").choose("jaar");
    visitor.press("Enter");
    visitor.button("Toon activiteiten").click();
    visitor.expect_address("/boekstart?leeftijd=9");
    visitor.button("Toon alle leeftijden").click();
    visitor.expect_address("/boekstart");
    visitor.heading("Bibliotheek Leerdam");
}

#[test]
fn an_age_is_understood_in_words_or_asked_again() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/boekstart");
    let field = visitor.textbox("Hoe oud is je kind?");
    field.fill("heel klein");
    visitor.button("Toon activiteiten").click();
    visitor.expect_text("Vul een leeftijd in, bijvoorbeeld 18 maanden, 1,5 of 2 jaar.");
    assert_eq!(visitor.address(), "/boekstart");
    assert_eq!(field.value(), "heel klein");
    assert_eq!(field.attribute("aria-invalid"), "true");

    for (typed, address) in [
        ("anderhalf", "/boekstart?leeftijd=18m"),
        ("2 jaar", "/boekstart?leeftijd=2"),
        ("1,5", "/boekstart?leeftijd=18m"),
    ] {
        visitor.textbox("Hoe oud is je kind?").fill(typed);
        visitor.button("Toon activiteiten").click();
        visitor.expect_address(address);
        assert_eq!(
            visitor
                .textbox("Hoe oud is je kind?")
                .attribute("aria-invalid"),
            ""
        );
    }
}

#[test]
fn what_to_bring_for_digid_found_in_my_own_words() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.set_clock("2026-11-23T14:00").open("/hulp");
    visitor
        .searchbox("Waar gaat je vraag over?")
        .fill("wachtwoord kwijt");
    visitor.link("DigiD").click();
    visitor.arrives_at("/hulp/digid", "DigiD");
    visitor.expect_text("de brief met de code");
    visitor.expect_text("Nu open tot 15.30 uur");

    visitor.back();
    visitor.expect_address("/hulp?q=wachtwoord kwijt");
    visitor.wait_for("link “DigiD”", || visitor.focus());
    let field = visitor.searchbox("Waar gaat je vraag over?");
    assert_eq!(field.value(), "wachtwoord kwijt");
    field.fill("xyzzy");
    visitor.expect_text("Geen onderwerpen gevonden");
    visitor.button("Toon alle onderwerpen").click();
    visitor.expect_text("16 onderwerpen");
}

#[test]
fn is_the_library_open_now() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    for (moment, state) in [
        ("2026-11-24T11:00", "Nu open tot 21.00 uur"),
        ("2026-11-24T22:00", "Gesloten, morgen open om 09.00 uur"),
        ("2026-12-24T15:00", "Nu open tot 16.00 uur"),
        (
            "2026-12-25T11:00",
            "Gesloten, maandag 28 december open om 09.00 uur",
        ),
    ] {
        visitor.set_clock(moment).open("/vestigingen/vianen");
        visitor.expect_text(state);
    }
}

#[test]
fn a_branch_becomes_mine_on_its_page() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/vestigingen");
    visitor.link("Bibliotheek Leerdam").click();
    visitor.arrives_at("/vestigingen/leerdam", "Bibliotheek Leerdam");
    let mine = visitor.button("Mijn vestiging");
    assert_eq!(mine.attribute("aria-pressed"), "false");
    mine.click();
    visitor.wait("it is chosen", || mine.attribute("aria-pressed") == "true");
    assert!(mine.has_focus());
    visitor.open("/vestigingen");
    visitor.expect_text("Mijn vestiging");
}

#[test]
fn a_tip_for_a_boy_of_13_who_hates_reading() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/leestips");
    visitor
        .link("4 tot 18 jaar Lezen, zoeken en ontdekken")
        .click();
    visitor.arrives_at(
        "/leestips/4-18",
        "Lezen met kinderen en jongeren van 4 tot 18 jaar",
    );
    visitor.link("Tips voor 12 tot 18 jaar").click();
    visitor.heading("Voor een jongen van 13 die een hekel heeft aan lezen");
    visitor.link("Alle activiteiten voor 4 tot 18 jaar").click();
    visitor.arrives_at("/agenda?leeftijd=4-18", "Agenda");
}

#[test]
fn going_back_while_searching_for_help_breaks_nothing() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/");
    visitor.link("Hulp").click();
    visitor.expect_address("/hulp");
    visitor
        .searchbox("Waar gaat je vraag over?")
        .fill("toeslag");
    // The field goes while it has the focus and is changed, which a browser tells it.
    visitor.js("document.querySelector('input[type=search]').focus()");
    visitor.type_text("en");
    visitor.back();
    visitor.expect_address("/");
    visitor.settle();
    assert_eq!(visitor.state(), "ready");
}

#[test]
fn the_list_of_what_to_bring_prints_alone() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.before_each_page(
        "window.print = () => { window.printed = document.documentElement.dataset.print; };",
    );
    visitor.open("/hulp/digid");
    visitor.button("Print deze lijst").click();
    visitor.wait("the list to print", || {
        visitor.js_text("window.printed ?? ''") == "bring"
    });
    assert_eq!(
        visitor.js_text("document.documentElement.dataset.print ?? ''"),
        ""
    );
}
