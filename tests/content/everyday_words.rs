//! What residents type when they look for help, and the topic they mean.

use bieb::content::*;
use bieb::domain::help::searchable;
use bieb::domain::search::Index;

use crate::shipped::read;

const ASKED: [(&str, &str); 44] = [
    ("wachtwoord kwijt", "digid"),
    ("wachtwoord vergeten", "digid"),
    ("wachtwoord vergeten", "telefoon-en-computer"),
    ("pincode vergeten", "digid"),
    ("berichtenbox", "mijnoverheid"),
    ("belastingaangifte", "belasting"),
    ("wegenbelasting", "rijbewijs-en-auto"),
    ("kindgebonden budget", "toeslagen"),
    ("kinderopvangtoeslag", "toeslagen"),
    ("huurtoeslag", "toeslagen"),
    ("zorgtoeslag", "toeslagen"),
    ("ww aanvragen", "werk-en-uitkering"),
    ("bijstand", "werk-en-uitkering"),
    ("bijstand", "gemeente"),
    ("ontslagen", "werk-en-uitkering"),
    ("kinderbijslag", "aow"),
    ("overlijden", "aow"),
    ("thuiszorg", "zorg"),
    ("pgb", "zorg"),
    ("eigen risico", "zorg"),
    ("rijbewijs kwijt", "rijbewijs-en-auto"),
    ("apk", "rijbewijs-en-auto"),
    ("studiefinanciering", "studie"),
    ("bekeuring", "boete"),
    ("deurwaarder", "boete"),
    ("huurverhoging", "wonen"),
    ("inburgering", "verblijf"),
    ("verblijfsvergunning", "verblijf"),
    ("schulden", "gemeente"),
    ("energietoeslag", "gemeente"),
    ("paspoort kwijt", "gemeente"),
    ("kwijtschelding", "gemeente"),
    ("parkeervergunning", "gemeente"),
    ("scheiden", "gemeente"),
    ("alimentatie", "gemeente"),
    ("trouwen", "gemeente"),
    ("rechtsbijstand", "gemeente"),
    ("uittreksel", "gemeente"),
    ("vog", "gemeente"),
    ("oplichting", "veilig-online"),
    ("phishing", "veilig-online"),
    ("gehackt", "veilig-online"),
    ("whatsapp", "veilig-online"),
    ("printen", "telefoon-en-computer"),
];

#[test]
fn everyday_words_find_the_topic_that_is_meant() {
    let topics = read::<HelpFile>().value.topics;
    let index = Index::new(topics.iter().map(searchable));
    let mut faults = Vec::new();
    for (asked, meant) in ASKED {
        let found = index.find(asked).expect("a query has words");
        let at = topics.iter().position(|topic| topic.id.as_str() == meant);
        if !found.contains(at.expect("the topic is there")) {
            faults.push(format!("“{asked}” does not find {meant}"));
        }
        if found.len() > topics.len() / 3 {
            faults.push(format!("“{asked}” finds {} topics", found.len()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
