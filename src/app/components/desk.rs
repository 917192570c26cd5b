//! A desk that helps: where, when, and whether one can walk in.

use chrono::NaiveDateTime;
use leptos::prelude::*;

use crate::app::components::open_state::open_state;
use crate::app::components::words::{example_mark, words};
use crate::app::opening;
use crate::app::route::Route;
use crate::app::texts::texts;
use crate::content::{Branch, Desk, Exception};
use crate::domain::dutch;
use crate::domain::opening_hours;

/// How many days ahead other hours are told.
const DAYS_AHEAD: u64 = 60;

/// The desk under the name of its branch.
pub fn desk_item(desk: &Desk, branch: &Branch, now: NaiveDateTime) -> AnyView {
    let href = Route::Branch(branch.id.clone()).href();
    view! {
        <li class="card">
            <h3><a href=href>{words(&branch.name)}</a></h3>
            {desk_body(desk, now)}
        </li>
    }
    .into_any()
}

/// When it helps and how one comes, without the branch.
pub fn desk_body(desk: &Desk, now: NaiveDateTime) -> AnyView {
    let appointment = desk
        .appointment
        .map(|appointment| view! { <p>{(texts().phrase.appointment)(appointment)}</p> });
    let week = opening_hours::week(&desk.hours).filter_map(|(day, times)| {
        let times = opening::times(&times.staffed)?;
        Some(view! { <li>{dutch::weekday(day)} ", " {times}</li> }.into_any())
    });
    let week: Vec<AnyView> = week.collect();
    let exceptions = exceptions(&desk.exceptions, now);
    let note = desk
        .note
        .as_ref()
        .map(|note| view! { <p class="quiet">{words(note)}</p> });
    view! {
        {open_state(opening::desk(&desk.hours, &desk.exceptions, now))}
        {appointment}
        <ul class="plain-list">{week}</ul>
        {exceptions}
        {note}
        {example_mark(desk.example)}
    }
    .into_any()
}

/// The days that are soon different.
pub fn exceptions(exceptions: &[Exception], now: NaiveDateTime) -> Option<AnyView> {
    let coming = opening_hours::upcoming_exceptions(exceptions, now.date(), DAYS_AHEAD);
    let lines: Vec<AnyView> = coming
        .into_iter()
        .map(|known| view! { <li>{opening::exception(known, now)}</li> }.into_any())
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <p><strong>{texts().branches.exceptions}</strong></p>
            <ul class="plain-list">{lines}</ul>
        }
        .into_any()
    })
}
