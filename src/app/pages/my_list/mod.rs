//! The list of what the visitor saved, with what has changed since; or the list that somebody shares in a link.

mod own;
mod received;
mod shown;
mod words;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::app::components::live::{LiveText, Remount};
use crate::app::components::occurrence_list::{DayGroup, OccurrencesByDay};
use crate::app::pages::upcoming::AgendaReady;
use crate::app::pages::use_title;
use crate::app::published::{only_alive, published};
use crate::app::texts::texts;
use crate::browser::focus;
use own::OwnList;
use received::ReceivedList;

#[component]
pub fn MyListPage() -> impl IntoView {
    let text = texts().my_list;
    let query = use_query_map();
    // A published page does not know the query of whoever reads it.
    let link = Memo::new(move |_| query.with(|query| query.get("lijst")));
    let heading = move || {
        let heading = link.with(|link| match link {
            Some(_) => text.received,
            None => text.title,
        });
        heading.to_owned()
    };
    use_title(move || vec![heading()]);
    // From a list in a link to the own list, on the same page.
    Effect::new(move |before: Option<Option<String>>| {
        let link = link.get();
        if before.is_some_and(|before| before != link) {
            focus::focus("main h1");
        }
        link
    });
    let list = move || match link.get() {
        Some(link) => view! { <ReceivedList link/> }.into_any(),
        None => view! { <OwnList/> }.into_any(),
    };
    view! {
        <h1 tabindex="-1"><LiveText text=Signal::derive(heading)/></h1>
        <div class="my-list">
            {published().map(|_| view! { <OnItsWay/> })}
            {only_alive(()).map(|()| view! { <Remount>{list()}</Remount> })}
        </div>
    }
}

/// What comes, by day, under a heading for who goes from heading to heading.
#[component]
fn Days(days: Memo<Vec<DayGroup>>) -> impl IntoView {
    view! {
        <Show when=move || days.with(|days| !days.is_empty())>
            <h2 class="spoken-only" id="komt">{texts().my_list.coming}</h2>
        </Show>
        <OccurrencesByDay days/>
    }
}

/// What stands in a published page, which does not know the visitor.
#[component]
fn OnItsWay() -> impl IntoView {
    let text = texts().my_list;
    view! {
        <p class="lead">{text.lead}</p>
        <p class="loading scripted">{text.loading}</p>
        <noscript><p class="notice">{text.without_scripts}</p></noscript>
    }
}
