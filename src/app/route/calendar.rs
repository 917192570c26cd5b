//! The addresses of calendar files (RFC 5545), which `bieb publish` makes.

use chrono::NaiveDate;

use super::param::PathParam;
use crate::content::{GroupId, Id};

/// A calendar file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CalendarFile {
    /// All activities, to follow.
    All,
    /// Those of a branch, to follow.
    Branch(Id),
    /// Those for an age, to follow.
    Age(GroupId),
    /// All dates of one activity.
    Event(Id),
    /// One date.
    Occurrence(Id, NaiveDate),
    /// One date, with an alarm on the day before.
    Reminder(Id, NaiveDate),
}

impl CalendarFile {
    /// The file at a path. `None`: there is no such address.
    pub fn parse(path: &str) -> Option<Self> {
        let steps: Vec<&str> = path
            .strip_prefix('/')?
            .strip_suffix(".ics")?
            .split('/')
            .collect();
        Some(match steps.as_slice() {
            ["kalender", "alles"] => CalendarFile::All,
            ["kalender", "vestiging", branch] => CalendarFile::Branch(Id::new(branch)?),
            ["kalender", "leeftijd", group] => CalendarFile::Age(GroupId::parse(group)?),
            ["agenda", event] => CalendarFile::Event(Id::new(event)?),
            ["agenda", event, date] => {
                CalendarFile::Occurrence(Id::new(event)?, NaiveDate::parse(date)?)
            }
            ["agenda", event, date, "herinnering"] => {
                CalendarFile::Reminder(Id::new(event)?, NaiveDate::parse(date)?)
            }
            _ => return None,
        })
    }

    /// Its address, from the top of the site.
    pub fn href(&self) -> String {
        match self {
            CalendarFile::All => "/kalender/alles.ics".to_owned(),
            CalendarFile::Branch(branch) => {
                ["/kalender/vestiging/", branch.as_str(), ".ics"].concat()
            }
            CalendarFile::Age(group) => ["/kalender/leeftijd/", &group.to_step(), ".ics"].concat(),
            CalendarFile::Event(event) => ["/agenda/", event.as_str(), ".ics"].concat(),
            CalendarFile::Occurrence(event, date) => {
                ["/agenda/", event.as_str(), "/", &date.to_step(), ".ics"].concat()
            }
            CalendarFile::Reminder(event, date) => {
                let date = date.to_step();
                ["/agenda/", event.as_str(), "/", &date, "/herinnering.ics"].concat()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_calendar_has_its_address() {
        #[track_caller]
        fn check(file: CalendarFile, address: &str) {
            assert_eq!(file.href(), address);
            assert_eq!(CalendarFile::parse(address), Some(file));
        }
        let id = |id| Id::new(id).unwrap();
        let date = NaiveDate::from_ymd_opt(2027, 1, 12).unwrap();
        check(CalendarFile::All, "/kalender/alles.ics");
        check(
            CalendarFile::Branch(id("vianen")),
            "/kalender/vestiging/vianen.ics",
        );
        check(
            CalendarFile::Age(GroupId::Baby),
            "/kalender/leeftijd/0-4.ics",
        );
        check(
            CalendarFile::Age(GroupId::Adults),
            "/kalender/leeftijd/volwassenen.ics",
        );
        check(CalendarFile::Event(id("taalcafe")), "/agenda/taalcafe.ics");
        check(
            CalendarFile::Occurrence(id("taalcafe"), date),
            "/agenda/taalcafe/2027-01-12.ics",
        );
        check(
            CalendarFile::Reminder(id("taalcafe"), date),
            "/agenda/taalcafe/2027-01-12/herinnering.ics",
        );
    }

    #[test]
    fn other_files_are_no_calendars() {
        for path in [
            "/kalender/alles",
            "/kalender/vestiging.ics",
            "/kalender/leeftijd/adults.ics",
            "/agenda/Taal%20.ics",
            "/agenda/taalcafe/2027-02-30.ics",
            "/agenda/taalcafe/2027-01-12/alarm.ics",
            "kalender/alles.ics",
        ] {
            assert_eq!(CalendarFile::parse(path), None, "{path}");
        }
    }
}
