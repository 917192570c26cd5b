//! Every question of the help has an answer, and those that were once without one lead to the right door.

use bieb::content::*;

use crate::shipped::read;

#[test]
fn every_question_of_a_topic_has_an_answer() {
    let topics = read::<HelpFile>().value.topics;
    let mut number = 0;
    for topic in &topics {
        assert!(!topic.questions.is_empty(), "{}", topic.id);
        for asked in &topic.questions {
            number += 1;
            assert!(
                !asked.answer.is_empty(),
                "{}: “{}” has no answer",
                topic.id,
                asked.question
            );
        }
    }
    assert!(number > 100, "{number} questions");
}

/// A topic, a question by a part of it, and where the answer sends people.
const DOORS: [(&str, &str, &str); 19] = [
    ("digid", "nieuwe telefoon", "digid.nl"),
    ("digid", "doet het niet meer", "drie jaar"),
    ("werk-en-uitkering", "ziek en kan niet werken", "werkgever"),
    ("werk-en-uitkering", "ziek en kan niet werken", "UWV"),
    ("aow", "partner is overleden", "SVB"),
    ("aow", "partner is overleden", "gemeente"),
    ("rijbewijs-en-auto", "rijbewijs kwijt", "RDW"),
    ("rijbewijs-en-auto", "rijbewijs kwijt", "gemeente"),
    ("rijbewijs-en-auto", "kenteken", "koper"),
    ("boete", "foto", "cjib.nl"),
    ("toeslagen", "recht op", "toeslagen.nl"),
    ("toeslagen", "recht op", "proefberekening"),
    ("lid-worden-en-lenen", "lid", "vestiging"),
    ("lid-worden-en-lenen", "kost", "Tot 18 jaar"),
    ("lid-worden-en-lenen", "verleng", "site van de Bibliotheek"),
    (
        "lid-worden-en-lenen",
        "reserveer",
        "site van de Bibliotheek",
    ),
    ("lid-worden-en-lenen", "welke boeken", "catalogus"),
    ("lid-worden-en-lenen", "geen medewerkers", "per vestiging"),
    ("lid-worden-en-lenen", "koffertje", "Bel of mail"),
];

#[test]
fn the_answers_send_people_to_the_right_door() {
    let topics = read::<HelpFile>().value.topics;
    for (id, question, door) in DOORS {
        let topic = topics.iter().find(|topic| topic.id.as_str() == id);
        let mut questions = topic.expect("the topic is there").questions.iter();
        let asked = questions.find(|asked| asked.question.as_str().contains(question));
        let asked = asked.unwrap_or_else(|| panic!("{id}: nobody asks “{question}”"));
        let answer: Vec<&str> = asked.answer.iter().map(Text::as_str).collect();
        let answer = answer.join(" ");
        assert!(answer.contains(door), "{id}, “{question}”: {answer}");
    }
}

/// The calculation beforehand is on toeslagen.nl, so what is about another body comes last.
#[test]
fn what_is_no_allowance_comes_after_the_allowances() {
    let topics = read::<HelpFile>().value.topics;
    let topic = topics.iter().find(|topic| topic.id.as_str() == "toeslagen");
    let text = &topic.expect("the topic is there").text;
    let about = |words: &str| {
        let mut lines = text.iter().enumerate();
        let found = lines.find(|(_, line)| line.as_str().contains(words));
        found.map(|(at, _)| at).expect("it is said")
    };
    assert!(about("proefberekening") < about("Kinderbijslag"));
    assert_eq!(about("Kinderbijslag"), text.len() - 1);
}

#[test]
fn everyone_reads_what_to_bring_and_keeps_passwords() {
    let help = read::<HelpFile>().value;
    let bring: Vec<&str> = help.bring.iter().map(Text::as_str).collect();
    let bring = bring.join(", ");
    for words in [
        "verblijfsdocument",
        "wachtwoord van DigiD: houd ze voor jezelf",
    ] {
        assert!(bring.contains(words), "{bring}");
    }
    let warning = help.warning.expect("a warning");
    for words in ["18", "0906", "eigen site"] {
        assert!(warning.as_str().contains(words), "{warning}");
    }
}

#[test]
fn questions_may_be_written_with_or_without_an_answer() {
    let json = r#"{"topics": [{"id": "a", "title": "A", "links": [{"title": "B", "url": "https://b.nl/"}],
        "questions": ["Hoe?", {"nl": "Waar?", "en": "Where?"},
            {"question": "Wanneer?", "answer": ["Morgen."]}, {"question": {"nl": "Wie?"}}]}]}"#;
    let read = HelpFile::parse(json).expect("it can be read");
    assert!(read.problems.is_empty(), "{:?}", read.problems);
    let questions = &read.value.topics[0].questions;
    let said: Vec<_> = questions
        .iter()
        .map(|asked| (asked.question.as_str(), asked.answer.len()))
        .collect();
    assert_eq!(
        said,
        [("Hoe?", 0), ("Waar?", 0), ("Wanneer?", 1), ("Wie?", 0)]
    );
}
