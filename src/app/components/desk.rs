//! A desk that helps: where, when, and whether one can walk in.

use chrono::{NaiveDate, NaiveDateTime};
use leptos::prelude::*;

use crate::app::components::call_first::CallFirst;
use crate::app::components::live::Remount;
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
pub fn DeskItem(
    desk: Desk,
    branch: Branch,
    now: Signal<NaiveDateTime>,
    today: Memo<NaiveDate>,
) -> impl IntoView {
    let href = Route::Branch(branch.id.clone()).href();
    let name = branch.name.clone();
    view! {
        <li class="card">
            <h3><a href=href><Words text=name/></a></h3>
            <DeskBody desk branch now today/>
        </li>
    }
}

/// When it helps and how one comes, without the name of the branch.
#[component]
pub fn DeskBody(
    desk: Desk,
    branch: Branch,
    now: Signal<NaiveDateTime>,
    today: Memo<NaiveDate>,
) -> impl IntoView {
    let appointment = desk
        .appointment
        .map(|appointment| view! { <p>{(texts().phrase.appointment)(appointment)}</p> });
    let week = opening_hours::week(&desk.hours).filter_map(|(day, times)| {
        let times = opening::times(&times.staffed)?;
        Some(view! { <li>{dutch::weekday(day)} ", " {times}</li> })
    });
    let week = week.collect_view();
    let number = branch.phone.clone();
    let uncertain = desk
        .is_uncertain
        .then(|| view! { <CallFirst text=texts().hours.uncertain number/> });
    let note = desk
        .note
        .clone()
        .map(|note| view! { <p class="quiet"><Words text=note/></p> });
    let example = desk.example;
    let known = StoredValue::new((desk, branch));
    let told = Signal::derive(move || {
        known.with_value(|(desk, branch)| opening::desk(desk, branch, now.get()))
    });
    let different = move || {
        let today = today.get();
        known.with_value(|(desk, branch)| {
            let mut days = opening_hours::upcoming_exceptions(&desk.exceptions, today, DAYS_AHEAD);
            days.extend(opening_hours::shut_at_desk(desk, branch, today, DAYS_AHEAD));
            sort_short(&mut days, |exception| exception.from);
            let days: Vec<Exception> = days.into_iter().cloned().collect();
            view! { <DifferentDays days today/> }
        })
    };
    view! {
        {uncertain}
        <OpenState told/>
        {appointment}
        <ul role="list" class="plain-list">{week}</ul>
        <Remount>{different()}</Remount>
        {note}
        <ExampleMark example/>
    }
}

/// The days that are soon different.
#[component]
pub fn Exceptions(exceptions: Vec<Exception>, today: NaiveDate) -> impl IntoView {
    let upcoming = opening_hours::upcoming_exceptions(&exceptions, today, DAYS_AHEAD);
    let days: Vec<Exception> = upcoming.into_iter().cloned().collect();
    view! { <DifferentDays days today/> }
}

#[component]
fn DifferentDays(days: Vec<Exception>, today: NaiveDate) -> impl IntoView {
    let line = |day: &Exception| view! { <li>{opening::exception(day, today)}</li> };
    (!days.is_empty()).then(|| {
        view! {
            <p><strong>{texts().branches.exceptions}</strong></p>
            <ul role="list" class="plain-list">{days.iter().map(line).collect_view()}</ul>
        }
    })
}
