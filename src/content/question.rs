//! A question about a topic of the help, with its answer.

use serde_json::Value;

use super::cursor::Cursor;
use super::read::Read;
use super::text::Text;

/// A question in the words of residents. In JSON an object with its answer, or the text of the question alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub question: Text,
    /// Empty where staff wrote none.
    pub answer: Vec<Text>,
}

record! {
    /// A question as it is written with its answer.
    pub struct Answered, "Vraag en antwoord" {
        question: Text, "Vraag", "In de woorden van bezoekers. Hierop zoeken zij.";
        answer: Vec<Text>, "Antwoord", "Korte alinea's: wat je zeker weet, of bij wie je moet zijn.";
    }
}

impl Read for Question {
    fn read(value: &Value, at: &mut Cursor) -> Option<Self> {
        // A text by language is an object too: {"nl": "Hoe?"}.
        let is_answered = ["question", "answer"]
            .iter()
            .any(|key| value.get(key).is_some());
        if is_answered {
            let Answered { question, answer } = Answered::read(value, at)?;
            return Some(Question { question, answer });
        }
        Some(Question {
            question: Text::read(value, at)?,
            answer: Vec::new(),
        })
    }
}
