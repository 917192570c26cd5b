//! The feedback form as a browser sends it by itself: before the app is there, or without it.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDateTime;

use super::refusal::Refusal;
use super::site::Site;
use crate::app::route::Route;
use crate::app::texts::texts;
use crate::domain::feedback::{Draft, FeedbackKind, Field, Flag, Message, MessageId, Mistake};
use crate::domain::feedback::{TRAP, WANTS_ANSWER};

/// Where a browser is sent when the message arrived, seen from the receiver. A page that is only asked for
/// can be loaded again without sending anything.
const ARRIVED: &str = "feedback/verstuurd";
/// The same, for who asked for an answer.
const ARRIVED_AND_ANSWERED: &str = "feedback/verstuurd?antwoord";

/// A message from the fields of the form (`application/x-www-form-urlencoded`).
pub fn message(body: &[u8], id: MessageId, now: NaiveDateTime) -> Result<Message, Vec<Mistake>> {
    let mut draft = Draft {
        kind: Some(FeedbackKind::default()),
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
        id,
        feedback: draft.without_what_is_not_asked().validate()?,
        language: texts().feedback.language.into(),
        written_at: now,
        flags,
    })
}

/// Sends the browser on to the page that says that the message arrived.
pub fn onward(wants_answer: bool) -> Response {
    let place = match wants_answer {
        true => ARRIVED_AND_ANSWERED,
        false => ARRIVED,
    };
    let place = [(header::LOCATION, HeaderValue::from_static(place))];
    (StatusCode::SEE_OTHER, place).into_response()
}

/// The page that says that the message arrived, and when an answer comes.
pub fn arrived(site: &Site, wants_answer: bool) -> Response {
    let feedback = texts().feedback;
    let answer = match wants_answer {
        true => site.answer_days().map(feedback.answer_comes),
        false => Some(feedback.states.no_answer.to_owned()),
    };
    let said = [Some(feedback.states.sent.to_owned()), answer];
    let said: Vec<String> = said.into_iter().flatten().collect();
    let (title, another) = (feedback.states.sent_title, feedback.states.another);
    page(title, &said, another, &site.home())
}

/// The page that says why it did not.
pub fn refused(site: &Site, refusal: &Refusal) -> Response {
    let feedback = texts().feedback;
    let said = refusal.said().into_iter().chain([feedback.states.go_back]);
    let said: Vec<String> = said.map(str::to_owned).collect();
    let title = feedback.states.not_sent_title;
    page(title, &said, feedback.form.title, &site.home())
}

/// A page dressed as `home`, with a way to the form. The texts are ours alone: nothing of the message is
/// in it.
fn page(title: &str, said: &[String], onward: &str, home: &str) -> Response {
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

/// The style and the icon of a page. The style stands in it, and is allowed only as it is there.
fn dress(page: &str) -> String {
    const END: &str = "</style>";
    let style = page.find("<style>").map(|begin| &page[begin..]);
    let style = style.and_then(|style| style.get(..style.find(END)? + END.len()));
    let links = page.split('<').filter(|tag| tag.starts_with("link "));
    let icon = links.filter(|tag| tag.contains("\"icon\""));
    let icon = icon.filter_map(|tag| Some(["<", tag.split_once('>')?.0, ">"].concat()));
    icon.chain(style.map(str::to_owned)).collect()
}
