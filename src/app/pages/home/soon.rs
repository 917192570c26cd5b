//! Which activities stand on the front page.

use chrono::{NaiveDate, NaiveDateTime};

use crate::app::components::occurrence_card::Card;
use crate::app::pages::upcoming::cards;
use crate::content::LibraryFile;
use crate::domain::agenda::{Agenda, Hit, runs_on};
use crate::domain::filter::{Day, Filter};

/// How many activities of one day stand on the front page: they must not push away what stands below.
const TODAY: usize = 3;
/// How many of the days after it.
const LATER: usize = 3;

/// The first activities of today and of the days after it.
#[derive(Clone, Default, PartialEq)]
pub struct Soon {
    /// The day of the first ones, where that is not today.
    pub day: Option<NaiveDate>,
    /// Of that day.
    pub today: Vec<Card>,
    /// Of the days until Sunday, or of those after it when there are none.
    pub later: Vec<Card>,
    /// Whether `later` is about the days until Sunday.
    pub is_this_week: bool,
    /// How many there are today, when they are more than stand here.
    pub all_today: Option<usize>,
    /// How many there are from today until Sunday, when they are more than stand here.
    pub all_this_week: Option<usize>,
}

impl Soon {
    pub fn find(
        agenda: &Agenda,
        library: Option<&LibraryFile>,
        filter: &Filter,
        now: NaiveDateTime,
    ) -> Self {
        let found = agenda.find(filter, now);
        let until = |day: NaiveDate| {
            found.partition_point(|found| agenda.get(*found).1.start.date() <= day)
        };
        let today = now.date();
        let day = found.first().map(|found| agenda.get(*found).1.start.date());
        let day = day.filter(|day| *day > today);
        let (of_today, of_week) = (until(today), until(Day::Sunday.date(today)));
        let first_ones = day.map_or(of_today, until);
        let is_this_week = of_week > first_ones;
        let later = match is_this_week {
            true => &found[first_ones..of_week],
            false => &found[first_ones.max(of_week)..],
        };
        let first = |found: &[_], most| {
            let shown = found.iter().take(most).copied();
            cards(agenda, library, shown, now)
        };
        // What goes on for weeks would fill the list of each day.
        let (mut begins, goes_on): (Vec<Hit>, Vec<Hit>) = found[..first_ones]
            .iter()
            .partition(|found| !runs_on(agenda.get(**found).1, day.unwrap_or(today)));
        begins.extend(goes_on);
        Soon {
            day,
            today: first(&begins, TODAY),
            later: first(later, LATER),
            is_this_week,
            all_today: (of_today > TODAY).then_some(of_today),
            all_this_week: (of_week > first_ones + LATER).then_some(of_week),
        }
    }
}
