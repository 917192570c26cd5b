//! The leaf of a tear-off calendar: weekday, day, month.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use crate::domain::dutch;

/// Shows a day at a glance. Hidden from screen readers: the full date stands beside it in words.
#[component]
pub fn DateLeaf(day: NaiveDate) -> impl IntoView {
    let short = |name: &str, letters| name.chars().take(letters).collect::<String>();
    let weekday = short(dutch::weekday(day.weekday().into()), 2);
    // Dutch calendars shorten each month to its first letters, but not March.
    let month = match day.month() {
        3 => "mrt".to_owned(),
        _ => short(&dutch::month(day, day), 3),
    };
    view! {
        <div class="date-leaf" aria-hidden="true">
            <span class="date-leaf__weekday">{weekday}</span>
            <span class="date-leaf__day">{day.day().to_string()}</span>
            <span class="date-leaf__month">{month}</span>
        </div>
    }
}
