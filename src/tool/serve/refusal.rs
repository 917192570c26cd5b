//! The messages that the receiver does not accept, and what the sender hears.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use serde_json::{Value, json};

use crate::app::texts::texts;
use crate::domain::feedback::Mistake;

/// After so many seconds a disk that was busy may be free.
const SOON: u64 = 5;

/// Why a message is not accepted.
pub enum Refusal {
    /// More than the address may send; seconds until the next.
    TooMany(u64),
    WrongType,
    TooLarge,
    /// The same, of a form that someone filled in.
    TooLong,
    BrokenOff,
    /// The rest of it did not come in time.
    TooSlow,
    NotJson,
    Mistakes(Vec<Mistake>),
    /// The id belongs to another message.
    Taken,
    NotWritten,
}

impl Refusal {
    pub fn status(&self) -> StatusCode {
        match self {
            Refusal::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Refusal::WrongType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Refusal::TooLarge | Refusal::TooLong => StatusCode::PAYLOAD_TOO_LARGE,
            Refusal::BrokenOff | Refusal::NotJson => StatusCode::BAD_REQUEST,
            Refusal::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Refusal::Mistakes(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Refusal::Taken => StatusCode::CONFLICT,
            Refusal::NotWritten => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    pub fn headers(&self) -> HeaderMap {
        let mut headers = HeaderMap::new();
        match self {
            Refusal::TooMany(seconds) => {
                headers.insert(header::RETRY_AFTER, (*seconds).into());
            }
            Refusal::NotWritten => {
                headers.insert(header::RETRY_AFTER, SOON.into());
            }
            Refusal::TooSlow => {
                // What is still to come of it is no new request.
                headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
            }
            Refusal::WrongType
            | Refusal::TooLarge
            | Refusal::TooLong
            | Refusal::BrokenOff
            | Refusal::NotJson
            | Refusal::Mistakes(_)
            | Refusal::Taken => {}
        }
        headers
    }

    /// The answer to a program.
    pub fn body(&self) -> Value {
        if let Refusal::Mistakes(mistakes) = self {
            let error = |mistake: &Mistake| {
                let message = (texts().feedback.mistake)(*mistake);
                json!({"field": mistake.field().name(), "message": message})
            };
            return json!({"errors": mistakes.iter().map(error).collect::<Value>()});
        }
        json!({"message": self.said().concat()})
    }

    /// What the sender should know, in Dutch.
    pub fn said(&self) -> Vec<&'static str> {
        let said = match self {
            Refusal::TooMany(_) => {
                "Dit zijn veel berichten achter elkaar. Probeer het straks opnieuw."
            }
            Refusal::WrongType => "Stuur het bericht als application/json.",
            Refusal::TooLarge => "Dit bericht is te groot: meer dan 32 KB past niet.",
            Refusal::TooLong => (texts().feedback.mistake)(Mistake::MessageTooLong),
            Refusal::TooSlow => "Het bericht kwam te langzaam binnen. Probeer het opnieuw.",
            Refusal::BrokenOff => "Het bericht kwam niet helemaal aan.",
            Refusal::NotJson => "Dit is geen JSON.",
            Refusal::Taken => "Dit kenmerk hoort bij een ander bericht.",
            Refusal::NotWritten => "We konden het bericht niet bewaren. Probeer het opnieuw.",
            Refusal::Mistakes(mistakes) => {
                let said = texts().feedback.mistake;
                return mistakes.iter().map(|mistake| said(*mistake)).collect();
            }
        };
        vec![said]
    }
}
