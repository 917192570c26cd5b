//! What the strategy paper promises, and where a resident sees it: for each line of the paper an
//! address and the words that stand there.

use crate::{html, shipped, site};

/// A line of the paper, an address, and words that stand there.
type Promise = (&'static str, &'static str, &'static [&'static str]);

const PROMISES: [Promise; 39] = [
    ("Jong Geleerd", "/", &["0 tot 4 jaar", "4 tot 18 jaar"]),
    ("Jong Geleerd", "/over", &["Jong geleerd"]),
    ("BoekStart", "/", &["BoekStart", "koffertje"]),
    (
        "BoekStart",
        "/boekstart",
        &[
            "bon",
            "koffertje",
            "gratis lid",
            "BoekStarthoek",
            "Hoe oud is je kind?",
        ],
    ),
    (
        "BoekStart: activiteiten per vestiging",
        "/boekstart?leeftijd=18m",
        &[
            "5 activiteiten voor een kind van 18 maanden",
            "BoekStart Pret in Leerdam",
        ],
    ),
    (
        "BoekStart in de kinderopvang",
        "/leestips/0-4",
        &[
            "BoekStart in de kinderopvang",
            "Vraag op je opvang",
            "voorleescoördinator",
        ],
    ),
    (
        "de Bibliotheek op School",
        "/leestips/4-18",
        &["De Bibliotheek op school", "Praat met de school over lezen"],
    ),
    (
        "VoorleesExpress",
        "/leestips/0-4",
        &["VoorleesExpress", "Gezin aanmelden", "Vrijwilliger worden"],
    ),
    (
        "doorlopende lijn naar het voortgezet onderwijs",
        "/leestips/4-18",
        &[
            "Tips voor 12 tot 18 jaar",
            "Voor een jongen van 13 die een hekel heeft aan lezen",
        ],
    ),
    (
        "doorlopende lijn naar het voortgezet onderwijs",
        "/agenda?leeftijd=15&soort=book-club",
        &["BookTok"],
    ),
    (
        "Gezinsaanpak Geletterdheid",
        "/leestips/0-4",
        &["Samen met je kind leren", "Taalhuis"],
    ),
    (
        "mediaopvoeding 0–4",
        "/leestips/0-4",
        &["Opvoeden met schermen"],
    ),
    (
        "informatie- en zoekvaardigheden 4–18",
        "/leestips/4-18",
        &["Klopt dit?", "Zoek een tweede bron"],
    ),
    (
        "Zelfredzaamheid: vijf basisvaardigheden",
        "/agenda",
        &[
            "lezen en schrijven",
            "rekenen",
            "digitaal",
            "geld",
            "gezondheid",
            "ontmoeten",
            "recht en regels",
        ],
    ),
    ("Zelfredzaamheid", "/over", &["Zelf je zaken regelen"]),
    (
        "Taalhuis",
        "/leestips/volwassenen",
        &[
            "Leren in het Taalhuis",
            "taalmaatje",
            "Taalcafé",
            "Taalhuis Lekstroom",
        ],
    ),
    (
        "IDO, informatiepleinen",
        "/hulp",
        &[
            "Hulp bij digitale overheid (IDO)",
            "DigiD",
            "Dit doen we",
            "Dit doen we niet",
            "Neem dit mee",
            "Hier kun je terecht",
            "Bibliotheek Vianen",
            "De volgende keren",
        ],
    ),
    (
        "IDO: meenemen",
        "/hulp/digid",
        &[
            "je paspoort",
            "toegang tot je eigen e-mail",
            "Bellen",
            "DigiD-helpdesk",
        ],
    ),
    (
        "spreekuren van derden",
        "/agenda/spreekuur-geld-meerkerk",
        &["Samen met", "geld"],
    ),
    (
        "IDO per vestiging",
        "/vestigingen/leerdam",
        &["Hulp bij digitale overheid (IDO)", "Loop gewoon binnen"],
    ),
    (
        "digitale inloopspreekuren",
        "/agenda/digitaal-inloopspreekuur-vianen",
        &["Alle datums", "Loop gewoon binnen"],
    ),
    (
        "cursussen",
        "/agenda/klik-en-tik-leerdam",
        &["Alle lessen", "Les 1 van 4", "Les 4 van 4"],
    ),
    (
        "Taal op de Werkvloer, sollicitatie, cv",
        "/hulp/werk-en-uitkering",
        &[
            "cv",
            "Taal op de werkvloer",
            "Activiteiten hierover",
            "ollicit",
        ],
    ),
    (
        "gezondheidsvaardigheden",
        "/leestips/volwassenen",
        &["DigiVitaler", "Thuisarts.nl"],
    ),
    (
        "gezondheidsvaardigheden",
        "/hulp/zorg",
        &["Thuisarts.nl", "Activiteiten hierover"],
    ),
    (
        "geen medisch advies",
        "/hulp",
        &["geen medisch of juridisch advies"],
    ),
    (
        "Leven Lang Ontwikkelen: collectie",
        "/leestips/volwassenen",
        &[
            "Boeken om mee te beginnen",
            "leeskring",
            "Schrijf zelf een verhaal",
        ],
    ),
    (
        "Leven Lang Ontwikkelen: lezingen",
        "/agenda?soort=lecture",
        &["activiteiten", "ezing"],
    ),
    (
        "digitaal burgerschap",
        "/leestips/volwassenen",
        &["Meedoen in een digitale wereld", "AI"],
    ),
    (
        "AI en nepnieuws",
        "/agenda/workshop-nepnieuws-ai",
        &["AI", "Aanmelden"],
    ),
    (
        "democratisch burgerschap",
        "/agenda/dialoogavond-ijsselstein",
        &["Waarom", "gesprek"],
    ),
    ("ontmoeting", "/over", &["Samen: koffie, leestafel"]),
    (
        "ontmoeting",
        "/agenda/koffieochtend-vianen",
        &["koffie", "Waarom"],
    ),
    (
        "ontmoeting",
        "/agenda/leestafel-ijsselstein",
        &["eestafel", "Waarom"],
    ),
    (
        "invloed op de programmering",
        "/over",
        &[
            "Doe je mee?",
            "een idee, een wens, een compliment, een klacht of een vraag",
            "zelf iets organiseren",
            "Je naam hoeft er niet bij",
        ],
    ),
    (
        "inclusie en diversiteit",
        "/vestigingen/vianen",
        &["Toegankelijkheid", "Rolstoeltoilet", "onbekend, bel ons"],
    ),
    (
        "inclusie en diversiteit",
        "/agenda/voorlezen-twee-talen-leerdam",
        &["Taal", "Nederlands en"],
    ),
    (
        "wijken, kernen en scholen",
        "/agenda/samen-met-je-kind-leren",
        &["Een basisschool in Leerdam", "Voor wie", "Waarom"],
    ),
    (
        "vestigingen verhuizen",
        "/",
        &["Let op", "In Vianen werken we", "zijdeur"],
    ),
];

#[test]
fn a_resident_sees_what_the_paper_promises() {
    let site = site(&shipped());
    let mut missing = Vec::new();
    for (promise, address, words) in PROMISES {
        let text = html::text(&site.page(address).html);
        for word in words.iter().filter(|word| !text.contains(**word)) {
            missing.push(format!("{promise}: “{word}” is not on {address}"));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn each_activity_says_for_whom_and_why() {
    let site = site(&shipped());
    let agenda = html::attributes(&site.page("/agenda").html, "href");
    let occurrences = agenda.iter().filter(|link| link.starts_with("/agenda/"));
    for link in occurrences {
        let text = html::text(&site.page(link).html);
        for word in ["Voor wie", "Waarom"] {
            assert!(text.contains(word), "{link} does not say “{word}”");
        }
    }
}
