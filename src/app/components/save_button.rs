//! "Bewaar": puts an activity on the list of the visitor, and takes it off.

use chrono::NaiveDateTime;
use leptos::prelude::*;

use crate::app::components::icon::{Icon, IconName};
use crate::app::components::live::LiveText;
use crate::app::components::words::Words;
use crate::app::describe;
use crate::app::texts::texts;
use crate::content::{Event, Text};
use crate::domain::occurrence::Occurrence;
use crate::domain::saved::{Saved, SavedId, SavedList, Snapshot};

/// The list, and what changes it. Given by context, because cards stand deep in many pages. Without it, as on a page
/// that is only published, there are no such buttons.
#[derive(Clone, Copy)]
pub struct SaveActions {
    pub list: Signal<SavedList>,
    pub on_toggle: Callback<Saved>,
}

/// What a button saves.
#[derive(Clone, PartialEq)]
pub struct ToSave {
    /// As it stands now.
    pub item: Saved,
    /// `Taalcafé, donderdag 3 december`
    pub what: String,
    /// Its title, where that is in another language.
    pub foreign_title: Option<Text>,
}

impl ToSave {
    pub fn new(event: &Event, occurrence: &Occurrence, now: NaiveDateTime) -> Self {
        let id = SavedId {
            date: occurrence.date,
            event: event.id.clone(),
        };
        let seen = Snapshot::new(event, occurrence, now).write();
        ToSave {
            item: Saved { id, seen },
            what: describe::what(event, occurrence, now.date()),
            foreign_title: (event.title.language() != "nl").then(|| event.title.clone()),
        }
    }
}

/// The button. It stays the same while what it saves changes, so that it keeps the focus, and it is as wide when it
/// is pressed. Both words stand in it, and the style shows one: nothing is written that a translator has replaced.
#[component]
pub fn SaveButton(#[prop(into)] to_save: Signal<ToSave>) -> impl IntoView {
    let SaveActions { list, on_toggle } = use_context::<SaveActions>()?;
    let text = texts().save;
    let is_saved = move || to_save.with(|to_save| list.with(|list| list.has(&to_save.item.id)));
    let pressed = move || if is_saved() { "true" } else { "false" };
    // A label has no language of its own: in it a title would be said as Dutch.
    let foreign_title = to_save.with_untracked(|to_save| to_save.foreign_title.clone());
    let is_dutch = foreign_title.is_none();
    let label = move || {
        let say = |to_save: &ToSave| (texts().save_phrase.button)(&to_save.what, is_saved());
        is_dutch.then(|| to_save.with(say))
    };
    let foreign_title = foreign_title.map(|title| {
        let begin = title.to_string();
        let rest =
            Signal::derive(move || to_save.with(|to_save| to_save.what.replacen(&begin, "", 1)));
        view! { <span class="spoken-only"><Words text=title/> <LiveText text=rest/></span> }
    });
    let toggle = move |_| on_toggle.run(to_save.with_untracked(|to_save| to_save.item.clone()));
    Some(view! {
        <button type="button" class="save scripted" aria-pressed=pressed aria-label=label on:click=toggle>
            <Icon name=IconName::Bookmark/>
            <span class="save__words">
                <span class="save__off">{text.save}</span>
                <span class="save__on">{text.saved}</span>
            </span>
            {foreign_title}
        </button>
    })
}
