//! One occurrence of an event. Its address is its planned date and stays, whatever happens: cancelled,
//! moved or past, the page says so, why, and where to go instead.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::components::facts::{Fact, fact_list};
use crate::app::describe;
use crate::app::html::{Node, html};
use crate::app::pages::event::{
    aside, description, event_head, more_dates, occurrence_lead, title_parts, with_event,
};
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
            let planned = agenda.on(event, date);
            let coming = agenda.coming(event, now);
            let Some(first) = planned.first() else {
                return html! {
                    (event_head(event))
                    div(class="split") {
                        div(class="split__main") {
                            p(class="notice") { (texts().event.date_unknown) }
                            (more_dates(store, event, &coming, None))
                        }
                        (aside(agenda, event, library, store, &page))
                    }
                };
            };
            let leads = planned
                .iter()
                .map(|occurrence| occurrence_lead(store, event, occurrence, library));
            let mut rows = vec![Fact::new(
                texts().event.when,
                describe::when(event, first, now.date()),
            )];
            rows.extend(facts(event, Some(first), library, now));
            html! {
                (event_head(event))
                div(class="split") {
                    div(class="split__lead") {
                        (leads.collect::<Node>())
                        (instead(store, event, first, &coming))
                    }
                    div(class="split__main") {
                        (description(event))
                        (fact_list(rows))
                        (more_dates(store, event, &coming, Some(first)))
                    }
                    (aside(agenda, event, library, store, &page))
                }
            }
        })
    })
}

/// For who can not come this time: the next time that does take place.
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
    let next = coming
        .iter()
        .find(|known| *known != occurrence && Standing::of(event, known, now).takes_place())?;
    let href = Route::Occurrence(event.id.clone(), next.date).href();
    let when = describe::when(event, next, now.date());
    Some(html! {
        p(class="actions") {
            a(class="button button--primary", href=href) {
                (texts().event.see_new_date) ": " (when)
            }
        }
    })
}
