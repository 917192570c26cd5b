//! Which activities stand on the front page.

use chrono::{NaiveDate, NaiveDateTime};

use crate::app::components::occurrence_card::Card;
use crate::app::pages::upcoming::cards;
use crate::content::LibraryFile;
use crate::domain::agenda::{Agenda, Hit, runs_on};
use crate::domain::filter::{Day, Filter};

/// How many activities of today stand on the front page: on an old phone more would take long.
const TODAY: usize = 6;
/// How many of the days after it.
const LATER: usize = 4;

/// The first activities of today and of the days after it.
#[derive(Clone, Default, PartialEq)]
pub struct Soon {
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
        let (of_today, of_week) = (until(today), until(Day::Sunday.date(today)));
        let is_this_week = of_week > of_today;
        let later = match is_this_week {
            true => &found[of_today..of_week],
            false => &found[of_week..],
        };
        let first = |found: &[_], most| {
            let shown = found.iter().take(most).copied();
            cards(agenda, library, shown, now)
        };
        // What goes on for weeks would fill the list of each day.
        let (mut begins, goes_on): (Vec<Hit>, Vec<Hit>) = found[..of_today]
            .iter()
            .partition(|found| !runs_on(agenda.get(**found).1, today));
        begins.extend(goes_on);
        Soon {
            today: first(&begins, TODAY),
            later: first(later, LATER),
            is_this_week,
            all_today: (of_today > TODAY).then_some(of_today),
            all_this_week: (of_week > of_today + LATER).then_some(of_week),
        }
    }
}
