//! The list of the agenda by day, and the ways to its other parts.

use chrono::{NaiveDate, NaiveDateTime};
use leptos::prelude::*;

use crate::app::components::live::LiveText;
use crate::app::components::occurrence_card::Card;
use crate::app::components::occurrence_list::{DayGroup, OccurrencesByDay};
use crate::app::list_window::{ListWindow, PAGE};
use crate::app::pages::upcoming::{day_title, with_agenda};
use crate::app::published::published;
use crate::app::route;
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::browser::focus;
use crate::content::LibraryFile;
use crate::domain::agenda::{Agenda, Found, Listed, listed_day, runs_on};
use crate::domain::filter::Filter;

/// How many are drawn while words are typed. They fill a screen; the others follow with the pause, so that
/// no letter waits for what nobody sees.
const TYPED: usize = 8;

/// One of the two lists of what was found.
#[derive(Clone, Copy)]
pub struct ResultList {
    pub of: fn(&Found) -> &[Listed],
    /// Which part of it is shown.
    pub window: RwSignal<ListWindow>,
    /// The links to its activities.
    pub links: &'static str,
    /// Before the ids of its days.
    pub prefix: &'static str,
}

/// A part of a list, by day, with buttons to the parts before and after it.
#[component]
pub fn ResultsByDay(
    filter: Memo<Filter>,
    is_typing: Memo<bool>,
    found: Memo<Found>,
    list: ResultList,
) -> impl IntoView {
    let store = use_store();
    let total = move || found.with(|found| (list.of)(found).len());
    let window = Memo::new(move |_| {
        let address = filter.with(route::agenda);
        list.window.with(|known| known.on(&address, total()))
    });
    let drawn_until = move || {
        let ListWindow { from, until, .. } = window.get();
        match is_typing.get() {
            true => until.min(from + TYPED),
            false => until,
        }
    };
    let days = Memo::new(move |_| {
        let drawn = window.with(|window| window.from)..drawn_until();
        with_agenda(store, |agenda, library, now| {
            let first = filter.with(|filter| first_day(filter, now.date()));
            found.with(|found| {
                let shown = (list.of)(found).get(drawn).unwrap_or_default();
                by_day(agenda, shown, library, now, first)
            })
        })
        .unwrap_or_default()
    });
    let earlier = Memo::new(move |_| window.with(ListWindow::earlier));
    let later = Memo::new(move |_| {
        let is_whole = window.with(|window| window.until) == drawn_until();
        window.with(|window| window.later(total()).filter(|_| is_whole))
    });
    let more = move || (texts().phrase.more)((total() - window.with(|w| w.until)).min(PAGE));
    // Without a word who goes on would not know that the first ones are gone from the page.
    let shown = Signal::derive(move || {
        let ListWindow { from, until, .. } = window.get();
        match from {
            0 => String::new(),
            from => (texts().phrase.shown)(from + 1, until, total()),
        }
    });
    let before = move || (texts().phrase.earlier)(window.with(|w| w.from).min(PAGE));
    view! {
        <p class="list-part" role="status"><LiveText text=shown/></p>
        <SlideButton list window to=earlier label=Signal::derive(before)/>
        <OccurrencesByDay days prefix=list.prefix/>
        <SlideButton list window to=later label=Signal::derive(more)/>
    }
}

/// Shows another part of the list; nothing where there is no such part.
#[component]
fn SlideButton(
    list: ResultList,
    /// The part that is shown.
    window: Memo<ListWindow>,
    to: Memo<Option<ListWindow>>,
    label: Signal<String>,
) -> impl IntoView {
    let slide = move |_| {
        if let Some(to) = to.get_untracked() {
            slide(list, &window.get_untracked(), to);
        }
    };
    view! {
        <Show when=move || to.with(Option::is_some)>
            <button type="button" class="button button--wide" on:click=slide>
                <LiveText text=label/>
            </button>
        </Show>
    }
}

/// The button that was pressed may go: the focus goes to the first activity that came.
fn slide(list: ResultList, shown: &ListWindow, to: ListWindow) {
    let known = match to.until > shown.until {
        true => shown.until.saturating_sub(to.from),
        false => 0,
    };
    list.window.set(to);
    focus::focus_nth(list.links, u32::try_from(known).unwrap_or(0));
}

/// The day under which stands what began before the list.
fn first_day(filter: &Filter, today: NaiveDate) -> NaiveDate {
    let from = filter.from.map(|day| day.date(today));
    from.unwrap_or(today).max(today)
}

fn by_day(
    agenda: &Agenda,
    found: &[Listed],
    library: Option<&LibraryFile>,
    now: NaiveDateTime,
    first: NaiveDate,
) -> Vec<DayGroup> {
    let mut days: Vec<DayGroup> = Vec::new();
    let today = now.date();
    for listed in found {
        let (event, occurrence) = agenda.get(listed.found);
        let day = (!runs_on(occurrence, first)).then(|| listed_day(occurrence, first));
        let card = Card::new(event, occurrence, library, now);
        let card = card.with_other_days(&agenda.other_days(listed, now), today);
        match days.last_mut() {
            Some(last) if last.day == day => last.cards.push(card),
            Some(_) | None => {
                days.push(DayGroup {
                    day,
                    title: group_title(day, first, today),
                    cards: vec![card],
                });
            }
        }
    }
    days
}

/// `Vandaag, zondag 22 november`; for what goes on `Loopt nu`.
fn group_title(day: Option<NaiveDate>, first: NaiveDate, today: NaiveDate) -> String {
    let Some(day) = day else {
        let is_now = first == today && published().is_none();
        let title = if is_now {
            texts().agenda.runs_now
        } else {
            texts().agenda.runs
        };
        return title.to_owned();
    };
    day_title(day, today)
}
