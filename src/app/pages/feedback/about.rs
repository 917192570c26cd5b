//! What a message is about: the page from which the form was opened.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::route::Route;
use crate::app::store::Store;
use crate::app::texts::texts;
use crate::content::GroupId;
use crate::domain::dutch;
use crate::domain::feedback::MAX_ABOUT;

/// The path of a page of ours, from an address that anyone may have made.
pub fn page(over: &str) -> Option<String> {
    Route::parse(over).map(|route| route.href())
}

/// Fetches what the name of the page is in, when that is no file of every page.
pub fn need(store: Store, about: &str) {
    if let Some(Route::HelpTopic(_)) = Route::parse(about) {
        spawn_local(store.help.load());
    }
}

/// What it is about in words: `Taalcafé, 12 januari`. Words that are no path stay as they are.
pub fn words(store: Store, about: &str) -> String {
    let name = Route::parse(about).and_then(|route| name(store, route));
    name.unwrap_or_else(|| about.to_owned())
}

/// The words and, for staff, the path.
pub fn for_staff(store: Store, about: &str) -> String {
    with_path(&words(store, about), about)
}

/// The words give way where both do not fit: the path leads to the rest of them. Nobody who writes to us
/// can make the title of an activity shorter.
fn with_path(words: &str, path: &str) -> String {
    let path = match words == path {
        true => String::new(),
        false => [" (", path, ")"].concat(),
    };
    let room = MAX_ABOUT.saturating_sub(path.chars().count());
    let mut words: Vec<char> = words.chars().collect();
    if words.len() > room {
        words.truncate(room.saturating_sub(1));
        words.push('…');
    }
    words
        .into_iter()
        .chain(path.chars())
        .take(MAX_ABOUT)
        .collect()
}

/// The name of a page, where the content has it.
fn name(store: Store, route: Route) -> Option<String> {
    let nav = texts().nav;
    let event = |id: &str| Some(store.agenda.get()?.event(id)?.title.to_string());
    match route {
        Route::Event(id) => event(id.as_str()),
        Route::Occurrence(id, date) => {
            let date = dutch::day(date, store.today.get());
            Some([&event(id.as_str())?, ", ", &date].concat())
        }
        Route::HelpTopic(id) => {
            let help = store.help.get();
            let topics = &help.value()?.topics;
            let topic = topics.iter().find(|topic| topic.id == id)?;
            Some(topic.title.to_string())
        }
        Route::Branch(id) => {
            let library = store.library.get();
            Some(library.value()?.branch(&id)?.name.to_string())
        }
        Route::TipsFor(group) => Some(tips_for(group).to_owned()),
        Route::Tips => Some(nav.tips.to_owned()),
        Route::BoekStart => Some(nav.boekstart.to_owned()),
        Route::Agenda => Some(nav.agenda.to_owned()),
        Route::Calendars => Some(texts().calendar_ways.title.to_owned()),
        Route::Help => Some(nav.help.to_owned()),
        Route::Branches => Some(nav.branches.to_owned()),
        Route::MyList => Some(nav.my_list.to_owned()),
        Route::About => Some(nav.about.to_owned()),
        Route::Privacy => Some(nav.privacy.to_owned()),
        Route::Accessibility => Some(nav.accessibility.to_owned()),
        Route::OpenData => Some(nav.open_data.to_owned()),
        Route::Home | Route::Feedback => None,
    }
}

fn tips_for(group: GroupId) -> &'static str {
    (texts().phrase.tips_for)(group)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_title_does_not_keep_a_message_from_being_sent() {
        #[track_caller]
        fn check(words: &str, path: &str, expected: &str) {
            let about = with_path(words, path);
            assert_eq!(about, expected);
            assert!(about.chars().count() <= MAX_ABOUT);
        }
        let path = "/agenda/taalcafe";
        check("Taalcafé", path, "Taalcafé (/agenda/taalcafe)");
        check("Iets anders", "Iets anders", "Iets anders");
        let fitting = "é".repeat(MAX_ABOUT - 19);
        check(&fitting, path, &[&fitting, " (/agenda/taalcafe)"].concat());
        let cut = ["é".repeat(MAX_ABOUT - 20), "… (/agenda/taalcafe)".into()].concat();
        check(&"é".repeat(MAX_ABOUT), path, &cut);
        let long = "o".repeat(MAX_ABOUT + 1);
        check(
            &long,
            &long,
            &["o".repeat(MAX_ABOUT - 1), "…".into()].concat(),
        );
        let start = ["… (", &long[..MAX_ABOUT - 3]].concat();
        check("Taalcafé", &long, &start);
    }
}
