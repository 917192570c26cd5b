//! Values that can be, and seldom are: a holiday of a year, an activity in 2072, a price of € 750.
//!
//! Each finding says what is written, in words that show the mistake, and what is usual.

mod events;
mod library;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};

use super::pointer::Pointer;
use crate::content::{
    Content, EventsFile, Fault, HelpFile, LibraryFile, PhoneNumber, Problem, ReadingTipsFile,
};
use crate::domain::dutch;

/// All files, as they were read. `now` is needed for what lies far ahead.
pub fn check(
    library: Option<&LibraryFile>,
    events: Option<&EventsFile>,
    tips: Option<&ReadingTipsFile>,
    help: Option<&HelpFile>,
    now: NaiveDateTime,
) -> Vec<Problem> {
    let mut found = Findings {
        today: now.date(),
        problems: Vec::new(),
    };
    if let Some(library) = library {
        found.in_library(library);
    }
    if let Some(events) = events {
        found.in_events(events);
    }
    if let Some(tips) = tips {
        found.in_tips(tips);
    }
    if let Some(help) = help {
        found.in_help(help);
    }
    found.problems
}

struct Findings {
    today: NaiveDate,
    problems: Vec<Problem>,
}

/// From this year on there can be something in the agenda.
const FIRST_YEAR: i32 = 2015;
/// More than so many days ahead nothing is planned.
const FAR_AHEAD: i64 = 3 * 366;

const IN_AGENDA: &str = "In de agenda staat meestal wat binnen een jaar is.";

impl Findings {
    fn add(&mut self, place: Pointer, what: &str, usual: &str) {
        let words = format!("Dat is {what}. Klopt dat? {usual}");
        self.problems.push(place.warn(Fault::Noted(words)));
    }

    fn date(&mut self, place: Pointer, date: NaiveDate) {
        let ahead = (date - self.today).num_days();
        if date.year() < FIRST_YEAR {
            let what = format!("in het jaar {}", date.year());
            self.add(place, &what, IN_AGENDA);
        } else if ahead > FAR_AHEAD {
            let what = format!("pas over {}", how_long(ahead));
            self.add(place, &what, IN_AGENDA);
        }
    }

    fn not_later_than_now(&mut self, place: Pointer, date: Option<NaiveDate>) {
        // A day of grace, for whoever works past midnight.
        let tomorrow = self.today.checked_add_days(Days::new(1));
        if let Some(date) = date
            .zip(tomorrow)
            .filter(|(date, next)| date > next)
            .map(|(date, _)| date)
        {
            let what = format!("in de toekomst: {}", dutch::record_date(date));
            self.add(place, &what, "Schrijf de dag waarop je het hebt gedaan.");
        }
    }

    fn in_tips(&mut self, file: &ReadingTipsFile) {
        let top = Pointer::in_file::<ReadingTipsFile>();
        self.not_later_than_now(top.field("updated"), file.updated.map(|at| at.date()));
        for (at, group) in file.groups.iter().enumerate() {
            let id = group.id.0.map(|id| id.word());
            let place = top.item(ReadingTipsFile::LIST, at, id);
            let contact = group.contact.as_ref();
            let phone = contact.and_then(|contact| contact.phone.as_ref());
            self.phone(place.field("contact").field("phone"), phone);
        }
    }

    fn in_help(&mut self, file: &HelpFile) {
        let top = Pointer::in_file::<HelpFile>();
        self.not_later_than_now(top.field("updated"), file.updated.map(|at| at.date()));
        for (at, topic) in file.topics.iter().enumerate() {
            let place = top.item(HelpFile::LIST, at, Some(topic.id.as_str()));
            for (at, phone) in topic.phones.iter().enumerate() {
                let place = place.element("phones", at);
                self.phone(place.field("number"), phone.number.as_ref());
                self.not_later_than_now(place.field("checked"), phone.checked);
            }
        }
        for (at, desk) in file.desks.iter().enumerate() {
            let place = top.item("desks", at, Some(desk.branch.as_str()));
            self.timetable(&desk.hours, &desk.exceptions, &place);
        }
    }

    /// A digit too few or too many reaches someone else, or nobody.
    fn phone(&mut self, place: Pointer, phone: Option<&PhoneNumber>) {
        let Some(address) = phone.and_then(PhoneNumber::tel) else {
            return;
        };
        let number = address.trim_start_matches("tel:");
        let expected: &[usize] = match number {
            _ if number.starts_with("+31") => &[12],
            // Of other countries each has its own length. Short numbers and 0800 too.
            _ if number.starts_with('+') || number.starts_with("00") => return,
            _ if number.starts_with("08")
                && !number.starts_with("085")
                && !number.starts_with("088") =>
            {
                &[8, 10, 11]
            }
            _ if number.starts_with("090") => &[8, 11],
            _ if number.starts_with('0') => &[10],
            _ => return,
        };
        if !expected.contains(&number.len()) {
            let digits = number.trim_start_matches('+').len();
            let what = format!("een nummer met {digits} cijfers");
            self.add(place, &what, "Een Nederlands nummer heeft er meestal 10.");
        }
    }
}

/// How many days, both included.
fn days_from(from: NaiveDate, to: NaiveDate) -> i64 {
    (to - from).num_days() + 1
}

/// `een jaar`, `3 maanden`, `2 weken`, `5 dagen`: about so long.
fn how_long(days: i64) -> String {
    let rounded = |by: i64| (days + by / 2) / by;
    match days {
        0..2 => "een dag".to_owned(),
        2..14 => format!("{days} dagen"),
        14..60 => format!("{} weken", rounded(7)),
        60..330 => format!("{} maanden", rounded(30)),
        330..548 => "een jaar".to_owned(),
        _ => format!("{} jaar", rounded(365)),
    }
}

#[cfg(test)]
mod tests {
    use super::how_long;

    #[test]
    fn lengths_are_said_in_words_that_show_a_mistake() {
        #[track_caller]
        fn check(days: i64, expected: &str) {
            assert_eq!(how_long(days), expected);
        }
        check(1, "een dag");
        check(5, "5 dagen");
        check(21, "3 weken");
        check(90, "3 maanden");
        check(374, "een jaar");
        check(731, "2 jaar");
    }
}
