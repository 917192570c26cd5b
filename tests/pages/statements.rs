//! `/privacy` and `/toegankelijkheid`: all that they must say is there, and what only the library can say comes from
//! its own file. What it has not said yet is said to be missing, and is never made up.

use bieb::tool::render::{self, Renderer};
use serde_json::{Value, json};

use crate::{NOW, html, shipped, site};

/// What residents must be told (AVG, articles 12, 13 and 77), and words that tell it.
const PRIVACY: [(&str, &[&str]); 17] = [
    ("who is responsible", &["Wie verantwoordelijk is"]),
    (
        "what comes in",
        &["je bericht", "je naam, e-mailadres en telefoonnummer"],
    ),
    (
        "that it need not be given",
        &["Je hoeft niet te zeggen wie je bent"],
    ),
    (
        "for what",
        &["Om de Bibliotheek beter te maken, en om je te antwoorden."],
    ),
    (
        "on which ground",
        &["Waarom dat mag", "gerechtvaardigd belang"],
    ),
    (
        "who reads it",
        &["Wie je bericht leest", "onze medewerkers"],
    ),
    ("how long", &["Hoe lang we je bericht bewaren", "365 dagen"]),
    ("why that long", &["Een jaar is lang genoeg"]),
    (
        "no automated decisions",
        &["Er beslist geen computer over je."],
    ),
    (
        "what the server sees",
        &["internetadres", "geheugen van de server"],
    ),
    ("no cookies", &["We zetten geen cookies"]),
    (
        "right to see, mend, erase, restrict and object",
        &[
            "inzien",
            "verbeteren",
            "wissen",
            "beperken",
            "bezwaar maken",
        ],
    ),
    ("right to withdraw consent", &["toestemming", "intrekken"]),
    ("within a month", &["binnen een maand"]),
    (
        "complaint at any time, not only after us",
        &[
            "Je mag altijd een klacht sturen naar de Autoriteit Persoonsgegevens.",
            "niet eerst bij ons",
        ],
    ),
    ("what stays on the device", &["Wat op je apparaat blijft"]),
    ("when it was written", &["Bijgewerkt op"]),
];

/// The parts of the Dutch model of the statement, and words that tell them.
const ACCESSIBILITY: [(&str, &[&str]); 14] = [
    (
        "scope",
        &[
            "Over alle pagina's van deze app",
            "Niet over andere websites",
        ],
    ),
    ("requirements", &["WCAG 2.2, niveau AA"]),
    ("law", &["Of de wet deze verklaring van ons vraagt"]),
    ("status", &["Status D: voldoet niet"]),
    (
        "research",
        &["Wat er is onderzocht", "Tests met een computer"],
    ),
    ("own tests", &["Wat we zelf testen, en wat nog niet"]),
    ("deviation", &["nog niet getest met een schermlezer"]),
    ("cause", &["Oorzaak", "De app is nieuw"]),
    ("consequence", &["Gevolg", "Misschien klopt er iets niet"]),
    (
        "measure and date",
        &["Wat we doen", "Klaar op", "1 maart 2027"],
    ),
    ("how to report", &["Lukt iets niet?", "Meld wat niet lukt"]),
    ("how soon one hears", &["binnen 5 werkdagen"]),
    ("higher up", &["Nationale ombudsman"]),
    (
        "date and who signs",
        &["Datum", "Getekend door", "22 november 2026"],
    ),
];

#[track_caller]
fn says(text: &str, parts: &[(&str, &[&str])]) {
    let missing: Vec<String> = parts
        .iter()
        .flat_map(|(part, words)| words.iter().map(move |word| (part, word)))
        .filter(|(_, word)| !text.contains(**word))
        .map(|(part, word)| format!("{part}: “{word}”"))
        .collect();
    assert!(missing.is_empty(), "{}\n{text}", missing.join("\n"));
}

#[test]
fn the_privacy_page_tells_what_the_law_asks() {
    let page = site(&shipped()).page("/privacy");
    says(&html::text(&page.html), &PRIVACY);
    let links = html::attributes(&page.html, "href");
    let authority = "https://www.autoriteitpersoonsgegevens.nl/".to_owned();
    assert!(links.contains(&authority), "{links:?}");
}

#[test]
fn the_statement_has_the_parts_of_the_model() {
    let page = site(&shipped()).page("/toegankelijkheid");
    says(&html::text(&page.html), &ACCESSIBILITY);
    let links = html::attributes(&page.html, "href");
    for address in [
        "https://www.nationaleombudsman.nl/",
        "/feedback?soort=barrier",
    ] {
        assert!(links.contains(&address.to_owned()), "{links:?}");
    }
    // The report of the tests is for whoever wants to know more.
    let folded = page.html.split_once("<details").expect("a part that folds");
    assert!(!folded.0.contains("axe-core") && folded.1.contains("axe-core"));
}

/// A page of the shipped content with `field` of the library replaced, or removed.
fn with(field: &str, value: Option<Value>, address: &str) -> String {
    let mut sources = render::read(&shipped()).expect("the folder has the four files");
    let mut library: Value = serde_json::from_str(&sources.library).expect("JSON");
    let fields = library.as_object_mut().expect("an object");
    match value {
        Some(value) => fields.insert(field.to_owned(), value),
        None => fields.remove(field),
    };
    sources.library = library.to_string();
    let site = Renderer::new(&sources, NOW.parse().expect("a moment"));
    main_text(&site.page(address).html)
}

/// News above the page may be made up as well.
fn main_text(page: &str) -> String {
    let (_, main) = page.split_once("<main").expect("a page has a main part");
    let (main, _) = main.split_once("</main>").expect("the main part ends");
    html::text(main)
}

#[track_caller]
fn check(text: &str, shown: &[&str], not_shown: &[&str]) {
    for word in shown {
        assert!(text.contains(word), "“{word}” is missing:\n{text}");
    }
    for word in not_shown {
        assert!(!text.contains(word), "“{word}” is in:\n{text}");
    }
}

#[test]
fn what_the_library_says_of_privacy_is_its_own() {
    let own = json!({"responsible": "Stichting Eiland", "street": "Kade 1", "postcode": "1234 AB",
        "city": "Oost", "officer": {"name": "De functionaris", "email": "fg@eiland.example"},
        "ground": "Omdat je het zelf stuurt.", "readers": ["de balie", "het bedrijf Hosting"],
        "keep_reason": "Zo vergelijken we jaren.", "updated": "2026-10-01"});
    check(
        &with("privacy", Some(own), "/privacy"),
        &[
            "Stichting Eiland",
            "Kade 1, 1234 AB, Oost",
            "functionaris gegevensbescherming",
            "fg@eiland.example",
            "Omdat je het zelf stuurt.",
            "het bedrijf Hosting",
            "Zo vergelijken we jaren.",
            "Bijgewerkt op 1 oktober 2026.",
        ],
        &["voorbeeld", "staat hier nog niet"],
    );
    // Not every library has an officer.
    let without = json!({"responsible": "Stichting Eiland"});
    check(
        &with("privacy", Some(without), "/privacy"),
        &[
            "Stichting Eiland",
            "Wie je bericht leest, staat hier nog niet.",
        ],
        &["functionaris", "gerechtvaardigd belang"],
    );
    check(
        &with("privacy", None, "/privacy"),
        &[
            "Wie verantwoordelijk is, staat hier nog niet.",
            "Wie je bericht leest, staat hier nog niet.",
            "365 dagen",
        ],
        &["gerechtvaardigd belang", "voorbeeld"],
    );
    check(
        &with("feedback", Some(json!({})), "/privacy"),
        &["Hoe lang we berichten bewaren, staat hier nog niet."],
        &["365 dagen"],
    );
}

#[test]
fn what_the_library_declares_is_its_own() {
    const STATUS: [(&str, &str); 5] = [
        ("A", "Status A: voldoet volledig"),
        ("B", "Status B: voldoet gedeeltelijk"),
        ("C", "Status C: eerste maatregelen genomen"),
        ("D", "Status D: voldoet niet"),
        ("E", "Status E: geen verklaring"),
    ];
    let page = "/toegankelijkheid";
    for (status, said) in STATUS {
        let own = json!({"status": status});
        check(
            &with("accessibility", Some(own), page),
            &[said],
            &["voorbeeld"],
        );
    }
    let own = json!({"law": "De wet vraagt het.", "status": "B",
        "research": [{"what": "Alle eisen.", "by": "Bureau Zes", "date": "2026-06-01",
            "url": "https://voorbeeld.nl/rapport"}, {"what": "Een deel."}],
        "deviations": [{"what": "De kaart", "cause": "Een tekening.", "consequence": "Je hoort haar niet.",
            "measure": "Er is een lijst.", "planned": "2027-05-01"}],
        "signed_by": "directeur", "signed_on": "2026-09-30"});
    check(
        &with("accessibility", Some(own), page),
        &[
            "De wet vraagt het.",
            "Alle eisen. Door Bureau Zes, 1 juni 2026. Lees het rapport (andere website)",
            "Een deel.",
            "De kaart",
            "Een tekening.",
            "Je hoort haar niet.",
            "Er is een lijst.",
            "1 mei 2027",
            "directeur",
            "30 september 2026",
        ],
        &[
            "schermlezer kunnen",
            "Nog niemand heeft deze verklaring getekend.",
        ],
    );
    check(
        &with("accessibility", None, page),
        &[
            "Of de wet deze verklaring van ons vraagt, staat hier nog niet.",
            "Hier staat nog geen status.",
            "Een bureau van buiten heeft de app nog niet onderzocht.",
            "Dat betekent niet dat alles goed is.",
            "Nog niemand heeft deze verklaring getekend.",
        ],
        &["Status A:", "Oorzaak"],
    );
}

#[test]
fn what_was_made_up_for_the_example_says_so() {
    for address in ["/privacy", "/toegankelijkheid"] {
        let text = main_text(&site(&shipped()).page(address).html);
        assert!(text.contains("voorbeeld"), "{address}: {text}");
    }
}

#[test]
fn the_form_leads_to_the_privacy_page_beside_its_button() {
    let page = site(&shipped()).page("/feedback").html;
    let (_, form) = page.split_once("<form").expect("a form");
    let (form, _) = form.split_once("</form>").expect("it ends");
    let (_, below) = form.split_once("We bewaren je bericht").expect("how long");
    assert!(below.contains("href=\"/privacy\""), "{below}");
}
