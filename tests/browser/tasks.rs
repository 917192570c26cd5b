//! What residents come for on the pages of BoekStart, help, tips and branches.

use crate::harness::{Site, Visitor};

#[test]
fn the_next_boekstart_for_my_child_of_18_months() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/");
    visitor.link("BoekStart").click();
    visitor.arrives_at("/boekstart", "BoekStart");
    visitor.expect_text("Dan krijg je een bon.");
    visitor.unfold("Alle stappen");
    visitor.expect_text("Geef de bon aan een medewerker");

    visitor.textbox("Hoe oud is je kind?").fill("18");
    visitor.choice("Maanden of jaren").choose("maanden");
    visitor.button("Toon activiteiten").click();
    visitor.expect_address("/boekstart?leeftijd=18m");
    visitor.expect_text("5 activiteiten voor een kind van 18 maanden");
    visitor.heading("Bibliotheek IJsselstein");
    visitor.unfold("Bibliotheek IJsselstein");
    visitor.activity("BoekStart Pret in IJsselstein");

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
    visitor.link("12 tot 18 jaar").click();
    visitor.js("location.hash = '#tip-hekel-aan-lezen'");
    visitor.heading("Voor een jongen van 13 die een hekel heeft aan lezen");
    visitor.link("Alle activiteiten voor 4 tot 18 jaar").click();
    visitor.arrives_at(
        "/agenda?leeftijd=4-18",
        "Agenda: 4 tot 18 jaar, 114 activiteiten",
    );
}

/// A link to a part that is folded opens it, by the browser or by the app.
#[test]
fn a_fold_opens_by_its_own_address() {
    let site = Site::published();
    let visitor = Visitor::of(&site);
    for (address, inside) in [
        ("/hulp#meenemen", "Print deze lijst"),
        ("/hulp#tijden", "Hulp is gratis"),
        ("/leestips/0-4#meedoen-voorleesexpress", "20 weken"),
        ("/boekstart#koffertje-alles", "Geef de bon"),
    ] {
        visitor.open(address);
        visitor.expect_text(inside);
        let in_view =
            "document.querySelector(location.hash).getBoundingClientRect().top < innerHeight";
        visitor.wait("it is in view", || visitor.js(in_view) == true);
    }
    // From another page, in the app.
    visitor.open("/over");
    visitor.js("history.replaceState(null, '', '/over')");
    visitor.link("Hulp").click();
    visitor.heading("Hulp bij digitale overheid (IDO)");
    assert!(!visitor.sees("Print deze lijst"));
    visitor.js("location.hash = '#meenemen'");
    visitor.expect_text("Print deze lijst");
}

#[test]
fn a_notice_unfolds_and_is_put_away_on_this_device() {
    let site = Site::published();
    let visitor = Visitor::of(&site);
    let (first, rest) = ("In Vianen werken we", "zijdeur");
    visitor.open("/agenda");
    assert!(!visitor.sees(first), "it matters in Vianen only");
    visitor.open("/vestigingen/vianen");
    visitor.expect_text(first);
    assert!(!visitor.sees(rest));
    visitor.button("Mijn vestiging").click();
    // Whose branch it is reads it everywhere, from the first moment.
    visitor.open("/agenda");
    visitor.unfold("Let op");
    visitor.expect_text(rest);
    visitor.button("Niet meer tonen op dit apparaat").click();
    visitor.wait("it is gone", || !visitor.sees(first));
    visitor.wait("the focus is on the page", || visitor.focus() != "nowhere");
    for page in ["/vestigingen/vianen", "/agenda"] {
        visitor.open(page);
        assert!(!visitor.sees(first), "{page}");
    }
}

#[test]
fn the_menu_is_within_reach_of_a_thumb() {
    let site = Site::published();
    let visitor = Visitor::of(&site);
    visitor.set_size((360, 740)).open("/hulp");
    let at = visitor.js("document.querySelector('nav').getBoundingClientRect().bottom");
    assert_eq!(at, 740, "the bar is at the bottom");
    let header = "document.querySelector('header').getBoundingClientRect().height <= 64";
    assert_eq!(visitor.js(header), true);
    visitor.find("DisclosureTriangle", "Menu").click();
    visitor.link("Vestigingen").click();
    visitor.heading("Vestigingen");
    let open = "document.querySelectorAll('nav details[open]').length";
    assert_eq!(visitor.js(open), 0, "the menu has closed");
    visitor.find("DisclosureTriangle", "Menu").click();
    visitor.press("Escape");
    assert_eq!(visitor.js(open), 0, "Escape closes it");
    assert_eq!(visitor.focus(), "DisclosureTriangle “Menu”");
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
