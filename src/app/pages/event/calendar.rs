//! An activity in someone's own calendar: a file, and the ways to more.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::calendar::{Chosen, hand_over};
use crate::app::components::live::Remount;
use crate::app::route::{CalendarFile, Route};
use crate::app::store::{Store, use_store};
use crate::app::texts::texts;
use crate::browser::page;
use crate::content::Event;
use crate::domain::occurrence::Occurrence;
use crate::domain::standing::Standing;

/// The calendar files of an occurrence.
#[derive(Clone, PartialEq)]
struct Files {
    date: CalendarFile,
    reminder: CalendarFile,
    /// Of all dates, where there are more.
    series: Option<CalendarFile>,
}

/// Puts an occurrence in the calendar of the device; nothing for one that does not take place.
#[component]
pub fn AddToCalendar(
    event: Memo<Arc<Event>>,
    #[prop(into)] occurrence: Signal<Option<Occurrence>>,
) -> impl IntoView {
    let store = use_store();
    let files = Memo::new(move |_| {
        let (occurrence, now) = (occurrence.get()?, store.now.get());
        event.with(|event| {
            let takes_place = Standing::new(event, &occurrence, now).takes_place();
            let (id, date) = (event.id.clone(), occurrence.date);
            takes_place.then(|| Files {
                date: CalendarFile::Occurrence(id.clone(), date),
                reminder: CalendarFile::Reminder(id.clone(), date),
                series: event.is_series().then_some(CalendarFile::Event(id)),
            })
        })
    });
    let on_offline = Callback::new(move |file: CalendarFile| {
        if let Some(chosen) = untrack(|| chosen(store, &event.get(), occurrence.get(), &file)) {
            hand_over(store, chosen);
        }
    });
    view! {
        <Remount>
            {files.get().map(|files| view! { <CalendarLinks files on_offline/> })}
        </Remount>
    }
}

/// What stands in a published file, for where there is no connection.
fn chosen(
    store: Store,
    event: &Event,
    occurrence: Option<Occurrence>,
    file: &CalendarFile,
) -> Option<Chosen> {
    let agenda = store.agenda.get()?;
    let dates: Vec<(&Event, &Occurrence)> = match file {
        CalendarFile::Event(_) => {
            let own = agenda.planned().filter(|(known, _)| known.id == event.id);
            own.collect()
        }
        CalendarFile::Occurrence(..)
        | CalendarFile::Reminder(..)
        | CalendarFile::All
        | CalendarFile::Branch(_)
        | CalendarFile::Age(_) => vec![(event, occurrence.as_ref()?)],
    };
    Some(Chosen {
        has_alarm: matches!(file, CalendarFile::Reminder(..)),
        ..Chosen::list(store, event.title.to_string(), dates.into_iter())
    })
}

#[component]
fn CalendarLinks(files: Files, on_offline: Callback<CalendarFile>) -> impl IntoView {
    let text = texts().calendar;
    let series = files.series.map(|file| {
        view! { <li><FileLink file label=text.add_all on_offline/></li> }
    });
    view! {
        <div class="screen-only">
            <p class="actions">
                <FileLink file=files.date label=text.add class="button" on_offline/>
            </p>
            <details class="fold">
                <summary class="fold__summary">
                    // Short, so that it stays in sight in large letters.
                    <span>{text.more} " " <span class="spoken-only">{text.more_of}</span></span>
                </summary>
                <div class="fold__body">
                    <ul role="list" class="link-list">
                        <li><FileLink file=files.reminder label=text.reminder on_offline/></li>
                        {series}
                        <li><a href=Route::Calendars.href()>{text.follow}</a></li>
                    </ul>
                    <p>{text.added_hint}</p>
                </div>
            </details>
        </div>
    }
}

/// Leads to a published file. Without a connection that is out of reach, and the app makes one.
#[component]
fn FileLink(
    file: CalendarFile,
    label: &'static str,
    #[prop(optional)] class: Option<&'static str>,
    on_offline: Callback<CalendarFile>,
) -> impl IntoView {
    let href = file.href();
    let on_click = move |event: leptos::ev::MouseEvent| {
        if !page::is_online() {
            event.prevent_default();
            on_offline.run(file.clone());
        }
    };
    view! { <a class=class href=href rel="external" on:click=on_click>{label}</a> }
}
