//! The leaf of a tear-off calendar: weekday, day, month.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use crate::domain::dutch;

/// Shows a day at a glance. Hidden from screen readers: the full date stands beside it in words.
#[component]
pub fn DateLeaf(day: NaiveDate) -> impl IntoView {
    let short = |name: &str| name.chars().take(3).collect::<String>();
    let weekday = short(dutch::weekday(day.weekday().into()));
    let month = short(&dutch::month(day, day));
    view! {
        <div class="date-leaf" aria-hidden="true">
            <span class="date-leaf__weekday">{weekday}</span>
            <span class="date-leaf__day">{day.day().to_string()}</span>
            <span class="date-leaf__month">{month}</span>
        </div>
    }
}
