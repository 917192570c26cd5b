//! The desks of the help, the activities of the help, and the opening hours: three places in which staff
//! write when someone helps. On each day they must say the same.

use bieb::content::*;
use bieb::domain::calendar;
use bieb::domain::opening_hours::{self, Times};
use chrono::NaiveDate;

use crate::shipped::read;

/// The programme of the activities that are a desk.
const PROGRAMME: &str = "ido";
/// The first day of the content that ships, and how many days it is looked at.
const FIRST: &str = "2026-11-22";
const DAYS: usize = 366;

/// When a branch helps on one day, as its activities say, in the order of the clock.
fn helped(
    events: &[Event],
    holidays: &[SchoolHoliday],
    branch: &Id,
    date: NaiveDate,
) -> Vec<Times> {
    let is_help = |event: &&Event| {
        let programme = event.programme.as_ref();
        programme.is_some_and(|programme| programme.as_str() == PROGRAMME)
    };
    let mut times = Vec::new();
    for event in events.iter().filter(is_help) {
        for known in calendar::occurrences(event, holidays, date, date) {
            let happens = !matches!(known.status(event), Status::Cancelled | Status::Postponed);
            if happens && known.start.date() == date && known.branch(event) == Some(branch) {
                let until = known.end.expect("help has an end").time();
                times.push(Times {
                    from: known.start.time(),
                    until,
                });
            }
        }
    }
    times.sort_by_key(|times| times.from);
    times
}

#[test]
fn desks_activities_and_opening_hours_agree() {
    let library = read::<LibraryFile>().value;
    let events = read::<EventsFile>().value.events;
    let desks = read::<HelpFile>().value.desks;
    let first: NaiveDate = FIRST.parse().expect("a date");
    let mut faults = Vec::new();
    let mut compared = 0;
    for date in first.iter_days().take(DAYS) {
        for branch in &library.branches {
            let desk = desks.iter().find(|desk| desk.branch == branch.id);
            let desk = desk.map(|desk| opening_hours::day(&desk.hours, &desk.exceptions, date));
            let desk = desk.map_or_else(Vec::new, |day| day.staffed);
            let helped = helped(&events, &library.school_holidays, &branch.id, date);
            if desk != helped {
                faults.push(format!(
                    "{} on {date}: desk {desk:?}, agenda {helped:?}",
                    branch.id
                ));
            }
            let open = opening_hours::day(&branch.hours, &branch.exceptions, date).staffed;
            for times in &helped {
                compared += 1;
                let is_open = open
                    .iter()
                    .any(|open| open.from <= times.from && times.until <= open.until);
                if !is_open {
                    faults.push(format!(
                        "{} on {date}: {times:?} outside {open:?}",
                        branch.id
                    ));
                }
            }
        }
    }
    assert!(compared > 300, "only {compared} times of help");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn whoever_may_walk_in_at_the_activity_may_at_the_desk() {
    let events = read::<EventsFile>().value.events;
    for desk in read::<HelpFile>().value.desks {
        let of_branch = events.iter().filter(|event| {
            let place = event.place.as_ref();
            let programme = event.programme.as_ref();
            place.is_some_and(|place| place.branch.as_ref() == Some(&desk.branch))
                && programme.is_some_and(|programme| programme.as_str() == PROGRAMME)
        });
        for event in of_branch {
            let need = event.registration.as_ref().and_then(|known| known.need);
            assert_eq!(
                (need, desk.appointment),
                (Some(Need::None), Some(Appointment::WalkIn)),
                "{} and the desk in {}",
                event.id,
                desk.branch
            );
        }
    }
}
