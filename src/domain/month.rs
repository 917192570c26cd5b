//! The days of a month.

use chrono::{Datelike, Months, NaiveDate};

/// A month, or what is left of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    pub first: NaiveDate,
    /// The last day, which belongs to it.
    pub last: NaiveDate,
}

impl Month {
    /// The month of `today`, from today.
    pub fn rest_of(today: NaiveDate) -> Self {
        let last = next(today).and_then(|first| first.pred_opt());
        Month {
            first: today,
            last: last.unwrap_or(today),
        }
    }

    /// The month after that of `today`.
    pub fn after(today: NaiveDate) -> Self {
        Month::rest_of(next(today).unwrap_or(today))
    }
}

/// The first day of the next month. `None` at the end of the calendar.
fn next(today: NaiveDate) -> Option<NaiveDate> {
    today.with_day(1)?.checked_add_months(Months::new(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_ends_with_its_last_day() {
        #[track_caller]
        fn check(today: &str, rest: [&str; 2], after: [&str; 2]) {
            let today: NaiveDate = today.parse().unwrap();
            let days = |month: Month| [month.first.to_string(), month.last.to_string()];
            assert_eq!(days(Month::rest_of(today)), rest);
            assert_eq!(days(Month::after(today)), after);
        }
        check(
            "2026-12-01",
            ["2026-12-01", "2026-12-31"],
            ["2027-01-01", "2027-01-31"],
        );
        check(
            "2027-01-31",
            ["2027-01-31", "2027-01-31"],
            ["2027-02-01", "2027-02-28"],
        );
        check(
            "2028-02-10",
            ["2028-02-10", "2028-02-29"],
            ["2028-03-01", "2028-03-31"],
        );
    }
}
