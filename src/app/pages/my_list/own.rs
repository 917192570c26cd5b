//! The visitor's own list.

use leptos::prelude::*;

use super::shown::{Around, PastItem, Shown};
use super::{AgendaReady, Days};
use crate::app::calendar::Chosen;
use crate::app::components::live::{LiveText, Remount};
use crate::app::components::result_count::ResultCount;
use crate::app::components::save_button::{SaveButton, ToSave};
use crate::app::components::share::Share;
use crate::app::pages::calendar_button::CalendarButton;
use crate::app::pages::upcoming::with_agenda;
use crate::app::route::{self, Route};
use crate::app::store::{Store, use_store};
use crate::app::texts::texts;
use crate::browser::attention;
use crate::content::{Event, LibraryFile};
use crate::domain::occurrence::Occurrence;
use crate::domain::saved::{MOST_IN_LINK, Saved, SavedId, SavedList, write_link};

#[component]
pub fn OwnList() -> impl IntoView {
    view! {
        <p class="lead">{texts().my_list.lead}</p>
        <AgendaReady><Parts/></AgendaReady>
    }
}

#[component]
fn Parts() -> impl IntoView {
    let store = use_store();
    let list = store.saved.list();
    // What is taken off stays on the page, so that it can be put back; and what has changed stays until the
    // visitor leaves, though it counts as seen.
    let items = Memo::new(move |before: Option<&SavedList>| {
        let mut items = before.cloned().unwrap_or_default();
        for item in list.get().items() {
            // A list of as many fits.
            _ = items.add(item.clone());
        }
        items
    });
    let shown = Memo::new(move |_| {
        with_agenda(store, |agenda, library, now| {
            let around = Around {
                agenda,
                library,
                now,
            };
            items.with(|items| list.with(|list| Shown::new(items, Some(list), around)))
        })
        .unwrap_or_default()
    });
    remember_as_seen(store, shown);
    let phrase = move || (texts().my_list_phrase.saved)(list.with(SavedList::len));
    let days = Memo::new(move |_| shown.with(|shown| shown.days.clone()));
    let gone = Memo::new(move |_| shown.with(|shown| shown.gone.clone()));
    let past = Memo::new(move |_| shown.with(|shown| shown.past.clone()));
    let coming = Memo::new(move |_| shown.with(|shown| shown.coming.clone()));
    let is_empty = move || items.with(SavedList::is_empty);
    view! {
        <ResultCount phrase=Signal::derive(phrase)/>
        <Show when=is_empty><Empty/></Show>
        <ListTools coming/>
        <GoneItems gone/>
        <Days days/>
        <PastItems past/>
    }
}

/// Who sees the page has seen what changed.
fn remember_as_seen(store: Store, shown: Memo<Shown>) {
    let seen = Memo::new(move |_| shown.with(|shown| shown.seen.clone()));
    Effect::new(move |_| {
        seen.with(|seen| {
            if attention::is_here() {
                untrack(|| store.saved.see(seen));
            }
        });
    });
}

#[component]
fn Empty() -> impl IntoView {
    let text = texts().my_list;
    view! {
        <div class="empty">
            <p>{text.empty}</p>
            <p>{text.how}</p>
            <p><a class="button" href=Route::Agenda.href()>{text.to_agenda}</a></p>
        </div>
    }
}

/// What one can do with the list as a whole; nothing when nothing comes.
#[component]
fn ListTools(
    /// What stands in the list and is not past.
    coming: Memo<Vec<SavedId>>,
) -> impl IntoView {
    let store = use_store();
    let text = texts().share;
    let path = Signal::derive(move || coming.with(|ids| route::shared_list(&write_link(ids))));
    let has_any = move || coming.with(|coming| !coming.is_empty());
    let has_more = move || coming.with(Vec::len) > MOST_IN_LINK;
    view! {
        <Show when=has_any>
            <div class="actions">
                <Share label=text.list title=Signal::stored(text.list_title.to_owned()) path/>
                <CalendarButton chosen=move || coming.with(|ids| chosen(store, ids))/>
            </div>
            <Show when=has_more><p class="quiet screen-only">{text.only_first}</p></Show>
        </Show>
    }
}

/// What comes, for the calendar of the device.
fn chosen(store: Store, ids: &[SavedId]) -> Option<Chosen> {
    let agenda = store.agenda.get()?;
    let dates: Vec<(&Event, Occurrence)> = ids
        .iter()
        .filter_map(|id| Some((id, agenda.event(id.event.as_str())?)))
        .flat_map(|(id, event)| {
            let here = agenda.on(event, id.date).into_iter();
            here.map(move |occurrence| (event, occurrence))
        })
        .collect();
    let dates = dates.iter().map(|(event, occurrence)| (*event, occurrence));
    Some(Chosen::list(store, texts().my_list.title.to_owned(), dates))
}

/// What the agenda does not have any more, and whom to call about it.
#[component]
fn GoneItems(gone: Memo<Vec<ToSave>>) -> impl IntoView {
    let store = use_store();
    let text = texts().my_list;
    let call = Signal::derive(move || {
        let library = store.library.get();
        let number = |library: &LibraryFile| library.phone.clone();
        let number = library.value().and_then(|library| number(library));
        (texts().my_list_phrase.call)(number.as_ref().map(|number| number.as_str()))
    });
    view! {
        <Show when=move || gone.with(|gone| !gone.is_empty())>
            <section class="notice notice--warning">
                <h2 class="notice__title" tabindex="-1" id="weg">{text.gone}</h2>
                <p>{text.gone_lead} " " <LiveText text=call/></p>
                <ul role="list" class="plain-list saved-lines">
                    <For each=move || gone.get() key=|gone| gone.item.id.clone() let(gone)>
                        <li><span>{gone.what.clone()}</span> <SaveButton to_save=Signal::stored(gone)/></li>
                    </For>
                </ul>
            </section>
        </Show>
    }
}

/// What is over, and one button to take it off and put it back.
#[component]
fn PastItems(past: Memo<Vec<PastItem>>) -> impl IntoView {
    let store = use_store();
    let text = texts().my_list;
    let cleared = RwSignal::new(Vec::<Saved>::new());
    let press = move |_| {
        let taken = cleared.get_untracked();
        if taken.is_empty() {
            let ids = past.with_untracked(|past| past.iter().map(|item| item.id.clone()).collect());
            let ids: Vec<SavedId> = ids;
            cleared.set(ids.iter().filter_map(|id| store.saved.remove(id)).collect());
        } else {
            cleared.set(Vec::new());
            taken.into_iter().for_each(|item| store.saved.add(item));
        }
    };
    let label = Signal::derive(move || {
        let label = match cleared.with(Vec::is_empty) {
            true => text.clear_past,
            false => text.put_back,
        };
        label.to_owned()
    });
    let said = Signal::derive(move || match cleared.with(Vec::len) {
        0 => String::new(),
        count => (texts().my_list_phrase.cleared)(count),
    });
    let is_shown = move || past.with(|past| !past.is_empty()) || !cleared.with(Vec::is_empty);
    view! {
        <Show when=is_shown>
            <section>
                <h2 tabindex="-1" id="voorbij">{text.past}</h2>
                <Remount><PastList past=past.get()/></Remount>
                <p class="field__note" role="status"><LiveText text=said/></p>
                <p class="actions">
                    <button type="button" class="button" on:click=press><LiveText text=label/></button>
                </p>
            </section>
        </Show>
    }
}

#[component]
fn PastList(past: Vec<PastItem>) -> impl IntoView {
    let line = |item: PastItem| match item.href {
        Some(href) => view! { <li><a href=href>{item.what}</a></li> }.into_any(),
        None => view! { <li>{item.what}</li> }.into_any(),
    };
    let lines = past.into_iter().map(line).collect_view();
    view! { <ul role="list" class="link-list">{lines}</ul> }
}
