//! What search engines say about a page, under its title.

use chrono::NaiveDateTime;

use crate::app::route::Route;
use crate::app::texts::texts;
use crate::content::{Branch, Event, Id, Text};
use crate::domain::dutch;
use crate::tool::check::Checked;

/// Search engines show about so many characters.
const MOST: usize = 155;

/// One or two sentences, from the words of staff where there are any.
pub fn page(route: &Route, content: &Checked, now: NaiveDateTime) -> String {
    let texts = texts();
    let said = match route {
        Route::Home => Some(texts.home.lead.to_owned()),
        Route::Agenda => Some(texts.agenda.intro.to_owned()),
        Route::Event(id) => event(content, id).and_then(about_event),
        Route::Occurrence(id, date) => event(content, id).map(|event| {
            let day = dutch::capital(&dutch::date(*date, now.date()));
            let about = about_event(event).unwrap_or_default();
            format!("{day}. {about}")
        }),
        Route::Calendars => Some(texts.calendar_ways.lead.to_owned()),
        Route::Tips => Some(texts.tips.lead.to_owned()),
        Route::TipsFor(group) => content
            .tips
            .as_ref()
            .and_then(|tips| tips.group(*group)?.intro.as_ref())
            .map(Text::to_string),
        Route::BoekStart => Some(texts.boekstart.lead.to_owned()),
        Route::Help => content
            .help
            .as_ref()
            .and_then(|help| help.intro.first())
            .map(Text::to_string),
        Route::HelpTopic(id) => {
            let topics = content.help.iter().flat_map(|help| &help.topics);
            let topic = topics.into_iter().find(|topic| topic.id == *id);
            topic.map(|topic| {
                let questions = topic.questions.iter().map(|asked| &asked.question);
                join(questions.chain(&topic.text))
            })
        }
        Route::Branches => Some(texts.branches.lead.to_owned()),
        Route::Branch(id) => content
            .library
            .as_ref()
            .and_then(|library| library.branch(id))
            .map(Branch::name_and_place),
        Route::MyList => Some(texts.my_list.lead.to_owned()),
        Route::About => Some(texts.about.lead.to_owned()),
        Route::Privacy => Some(texts.privacy.lead.to_owned()),
        Route::Accessibility => Some(texts.accessibility.lead.to_owned()),
        Route::OpenData => Some(texts.open_data.lead.to_owned()),
        Route::Feedback => Some(texts.home.feedback_hint.to_owned()),
    };
    shorten(said.unwrap_or_else(|| texts.home.lead.to_owned()))
}

fn event<'c>(content: &'c Checked, id: &Id) -> Option<&'c Event> {
    let events = &content.events.as_ref()?.events;
    events.iter().find(|event| event.id == *id)
}

fn about_event(event: &Event) -> Option<String> {
    let said = event.summary.iter().chain(&event.description);
    Some(join(said)).filter(|said| !said.is_empty())
}

fn join<'t>(texts: impl Iterator<Item = &'t Text>) -> String {
    let texts: Vec<&str> = texts.map(Text::as_str).collect();
    texts.join(" ")
}

/// Cut between words.
fn shorten(text: String) -> String {
    let Some((end, _)) = text.char_indices().nth(MOST) else {
        return text;
    };
    let cut = &text[..end];
    let cut = cut.rsplit_once(' ').map_or(cut, |(whole, _)| whole);
    [cut.trim_end_matches([',', '.', ' ']), "…"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_end_between_words() {
        assert_eq!(shorten("Kort.".into()), "Kort.");
        let long = shorten("éénwoord ".repeat(40));
        assert!(
            long.ends_with("éénwoord…") && long.chars().count() <= MOST + 1,
            "{long}"
        );
    }
}
