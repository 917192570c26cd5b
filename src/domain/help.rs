//! Help with the digital government: which activities belong to it, and what a topic is about.

use crate::content::{Event, Kind, Topic, is_letter_or_digit};
use crate::domain::search::fold;

/// The programme of the help, on activities.
const PROGRAMME: &str = "ido";
/// The topic of activities about computers and phones.
pub const DIGITAL: &str = "digitaal";

/// Whether someone with a question about the digital government or a device is helped there.
pub fn is_digital_help(event: &Event) -> bool {
    let is_digital = || {
        event
            .topics
            .iter()
            .any(|topic| fold(topic.as_str()) == DIGITAL)
    };
    // Whom a partner receives comes for what the partner knows: for a job, also where it is found with a
    // computer.
    let is_ours = match event.kind {
        Some(Kind::Consultation) => event.partner.is_none(),
        kind => kind == Some(Kind::DropIn),
    };
    match &event.programme {
        Some(programme) => programme.as_str() == PROGRAMME,
        None => is_ours && is_digital(),
    }
}

/// Whether a partner answers questions there about something else, such as money or health.
pub fn is_other_desk(event: &Event) -> bool {
    event.kind == Some(Kind::Consultation) && event.partner.is_some() && !is_digital_help(event)
}

/// Tells which activities are about a topic of the help.
///
/// - One of their own topics is the title of the topic, a word of it, or one of its search words: so
///   `Werk en uitkering` finds the activities about `werk`.
/// - Or their title has the title of the topic in it, where a word begins: `Belasting` is in
///   `Samen je belastingaangifte doen`, and `Zorg` is not in `Wat verzorging kost`.
pub fn about(topic: &Topic) -> impl Fn(&Event) -> bool + use<> {
    let title = fold(topic.title.as_str());
    let words = title.split_whitespace().map(str::to_owned);
    let own = topic.words.iter().map(|word| fold(word.as_str()));
    let subjects: Vec<String> = words.chain(own).chain([title.clone()]).collect();
    move |event| {
        let mut topics = event.topics.iter().map(|topic| fold(topic.as_str()));
        topics.any(|about| subjects.contains(&about))
            || has_word(&fold(event.title.as_str()), &title)
    }
}

/// Whether a folded text has these words, from where a word begins.
fn has_word(text: &str, words: &str) -> bool {
    text.char_indices()
        .any(|(at, _)| text[at..].starts_with(words) && !text[..at].ends_with(is_letter_or_digit))
}

/// All words of a topic that a visitor may search for: title, questions and answers, search words, first steps.
pub fn searchable(topic: &Topic) -> String {
    let questions = topic.questions.iter();
    let texts = std::iter::once(&topic.title)
        .chain(questions.flat_map(|asked| std::iter::once(&asked.question).chain(&asked.answer)))
        .chain(&topic.words)
        .chain(&topic.text);
    let words: Vec<&str> = texts
        .flat_map(|text| text.all())
        .map(|(_, words)| words)
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Content, EventsFile, HelpFile};
    use crate::domain::search::Index;

    /// An event with these fields. Of two titles the last one counts.
    fn event(fields: &str) -> Event {
        let json = format!(
            r#"{{"events": [{{"id": "e", "title": "E", "start": "2027-01-12T10:00", {fields}}}]}}"#
        );
        EventsFile::parse(&json).unwrap().value.events.remove(0)
    }

    #[test]
    fn help_is_where_digital_questions_are_answered() {
        #[track_caller]
        fn check(fields: &str, expected: bool) {
            assert_eq!(is_digital_help(&event(fields)), expected, "{fields}");
        }
        check(r#""programme": "ido""#, true);
        check(r#""kind": "drop-in", "topics": ["Digitaal"]"#, true);
        check(r#""kind": "drop-in", "topics": ["taal"]"#, false);
        check(r#""kind": "course", "topics": ["digitaal"]"#, false);
        check(r#""kind": "consultation", "topics": ["digitaal"]"#, true);
        // A partner's desk about jobs is no help with computers; our drop-in with a partner is.
        let partner = r#""partner": "De gemeente", "topics": ["werk", "digitaal"]"#;
        check(&format!(r#""kind": "consultation", {partner}"#), false);
        check(&format!(r#""kind": "drop-in", {partner}"#), true);
        check(
            r#""kind": "drop-in", "topics": ["digitaal"], "programme": "taalcafe""#,
            false,
        );
    }

    fn topic(fields: &str) -> Topic {
        let json = format!(r#"{{"topics": [{{"id": "t", {fields}}}]}}"#);
        HelpFile::parse(&json).unwrap().value.topics.remove(0)
    }

    #[test]
    fn a_partner_has_a_desk_of_its_own() {
        #[track_caller]
        fn check(fields: &str, expected: bool) {
            assert_eq!(is_other_desk(&event(fields)), expected, "{fields}");
        }
        let gemeente = r#""partner": "De gemeente", "topics": ["werk", "digitaal"]"#;
        check(&format!(r#""kind": "consultation", {gemeente}"#), true);
        check(&format!(r#""kind": "drop-in", {gemeente}"#), false);
        check(
            &format!(r#""kind": "consultation", "programme": "ido", {gemeente}"#),
            false,
        );
        check(
            &format!(r#""kind": "consultation", "programme": "taalhuis", {gemeente}"#),
            true,
        );
        check(r#""kind": "consultation", "topics": ["geld"]"#, false);
    }

    #[test]
    fn an_activity_is_about_a_topic_by_its_topics_or_its_title() {
        #[track_caller]
        fn check(topic_fields: &str, event_fields: &str, expected: bool) {
            let fits = about(&topic(topic_fields));
            assert_eq!(fits(&event(event_fields)), expected, "{event_fields}");
        }
        let work = r#""title": "Werk en uitkering", "words": ["Baan", "zonder werk", "cliënt"]"#;
        check(work, r#""topics": ["werk"]"#, true);
        check(work, r#""topics": ["geld", "Uitkering"]"#, true);
        check(work, r#""topics": ["werk en uitkering"]"#, true);
        // By a search word, which is taken as a whole.
        check(work, r#""topics": ["baan"]"#, true);
        check(work, r#""topics": ["Client"]"#, true);
        check(work, r#""topics": ["zonder"]"#, false);
        check(work, r#""topics": ["geld"]"#, false);
        // By the title, and only a whole one.
        check(work, r#""title": "Alles over werk en uitkering""#, true);
        check(work, r#""title": "Aan het werk""#, false);
        check(
            r#""title": "DigiD""#,
            r#""title": "Vragen over je DigiD?""#,
            true,
        );
        let tax = r#""title": "Belasting""#;
        check(tax, r#""title": "Samen je belastingaangifte doen""#, true);
        check(
            r#""title": "Zorg""#,
            r#""title": "Wat verzorging kost""#,
            false,
        );
        check(tax, r#""title": "Koffie""#, false);
    }

    #[test]
    fn a_topic_is_found_by_its_search_words() {
        #[track_caller]
        fn check(words: &str, expected: bool) {
            let topic = topic(
                r#""title": "Rijbewijs", "words": ["roze pasje"],
                    "questions": ["Hoe verleng ik?", {"question": "Kwijt?", "answer": ["Bel de gemeente."]}]"#,
            );
            let found = Index::new([searchable(&topic)]).find(words);
            assert_eq!(found.is_some_and(|found| found.contains(0)), expected);
        }
        check("rijbewijs", true);
        check("verleng", true);
        check("kwijt", true);
        check("gemeente", true);
        check("pasje", true);
        check("roze pasje", true);
        check("huis", false);
    }
}
