//! One occurrence of an event. Its address is its planned date and stays, whatever happens: cancelled,
//! moved or past, the page says so, why, and where to go instead. What moved is found at its new date too.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::components::facts::{Fact, fact_list};
use crate::app::components::when::when;
use crate::app::describe;
use crate::app::html::{Node, html};
use crate::app::pages::event::{
    aside, description, event_head, occurrence_lead, title_parts, with_event,
};
use crate::app::pages::event_dates::more_dates;
use crate::app::pages::event_facts::facts;
use crate::app::pages::use_title;
use crate::app::route::Route;
use crate::app::store::{Store, use_store};
use crate::app::texts::texts;
use crate::content::{Event, Id};
use crate::domain::dutch;
use crate::domain::occurrence::Occurrence;
use crate::domain::standing::Standing;

pub fn occurrence_page(id: Id, date: NaiveDate) -> Node {
    let store = use_store();
    let id = StoredValue::new(id);
    use_title(move || {
        let mut parts = title_parts(store, &id.get_value());
        parts[0].push_str(", ");
        parts[0].push_str(&dutch::date(date, store.today.get()));
        parts
    });
    Node::live(move || {
        with_event(store, &id.get_value(), |agenda, event, library| {
            let now = store.now.get();
            let page = Route::Occurrence(event.id.clone(), date);
            let coming = agenda.coming(event, now);
            let mut here = agenda.on(event, date);
            here.extend(agenda.moved_to(event, date));
            let takes_place = |known: &&Occurrence| Standing::of(event, known, now).takes_place();
            let Some(first) = here.iter().find(takes_place).or(here.first()) else {
                return html! {
                    (event_head(store, event))
                    div(class="split") {
                        div(class="split__main") {
                            p(class="notice") { (texts().event.date_unknown) }
                            (more_dates(store, agenda, event, &coming, None))
                        }
                        (aside(agenda, event, library, store, &page))
                    }
                };
            };
            let leads = here.iter().map(|occurrence| {
                html! {
                    (occurrence_lead(store, event, occurrence, library))
                    (other_date(store, event, occurrence, date))
                }
            });
            let mut rows = vec![Fact::new(
                texts().event.when,
                when(&describe::when(event, first, now.date())),
            )];
            rows.extend(facts(event, Some(first), library, now));
            html! {
                (event_head(store, event))
                div(class="split") {
                    div(class="split__lead") {
                        (leads.collect::<Node>())
                        (instead(store, event, first, &coming))
                    }
                    div(class="split__main") {
                        (description(event))
                        (fact_list(rows))
                        (more_dates(store, agenda, event, &coming, Some(first)))
                    }
                    (aside(agenda, event, library, store, &page))
                }
            }
        })
    })
}

/// What moved to another date has two pages: the one of the planned date leads to the new date while one
/// can come, and the one of the new date leads back.
fn other_date(
    store: Store,
    event: &Event,
    occurrence: &Occurrence,
    page: NaiveDate,
) -> Option<Node> {
    if !occurrence.is_on_another_date() {
        return None;
    }
    let (now, text) = (store.now.get(), texts().event);
    let (date, label) = match page == occurrence.date {
        true => (occurrence.start.date(), text.see_new_date),
        false => (occurrence.date, text.see_planned_date),
    };
    let is_of_use = page != occurrence.date || Standing::of(event, occurrence, now).takes_place();
    is_of_use.then(|| {
        let href = Route::Occurrence(event.id.clone(), date).href();
        let date = dutch::date(date, now.date());
        html! { p(class="actions") { a(class="button", href=href) { (label) ": " (date) } } }
    })
}

/// For who can not come this time: the next time that does take place, or else an earlier one.
fn instead(
    store: Store,
    event: &Event,
    occurrence: &Occurrence,
    coming: &[Occurrence],
) -> Option<Node> {
    let now = store.now.get();
    if Standing::of(event, occurrence, now).takes_place() {
        return None;
    }
    let mut others = coming
        .iter()
        .filter(|known| *known != occurrence && Standing::of(event, known, now).takes_place());
    let is_later = |other: &&Occurrence| other.start > occurrence.start;
    let later = others.clone().find(is_later);
    let label = match later {
        Some(_) => texts().event.see_next_time,
        None => texts().event.see_other_time,
    };
    let other = later.or_else(|| others.next())?;
    let href = Route::Occurrence(event.id.clone(), other.date).href();
    Some(html! {
        p(class="actions") {
            a(class="button button--primary", href=href) {
                (label) ": " (when(&describe::when(event, other, now.date())))
            }
        }
    })
}
