//! What residents come for, at fixed moments: the answer must stand on the page.

use crate::{html, shipped, site_at};

#[track_caller]
fn check(now: &str, address: &str, words: &[&str]) {
    let text = html::text(&site_at(&shipped(), now).page(address).html);
    for word in words {
        assert!(
            text.contains(word),
            "“{word}” is not on {address} at {now}:\n{text}"
        );
    }
}

#[track_caller]
fn check_not(now: &str, address: &str, word: &str) {
    let text = html::text(&site_at(&shipped(), now).page(address).html);
    assert!(
        !text.contains(word),
        "“{word}” is on {address} at {now}:\n{text}"
    );
}

#[test]
fn whether_the_library_is_open() {
    let vianen = "/vestigingen/vianen";
    check(
        "2026-11-24T09:30:00",
        vianen,
        &[
            "Nu open tot 21.00 uur",
            "Medewerkers zijn er vanaf 10.00 uur.",
        ],
    );
    check(
        "2026-11-24T11:00:00",
        vianen,
        &[
            "Nu open tot 21.00 uur",
            "Medewerkers zijn er tot 17.30 uur.",
        ],
    );
    check(
        "2026-11-24T18:00:00",
        vianen,
        &["Nu open tot 21.00 uur", "Je kunt zelf naar binnen"],
    );
    check(
        "2026-11-24T22:00:00",
        vianen,
        &["Gesloten, morgen open om 09.00 uur"],
    );
    check(
        "2026-12-24T15:00:00",
        vianen,
        &["Nu open tot 16.00 uur", "Andere tijden"],
    );
    check(
        "2026-12-25T11:00:00",
        vianen,
        &["Gesloten, maandag 28 december open om 09.00 uur", "Kerst"],
    );
    check(
        "2026-11-24T12:45:00",
        "/vestigingen/ameide",
        &["Gesloten, vandaag open om 13.30 uur"],
    );
    check(
        "2026-11-24T11:00:00",
        "/vestigingen",
        &["Nu open tot 12.30 uur", "Nu open tot 21.00 uur"],
    );
}

#[test]
fn the_next_boekstart_for_a_child_of_18_months_in_leerdam() {
    check(
        "2026-11-22T12:00:00",
        "/boekstart?leeftijd=18m",
        &["Bibliotheek Leerdam", "BoekStart Pret in Leerdam", "gratis"],
    );
    check(
        "2026-11-22T12:00:00",
        "/boekstart?leeftijd=9",
        &[
            "Er zijn nu geen activiteiten van BoekStart",
            "Toon alle leeftijden",
        ],
    );
}

#[test]
fn what_to_bring_for_digid_and_when_to_walk_in() {
    let words = [
        "de brief met de code",
        "Bibliotheek Leerdam",
        "Volgende keer: morgen om 13.30 uur",
        "Loop gewoon binnen. Je hebt geen afspraak nodig.",
    ];
    check("2026-11-22T12:00:00", "/hulp/digid", &words);
    check(
        "2026-11-23T14:00:00",
        "/hulp/digid",
        &["Nu open tot 15.30 uur"],
    );
}

#[test]
fn a_topic_in_everyday_words() {
    let now = "2026-11-22T12:00:00";
    check(now, "/hulp?q=toeslag", &["Toeslagen"]);
    check(
        now,
        "/hulp?q=rijbewijs%20verlengen",
        &["1 onderwerp", "Rijbewijs en auto"],
    );
    check(now, "/hulp?q=wachtwoord%20kwijt", &["DigiD"]);
    check_not(now, "/hulp?q=rijbewijs%20verlengen", "Studie");
    check(
        now,
        "/hulp?q=xyzzy",
        &[
            "Geen onderwerpen gevonden",
            "Kom gerust langs",
            "Toon alle onderwerpen",
        ],
    );
}

#[test]
fn what_is_only_for_adults_is_not_offered_to_a_baby() {
    let now = "2026-11-22T12:00:00";
    check(
        now,
        "/leestips/0-4",
        &["Alle activiteiten voor 0 tot 4 jaar", "BoekStart Pret"],
    );
    check_not(now, "/leestips/0-4", "IDO-spreekuur");
    check_not(now, "/leestips/volwassenen", "BoekStart Pret");
}

#[test]
fn tips_for_an_age_that_we_do_not_know_stand_with_the_choice_of_ages() {
    let now = "2026-11-22T12:00:00".parse().unwrap();
    let mut sources = bieb::tool::render::read(&shipped()).unwrap();
    sources.tips = r#"{"groups": [{"id": "peuters", "title": "Voor peuters",
        "tips": [{"id": "zing", "title": "Zing een liedje"}]}]}"#
        .to_owned();
    let page = bieb::tool::render::page(&sources, "/leestips", now);
    let text = html::text(&page.html);
    assert!(
        text.contains("Voor peuters") && text.contains("Zing een liedje"),
        "{text}"
    );
}
