//! The opening hours of a week.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use crate::app::opening;
use crate::app::published::only_alive;
use crate::app::texts::texts;
use crate::content::{Hours, Weekday};
use crate::domain::dutch;
use crate::domain::opening_hours::{self, DayTimes, Times};

/// Every day of the week; hours without staff stand in a column of their own, where there are any.
#[component]
pub fn HoursTable(hours: Vec<Hours>, today: NaiveDate) -> impl IntoView {
    let text = texts().hours;
    let week: Vec<(Weekday, DayTimes)> = opening_hours::week(&hours).collect();
    let self_service = week.iter().any(|(_, day)| !day.self_service.is_empty());
    let today: Option<Weekday> = only_alive(today.weekday().into());
    let row = |(day, times): (Weekday, DayTimes)| {
        view! { <DayRow day times self_service is_today=today == Some(day)/> }
    };
    let rows = week.into_iter().map(row).collect_view();
    let head = self_service.then(|| view! { <th scope="col">{text.self_service}</th> });
    let hint = self_service.then(|| view! { <p class="quiet">{text.self_service_hint}</p> });
    view! {
        <table class="hours" aria-label=texts().branches.hours>
            <thead>
                <tr><th scope="col">{text.day}</th> <th scope="col">{text.staffed}</th> {head}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {hint}
    }
}

#[component]
fn DayRow(
    day: Weekday,
    times: DayTimes,
    /// Whether the table has a column for hours without staff.
    self_service: bool,
    is_today: bool,
) -> impl IntoView {
    let text = texts().hours;
    let without = match times.is_closed() {
        true => text.closed,
        false => text.none,
    };
    let alone = self_service.then(|| view! { <td><Spans times=times.self_service without/></td> });
    let current = is_today.then_some("date");
    let today = is_today.then(|| view! { " " <span class="hours__span">{text.today}</span> });
    view! {
        <tr aria-current=current>
            <th scope="row">{dutch::weekday(day)} {today}</th>
            <td><Spans times=times.staffed without/></td>
            {alone}
        </tr>
    }
}

#[component]
fn Spans(
    times: Vec<Times>,
    /// Said when there are no times.
    without: &'static str,
) -> impl IntoView {
    if times.is_empty() {
        return without.into_any();
    }
    // Seen they stand below each other; heard they would run into each other.
    let span = |(place, said): (usize, String)| {
        let and =
            (place > 0).then(|| view! { <span class="spoken-only">{texts().hours.and}</span> });
        view! { {and} <span class="hours__span">{said}</span> }
    };
    let spans = opening::spans(&times).into_iter().enumerate().map(span);
    spans.collect_view().into_any()
}
