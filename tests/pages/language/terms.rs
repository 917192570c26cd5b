//! One term for one concept, wherever it is said: who reads "filter" here and "keuze" there looks for two things.

use bieb::content::{Age, Content, EventsFile, GroupId, ReadingTipsFile};

use super::sources::{Found, checker, content, guide, has_exactly, has_word, interface};
use crate::crawl::every_page;
use crate::{html, shipped, site};

/// The term, and the words that say the same.
const TERMS: [(&str, &[&str]); 15] = [
    ("activiteit", &["evenement", "evenementen"]),
    (
        "aanmelden",
        &["inschrijven", "inschrijving", "inschrijvingen"],
    ),
    ("gaat niet door", &["afgelast", "geannuleerd", "afgezegd"]),
    (
        "gesloten",
        &[
            "zijn dicht",
            "is dicht",
            "dicht zijn",
            "avond dicht",
            "vestigingen dicht",
        ],
    ),
    (
        "versturen",
        &["verzenden", "verzonden", "verzend", "verzending"],
    ),
    (
        "inloop, of spreekuur",
        &[
            "inloopuur",
            "inloopuren",
            "inloopspreekuur",
            "inloopspreekuren",
        ],
    ),
    ("keuze", &["filter", "filters", "filteren"]),
    ("datums", &["data"]),
    ("app", &["deze pagina's"]),
    ("0 tot 4 jaar", &["0–4 jaar", "4–18 jaar"]),
    ("niet verplicht", &["optioneel", "optionele"]),
    ("Stuur een bericht", &["laat het ons weten"]),
    ("Tekst groter", &["weergave"]),
    (
        "Toegankelijk met een rolstoel",
        &[
            "goed te doen met een rolstoel",
            "met een rolstoel goed te doen",
        ],
    ),
    (
        "vestiging",
        &[
            "je bibliotheek",
            "een bibliotheek",
            "elke bibliotheek",
            "bibliotheken",
        ],
    ),
];

#[track_caller]
fn check(found: &[Found]) {
    let mut faults = Vec::new();
    for Found { place, text } in found {
        for (term, others) in TERMS {
            for other in others.iter().filter(|other| has_word(text, other)) {
                faults.push(format!("{place}: “{other}” is “{term}”, in “{text}”"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_interface_has_one_term_for_a_concept() {
    check(&interface());
}

#[test]
fn the_content_has_one_term_for_a_concept() {
    check(&content());
}

#[test]
fn the_guide_has_one_term_for_a_concept() {
    check(&guide());
}

#[test]
fn the_checker_has_one_term_for_a_concept() {
    check(&checker());
}

/// What the pages put together from all of these.
#[test]
fn the_pages_have_one_term_for_a_concept() {
    let pages = every_page(&site(&shipped()));
    let found = pages.iter().flat_map(|(path, page)| {
        let lines = html::text(&page.html);
        let lines: Vec<String> = lines.lines().map(str::to_owned).collect();
        lines.into_iter().map(|text| Found {
            place: path.clone(),
            text,
        })
    });
    check(&found.collect::<Vec<_>>());
}

/// A building is a "vestiging"; with a capital it is the organisation, and names keep what they are.
#[test]
fn residents_read_vestiging_where_a_building_is_meant() {
    let found = interface().into_iter().chain(content());
    let faults: Vec<String> = found
        .filter(|found| has_exactly(&found.text, "bibliotheek"))
        .map(|found| format!("{}: “{}”", found.place, found.text))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn adults_have_a_leeskring_and_the_young_a_leesclub() {
    let read = |name: &str| std::fs::read_to_string(shipped().join(name)).expect("a file");
    let events = EventsFile::parse(&read(EventsFile::FILE)).expect("it can be read");
    let is_young = |age: Option<Age>| {
        age.and_then(|age| age.to)
            .is_some_and(|to| Some(to) <= GroupId::Young.ages().to)
    };
    for event in events.value.events {
        let said = format!("{event:?}").to_lowercase();
        let other = if is_young(event.age) {
            "leeskring"
        } else {
            "leesclub"
        };
        // The id is an address.
        assert!(!has_word(&said, other), "{}: {other}", event.id);
    }
    let tips = ReadingTipsFile::parse(&read(ReadingTipsFile::FILE)).expect("it can be read");
    for group in tips.value.groups {
        let other = match group.id.0 {
            Some(GroupId::Adults) => "leesclub",
            Some(GroupId::Baby | GroupId::Young) | None => "leeskring",
        };
        for tip in &group.tips {
            let texts = tip.text.iter().chain([&tip.title]);
            let said: Vec<&str> = texts.map(|text| text.as_str()).collect();
            assert!(!has_word(&said.join(" "), other), "{}: {other}", tip.id);
        }
    }
}
