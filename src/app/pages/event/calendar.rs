//! An activity in someone's own calendar: a file, and the ways to more.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::calendar::{Chosen, hand_over};
use crate::app::components::live::Remount;
use crate::app::route::{CalendarFile, Route};
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::browser::page;
use crate::content::Event;
use crate::domain::occurrence::Occurrence;
use crate::domain::standing::Standing;

/// The calendar files of an occurrence.
#[derive(Clone, PartialEq)]
struct Files {
    date: String,
    reminder: String,
    /// Of all dates, where there are more.
    series: Option<String>,
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
            let date = || (event.id.clone(), occurrence.date);
            takes_place.then(|| Files {
                date: CalendarFile::Occurrence(date().0, date().1).href(),
                reminder: CalendarFile::Reminder(date().0, date().1).href(),
                series: event
                    .is_series()
                    .then(|| CalendarFile::Event(event.id.clone()).href()),
            })
        })
    });
    // Without a connection the published file is out of reach, and the app makes one.
    let on_offline = Callback::new(move |()| {
        let event = event.get_untracked();
        let Some(occurrence) = occurrence.get_untracked() else {
            return;
        };
        let chosen = Chosen {
            name: event.title.to_string(),
            dates: vec![(event, occurrence)],
            library: untrack(|| store.library.get()).value().cloned(),
            now: store.now.get_untracked(),
        };
        spawn_local(async move {
            if !hand_over(chosen).await {
                store.news.set(texts().calendar.failed.to_owned());
            }
        });
    });
    view! {
        <Remount>
            {files.get().map(|files| view! { <CalendarLinks files on_offline/> })}
        </Remount>
    }
}

#[component]
fn CalendarLinks(files: Files, on_offline: Callback<()>) -> impl IntoView {
    let text = texts().calendar;
    let on_click = move |event: leptos::ev::MouseEvent| {
        if !page::is_online() {
            event.prevent_default();
            on_offline.run(());
        }
    };
    let series = files.series.map(|href| {
        view! { <li><a href=href rel="external">{text.add_all}</a></li> }
    });
    view! {
        <div class="screen-only">
            <p class="actions">
                <a class="button" href=files.date rel="external" on:click=on_click>{text.add}</a>
            </p>
            <details class="fold">
                <summary class="fold__summary">{text.more}</summary>
                <div class="fold__body">
                    <ul role="list" class="link-list">
                        <li><a href=files.reminder rel="external">{text.reminder}</a></li>
                        {series}
                        <li><a href=Route::Calendars.href()>{text.follow}</a></li>
                    </ul>
                    <p>{text.added_hint}</p>
                </div>
            </details>
        </div>
    }
}
