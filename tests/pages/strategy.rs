//! What the strategy paper promises, and where a resident sees it: for each line of the paper an
//! address and the words that stand there. Only what stands in the main part counts: menu and footer,
//! which are on each page, promise nothing.

use crate::{html, shipped, site};

/// A line of the paper, an address, and words that stand there.
type Promise = (&'static str, &'static str, &'static [&'static str]);

const PROMISES: [Promise; 41] = [
    ("Jong Geleerd", "/", &["0 tot 4 jaar", "4 tot 18 jaar"]),
    ("Jong Geleerd", "/over", &["Jong geleerd"]),
    (
        "BoekStart",
        "/",
        &["Een koffertje met boekjes voor je baby"],
    ),
    (
        "BoekStart",
        "/boekstart",
        &[
            "Geef de bon aan een medewerker",
            "We maken je baby gratis lid",
            "Deze vestigingen hebben een BoekStarthoek",
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
        &[
            "Meld je gezin aan",
            "word vrijwilliger en lees voor",
            "De voorlezer leest 20 weken voor",
        ],
    ),
    (
        "VoorleesExpress",
        "/leestips/4-18",
        &["VoorleesExpress: een voorlezer bij je thuis"],
    ),
    (
        "Zomerlezen",
        "/leestips/0-4",
        &["Zomerlezen met Bip, vanaf 2 jaar"],
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
        &["BookTok-club"],
    ),
    (
        "Gezinsaanpak Geletterdheid",
        "/leestips/0-4",
        &["Samen met je kind leren", "Taalhuis Lekstroom"],
    ),
    (
        "mediaopvoeding 0–4",
        "/leestips/0-4",
        &["Opvoeden met schermen", "Kijk samen naar het scherm"],
    ),
    (
        "informatie- en zoekvaardigheden 4–18",
        "/leestips/4-18",
        &["Klopt dit?", "Zoek een tweede bron"],
    ),
    ("Zelfredzaamheid", "/", &["Hulp en leren"]),
    ("Zelfredzaamheid", "/over", &["Zelf je zaken regelen"]),
    (
        "Taalhuis",
        "/leestips/volwassenen",
        &[
            "Leren in het Taalhuis",
            "Oefen met een taalmaatje",
            "Praat Nederlands in het taalcafé",
            "Taalhuis Lekstroom",
        ],
    ),
    (
        "IDO, informatiepleinen",
        "/hulp",
        &[
            "Hulp bij digitale overheid (IDO)",
            "Hoe vraag ik een DigiD aan?",
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
        &[
            "Samen met",
            "De gemeente",
            "rekeningen, schulden of formulieren",
        ],
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
            "Hoe maak ik een cv?",
            "sollicitatiebrief",
            "Taal op de werkvloer",
            "Activiteiten hierover",
        ],
    ),
    (
        "gezondheidsvaardigheden",
        "/leestips/volwassenen",
        &[
            "Bij DigiVitaler leer je zelf online je zorg regelen",
            "Thuisarts.nl",
        ],
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
        &["De dinsdaglezing"],
    ),
    (
        "digitaal burgerschap",
        "/leestips/volwassenen",
        &["Meedoen in een digitale wereld", "Probeer AI eens uit"],
    ),
    (
        "AI en nepnieuws",
        "/agenda/workshop-nepnieuws-ai",
        &["hoe AI werkt", "vals bericht", "Aanmelden"],
    ),
    (
        "democratisch burgerschap",
        "/agenda/dialoogavond-ijsselstein",
        &["Waarom", "Een open gesprek over samenleven"],
    ),
    ("ontmoeting", "/over", &["Samen: koffie, leestafel"]),
    (
        "ontmoeting",
        "/agenda?onderwerp=ontmoeten",
        &["Koffieochtend in Vianen"],
    ),
    (
        "ontmoeting",
        "/agenda/koffieochtend-vianen",
        &["Schuif aan voor koffie", "Waarom"],
    ),
    (
        "ontmoeting",
        "/agenda/leestafel-ijsselstein",
        &["Lees samen de krant", "Waarom"],
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
        &[
            "Toegankelijk met een rolstoel",
            "Rolstoeltoilet",
            "onbekend, bel ons",
        ],
    ),
    (
        "inclusie en diversiteit",
        "/agenda/voorlezen-twee-talen-leerdam",
        &["Taal", "Nederlands en Arabisch"],
    ),
    (
        "wijken, kernen en scholen",
        "/agenda/samen-met-je-kind-leren",
        &["Een basisschool in Leerdam", "Voor wie", "Waarom"],
    ),
];

/// The five basic skills, as the agenda names them.
const SKILLS: [&str; 7] = [
    "lezen en schrijven",
    "rekenen",
    "digitaal",
    "geld",
    "gezondheid",
    "ontmoeten",
    "recht en regels",
];

/// The main part of a page.
fn main_part(html: &str) -> &str {
    let from = html.find("<main").expect("a page has a main part");
    let to = html.find("</main>").expect("the main part ends");
    &html[from..to]
}

/// What a visitor reads in the main part. Two spans side by side, as in an entrance, are blocks of their own.
fn main_text(html: &str) -> String {
    html::text(&main_part(html).replace("</span><span", "</span> <span"))
}

/// Whether the words stand there, and not just as a part of other words.
fn says(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        let is_edge = |letter: Option<char>| letter.is_none_or(|known| !known.is_alphanumeric());
        is_edge(before) && is_edge(after)
    })
}

#[test]
fn a_resident_sees_what_the_paper_promises() {
    let site = site(&shipped());
    let mut missing = Vec::new();
    for (promise, address, words) in PROMISES {
        let text = main_text(&site.page(address).html);
        for word in words.iter().filter(|word| !says(&text, word)) {
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
        let text = main_text(&site.page(link).html);
        for word in ["Voor wie", "Waarom"] {
            assert!(says(&text, word), "{link} does not say “{word}”");
        }
    }
}

#[test]
fn the_agenda_can_be_chosen_by_each_basic_skill() {
    let page = site(&shipped()).page("/agenda").html;
    let options = html::tags(main_part(&page)).filter(|tag| tag.name == "option");
    let values: Vec<String> = options.filter_map(|tag| tag.attribute("value")).collect();
    for skill in SKILLS {
        assert!(
            values.iter().any(|value| value == skill),
            "{skill}: {values:?}"
        );
    }
}

#[test]
fn what_is_about_meeting_people_has_a_link_of_its_own() {
    let page = site(&shipped()).page("/over").html;
    let links = html::attributes(main_part(&page), "href");
    let wanted = "/agenda?onderwerp=ontmoeten".to_owned();
    assert!(links.contains(&wanted), "{links:?}");
}

/// News about a branch stands above the main part where that branch matters.
#[test]
fn news_tells_when_a_branch_changes() {
    let page = site(&shipped()).page("/vestigingen/vianen").html;
    let (above, _) = page.split_once("<main").expect("a page has a main part");
    let text = html::text(above);
    for words in ["Let op", "In Vianen werken we", "zijdeur"] {
        assert!(says(&text, words), "“{words}” is not above the page");
    }
}

#[test]
fn words_count_only_when_they_are_whole() {
    assert!(says("Een bon, graag", "bon"));
    assert!(says("Hoe oud is je kind?\nkind", "kind"));
    assert!(!says("Een abonnement", "bon"));
    assert!(says("abonnement of bon", "bon"));
    assert_eq!(main_part("<nav>a</nav><main>b</main><p>c</p>"), "<main>b");
}
