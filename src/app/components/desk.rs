//! A desk that helps: where, when, and whether one can walk in.

use chrono::NaiveDateTime;
use leptos::prelude::*;

use crate::app::components::call_first::CallFirst;
use crate::app::components::open_state::OpenState;
use crate::app::components::words::{ExampleMark, Words};
use crate::app::opening;
use crate::app::route::Route;
use crate::app::texts::texts;
use crate::content::{Branch, Desk, Exception, sort_short};
use crate::domain::dutch;
use crate::domain::opening_hours;

/// How many days ahead other hours are told.
const DAYS_AHEAD: u64 = 60;

/// The desk under the name of its branch.
#[component]
pub fn DeskItem(desk: Desk, branch: Branch, now: NaiveDateTime) -> impl IntoView {
    let href = Route::Branch(branch.id.clone()).href();
    let name = branch.name.clone();
    view! {
        <li class="card">
            <h3><a href=href><Words text=name/></a></h3>
            <DeskBody desk branch now/>
        </li>
    }
}

/// When it helps and how one comes, without the name of the branch.
#[component]
pub fn DeskBody(desk: Desk, branch: Branch, now: NaiveDateTime) -> impl IntoView {
    let today = now.date();
    let appointment = desk
        .appointment
        .map(|appointment| view! { <p>{(texts().phrase.appointment)(appointment)}</p> });
    let week = opening_hours::week(&desk.hours).filter_map(|(day, times)| {
        let times = opening::times(&times.staffed)?;
        Some(view! { <li>{dutch::weekday(day)} ", " {times}</li> })
    });
    let week = week.collect_view();
    let mut different = opening_hours::upcoming_exceptions(&desk.exceptions, today, DAYS_AHEAD);
    different.extend(opening_hours::shut_at_desk(
        &desk, &branch, today, DAYS_AHEAD,
    ));
    sort_short(&mut different, |exception| exception.from);
    let different: Vec<Exception> = different.into_iter().cloned().collect();
    let number = branch.phone.clone();
    let uncertain = desk
        .is_uncertain
        .then(|| view! { <CallFirst text=texts().hours.uncertain number/> });
    let state = opening::desk(&desk, &branch, now);
    let note = desk
        .note
        .map(|note| view! { <p class="quiet"><Words text=note/></p> });
    view! {
        {uncertain}
        <OpenState told=state/>
        {appointment}
        <ul role="list" class="plain-list">{week}</ul>
        <DifferentDays days=different now/>
        {note}
        <ExampleMark example=desk.example/>
    }
}

/// The days that are soon different.
#[component]
pub fn Exceptions(exceptions: Vec<Exception>, now: NaiveDateTime) -> impl IntoView {
    let upcoming = opening_hours::upcoming_exceptions(&exceptions, now.date(), DAYS_AHEAD);
    let days: Vec<Exception> = upcoming.into_iter().cloned().collect();
    view! { <DifferentDays days now/> }
}

#[component]
fn DifferentDays(days: Vec<Exception>, now: NaiveDateTime) -> impl IntoView {
    let line = |day: &Exception| view! { <li>{opening::exception(day, now)}</li> };
    (!days.is_empty()).then(|| {
        view! {
            <p><strong>{texts().branches.exceptions}</strong></p>
            <ul role="list" class="plain-list">{days.iter().map(line).collect_view()}</ul>
        }
    })
}
