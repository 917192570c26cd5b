//! What an answer of the receiver means.

use std::time::Duration;

use serde_json::Value;

use super::message::MessageId;

/// What came back.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The HTTP status; 0 where the browser hides it.
    pub status: u16,
    /// Whether it came from somewhere else than was asked.
    pub redirected: bool,
    /// Whether it says that it is JSON.
    pub is_json: bool,
    pub body: String,
    /// What `Retry-After` asks for.
    pub retry_after: Option<Duration>,
}

/// What to do with a message after one try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The receiver has it: it need not be kept any longer.
    Confirmed,
    /// Keep it and try again, not before the time that the receiver asked for.
    Retry(Option<Duration>),
    /// The same, and the receiver wants no other message either.
    Busy(Option<Duration>),
    /// No connection: trying others now is of no use.
    Unreachable,
    /// The receiver will never take it (HTTP status). Keep it for the resident.
    Refused(u16),
}

impl Verdict {
    /// The verdict on one try; `None` is a try without an answer.
    ///
    /// Only our own id, in JSON, from the address that we asked, says that the message arrived: hotel
    /// networks and worn-out servers answer 200 to anything.
    ///
    /// ```
    /// use bieb::domain::feedback::{Answer, MessageId, Verdict};
    ///
    /// let id = MessageId::from_random([7; 16]);
    /// let mut answer = Answer {
    ///     status: 201,
    ///     redirected: false,
    ///     is_json: true,
    ///     body: format!(r#"{{"id": "{id}"}}"#),
    ///     retry_after: None,
    /// };
    /// assert_eq!(Verdict::from_answer(Some(&answer), &id), Verdict::Confirmed);
    /// answer.body = "<h1>Welkom in Hotel Wifi</h1>".into();
    /// assert_eq!(Verdict::from_answer(Some(&answer), &id), Verdict::Retry(None));
    /// assert_eq!(Verdict::from_answer(None, &id), Verdict::Unreachable);
    /// ```
    pub fn from_answer(answer: Option<&Answer>, id: &MessageId) -> Self {
        let Some(answer) = answer else {
            return Verdict::Unreachable;
        };
        match answer.status {
            200..=299 if !answer.redirected && answer.echoes(id) => Verdict::Confirmed,
            408 | 425 => Verdict::Retry(answer.retry_after),
            429 | 503 => Verdict::Busy(answer.retry_after),
            400..=499 if !answer.redirected => Verdict::Refused(answer.status),
            _ => Verdict::Retry(answer.retry_after),
        }
    }
}

impl Answer {
    fn echoes(&self, id: &MessageId) -> bool {
        let body: Option<Value> = serde_json::from_str(&self.body).ok();
        let echoed = body.and_then(|body| MessageId::new(body["id"].as_str()?));
        self.is_json && echoed.as_ref() == Some(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: Option<Duration> = Some(Duration::from_secs(60));

    fn id() -> MessageId {
        MessageId::from_random([1; 16])
    }

    fn answer(status: u16) -> Answer {
        Answer {
            status,
            redirected: false,
            is_json: true,
            body: ["{\"id\": \"", id().as_str(), "\"}"].concat(),
            retry_after: MINUTE,
        }
    }

    #[track_caller]
    fn check(answer: Answer, expected: Verdict) {
        assert_eq!(
            Verdict::from_answer(Some(&answer), &id()),
            expected,
            "{answer:?}"
        );
    }

    #[test]
    fn by_status() {
        for confirmed in [200, 201, 202] {
            check(answer(confirmed), Verdict::Confirmed);
        }
        for later in [0, 301, 302, 307, 408, 425, 500, 502, 504, 511] {
            check(answer(later), Verdict::Retry(MINUTE));
        }
        for busy in [429, 503] {
            check(answer(busy), Verdict::Busy(MINUTE));
        }
        for never in [400, 401, 403, 404, 405, 409, 410, 413, 415, 422] {
            check(answer(never), Verdict::Refused(never));
        }
    }

    #[test]
    fn success_is_proven() {
        let kept = Verdict::Retry(MINUTE);
        let other = MessageId::from_random([2; 16]);
        for body in [
            "",
            "{}",
            "[]",
            "{\"id\": 1}",
            "<!doctype html>",
            "{\"id\": \"",
            &answer(200).body.replace(id().as_str(), other.as_str()),
        ] {
            let body = body.to_owned();
            check(
                Answer {
                    body,
                    ..answer(200)
                },
                kept,
            );
        }
        let is_json = false;
        check(
            Answer {
                is_json,
                ..answer(200)
            },
            kept,
        );
        let redirected = true;
        check(
            Answer {
                redirected,
                ..answer(200)
            },
            kept,
        );
        check(
            Answer {
                redirected,
                ..answer(404)
            },
            kept,
        );
    }
}
