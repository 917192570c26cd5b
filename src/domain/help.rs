//! Help with the digital government: which activities belong to it, and what a topic is about.

use crate::content::{Event, Kind, Topic};
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
    match &event.programme {
        Some(programme) => programme.as_str() == PROGRAMME,
        None => matches!(event.kind, Some(Kind::Consultation | Kind::DropIn)) && is_digital(),
    }
}

/// Whether an activity is about a topic of the help: one of its own topics is a word of the title.
/// So `Werk en uitkering` finds the activities about `werk`.
pub fn is_about(event: &Event, topic: &Topic) -> bool {
    let title = fold(topic.title.as_str());
    event
        .topics
        .iter()
        .map(|topic| fold(topic.as_str()))
        .any(|about| title.split_whitespace().any(|word| word == about))
}

/// All words of a topic that a visitor may search for: title, questions, first steps.
pub fn searchable(topic: &Topic) -> String {
    let texts = std::iter::once(&topic.title)
        .chain(&topic.questions)
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
        check(
            r#""kind": "drop-in", "topics": ["digitaal"], "programme": "taalcafe""#,
            false,
        );
    }

    #[test]
    fn an_activity_is_about_a_word_of_the_title() {
        let json = r#"{"topics": [{"id": "t", "title": "Werk en uitkering"}]}"#;
        let topic = HelpFile::parse(json).unwrap().value.topics.remove(0);
        assert!(is_about(&event(r#""topics": ["werk"]"#), &topic));
        assert!(!is_about(&event(r#""topics": ["geld"]"#), &topic));
    }
}
