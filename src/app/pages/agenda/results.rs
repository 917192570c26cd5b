//! The list of the agenda by day, and what stands in its place when it is empty.

use chrono::{NaiveDate, NaiveDateTime};

use crate::app::components::empty_result::EmptyResult;
use crate::app::components::occurrence_card::Card;
use crate::app::components::occurrence_list::{DayGroup, occurrences_by_day};
use crate::app::html::{IntoNode, Node, html};
use crate::app::list_window::{ListWindow, PAGE};
use crate::app::pages::loaded::no_agenda;
use crate::app::published::published;
use crate::app::route;
use crate::app::signals::{Callback, Memo, Signal};
use crate::app::store::Store;
use crate::app::texts::texts;
use crate::browser::page;
use crate::content::LibraryFile;
use crate::domain::agenda::{Agenda, Found, listed_day};
use crate::domain::dutch;
use crate::domain::filter::{Filter, Part};

/// How many are drawn while words are typed. They fill a screen; the others follow with the pause, so that
/// no letter waits for what nobody sees.
const TYPED: usize = 8;

pub fn results(
    store: Store,
    filter: Memo<Filter>,
    is_typing: Memo<bool>,
    found: Memo<Vec<Found>>,
    choices: Signal<Vec<(Part, String)>>,
    on_drop: Callback<Part>,
    on_clear: Callback<()>,
) -> Node {
    // The library may be asked for once more.
    let Some(agenda) = store.agenda.get() else {
        return no_agenda(store);
    };
    let now = store.now.get();
    let choices = choices.get();
    if found.with(Vec::is_empty) {
        let all = agenda.find(&Filter::default(), now).len();
        if choices.is_empty() || all == 0 {
            return html! { p(class="empty") { (texts().agenda.empty_all) } };
        }
        let said = |part| {
            choices
                .iter()
                .find(|(other, _)| *other == part)
                .map(|(_, said)| said.clone())
                .unwrap_or_default()
        };
        let ways_out = filter.with(|filter| agenda.relaxations(filter, now));
        let ways_out = ways_out
            .into_iter()
            .map(|(part, count)| (part, said(part), count))
            .collect();
        let empty = EmptyResult {
            ways_out,
            all,
            on_drop,
            on_clear,
        };
        return empty.into_node();
    }
    let address = filter.with(route::agenda);
    let total = found.with(Vec::len);
    let window = store.list_window.with(|known| known.on(&address, total));
    let drawn = match is_typing.get() {
        true => window.until.min(window.from + TYPED),
        false => window.until,
    };
    let library = store.library.get();
    let library = library.value().map(|library| &**library);
    let first = filter
        .with(|filter| filter.from.map_or(now.date(), |day| day.date(now.date())))
        .max(now.date());
    let days = found.with(|found| by_day(&agenda, &found[window.from..drawn], library, now, first));

    // The button that was pressed may go: the focus goes to the first activity that came.
    let shown_until = window.until;
    let slide = move |window: ListWindow| {
        let before = shown_until.saturating_sub(window.from);
        let known = if window.until > shown_until {
            before
        } else {
            0
        };
        store.list_window.set(window);
        page::focus_nth("article a", u32::try_from(known).unwrap_or(0));
    };
    let later = window.later(total).filter(|_| drawn == window.until);
    let later = later.map(|later| {
        let label = (texts().phrase.more)((total - window.until).min(PAGE));
        html! {
            button(
                type="button", class="button button--wide",
                on:click=move |_| slide(later.clone())
            ) {
                (label)
            }
        }
    });
    let earlier = window.earlier().map(|earlier| {
        html! {
            button(
                type="button", class="button button--wide",
                on:click=move |_| slide(earlier.clone())
            ) {
                (texts().agenda.earlier)
            }
        }
    });
    html! { (earlier) (occurrences_by_day(days)) (later) }
}

fn by_day(
    agenda: &Agenda,
    found: &[Found],
    library: Option<&LibraryFile>,
    now: NaiveDateTime,
    first: NaiveDate,
) -> Vec<DayGroup> {
    let mut days: Vec<DayGroup> = Vec::new();
    for found in found {
        let (event, occurrence) = agenda.get(*found);
        let day = listed_day(occurrence, first);
        let card = Card::of(event, occurrence, library, now);
        match days.last_mut() {
            Some(last) if last.day == day => last.cards.push(card),
            Some(_) | None => {
                days.push(DayGroup {
                    day,
                    title: day_title(day, now.date()),
                    cards: vec![card],
                });
            }
        }
    }
    days
}

/// `Vandaag, zondag 22 november`.
fn day_title(day: NaiveDate, today: NaiveDate) -> String {
    let date = dutch::date(day, today);
    match (day - today).num_days() {
        // A published page is read on other days too.
        _ if published().is_some() => dutch::capital(&date),
        0 => [texts().agenda.today, ", ", &date].concat(),
        1 => [texts().agenda.tomorrow, ", ", &date].concat(),
        _ => dutch::capital(&date),
    }
}
