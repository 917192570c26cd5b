//! Dutch notation: how days, times, amounts, ages and numbers are written for residents.
//!
//! Whole sentences of the interface live in `app::texts`; here is only what is the same in every
//! sentence. Tables and not chrono's `format`: that machinery is larger than all of this file.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use crate::content::{Euros, Price, Weekday};

mod age;

pub use age::age;

const WEEKDAYS: [&str; 7] = [
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
];

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// What ends by this time the next morning belongs to the evening on which it began.
const END_OF_EVENING: NaiveTime =
    NaiveTime::from_hms_opt(6, 0, 0).expect("the day has a sixth hour");

/// `dinsdag`.
pub fn weekday(day: Weekday) -> &'static str {
    WEEKDAYS[day as usize]
}

/// `januari`, and `januari 2027` when that is not the year of `today`.
pub fn month(day: NaiveDate, today: NaiveDate) -> String {
    let mut text = MONTHS[day.month0() as usize].to_owned();
    push_year_unless(&mut text, day, today.year());
    text
}

/// `dinsdag 12 januari`, and `dinsdag 12 januari 2027` when that is not the year of `today`.
pub fn date(day: NaiveDate, today: NaiveDate) -> String {
    date_unless_year(day, today.year())
}

/// `3 november 2026`: a date on record, which always has its year.
pub fn record_date(day: NaiveDate) -> String {
    let mut text = day.day().to_string();
    text.push(' ');
    text.push_str(MONTHS[day.month0() as usize]);
    text.push(' ');
    text.push_str(&day.year().to_string());
    text
}

/// `12 januari`, and `12 januari 2027` when that is not the year of `today`.
pub fn day(day: NaiveDate, today: NaiveDate) -> String {
    let mut text = String::new();
    push_day(&mut text, day, today.year());
    text
}

/// Days of one or more months: `19 en 26 januari`, `26 januari, 2 en 9 februari en 2 maart`.
pub fn day_list(days: &[NaiveDate], today: NaiveDate) -> String {
    let months =
        days.chunk_by(|one, next| (one.year(), one.month()) == (next.year(), next.month()));
    let months = months.filter_map(|days| {
        let numbers: Vec<String> = days.iter().map(|day| day.day().to_string()).collect();
        let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
        Some([&list(&numbers), " ", &month(*days.first()?, today)].concat())
    });
    let months: Vec<String> = months.collect();
    let months: Vec<&str> = months.iter().map(String::as_str).collect();
    list(&months)
}

/// `vandaag`, `morgen`, or the [`date`].
pub fn relative_day(day: NaiveDate, today: NaiveDate) -> String {
    match day.signed_duration_since(today).num_days() {
        0 => "vandaag".to_owned(),
        1 => "morgen".to_owned(),
        _ => date(day, today),
    }
}

/// `10.00`.
pub fn time(time: NaiveTime) -> String {
    let mut text = String::with_capacity(5);
    push_two_digits(&mut text, time.hour());
    text.push('.');
    push_two_digits(&mut text, time.minute());
    text
}

/// Times on one day: `10.00 tot 11.00 uur`, or `10.00 uur` without an end. Midnight as an end is
/// `24.00`.
pub fn hours(start: NaiveTime, end: Option<NaiveTime>) -> String {
    let mut text = time(start);
    if let Some(end) = end {
        text.push_str(" tot ");
        if end == NaiveTime::MIN {
            text.push_str("24.00");
        } else {
            text.push_str(&time(end));
        }
    }
    text.push_str(" uur");
    text
}

/// When something is: `dinsdag 12 januari, 10.00 tot 11.00 uur`.
///
/// What ends in the night keeps to its first day. Of what lasts all day only the days are named, the
/// last one included, whatever the times say.
pub fn span(
    start: NaiveDateTime,
    end: Option<NaiveDateTime>,
    all_day: bool,
    today: NaiveDate,
) -> String {
    let end = end.filter(|end| *end > start);
    let (first, last) = (start.date(), end.unwrap_or(start).date());
    if all_day {
        return days(first, last, today);
    }
    match end {
        Some(end) if !in_one_evening(start, end) => {
            let mut text = day_and_hours(start, None, today);
            text.push_str(" tot ");
            text.push_str(&day_and_hours(end, None, today));
            text
        }
        _ => day_and_hours(start, end.map(|end| end.time()), today),
    }
}

/// `dinsdag 12 januari`, or `dinsdag 12 januari tot en met zondag 7 februari`.
pub fn days(first: NaiveDate, last: NaiveDate, today: NaiveDate) -> String {
    if first == last {
        return date(first, today);
    }
    // The year of the last day speaks for both.
    let known_year = if first.year() == last.year() {
        first.year()
    } else {
        today.year()
    };
    let mut text = date_unless_year(first, known_year);
    text.push_str(" tot en met ");
    text.push_str(&date(last, today));
    text
}

/// `€ 5`, `€ 3,50`, `€ 1.200`, with a no-break space; nothing is `gratis` and never `€ 0`.
pub fn euros(amount: Euros) -> String {
    let Euros(cents) = amount;
    if cents == 0 {
        return "gratis".to_owned();
    }
    let mut text = "€\u{a0}".to_owned();
    push_thousands(&mut text, cents as usize / 100);
    if !cents.is_multiple_of(100) {
        text.push(',');
        push_two_digits(&mut text, cents % 100);
    }
    text
}

/// `Gratis`, `€ 7,50 (leden € 5)`, `€ 5 (leden gratis), met koffie`. A missing price is free. Of a
/// price without an amount only the note remains, and `None` when there is no note.
pub fn price(price: Option<&Price>) -> Option<String> {
    let Some(price) = price else {
        return Some("Gratis".to_owned());
    };
    let note = price.note.as_ref().map(|note| note.as_str());
    let Some(amount) = price.amount else {
        return note.map(str::to_owned);
    };
    let mut text = if amount == Euros(0) {
        "Gratis".to_owned()
    } else {
        euros(amount)
    };
    if let Some(for_members) = price.member_amount.filter(|members| *members != amount) {
        text.push_str(" (leden ");
        text.push_str(&euros(for_members));
        text.push(')');
    }
    if let Some(note) = note {
        let goes_on = capital(note) != note;
        text.push_str(if goes_on { ", " } else { ". " });
        text.push_str(note);
    }
    Some(text)
}

/// `vanaf morgen`: as it stands in the middle of a sentence.
pub fn small(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}

/// `Dinsdag 12 januari`: as a line or a heading begins.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| match first {
        // Latin-1. The tables of `char::to_uppercase` know every script, and are 12 KB to download.
        'à'..='ö' | 'ø'..='þ' => char::from_u32(first as u32 - 0x20).unwrap_or(first),
        _ => first.to_ascii_uppercase(),
    });
    first.into_iter().chain(letters).collect()
}

/// `1 activiteit`, `12 activiteiten`, `1.200 activiteiten`.
pub fn count(number: usize, one: &str, more: &str) -> String {
    let mut text = String::new();
    push_thousands(&mut text, number);
    text.push(' ');
    text.push_str(if number == 1 { one } else { more });
    text
}

/// `maandag, dinsdag en vrijdag`.
pub fn list(items: &[&str]) -> String {
    let mut text = String::new();
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            let is_last = index + 1 == items.len();
            text.push_str(if is_last { " en " } else { ", " });
        }
        text.push_str(item);
    }
    text
}

fn in_one_evening(start: NaiveDateTime, end: NaiveDateTime) -> bool {
    let next_day = start.date().checked_add_days(Days::new(1));
    end.date() == start.date()
        || (Some(end.date()) == next_day
            && end.time() <= END_OF_EVENING
            && end.time() <= start.time())
}

fn day_and_hours(start: NaiveDateTime, end: Option<NaiveTime>, today: NaiveDate) -> String {
    let mut text = date(start.date(), today);
    text.push_str(", ");
    text.push_str(&hours(start.time(), end));
    text
}

fn date_unless_year(day: NaiveDate, known_year: i32) -> String {
    let mut text = WEEKDAYS[day.weekday() as usize].to_owned();
    text.push(' ');
    push_day(&mut text, day, known_year);
    text
}

fn push_day(text: &mut String, day: NaiveDate, known_year: i32) {
    text.push_str(&day.day().to_string());
    text.push(' ');
    text.push_str(MONTHS[day.month0() as usize]);
    push_year_unless(text, day, known_year);
}

fn push_year_unless(text: &mut String, day: NaiveDate, known_year: i32) {
    if day.year() != known_year {
        text.push(' ');
        text.push_str(&day.year().to_string());
    }
}

fn push_two_digits(text: &mut String, number: u32) {
    text.push((b'0' + (number / 10 % 10) as u8) as char);
    text.push((b'0' + (number % 10) as u8) as char);
}

fn push_thousands(text: &mut String, number: usize) {
    let digits = number.to_string();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn moment(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2027, 1, 12).unwrap();

    #[test]
    fn a_date_names_the_year_only_when_it_is_another() {
        #[track_caller]
        fn check(written: &str, expected: &str) {
            assert_eq!(date(day(written), TODAY), expected);
        }
        check("2027-01-12", "dinsdag 12 januari");
        check("2027-12-31", "vrijdag 31 december");
        check("2028-01-01", "zaterdag 1 januari 2028");
        check("2026-12-31", "donderdag 31 december 2026");
        check("2028-02-29", "dinsdag 29 februari 2028");
    }

    #[test]
    fn today_and_tomorrow_have_a_name() {
        #[track_caller]
        fn check(written: &str, today: &str, expected: &str) {
            assert_eq!(relative_day(day(written), day(today)), expected);
        }
        check("2027-01-12", "2027-01-12", "vandaag");
        check("2027-01-13", "2027-01-12", "morgen");
        check("2027-01-11", "2027-01-12", "maandag 11 januari");
        check("2027-01-14", "2027-01-12", "donderdag 14 januari");
        check("2027-01-01", "2026-12-31", "morgen");
    }

    #[test]
    fn days_of_one_month_name_it_once() {
        #[track_caller]
        fn check(days: &[&str], expected: &str) {
            let days: Vec<NaiveDate> = days.iter().map(|written| day(written)).collect();
            assert_eq!(day_list(&days, TODAY), expected);
        }
        check(&[], "");
        check(&["2027-01-19"], "19 januari");
        check(&["2027-01-19", "2027-01-26"], "19 en 26 januari");
        check(&["2027-01-26", "2027-02-02"], "26 januari en 2 februari");
        check(
            &["2027-01-26", "2027-02-02", "2027-02-09", "2027-03-02"],
            "26 januari, 2 en 9 februari en 2 maart",
        );
        check(
            &["2027-12-28", "2028-01-04"],
            "28 december en 4 januari 2028",
        );
    }

    #[test]
    fn a_month_is_a_heading() {
        assert_eq!(month(day("2027-01-31"), TODAY), "januari");
        assert_eq!(month(day("2028-03-01"), TODAY), "maart 2028");
    }

    #[test]
    fn every_weekday_has_its_own_name() {
        let monday = day("2027-01-11");
        for (index, weekday_of_content) in Weekday::ALL.iter().enumerate() {
            let written = date(monday + Days::new(index as u64), TODAY);
            let name = weekday(*weekday_of_content);
            assert!(written.starts_with(name), "{written} is not a {name}");
        }
    }

    #[test]
    fn a_span_says_when_in_one_line() {
        #[track_caller]
        fn check(start: &str, end: &str, expected: &str) {
            let end = (!end.is_empty()).then(|| moment(end));
            assert_eq!(span(moment(start), end, false, TODAY), expected);
        }
        check(
            "2027-01-12T10:00:00",
            "2027-01-12T11:00:00",
            "dinsdag 12 januari, 10.00 tot 11.00 uur",
        );
        check("2027-01-12T09:05:00", "", "dinsdag 12 januari, 09.05 uur");
        check(
            "2027-01-12T10:00:00",
            "2027-01-12T10:00:00",
            "dinsdag 12 januari, 10.00 uur",
        );
        check(
            "2027-01-08T20:00:00",
            "2027-01-09T01:00:00",
            "vrijdag 8 januari, 20.00 tot 01.00 uur",
        );
        check(
            "2027-01-08T20:00:00",
            "2027-01-09T00:00:00",
            "vrijdag 8 januari, 20.00 tot 24.00 uur",
        );
        check(
            "2026-12-31T22:00:00",
            "2027-01-01T02:00:00",
            "donderdag 31 december 2026, 22.00 tot 02.00 uur",
        );
        check(
            "2027-01-08T20:00:00",
            "2027-01-10T12:00:00",
            "vrijdag 8 januari, 20.00 uur tot zondag 10 januari, 12.00 uur",
        );
        check(
            "2027-01-08T00:00:00",
            "2027-01-09T00:00:00",
            "vrijdag 8 januari, 00.00 tot 24.00 uur",
        );
        check(
            "2027-01-08T02:00:00",
            "2027-01-09T03:00:00",
            "vrijdag 8 januari, 02.00 uur tot zaterdag 9 januari, 03.00 uur",
        );
    }

    #[test]
    fn of_whole_days_the_times_do_not_show() {
        #[track_caller]
        fn check(start: &str, end: &str, expected: &str) {
            let end = (!end.is_empty()).then(|| moment(end));
            assert_eq!(span(moment(start), end, true, TODAY), expected);
        }
        check("2027-01-12T00:00:00", "", "dinsdag 12 januari");
        check(
            "2027-01-12T10:00:00",
            "2027-01-12T17:00:00",
            "dinsdag 12 januari",
        );
        check(
            "2027-01-12T00:00:00",
            "2027-02-07T00:00:00",
            "dinsdag 12 januari tot en met zondag 7 februari",
        );
        check(
            "2026-12-20T00:00:00",
            "2027-01-10T00:00:00",
            "zondag 20 december 2026 tot en met zondag 10 januari",
        );
        check(
            "2028-01-01T00:00:00",
            "2028-01-02T00:00:00",
            "zaterdag 1 januari tot en met zondag 2 januari 2028",
        );
    }

    #[test]
    fn amounts_are_as_short_as_they_are_exact() {
        #[track_caller]
        fn check(cents: u32, expected: &str) {
            assert_eq!(euros(Euros(cents)), expected);
        }
        check(500, "€\u{a0}5");
        check(350, "€\u{a0}3,50");
        check(5, "€\u{a0}0,05");
        check(120_000, "€\u{a0}1.200");
        check(0, "gratis");
    }

    #[test]
    fn a_price_tells_members_what_they_pay() {
        #[track_caller]
        fn check(amount: Option<u32>, members: Option<u32>, note: &str, expected: Option<&str>) {
            let written = Price {
                amount: amount.map(Euros),
                member_amount: members.map(Euros),
                note: (!note.is_empty()).then(|| note.into()),
            };
            let shown = price(Some(&written)).map(|shown| shown.replace('\u{a0}', " "));
            assert_eq!(shown.as_deref(), expected);
        }
        check(Some(0), None, "", Some("Gratis"));
        check(Some(0), Some(0), "", Some("Gratis"));
        check(Some(500), None, "", Some("€ 5"));
        check(Some(500), Some(0), "", Some("€ 5 (leden gratis)"));
        check(Some(750), Some(500), "", Some("€ 7,50 (leden € 5)"));
        check(Some(500), Some(500), "", Some("€ 5"));
        check(
            Some(500),
            Some(0),
            "met koffie",
            Some("€ 5 (leden gratis), met koffie"),
        );
        check(
            Some(500),
            None,
            "Je betaalt met pin.",
            Some("€ 5. Je betaalt met pin."),
        );
        check(None, None, "", None);
        check(None, Some(0), "", None);
        check(None, None, "Geef wat je wilt", Some("Geef wat je wilt"));
        assert_eq!(price(None).as_deref(), Some("Gratis"));
    }

    #[test]
    fn numbers_agree_with_their_word() {
        #[track_caller]
        fn check(number: usize, expected: &str) {
            assert_eq!(count(number, "activiteit", "activiteiten"), expected);
        }
        check(0, "0 activiteiten");
        check(1, "1 activiteit");
        check(12, "12 activiteiten");
        check(1_200, "1.200 activiteiten");
        check(50_000, "50.000 activiteiten");
        check(1_234_567, "1.234.567 activiteiten");
    }

    #[test]
    fn lists_end_with_en() {
        #[track_caller]
        fn check(items: &[&str], expected: &str) {
            assert_eq!(list(items), expected);
        }
        check(&[], "");
        check(&["maandag"], "maandag");
        check(&["maandag", "dinsdag"], "maandag en dinsdag");
        check(
            &["maandag", "dinsdag", "vrijdag"],
            "maandag, dinsdag en vrijdag",
        );
    }
}
