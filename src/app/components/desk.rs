//! A desk that helps: where, when, and whether one can walk in.

use chrono::NaiveDateTime;

use crate::app::components::open_state::open_state;
use crate::app::components::words::{example_mark, words};
use crate::app::html::{Node, html};
use crate::app::opening;
use crate::app::route::Route;
use crate::app::texts::texts;
use crate::content::{Branch, Desk, Exception, sort_short};
use crate::domain::dutch;
use crate::domain::opening_hours;

/// How many days ahead other hours are told.
const DAYS_AHEAD: u64 = 60;

/// The desk under the name of its branch.
pub fn desk_item(desk: &Desk, branch: &Branch, now: NaiveDateTime) -> Node {
    let href = Route::Branch(branch.id.clone()).href();
    html! {
        li(class="card") { h3 { a(href=href) { (words(&branch.name)) } } (desk_body(desk, branch, now)) }
    }
}

/// When it helps and how one comes, without the name of the branch.
pub fn desk_body(desk: &Desk, branch: &Branch, now: NaiveDateTime) -> Node {
    let appointment = desk
        .appointment
        .map(|appointment| html! { p { ((texts().phrase.appointment)(appointment)) } });
    let week = opening_hours::week(&desk.hours).filter_map(|(day, times)| {
        let times = opening::times(&times.staffed)?;
        Some(html! { li { (dutch::weekday(day)) ", " (times) } })
    });
    let week: Vec<Node> = week.collect();
    let mut different =
        opening_hours::upcoming_exceptions(&desk.exceptions, now.date(), DAYS_AHEAD);
    different.extend(opening_hours::shut_at_desk(
        desk,
        branch,
        now.date(),
        DAYS_AHEAD,
    ));
    sort_short(&mut different, |exception| exception.from);
    let note = desk
        .note
        .as_ref()
        .map(|note| html! { p(class="quiet") { (words(note)) } });
    html! {
        (open_state(opening::desk(desk, branch, now)))
        (appointment)
        ul(class="plain-list") { (week) }
        (different_days(different, now))
        (note)
        (example_mark(desk.example))
    }
}

/// The days that are soon different.
pub fn exceptions(exceptions: &[Exception], now: NaiveDateTime) -> Option<Node> {
    let coming = opening_hours::upcoming_exceptions(exceptions, now.date(), DAYS_AHEAD);
    different_days(coming, now)
}

fn different_days(days: Vec<&Exception>, now: NaiveDateTime) -> Option<Node> {
    let lines: Vec<Node> = days
        .into_iter()
        .map(|known| html! { li { (opening::exception(known, now)) } })
        .collect();
    (!lines.is_empty()).then(|| {
        html! { p { strong { (texts().branches.exceptions) } } ul(class="plain-list") { (lines) } }
    })
}
