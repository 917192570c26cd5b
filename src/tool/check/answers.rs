//! Questions of the help without an answer, where the others of their topic have one.

use super::pointer::Pointer;
use crate::content::{Content, Fault, HelpFile, Problem};

/// A topic with questions alone says what one can come with, and is complete.
pub fn check(help: Option<&HelpFile>) -> Vec<Problem> {
    let topics = help.iter().flat_map(|file| &file.topics).enumerate();
    let of_each = topics.flat_map(|(at, topic)| {
        let place =
            Pointer::in_file::<HelpFile>().item(HelpFile::LIST, at, Some(topic.id.as_str()));
        let has_answers = topic.questions.iter().any(|asked| !asked.answer.is_empty());
        let questions = topic.questions.iter().enumerate();
        questions
            .filter(move |(_, asked)| has_answers && asked.answer.is_empty())
            .map(move |(at, _)| {
                place
                    .element("questions", at)
                    .warn(Fault::Noted(NO_ANSWER.to_owned()))
            })
    });
    of_each.collect()
}

const NO_ANSWER: &str = "Deze vraag heeft nog geen antwoord. Schrijf in answer wat je zeker weet, of bij wie je \
                         dan moet zijn.";
