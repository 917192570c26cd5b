//! The opening hours of a week.

use chrono::NaiveDate;

use crate::app::html::{IntoNode, Node, html};
use crate::app::opening;
use crate::app::published::only_alive;
use crate::app::texts::texts;
use crate::content::{Hours, Weekday};
use crate::domain::dutch;
use crate::domain::opening_hours::{self, DayTimes, Times};

/// Every day of the week; hours without staff stand in a column of their own, where there are any.
pub fn hours_table(hours: &[Hours], today: NaiveDate) -> Node {
    let text = texts().hours;
    let week: Vec<(Weekday, DayTimes)> = opening_hours::week(hours).collect();
    let alone = week.iter().any(|(_, day)| !day.self_service.is_empty());
    let today = only_alive(chrono::Datelike::weekday(&today).into());
    let rows: Vec<Node> = week
        .iter()
        .map(|(day, times)| row(*day, times, alone, today == Some(*day)))
        .collect();
    let alone_head = alone.then(|| html! { th(scope="col") { (text.self_service) } });
    let hint = alone.then(|| html! { p(class="quiet") { (text.self_service_hint) } });
    html! {
        table(class="hours", aria-label=texts().branches.hours) {
            thead {
                tr {
                    th(scope="col") { (text.day) }
                    th(scope="col") { (text.staffed) }
                    (alone_head)
                }
            }
            tbody { (rows) }
        }
        (hint)
    }
}

fn row(day: Weekday, times: &DayTimes, alone: bool, is_today: bool) -> Node {
    let text = texts().hours;
    let without = if times.is_closed() {
        text.closed
    } else {
        text.none
    };
    let say = |of: &[Times]| -> Node {
        if of.is_empty() {
            return without.into_node();
        }
        let span = |said: String| html! { span(class="hours__span") { (said) } " " };
        let spans = opening::spans(of).into_iter().map(span);
        spans.collect::<Node>()
    };
    let self_service = alone.then(|| html! { td { (say(&times.self_service)) } });
    let current = is_today.then_some("date");
    let today = is_today.then(|| html! { " " span(class="hours__span") { (text.today) } });
    html! {
        tr(aria-current=current) {
            th(scope="row") { (dutch::weekday(day)) (today) }
            td { (say(&times.staffed)) }
            (self_service)
        }
    }
}
