//! The feedback form as a browser sends it by itself: before the app is there, or without it.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDateTime;
use sha2::{Digest, Sha256};

use super::refusal::Refusal;
use crate::app::route::Route;
use crate::app::texts::texts;
use crate::domain::feedback::{Draft, Field, Flag, Kind, Message, MessageId, Mistake};
use crate::domain::feedback::{TRAP, WANTS_ANSWER};

/// A message from the fields of the form (`application/x-www-form-urlencoded`).
pub fn message(body: &[u8], now: NaiveDateTime) -> Result<Message, Vec<Mistake>> {
    let mut draft = Draft {
        kind: Some(Kind::default()),
        ..Draft::default()
    };
    let mut flags = Vec::new();
    for (name, value) in form_urlencoded::parse(body) {
        let mut asked = Field::IN_FORM.into_iter();
        if let Some(field) = asked.find(|field| field.name() == name) {
            draft.set(field, value.into_owned());
        } else if name == WANTS_ANSWER {
            draft.wants_answer = true;
        } else if name == TRAP && !value.is_empty() {
            flags.push(Flag::Trap);
        }
    }
    Ok(Message {
        id: id(body, now),
        feedback: draft.without_what_is_not_asked().validate()?,
        language: texts().feedback.language.into(),
        written_at: now,
        flags,
    })
}

/// Made from what the message says, so that a form that is sent twice in one minute is one message.
fn id(body: &[u8], now: NaiveDateTime) -> MessageId {
    let digest = Sha256::new()
        .chain_update(now.format("%FT%H:%M").to_string())
        .chain_update(body)
        .finalize();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    MessageId::from_random(bytes)
}

/// A page that says what became of it, dressed as `home`. The texts are ours alone: nothing of the
/// message is in it.
pub fn page(refusal: Option<&Refusal>, home: &str) -> Response {
    let (states, form) = (&texts().feedback.states, &texts().feedback.form);
    let (title, said, onward) = match refusal {
        None => (states.sent_title, vec![states.sent], states.another),
        Some(refusal) => {
            let said = refusal.said().into_iter().chain([states.go_back]);
            (states.not_sent_title, said.collect(), form.title)
        }
    };
    let said: String = said.iter().map(|line| format!("<p>{line}</p>")).collect();
    let (dress, foot) = (dress(home), foot(home));
    let form = Route::Feedback.href();
    let html = format!(
        "<!doctype html><html lang=\"nl\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{title}</title>{dress}\
         <main class=\"page\"><h1>{title}</h1>{said}<p><a href=\"{form}\">{onward}</a></p></main>{foot}</html>\n"
    );
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response()
}

/// The foot of a page, with phone and mail: who could not send can still reach us.
fn foot(page: &str) -> &str {
    const END: &str = "</footer>";
    let foot = page.find("<footer").map(|begin| &page[begin..]);
    foot.and_then(|foot| foot.get(..foot.find(END)? + END.len()))
        .unwrap_or_default()
}

/// The styles and the icon of a page.
fn dress(page: &str) -> String {
    let links = page.split('<').filter(|tag| tag.starts_with("link "));
    let dress = links.filter(|tag| tag.contains("\"stylesheet\"") || tag.contains("\"icon\""));
    let ends = dress.filter_map(|tag| Some(["<", tag.split_once('>')?.0, ">"].concat()));
    ends.collect()
}
