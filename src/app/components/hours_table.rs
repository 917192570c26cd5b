//! The opening hours of a week.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::opening;
use crate::app::published::only_alive;
use crate::app::texts::texts;
use crate::content::{Hours, Weekday};
use crate::domain::dutch;
use crate::domain::opening_hours::{self, DayTimes, Times};

/// Every day of the week; hours without staff stand in a column of their own, where there are any.
pub fn hours_table(hours: &[Hours], today: NaiveDate) -> AnyView {
    let text = &texts().hours;
    let week: Vec<(Weekday, DayTimes)> = opening_hours::week(hours).collect();
    let alone = week.iter().any(|(_, day)| !day.self_service.is_empty());
    let today = only_alive(chrono::Datelike::weekday(&today).into());
    let rows: Vec<AnyView> = week
        .iter()
        .map(|(day, times)| row(*day, times, alone, today == Some(*day)))
        .collect();
    let alone_head = alone.then(|| view! { <th scope="col">{text.self_service}</th> });
    let hint = alone.then(|| view! { <p class="quiet">{text.self_service_hint}</p> });
    view! {
        <table class="hours" aria-label=texts().branches.hours>
            <thead>
                <tr><th scope="col">{text.day}</th> <th scope="col">{text.staffed}</th> {alone_head}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {hint}
    }
    .into_any()
}

fn row(day: Weekday, times: &DayTimes, alone: bool, is_today: bool) -> AnyView {
    let text = &texts().hours;
    let without = if times.is_closed() {
        text.closed
    } else {
        text.none
    };
    let say = |of: &[Times]| -> AnyView {
        if of.is_empty() {
            return without.into_any();
        }
        let span = |said: String| view! { <span class="hours__span">{said}</span> " " };
        let spans = opening::spans(of).into_iter().map(span);
        spans.collect_view().into_any()
    };
    let self_service = alone.then(|| view! { <td>{say(&times.self_service)}</td> });
    let current = is_today.then_some("date");
    let today = is_today.then(|| view! { " " <span class="hours__span">{text.today}</span> });
    view! {
        <tr aria-current=current>
            <th scope="row">{dutch::weekday(day)} {today}</th>
            <td>{say(&times.staffed)}</td>
            {self_service}
        </tr>
    }
    .into_any()
}
